package dev.snapback.vocabulary;

/** What a metric is worth on a day. */
public sealed interface Value {
  /**
   * A finite number in the metric's unit.
   *
   * @param amount never NaN, never infinite, never minus zero
   */
  record Amount(double amount) implements Value {
    public Amount {
      if (!Double.isFinite(amount)) {
        throw new IllegalArgumentException("a metric's value is a finite number, not " + amount);
      }
      amount += 0.0; // minus zero becomes zero
    }
  }

  /** The name of a state, for instance {@code in-force}. */
  record State(String name) implements Value {}

  /**
   * There is no value, and why.
   *
   * @param reason one sentence without full stop
   */
  record None(String reason) implements Value {
    /** The reason up to its colon, behind which stand the numbers of the case: the same in many runs. */
    public String kind() {
      return reason.replaceFirst(": .*", "");
    }
  }

  /**
   * The number alone, in the metric's unit: 66.67 of 66.67%.
   *
   * @throws IllegalStateException if it is a state, or there is no value; the message tells which
   */
  default double number() {
    return switch (this) {
      case Amount a -> a.amount();
      case State s -> throw new IllegalStateException("a state is no number: " + s.name());
      case None none -> throw new IllegalStateException("there is no number: " + none.reason());
    };
  }

  /** How an explanation says it: {@code 66.67%}, {@code in-force}, or why there is no value. */
  default String shown(Unit unit) {
    return switch (this) {
      case Amount a -> unit.rounded(a.amount());
      case State s -> s.name();
      case None none -> none.reason();
    };
  }

  /** Returns a rate in percent. */
  static Value of(Rate rate) {
    return new Amount(rate.inPercent());
  }

  /** Returns a number. */
  static Value of(double amount) {
    return new Amount(amount);
  }
}
