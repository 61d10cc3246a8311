package dev.snapback.vocabulary;

/** How low a cap holds a rate: {@code to 10%} or {@code by 24pp}. A cap never raises a rate. */
public sealed interface Cut {
  /** Returns the highest level that this cut leaves of {@code law}; never more than the law. */
  Rate of(Rate law);

  /** To a rate. */
  record To(Rate rate) implements Cut {
    @Override
    public Rate of(Rate law) {
      return rate.min(law);
    }

    @Override
    public String toString() {
      return "to " + rate;
    }
  }

  /** By percentage points off the law's rate, at least to zero; the level moves when the law does. */
  record By(Points points) implements Cut {
    @Override
    public Rate of(Rate law) {
      return law.minus(points);
    }

    @Override
    public String toString() {
      return "by " + points;
    }
  }
}
