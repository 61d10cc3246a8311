package dev.snapback;

import dev.snapback.Comparison.Cause;
import dev.snapback.Comparison.FirstDifference;
import dev.snapback.Comparison.Side;
import dev.snapback.license.LicenseEvent;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where two simulations part: the first day on which a metric differs, and what in their histories it comes from. */
final class Divergence {
  private Divergence() {}

  /** Returns the first day up to {@code date} on which one of the metrics differs. */
  static Optional<FirstDifference> first(Side a, Side b, List<String> names, LocalDate date) {
    Map<LocalDate, List<Optional<Value>>> left = values(a.simulation(), names, date);
    Map<LocalDate, List<Optional<Value>>> right = values(b.simulation(), names, date);
    for (Map.Entry<LocalDate, List<Optional<Value>>> day : left.entrySet()) {
      List<Optional<Value>> other = right.get(day.getKey());
      if (other != null && !other.equals(day.getValue())) {
        int i = 0;
        while (day.getValue().get(i).equals(other.get(i))) {
          i++;
        }
        return Optional.of(new FirstDifference(day.getKey(), names.get(i), causes(a, b, day.getKey(), names.get(i))));
      }
    }
    return Optional.empty();
  }

  private static Map<LocalDate, List<Optional<Value>>> values(Simulation sim, List<String> names, LocalDate last) {
    var metrics = names.stream().map(n -> sim.metrics().find(n)).toList();
    var found = new TreeMap<LocalDate, List<Optional<Value>>>();
    sim.replay((day, world) -> {
      if (!day.isAfter(last)) {
        found.put(day, metrics.stream().map(m -> m.map(metric -> metric.value().apply(world))).toList());
      }
    });
    return found;
  }

  /**
   * What the metric's explanation names on one side only; else the first entries that differ, where what a queue does by
   * itself is named only where nobody has done anything else.
   */
  private static List<Cause> causes(Side a, Side b, LocalDate day, String metric) {
    List<Cause> left = until(a, day);
    List<Cause> right = until(b, day);
    Map<String, Explanation> mine = parts(a, day, metric);
    Map<String, Explanation> theirs = parts(b, day, metric);
    List<Cause> named = earlier(named(only(left, right), mine, theirs), named(only(right, left), theirs, mine));
    return named.isEmpty() ? first(left, right) : named;
  }

  private static List<Cause> first(List<Cause> left, List<Cause> right) {
    int same = 0;
    while (same < left.size() && same < right.size()
        && left.get(same).entry().line().equals(right.get(same).entry().line())) {
      same++;
    }
    List<Cause> deeds = earlier(deed(left.subList(same, left.size())), deed(right.subList(same, right.size())));
    List<Cause> longer = same < left.size() ? left : right;
    return deeds.isEmpty() && same < longer.size() ? List.of(longer.get(same)) : deeds;
  }

  /** The earlier one; both where they are of one day. */
  private static List<Cause> earlier(Optional<Cause> one, Optional<Cause> other) {
    if (one.isPresent() && other.isPresent()) {
      int order = one.get().entry().day().compareTo(other.get().entry().day());
      return order == 0 ? List.of(one.get(), other.get()) : List.of(order < 0 ? one.get() : other.get());
    }
    return one.or(() -> other).map(List::of).orElse(List.of());
  }

  /** Of the entries, the first of the last move that a part of the explanation names which is not the same on the other side. */
  private static Optional<Cause> named(List<Cause> entries, Map<String, Explanation> parts, Map<String, Explanation> others) {
    Set<String> moves = parts.entrySet().stream()
        .filter(p -> Optional.ofNullable(others.get(p.getKey())).map(o -> !o.value().equals(p.getValue().value())).orElse(true))
        .flatMap(p -> p.getValue().origin().stream()).map(Origin::by).collect(Collectors.toSet());
    List<Cause> of = entries.stream().filter(c -> moves.contains(c.entry().cause())).toList();
    return of.isEmpty() ? Optional.empty() : of.stream().filter(c -> c.entry().day().equals(of.get(of.size() - 1).entry().day())
        && c.entry().cause().equals(of.get(of.size() - 1).entry().cause())).findFirst();
  }

  /** The parts of why a metric is what it is at the end of a day, by their labels from the top. */
  private static Map<String, Explanation> parts(Side side, LocalDate day, String metric) {
    var found = new LinkedHashMap<String, Explanation>();
    side.simulation().metrics().find(metric)
        .ifPresent(m -> parts(m.why().apply(side.simulation().on(day)), "", found));
    return found;
  }

  private static void parts(Explanation part, String above, Map<String, Explanation> found) {
    String path = above + "/" + part.label();
    found.put(path, part);
    part.parts().forEach(p -> parts(p, path, found));
  }

  private static List<Cause> only(List<Cause> these, List<Cause> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(c -> left.merge(c.entry().line(), 1, Integer::sum));
    return these.stream().filter(c -> left.merge(c.entry().line(), -1, Integer::sum) < 0).toList();
  }

  private static List<Cause> until(Side side, LocalDate day) {
    return side.simulation().journal().stream().filter(e -> !e.day().isAfter(day))
        .map(e -> new Cause(side.name(), e)).toList();
  }

  private static Optional<Cause> deed(List<Cause> entries) {
    return entries.stream().filter(c -> !(c.entry().event() instanceof LicenseEvent.Application)).findFirst();
  }
}
