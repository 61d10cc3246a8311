package dev.snapback.vocabulary;

/** How low a cap holds a rate: {@code to 10%} or {@code by 24pp}. A cap never raises a rate. */
public sealed interface Cut {
  /** Returns the highest level that this cut allows for a law of {@code law}. */
  Rate allows(Rate law);

  /** To a rate. */
  record To(Rate rate) implements Cut {
    @Override
    public Rate allows(Rate law) {
      return rate;
    }

    @Override
    public String toString() {
      return "to " + rate;
    }
  }

  /** By percentage points off the law's rate, at least to zero; the level moves when the law does. */
  record By(Points points) implements Cut {
    @Override
    public Rate allows(Rate law) {
      return law.minus(points);
    }

    @Override
    public String toString() {
      return "by " + points;
    }
  }
}
