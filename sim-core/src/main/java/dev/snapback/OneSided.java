package dev.snapback;

import dev.snapback.Comparison.Differing;
import dev.snapback.Comparison.Policy;
import dev.snapback.Comparison.Side;
import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.TimelineEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What only one of two simulations does or assumes. */
final class OneSided {
  private OneSided() {}

  /** What only one of both has done, or will have done by a day: the first one's, then the other's. */
  static List<Policy> policies(Side a, Side b, LocalDate until) {
    List<Policy> left = done(a, until);
    List<Policy> right = done(b, until);
    var found = new ArrayList<>(onlyIn(left, right));
    found.addAll(onlyIn(right, left));
    return found;
  }

  private static List<Policy> onlyIn(List<Policy> these, List<Policy> others) {
    var left = new ArrayList<>(others.stream().map(OneSided::deed).toList());
    return these.stream().filter(p -> !left.remove(deed(p))).toList(); // made twice here and once there is a difference
  }

  private static String deed(Policy policy) {
    return policy.day() + " " + policy.line();
  }

  private static List<Policy> done(Side side, LocalDate until) {
    var found = new ArrayList<Policy>();
    for (TimelineEntry entry : side.simulation().scenario().timeline()) {
      if (entry instanceof TimelineEntry.Planned planned && !entry.day().isAfter(until)) {
        found.add(new Policy(side.name(), entry.day(), planned.scheduled().deed().text()));
      }
    }
    for (Step step : side.simulation().standing()) {
      switch (step.action()) {
        case Action.Played a -> found.add(new Policy(side.name(), step.day(), a.move().text()));
        case Action.Canceled a -> found.add(new Policy(side.name(), step.day(), a.line()));
        case Action.Advanced a -> { }
        case Action.ParameterSet a -> { } // an assumption
        case Action.WentOn a -> { } // an assumption
      }
    }
    found.sort(Comparator.comparing(Policy::day));
    return found;
  }

  /** What only one of both assumes: the first one's, then the other's. */
  static List<Differing> assumptions(Side a, Side b) {
    Map<String, Differing> left = assumed(a);
    Map<String, Differing> right = assumed(b);
    var found = new ArrayList<Differing>();
    left.forEach((key, differing) -> {
      if (!right.containsKey(key)) {
        found.add(differing);
      }
    });
    right.forEach((key, differing) -> {
      if (!left.containsKey(key)) {
        found.add(differing);
      }
    });
    return found;
  }

  /** By what they say: the same number may mean another thing on the other side. */
  private static Map<String, Differing> assumed(Side side) {
    var found = new LinkedHashMap<String, Differing>();
    for (Assumption each : side.simulation().scenario().assumptions().values()) {
      put(found, new Differing(side.name(), each.id(), each.text(), each.because()));
    }
    for (Step step : side.simulation().standing()) {
      step.action().because().ifPresent(why ->
          put(found, new Differing(side.name(), step.assumptionId(), step.day() + " " + step.action().deed(), why)));
      if (step.action() instanceof Action.ParameterSet set && set.because().isEmpty()) {
        put(found, new Differing(side.name(), "", set.name() + " = " + set.value()
            + (set.throughout() ? " throughout" : " from " + step.day()), "set by hand"));
      }
      if (step.action() instanceof Action.WentOn future) {
        put(found, new Differing(side.name(), "", future.line() + " from " + step.day(), "luck and numbers of one future"));
      }
    }
    return found;
  }

  private static void put(Map<String, Differing> found, Differing differing) {
    found.put(differing.text() + "\n" + differing.because(), differing);
  }
}
