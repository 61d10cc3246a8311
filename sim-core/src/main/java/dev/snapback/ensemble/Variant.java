package dev.snapback.ensemble;

import java.util.List;

/** One of several presents that a sweep or a search tries. */
public sealed interface Variant {
  /** What tells it from the others, with its unit: {@code 10%}, {@code 4 per wd}. */
  String value();

  /** Returns the same variant, whose uncertain parameters keep their numbers. */
  default Variant fixed() {
    return switch (this) {
      case Possible some -> new Possible(some.value, some.ensemble.fixed());
      case Refused no -> no;
    };
  }

  /**
   * A present that can be.
   *
   * @param value what tells it from the others
   * @param ensemble its futures; those of all variants have the same seed, so that they meet the same luck
   */
  record Possible(String value, Ensemble ensemble) implements Variant {}

  /**
   * A present that cannot be.
   *
   * @param value what tells it from the others
   * @param reason why not, one sentence without full stop
   * @param maybe what may have been meant, or is possible instead
   */
  record Refused(String value, String reason, List<String> maybe) implements Variant {
    public Refused {
      maybe = List.copyOf(maybe);
    }
  }
}
