package dev.snapback.vocabulary;

import java.util.List;
import java.util.function.Function;

/**
 * A number or a state that can be asked for by name: the one thing that {@code value}, conditions, comparisons,
 * exports and documentation are drawn from.
 *
 * @param name the full dotted name, instances first: {@code tariff.us.cn.total}
 * @param unit the unit of its value
 * @param concept which of the things that go by this word it is, for instance {@code headline rate}
 * @param meaning one sentence, without full stop
 * @param value reads it; pure
 * @param why explains it; pure
 * @param states the states it may show, where its unit is a state; else empty
 * @param accumulates whether it is a running total, which only grows: what came in a month is then what it grew by
 * @param <B> what it is read from
 */
public record Metric<B>(
    String name,
    Unit unit,
    String concept,
    String meaning,
    Function<B, Value> value,
    Function<B, Explanation> why,
    List<String> states,
    boolean accumulates) {

  public Metric {
    states = List.copyOf(states);
  }

  /** Makes a metric that is a number. */
  public Metric(
      String name, Unit unit, String concept, String meaning, Function<B, Value> value, Function<B, Explanation> why) {
    this(name, unit, concept, meaning, value, why, List.of(), false);
  }

  /**
   * Makes a metric that is a number of something larger, and is explained by that.
   *
   * @param whole explains the larger thing
   */
  public static <B> Metric<B> within(
      String name, Unit unit, String concept, String meaning, Function<B, Value> value, Function<B, Explanation> whole) {
    return new Metric<>(name, unit, concept, meaning, value,
        from -> Explanation.of(name, value.apply(from).shown(unit), meaning, List.of(whole.apply(from))));
  }

  /** Returns the same metric, which may show these states. */
  public Metric<B> showing(List<String> possible) {
    return new Metric<>(name, unit, concept, meaning, value, why, possible, accumulates);
  }

  /** Returns the same metric as a running total. */
  public Metric<B> accumulating() {
    return new Metric<>(name, unit, concept, meaning, value, why, states, true);
  }

  /** Returns the same metric with another explanation. */
  public Metric<B> explained(Function<B, Explanation> better) {
    return new Metric<>(name, unit, concept, meaning, value, better, states, accumulates);
  }

  /** Returns this metric read from something that holds a {@code B}. */
  public <W> Metric<W> from(Function<W, B> part) {
    return new Metric<>(name, unit, concept, meaning, part.andThen(value), part.andThen(why), states, accumulates);
  }
}
