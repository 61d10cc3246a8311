package dev.snapback.vocabulary;

/** How far a suspension lowers a rate: to a rate, or by percentage points. */
public sealed interface Cut {
  /** To a rate: the cap is that rate, whatever the law says. */
  record To(Rate rate) implements Cut {
    @Override
    public String toString() {
      return "to " + rate;
    }
  }

  /** By percentage points: the cap is the law's rate less these, at least zero, and follows the law. */
  record By(Points points) implements Cut {
    @Override
    public String toString() {
      return "by " + points;
    }
  }

  /** Returns the highest rate that the cut leaves of {@code law}; never more than the law. */
  default Rate of(Rate law) {
    return switch (this) {
      case To to -> to.rate().min(law);
      case By by -> law.minus(by.points());
    };
  }
}
