package dev.snapback.world;

import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that holds or does not hold on a day: {@code truce.geneva.state is in-force and not tariff.us.cn > 30%}.
 *
 * <p>Immutable data; {@code toString} is the condition's text in its normal form.
 */
public sealed interface Condition {
  /** The comparisons. */
  enum Op {
    /** Less than. */
    LESS("<"),
    /** At most. */
    AT_MOST("<="),
    /** Equal to. */
    EQUAL("="),
    /** Not equal to. */
    UNEQUAL("!="),
    /** At least. */
    AT_LEAST(">="),
    /** More than. */
    MORE(">");

    private final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    /** How it is written. */
    public String sign() {
      return sign;
    }

    boolean holds(double left, double right) {
      return switch (this) {
        case LESS -> left < right;
        case AT_MOST -> left <= right;
        case EQUAL -> left == right;
        case UNEQUAL -> left != right;
        case AT_LEAST -> left >= right;
        case MORE -> left > right;
      };
    }
  }

  /**
   * A metric compared with a number.
   *
   * @param metric which
   * @param op how
   * @param amount with what, in the metric's unit; finite
   * @param unit the metric's unit; not a state
   */
  record Compare(MetricRef metric, Op op, double amount, Unit unit) implements Condition {
    public Compare {
      if (!Double.isFinite(amount) || unit == Unit.STATE) {
        throw new IllegalArgumentException("a metric is compared with a finite number, not " + amount + " " + unit);
      }
      amount += 0.0; // minus zero becomes zero
    }

    @Override
    public String toString() {
      return metric + " " + op.sign() + " " + unit.write(amount);
    }
  }

  /**
   * A machine is in a state.
   *
   * @param metric a metric whose unit is a state
   * @param state the state's name
   */
  record IsState(MetricRef metric, String state) implements Condition {
    @Override
    public String toString() {
      return metric + " is " + state;
    }
  }

  /** The contrary. */
  record Not(Condition of) implements Condition {
    @Override
    public String toString() {
      return switch (of) {
        case IsState is -> is.metric() + " is not " + is.state();
        case Compare compare -> "not " + compare;
        case Not not -> "not " + not;
        case And and -> "not (" + and + ")";
        case Or or -> "not (" + or + ")";
      };
    }
  }

  /** All of them, at least two. */
  record And(List<Condition> all) implements Condition {
    public And {
      all = List.copyOf(all);
      several(all);
    }

    @Override
    public String toString() {
      return all.stream()
          .map(c -> c instanceof And || c instanceof Or ? "(" + c + ")" : c.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /** At least one of them, of at least two. */
  record Or(List<Condition> any) implements Condition {
    public Or {
      any = List.copyOf(any);
      several(any);
    }

    @Override
    public String toString() {
      return any.stream()
          .map(c -> c instanceof Or ? "(" + c + ")" : c.toString())
          .collect(Collectors.joining(" or "));
    }
  }

  /**
   * Whether the condition holds. A metric that has no value makes whatever depends on it unknown, and what is unknown
   * does not hold: neither {@code x < 3} nor {@code not x < 3}.
   *
   * @param values the value of a metric now
   */
  default boolean holds(Function<MetricRef, Value> values) {
    return truth(values) > 0;
  }

  /** 1 if it holds, -1 if it does not, 0 if a value is missing (Kleene's logic: and is least, or is greatest). */
  private int truth(Function<MetricRef, Value> values) {
    return switch (this) {
      case Compare compare -> switch (values.apply(compare.metric)) {
        case Value.Amount amount -> compare.op.holds(amount.amount(), compare.amount) ? 1 : -1;
        case Value.State state -> 0;
        case Value.None none -> 0;
      };
      case IsState is -> switch (values.apply(is.metric)) {
        case Value.State state -> state.name().equals(is.state) ? 1 : -1;
        case Value.Amount amount -> 0;
        case Value.None none -> 0;
      };
      case Not not -> -not.of.truth(values);
      case And and -> least(and.all, values);
      case Or or -> greatest(or.any, values);
    };
  }

  private static int least(List<Condition> all, Function<MetricRef, Value> values) {
    int least = 1;
    for (int i = 0; i < all.size() && least >= 0; i++) {
      least = Math.min(least, all.get(i).truth(values));
    }
    return least;
  }

  private static int greatest(List<Condition> any, Function<MetricRef, Value> values) {
    int greatest = -1;
    for (int i = 0; i < any.size() && greatest <= 0; i++) {
      greatest = Math.max(greatest, any.get(i).truth(values));
    }
    return greatest;
  }

  private static void several(List<Condition> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("at least two conditions are joined, not " + parts.size());
    }
  }
}
