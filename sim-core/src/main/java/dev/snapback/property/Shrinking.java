package dev.snapback.property;

import dev.snapback.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a session that violates a property as short as leaving out lines can make it. */
final class Shrinking {
  private final ScenarioProperty property;
  private final Supplier<Simulation> start;

  Shrinking(ScenarioProperty property, Supplier<Simulation> start) {
    this.property = property;
    this.start = start;
  }

  PropertyReport.Failure of(List<String> lines, String wrong) {
    List<String> shortest = List.copyOf(lines);
    String message = wrong;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int i = shortest.size() - 1; i >= 0; i--) {
        var without = new ArrayList<String>(shortest);
        without.remove(i);
        Optional<String> still = violates(without);
        if (still.isPresent()) {
          shortest = List.copyOf(without);
          message = still.get();
          shorter = true;
        }
      }
    }
    return new PropertyReport.Failure(message, shortest);
  }

  private Optional<String> violates(List<String> lines) {
    Simulation sim = start.get();
    for (String line : lines) {
      PropertyCheck.play(sim, line);
    }
    return property.wrong(sim);
  }
}
