package dev.snapback.property;

import dev.snapback.Simulation;
import java.util.Optional;
import java.util.function.Function;

/** A property that somebody brings along. */
record OwnProperty(String name, String statement, When when, Function<Simulation, Optional<String>> look) implements SessionProperty {
  @Override
  public Optional<String> wrong(Simulation sim) {
    return look.apply(sim);
  }
}
