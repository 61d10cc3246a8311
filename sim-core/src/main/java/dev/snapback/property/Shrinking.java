package dev.snapback.property;

import dev.snapback.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a session that violates a property as short as leaving out lines can make it. */
final class Shrinking {
  private final Function<Simulation, Optional<String>> wrong;
  private final Supplier<Simulation> start;

  /**
   * Makes sessions shorter.
   *
   * @param wrong what is wrong with a simulation; empty if nothing
   * @param start a fresh one
   */
  Shrinking(Function<Simulation, Optional<String>> wrong, Supplier<Simulation> start) {
    this.wrong = wrong;
    this.start = start;
  }

  PropertyReport.Failure of(List<String> lines, String found) {
    List<String> shortest = List.copyOf(lines);
    String message = found;
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
    return wrong.apply(sim);
  }
}
