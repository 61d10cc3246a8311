package dev.snapback.shell.command;

import dev.snapback.language.MetricNames;
import dev.snapback.vocabulary.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of several scenarios.
 *
 * @param sides each with its own; of a metric that several have, the first one's unit and states count
 */
record SideMetrics(List<MetricNames> sides) implements MetricNames {
  @Override
  public List<String> names() {
    return sides.stream().flatMap(s -> s.names().stream()).distinct().toList();
  }

  @Override
  public Unit unit(String name) {
    return of(name).unit(name);
  }

  @Override
  public List<String> states(String name) {
    return of(name).states(name);
  }

  @Override
  public Optional<String> title(String name) {
    return of(name).title(name);
  }

  private MetricNames of(String name) {
    return sides.stream().filter(s -> s.names().contains(name)).findFirst().orElse(MetricNames.NONE);
  }
}
