package dev.snapback.ensemble;

import dev.snapback.kernel.OrderedMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replications in which nobody can say whether a condition held, because a number in it had no value. They count among
 * those in which it was not seen to hold, so that a share is the least that it may be; the most is what they add to it
 * (C. F. Manski, <em>Nonparametric Bounds on Treatment Effects</em>, American Economic Review 80, 1990).
 *
 * @param count how many
 * @param of of how many that did not fail
 * @param reasons why, each with its number, the most frequent first: the metric without a value, and why it has none
 */
public record Undecided(int count, int of, Map<String, Integer> reasons) {
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

  /** Their share of all, from 0 to 1: so much larger may a share of those in which it holds be; 0 where none ran. */
  public double share() {
    return of == 0 ? 0 : (double) count / of;
  }
}
