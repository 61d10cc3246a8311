package dev.snapback;

import dev.snapback.license.LicenseEvent;
import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Entry;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two simulations side by side on one day.
 *
 * @param a the first one's name
 * @param b the other one's name
 * @param date the day
 * @param first the first day on which one of the metrics differs; empty if none does
 * @param rows the metrics in the order asked for
 * @param policies what somebody has done, or will have done by that day, on only one of both
 * @param assumptions what only one of both assumes
 */
public record Comparison(
    String a, String b, LocalDate date, Optional<FirstDifference> first, List<Row> rows, List<Policy> policies,
    List<Differing> assumptions) {

  /**
   * One side.
   *
   * @param name what it is called
   * @param simulation the simulation; a copy is advanced where that is needed
   */
  public record Side(String name, Simulation simulation) {}

  /**
   * The first day on which a metric differs.
   *
   * @param date the day; its end is compared, of the last day the present
   * @param metric the first of the metrics that differs then
   * @param causes entries of the journals that only one side has, on or before that day: of the moves that the metric's
   *     own explanation names, else the first; one, or one of each side; empty where both have had the same history, from
   *     different beginnings
   */
  public record FirstDifference(LocalDate date, String metric, List<Cause> causes) {
    public FirstDifference {
      causes = List.copyOf(causes);
    }
  }

  /**
   * An entry of the journal that only one side has.
   *
   * @param side whose journal it is in
   * @param entry the entry
   */
  public record Cause(String side, Entry entry) {
    /** One line without full stop: {@code hawk 2025-06-05: us withdraw from geneva (us withdrew from truce geneva)}. */
    public String text() {
      return side + " " + entry.day() + ": " + entry.cause() + " (" + entry.event().text() + ")";
    }
  }

  /**
   * One metric.
   *
   * @param metric its full name
   * @param unit its unit
   * @param concept what it is
   * @param a what it is worth on the first side; empty if there is no such metric
   * @param b what it is worth on the other side; empty if there is no such metric
   */
  public record Row(String metric, Unit unit, String concept, Optional<Value> a, Optional<Value> b) {
    /** Whether both sides differ; two that have no value do not, whatever the reasons. */
    public boolean differs() {
      return !worth(a).equals(worth(b));
    }

    private static Optional<Value> worth(Optional<Value> value) {
      return value.filter(v -> !(v instanceof Value.None));
    }

    /** The other side less the first, in the metric's unit, of rates in percentage points; empty for states. */
    public OptionalDouble difference() {
      return a.orElse(null) instanceof Value.Amount x && b.orElse(null) instanceof Value.Amount y
          ? OptionalDouble.of(y.amount() - x.amount()) : OptionalDouble.empty();
    }
  }

  /**
   * Something that only one side does: a move typed there or told by its scenario, or a move of the scenario taken off.
   *
   * @param side which
   * @param day the day of it
   * @param line the move, or {@code cancel ID}
   */
  public record Policy(String side, LocalDate day, String line) {}

  /**
   * An assumption that only one side makes.
   *
   * @param side which
   * @param id its number; empty for a parameter that was set
   * @param text what is assumed
   * @param because why
   */
  public record Differing(String side, String id, String text, String because) {}

  public Comparison {
    rows = List.copyOf(rows);
    policies = List.copyOf(policies);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * Compares copies of both.
   *
   * @param metrics full or short names; empty for all metrics of either side
   * @param on the day; empty for the later of both days. A day ahead is reached by advancing the copies, and compared as
   *     it stands in the morning; of a day that one of both has left, the evenings are compared
   * @throws AskException if a metric is on neither side, or the day lies outside a scenario's clock
   */
  public static Comparison of(Side a, Side b, List<String> metrics, Optional<LocalDate> on) {
    LocalDate later = a.simulation.today().isAfter(b.simulation.today()) ? a.simulation.today() : b.simulation.today();
    LocalDate date = on.orElse(later);
    // Where one of them has left that day, its evening is looked at, and so is the other's.
    LocalDate reach = later.isAfter(date) ? date.plusDays(1) : date;
    Simulation left = copy(a, date, reach);
    Simulation right = copy(b, date, reach);
    List<String> names = names(left, right, metrics);
    World worldA = left.on(date);
    World worldB = right.on(date);
    var rows = new ArrayList<Row>();
    for (String name : names) {
      Optional<Metric<World>> ma = left.metrics().find(name);
      Optional<Metric<World>> mb = right.metrics().find(name);
      Metric<World> metric = ma.or(() -> mb).orElseThrow();
      rows.add(new Row(name, metric.unit(), metric.concept(),
          ma.map(m -> m.value().apply(worldA)), mb.map(m -> m.value().apply(worldB))));
    }
    Optional<FirstDifference> first =
        first(new Side(a.name, left), new Side(b.name, right), names, date);
    return new Comparison(a.name, b.name, date, first, rows, policies(a, b, date), assumptions(a, b));
  }

  private static Simulation copy(Side side, LocalDate date, LocalDate reach) {
    var clock = side.simulation.scenario().spec().clock();
    if (date.isAfter(clock.end()) || date.isBefore(clock.start())) {
      throw new AskException(side.name + " runs from " + clock.start() + " to " + clock.end()
          + " and cannot be compared on " + date, List.of());
    }
    Simulation copy = side.simulation.fork();
    if (copy.today().isBefore(reach)) {
      copy.advanceTo(reach.isAfter(clock.end()) ? clock.end() : reach);
    }
    return copy;
  }

  private static List<String> names(Simulation a, Simulation b, List<String> asked) {
    var names = new LinkedHashSet<String>();
    if (asked.isEmpty()) {
      names.addAll(a.metrics().names());
      names.addAll(b.metrics().names());
    }
    for (String name : asked) {
      boolean onlyOther = a.metrics().find(name).isEmpty() && b.metrics().find(name).isPresent();
      names.add(onlyOther ? name : a.metric(name).name());
    }
    return List.copyOf(names);
  }

  private static Optional<FirstDifference> first(Side a, Side b, List<String> names, LocalDate date) {
    Map<LocalDate, List<Optional<Value>>> left = values(a.simulation, names, date);
    Map<LocalDate, List<Optional<Value>>> right = values(b.simulation, names, date);
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
        && left.get(same).entry.line().equals(right.get(same).entry.line())) {
      same++;
    }
    List<Cause> deeds = earlier(deed(left.subList(same, left.size())), deed(right.subList(same, right.size())));
    List<Cause> longer = same < left.size() ? left : right;
    return deeds.isEmpty() && same < longer.size() ? List.of(longer.get(same)) : deeds;
  }

  /** The earlier one; both where they are of one day. */
  private static List<Cause> earlier(Optional<Cause> one, Optional<Cause> other) {
    if (one.isPresent() && other.isPresent()) {
      int order = one.get().entry.day().compareTo(other.get().entry.day());
      return order == 0 ? List.of(one.get(), other.get()) : List.of(order < 0 ? one.get() : other.get());
    }
    return one.or(() -> other).map(List::of).orElse(List.of());
  }

  /** Of the entries, the first of the last move that a part of the explanation names which is not the same on the other side. */
  private static Optional<Cause> named(List<Cause> entries, Map<String, Explanation> parts, Map<String, Explanation> others) {
    Set<String> moves = parts.entrySet().stream()
        .filter(p -> Optional.ofNullable(others.get(p.getKey())).map(o -> !o.value().equals(p.getValue().value())).orElse(true))
        .flatMap(p -> p.getValue().origin().stream()).map(Origin::by).collect(Collectors.toSet());
    List<Cause> of = entries.stream().filter(c -> moves.contains(c.entry.cause())).toList();
    return of.isEmpty() ? Optional.empty() : of.stream().filter(c -> c.entry.day().equals(of.get(of.size() - 1).entry.day())
        && c.entry.cause().equals(of.get(of.size() - 1).entry.cause())).findFirst();
  }

  /** The parts of why a metric is what it is at the end of a day, by their labels from the top. */
  private static Map<String, Explanation> parts(Side side, LocalDate day, String metric) {
    var found = new LinkedHashMap<String, Explanation>();
    side.simulation.metrics().find(metric)
        .ifPresent(m -> parts(m.why().apply(side.simulation.on(day)), "", found));
    return found;
  }

  private static void parts(Explanation part, String above, Map<String, Explanation> found) {
    String path = above + "/" + part.label();
    found.put(path, part);
    part.parts().forEach(p -> parts(p, path, found));
  }

  private static List<Cause> only(List<Cause> these, List<Cause> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(c -> left.merge(c.entry.line(), 1, Integer::sum));
    return these.stream().filter(c -> left.merge(c.entry.line(), -1, Integer::sum) < 0).toList();
  }

  private static List<Cause> until(Side side, LocalDate day) {
    return side.simulation.journal().stream().filter(e -> !e.day().isAfter(day))
        .map(e -> new Cause(side.name, e)).toList();
  }

  private static Optional<Cause> deed(List<Cause> entries) {
    return entries.stream().filter(c -> !(c.entry.event() instanceof LicenseEvent.Application)).findFirst();
  }

  private static List<Policy> policies(Side a, Side b, LocalDate until) {
    List<Policy> left = done(a, until);
    List<Policy> right = done(b, until);
    var found = new ArrayList<>(onlyIn(left, right));
    found.addAll(onlyIn(right, left));
    return found;
  }

  private static List<Policy> onlyIn(List<Policy> these, List<Policy> others) {
    var left = new ArrayList<>(others.stream().map(Comparison::deed).toList());
    return these.stream().filter(p -> !left.remove(deed(p))).toList(); // made twice here and once there is a difference
  }

  private static String deed(Policy policy) {
    return policy.day + " " + policy.line;
  }

  private static List<Policy> done(Side side, LocalDate until) {
    var found = new ArrayList<Policy>();
    for (TimelineEntry entry : side.simulation.scenario().timeline()) {
      if (entry instanceof TimelineEntry.Planned planned && !entry.day().isAfter(until)) {
        found.add(new Policy(side.name, entry.day(), planned.scheduled().deed().text()));
      }
    }
    for (Step step : side.simulation.steps()) {
      switch (step.action()) {
        case Action.Played a -> found.add(new Policy(side.name, step.day(), a.move().text()));
        case Action.Canceled a -> found.add(new Policy(side.name, step.day(), a.line()));
        case Action.Advanced a -> { }
        case Action.ParameterSet a -> { } // an assumption
      }
    }
    return found;
  }

  private static List<Differing> assumptions(Side a, Side b) {
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
    for (Assumption each : side.simulation.scenario().assumptions().values()) {
      put(found, new Differing(side.name, each.id(), each.text(), each.because()));
    }
    for (Step step : side.simulation.steps()) {
      if (step.action() instanceof Action.Played played && played.because().isPresent()) {
        put(found, new Differing(side.name, step.assumptionId(), step.day() + " " + played.move().text(),
            played.because().get()));
      }
      if (step.action() instanceof Action.ParameterSet set) {
        put(found, new Differing(side.name, "", set.name() + " = " + set.value() + " from " + step.day(), "set by hand"));
      }
    }
    return found;
  }

  private static void put(Map<String, Differing> found, Differing differing) {
    found.put(differing.text + "\n" + differing.because, differing);
  }
}
