package dev.snapback.world;

import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return this.<Function<MetricRef, Value>>bind(metric -> from -> from.apply(metric)).test(values);
  }

  /**
   * Returns the condition with its metrics looked up, for whoever asks again and again whether it {@link #holds}.
   *
   * @param metrics reads a metric from a world
   * @param <W> the worlds
   */
  default <W> Predicate<W> bind(Function<MetricRef, Function<W, Value>> metrics) {
    ToIntFunction<W> truth = truth(metrics);
    return world -> truth.applyAsInt(world) > 0;
  }

  /**
   * Returns the condition with its metrics looked up, for whoever has to tell what is not so from what is unknown: 1 where
   * it holds, -1 where it does not, 0 where a missing value leaves it open (Kleene's logic: and is least, or is greatest).
   *
   * @param metrics reads a metric from a world
   * @param <W> the worlds
   */
  default <W> ToIntFunction<W> truth(Function<MetricRef, Function<W, Value>> metrics) {
    return switch (this) {
      case Compare compare -> {
        Function<W, Value> metric = metrics.apply(compare.metric);
        yield world -> truth(compare, metric.apply(world));
      }
      case IsState is -> {
        Function<W, Value> metric = metrics.apply(is.metric);
        yield world -> truth(is, metric.apply(world));
      }
      case Not not -> {
        ToIntFunction<W> of = not.of.truth(metrics);
        yield world -> -of.applyAsInt(world);
      }
      case And and -> {
        List<ToIntFunction<W>> all = and.all.stream().map(c -> c.truth(metrics)).toList();
        yield world -> least(all, world);
      }
      case Or or -> {
        List<ToIntFunction<W>> any = or.any.stream().map(c -> c.truth(metrics)).toList();
        yield world -> greatest(any, world);
      }
    };
  }

  /**
   * Why it is unknown whether it holds: the first of its metrics that has no value, and the kind of its reason. Empty where
   * all have one.
   *
   * @param values the value of a metric now
   */
  default Optional<String> unknown(Function<MetricRef, Value> values) {
    return metrics().stream().flatMap(metric -> values.apply(metric) instanceof Value.None none
        ? Stream.of(metric + ": " + none.kind()) : Stream.empty()).findFirst();
  }

  /** The metrics that it looks at, in the order of its text; one that it looks at twice stands there twice. */
  default List<MetricRef> metrics() {
    return switch (this) {
      case Compare compare -> List.of(compare.metric);
      case IsState is -> List.of(is.metric);
      case Not not -> not.of.metrics();
      case And and -> and.all.stream().flatMap(part -> part.metrics().stream()).toList();
      case Or or -> or.any.stream().flatMap(part -> part.metrics().stream()).toList();
    };
  }

  private static int truth(Compare compare, Value value) {
    return value instanceof Value.Amount is ? compare.op.holds(is.amount(), compare.amount) ? 1 : -1 : 0;
  }

  private static int truth(IsState state, Value value) {
    return value instanceof Value.State is ? is.name().equals(state.state) ? 1 : -1 : 0;
  }

  private static <W> int least(List<ToIntFunction<W>> all, W world) {
    int least = 1;
    for (int i = 0; i < all.size() && least >= 0; i++) {
      least = Math.min(least, all.get(i).applyAsInt(world));
    }
    return least;
  }

  private static <W> int greatest(List<ToIntFunction<W>> any, W world) {
    int greatest = -1;
    for (int i = 0; i < any.size() && greatest <= 0; i++) {
      greatest = Math.max(greatest, any.get(i).applyAsInt(world));
    }
    return greatest;
  }

  private static void several(List<Condition> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("at least two conditions are joined, not " + parts.size());
    }
  }
}
