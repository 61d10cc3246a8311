package dev.snapback;

import dev.snapback.Comparison.Side;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** Copies of several simulations that can all be looked at on one day. */
final class Copies {
  private Copies() {}

  /** The latest day on which one of them stands. */
  static LocalDate latest(List<Side> sides) {
    return sides.stream().map(side -> side.simulation().today()).max(LocalDate::compareTo).orElseThrow();
  }

  /**
   * Returns copies that have come to a day: it is compared as it stands in the morning, or where one of them has left it, in
   * all of them on its evening.
   *
   * @throws AskException if the day lies outside a scenario's clock
   */
  static List<Side> on(List<Side> sides, LocalDate day) {
    LocalDate reach = latest(sides).isAfter(day) ? day.plusDays(1) : day;
    return sides.stream().map(side -> new Side(side.name(), on(side, day, reach))).toList();
  }

  private static Simulation on(Side side, LocalDate day, LocalDate reach) {
    check(side, day);
    Simulation copy = side.simulation().fork();
    if (copy.today().isBefore(reach)) {
      LocalDate end = side.simulation().scenario().spec().clock().end();
      copy.advanceTo(reach.isAfter(end) ? end : reach);
    }
    return copy;
  }

  /**
   * Checks that a simulation has that day.
   *
   * @throws AskException if it lies outside the scenario's clock
   */
  static void check(Side side, LocalDate day) {
    var clock = side.simulation().scenario().spec().clock();
    if (day.isAfter(clock.end()) || day.isBefore(clock.start())) {
      throw new AskException(side.name() + " runs from " + clock.start() + " to " + clock.end()
          + " and cannot be compared on " + day, List.of());
    }
  }

  /**
   * Returns the full names of metrics that at least one of them has.
   *
   * @param asked full or short names; empty for all
   * @throws AskException if none of them has one of these; it guesses at names of the first
   */
  static List<String> names(List<Side> sides, List<String> asked) {
    var names = new LinkedHashSet<String>();
    if (asked.isEmpty()) {
      sides.forEach(side -> names.addAll(side.simulation().metrics().names()));
    }
    Simulation first = sides.get(0).simulation();
    for (String name : asked) {
      boolean onlyOthers = first.metrics().find(name).isEmpty()
          && sides.stream().anyMatch(side -> side.simulation().metrics().find(name).isPresent());
      names.add(onlyOthers ? name : first.metric(name).name());
    }
    return List.copyOf(names);
  }
}
