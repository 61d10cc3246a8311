package dev.snapback.ensemble;

import dev.snapback.kernel.OrderedMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replications in which nobody can say what a metric is, or whether a condition held, because a number had no value. Of a
 * condition they count among those in which it was not seen to hold, so that a share is the least that it may be; the most
 * is what they add to it (C. F. Manski, <em>Nonparametric Bounds on Treatment Effects</em>, American Economic Review 80,
 * 1990).
 *
 * @param count how many
 * @param of of how many that did not fail
 * @param reasons why, each with its number, the most frequent first: why a metric has no value, of a condition behind that metric's name
 */
public record Undecided(int count, int of, Map<String, Integer> reasons) {
  private static final int MOST_TOLD = 3;

  public Undecided {
    reasons = OrderedMap.copyOf(reasons);
  }

  static Undecided of(int of, Stream<String> reasons) {
    Map<String, Integer> counted =
        reasons.collect(Collectors.toMap(reason -> reason, reason -> 1, Integer::sum, LinkedHashMap::new));
    var sorted = new LinkedHashMap<String, Integer>();
    counted.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return new Undecided(counted.values().stream().mapToInt(each -> each).sum(), of, sorted);
  }

  /** Whether there is one. */
  public boolean any() {
    return count > 0;
  }

  /** The reasons in words, at most three of them; each with its number, where there are several, and a dot between: a reason may have a semicolon. */
  public String why() {
    String told = reasons.entrySet().stream().limit(MOST_TOLD)
        .map(e -> reasons.size() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + ")")
        .collect(Collectors.joining(" · "));
    int more = reasons.size() - MOST_TOLD;
    return more > 0 ? told + " · and " + more + " more reasons" : told;
  }

  /** Their share of all, from 0 to 1: so much larger may a share of those in which it holds be; 0 where none ran. */
  public double share() {
    return of == 0 ? 0 : (double) count / of;
  }
}
