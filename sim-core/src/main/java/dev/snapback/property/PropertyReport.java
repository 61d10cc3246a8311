package dev.snapback.property;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a check of properties tried and found.
 *
 * @param scenario the scenario's name
 * @param seed which sessions
 * @param sessions how many sessions were played
 * @param played lines accepted in them
 * @param refused lines refused in them
 * @param days calendar days that they ran through
 * @param states the states seen at the end of sessions, by metric
 * @param results one for each property that was asked for, in their order
 */
public record PropertyReport(
    String scenario,
    long seed,
    int sessions,
    int played,
    int refused,
    long days,
    Map<String, Set<String>> states,
    List<Result> results) {

  public PropertyReport {
    var copy = new TreeMap<String, Set<String>>();
    states.forEach((metric, seen) -> copy.put(metric, Collections.unmodifiableSet(new TreeSet<>(seen))));
    states = Collections.unmodifiableMap(copy);
    results = List.copyOf(results);
  }

  /**
   * What was found of one property.
   *
   * @param property the property
   * @param tries how often it was looked at
   * @param failure how it failed first, made short; empty if it held
   */
  public record Result(SessionProperty property, int tries, Optional<Failure> failure) {
    /** Whether it was looked at, and held whenever it was. */
    public boolean holds() {
      return tries > 0 && failure.isEmpty();
    }
  }

  /**
   * A session in which a property does not hold.
   *
   * @param wrong what is wrong, one sentence without full stop
   * @param lines the lines that lead there; without any of them it would hold
   */
  public record Failure(String wrong, List<String> lines) {
    public Failure {
      lines = List.copyOf(lines);
    }
  }

  /** Whether none failed, and not all for want of a try: a check that was stopped before its first look tells nothing. */
  public boolean holds() {
    return results.stream().allMatch(r -> r.failure().isEmpty()) && results.stream().anyMatch(Result::holds);
  }
}
