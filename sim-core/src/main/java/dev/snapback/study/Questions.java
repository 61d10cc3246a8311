package dev.snapback.study;

import dev.snapback.ensemble.Question;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Condition;
import dev.snapback.world.World;
import java.util.List;

/** What studies ask. */
public final class Questions {
  private Questions() {}

  /**
   * Asks for a number at the end of the last day.
   *
   * @throws IllegalArgumentException if the metric is a state
   */
  public static Runs.Question metric(Metric<World> metric) {
    if (metric.unit() == Unit.STATE) {
      throw new IllegalArgumentException(metric.name() + " is a state, not a number");
    }
    return to -> Question.of(to, List.of(metric));
  }

  /** Asks whether a condition holds at the end of some day: 1 or 0. */
  public static Runs.Question everHolds(Condition condition) {
    return to -> Question.of(to, List.of()).chance(condition);
  }
}
