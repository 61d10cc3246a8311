package dev.snapback.language;

import dev.snapback.vocabulary.Unit;
import java.util.List;
import java.util.Optional;

/** The metrics of a scenario, as far as a condition needs them. */
public interface MetricNames {
  /** No metrics at all. */
  MetricNames NONE = new MetricNames() {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Unit unit(String name) {
      return Unit.COUNT;
    }

    @Override
    public List<String> states(String name) {
      return List.of();
    }
  };

  /** The full dotted names in a fixed order. */
  List<String> names();

  /** The unit of a metric that {@link #names} has. */
  Unit unit(String name);

  /** The states that a metric in {@link Unit#STATE} may show; empty for other metrics. */
  List<String> states(String name);

  /** What the metric is, one line. */
  default Optional<String> title(String name) {
    return Optional.empty();
  }

  /** Why a metric that there might be is not there, one sentence without full stop. */
  default Optional<String> absent(String typed) {
    return Optional.empty();
  }

  /** Finds a metric by its full or a short name. */
  default ShortNames.Found find(String typed) {
    return ShortNames.find(typed, names());
  }
}
