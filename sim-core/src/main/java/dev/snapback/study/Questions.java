package dev.snapback.study;

import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import dev.snapback.world.Engine;
import dev.snapback.world.World;
import java.time.LocalDate;

/** What studies ask. */
public final class Questions {
  private Questions() {}

  /**
   * Asks for a number at the end of the last day.
   *
   * @throws IllegalArgumentException if the metric is a state; when asked, if it has no value then
   */
  public static Runs.Question metric(Metric<World> metric) {
    if (metric.unit() == Unit.STATE) {
      throw new IllegalArgumentException(metric.name() + " is a state, not a number");
    }
    return (engine, to) -> new AtTheEnd(metric, to);
  }

  /** Asks whether a condition holds at the end of some day: 1 or 0. */
  public static Runs.Question everHolds(Condition condition) {
    return (engine, to) -> new Ever(engine, condition);
  }

  private static final class AtTheEnd implements Runs.Observer {
    private final Metric<World> metric;
    private final LocalDate to;
    private double value;

    AtTheEnd(Metric<World> metric, LocalDate to) {
      this.metric = metric;
      this.to = to;
    }

    @Override
    public boolean evening(World world) {
      if (world.today().isBefore(to)) {
        return false;
      }
      value = switch (metric.value().apply(world)) {
        case Value.Amount amount -> amount.amount();
        case Value.State state -> throw new IllegalStateException(metric.name() + " is a number, and shows " + state);
        case Value.None none -> throw new IllegalArgumentException(
            metric.name() + " has no value on " + to + " in some of the runs: " + none.reason());
      };
      return true;
    }

    @Override
    public double answer() {
      return value;
    }
  }

  private static final class Ever implements Runs.Observer {
    private final Engine engine;
    private final Condition condition;
    private boolean held;

    Ever(Engine engine, Condition condition) {
      this.engine = engine;
      this.condition = condition;
    }

    @Override
    public boolean evening(World world) {
      held = engine.holds(world, condition);
      return held;
    }

    @Override
    public double answer() {
      return held ? 1 : 0;
    }
  }
}
