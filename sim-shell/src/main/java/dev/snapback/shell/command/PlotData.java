package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.control.ControlEvent;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.license.ApplicationState;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseEvent;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Steps;
import dev.snapback.talks.TalksEvent;
import dev.snapback.tariff.TariffEvent;
import dev.snapback.truce.TruceEvent;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Entry;
import dev.snapback.world.World;
import dev.snapback.world.WorldEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What metrics were worth day by day, as panels of a chart: a panel a unit, a line a metric and side, and the events that
 * made them jump. A side's line ends on its own today.
 */
final class PlotData {
  /** The most events that are marked: more numbers would stand on top of one another. */
  private static final int MOST_MARKS = 12;

  private final List<Side> sides;
  private final LocalDate from;
  private final LocalDate to;
  private final Map<String, Set<LocalDate>> changed = new HashMap<>();

  /**
   * Prepares to look at some days.
   *
   * @param sides at least one
   * @param from the first day; empty for the first of all sides
   * @param to the last day; empty for the last today
   * @throws AskException if no side has a history of these days
   */
  PlotData(List<Side> sides, Optional<LocalDate> from, Optional<LocalDate> to) {
    this.sides = List.copyOf(sides);
    LocalDate first = sides.stream().map(s -> s.simulation().scenario().spec().clock().start())
        .min(LocalDate::compareTo).orElseThrow();
    LocalDate last = sides.stream().map(s -> s.simulation().today()).max(LocalDate::compareTo).orElseThrow();
    this.from = from.orElse(first);
    this.to = to.orElse(last);
    if (this.from.isBefore(first) || this.to.isAfter(last) || this.to.isBefore(this.from)) {
      throw new AskException("there is a history from " + first + " to " + last + ", not from " + this.from + " to "
          + this.to, this.to.isAfter(last) ? List.of("advance to " + this.to) : List.of());
    }
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  /** The metric of a name on a side. */
  private static Metric<World> metric(Side side, String name) {
    return side.simulation().metrics().find(name)
        .orElseThrow(() -> new AskException(side.name() + " has no metric " + name, List.of()));
  }

  /** The panels of metrics, by their full names. */
  List<Chart.Panel> panels(List<String> names) {
    Map<Unit, List<String>> units = new LinkedHashMap<>();
    names.forEach(n -> units.computeIfAbsent(metric(sides.get(0), n).unit(), u -> new ArrayList<>()).add(n));
    Map<String, Map<String, Steps>> numbers = new LinkedHashMap<>();
    Map<String, Map<String, List<Chart.Spell>>> states = new LinkedHashMap<>();
    for (Side side : sides) {
      read(side, names, numbers.computeIfAbsent(side.name(), s -> new LinkedHashMap<>()),
          states.computeIfAbsent(side.name(), s -> new LinkedHashMap<>()));
    }
    var panels = new ArrayList<Chart.Panel>();
    units.forEach((unit, group) -> {
      int count = group.size() * sides.size();
      if (unit != Unit.STATE && count > Chart.MOST_LINES) {
        throw new AskException(count + " lines cannot be told apart in one chart; at most " + Chart.MOST_LINES, List.of());
      }
      String common = common(group);
      String concepts = group.stream().map(n -> metric(sides.get(0), n).concept()).distinct().collect(Collectors.joining(", "))
          + (common.isEmpty() ? "" : " " + common);
      panels.add(unit == Unit.STATE
          ? new Chart.Panel(concepts, "", new Chart.States(lines(group, (name, label, side) ->
              new Chart.Track(label, known(states, side).getOrDefault(name, List.of())))))
          : new Chart.Panel(concepts, unit.symbol(), new Chart.Lines(List.of(), lines(group, (name, label, side) ->
              new Chart.Line(label, known(numbers, side).getOrDefault(name, new Steps(List.of())))))));
    });
    return panels;
  }

  /**
   * What metrics of the first side were.
   *
   * @param numbers by the names of metrics
   * @param states by the names of metrics
   */
  record Past(Map<String, Steps> numbers, Map<String, List<Chart.Spell>> states) {}

  /** Reads what metrics of the first side were, by their full names. */
  Past past(List<String> names) {
    var past = new Past(new LinkedHashMap<>(), new LinkedHashMap<>());
    read(sides.get(0), names, past.numbers(), past.states());
    return past;
  }

  private static <T> Map<String, T> known(Map<String, Map<String, T>> all, Side side) {
    return all.getOrDefault(side.name(), Map.of());
  }

  /** Makes a line of a metric and a side. */
  @FunctionalInterface
  private interface Maker<T> {
    T make(String metric, String label, Side side);
  }

  private <T> List<T> lines(List<String> names, Maker<T> maker) {
    var found = new ArrayList<T>();
    int differing = common(names).indexOf('*');
    for (String name : names) {
      String part = differing < 0 ? name : name.substring(differing, name.indexOf('.', differing));
      for (Side side : sides) {
        String label = sides.size() == 1 ? part : names.size() == 1 ? side.name() : part + ", " + side.name();
        found.add(maker.make(name, label, side));
      }
    }
    return found;
  }

  /** What metrics have in common that differ in one word within: {@code supply.magnets.*.cover_days}; else empty. */
  private static String common(List<String> names) {
    String first = names.get(0);
    for (int dot = first.indexOf('.'); dot >= 0; dot = first.indexOf('.', dot + 1)) {
      int end = first.indexOf('.', dot + 1);
      if (end > 0 && names.size() > 1) {
        String before = first.substring(0, dot + 1);
        String after = first.substring(end);
        if (names.stream().allMatch(n -> n.startsWith(before) && n.endsWith(after) && n.length() > before.length() + after.length()
            && n.substring(before.length(), n.length() - after.length()).indexOf('.') < 0)) {
          return before + "*" + after;
        }
      }
    }
    return "";
  }

  private void read(Side side, List<String> names, Map<String, Steps> numbers, Map<String, List<Chart.Spell>> states) {
    List<Metric<World>> metrics = names.stream().map(n -> metric(side, n)).toList();
    Map<String, Steps.Builder> steps = new LinkedHashMap<>();
    Map<String, Value> before = new HashMap<>();
    side.simulation().replay((day, world) -> {
      if (day.isBefore(from) || day.isAfter(to)) {
        return;
      }
      for (Metric<World> metric : metrics) {
        Value value = metric.value().apply(world);
        if (!value.equals(before.put(metric.name(), value))) {
          changed.computeIfAbsent(metric.name(), m -> new HashSet<>()).add(day);
        }
        if (metric.unit() == Unit.STATE) {
          addSpell(states.computeIfAbsent(metric.name(), m -> new ArrayList<>()), day, value);
        } else {
          steps.computeIfAbsent(metric.name(), m -> new Steps.Builder())
              .add(day, value instanceof Value.Amount a ? a.amount() : Double.NaN);
        }
      }
    });
    LocalDate today = side.simulation().today();
    steps.forEach((name, builder) ->
        numbers.put(name, (today.isBefore(to) ? builder.add(today.plusDays(1), Double.NaN) : builder).build()));
    states.values().stream().filter(s -> today.isBefore(to)).forEach(s -> s.add(new Chart.Spell(today.plusDays(1), "")));
  }

  private static void addSpell(List<Chart.Spell> spells, LocalDate day, Value value) {
    String state = value instanceof Value.State s ? s.name() : "";
    if (spells.isEmpty() || !spells.get(spells.size() - 1).state().equals(state)) {
      spells.add(new Chart.Spell(day, state));
    }
  }

  /** The undecided applications of a regime by state, one panel a side. */
  List<Chart.Panel> queue(RegimeName regime) {
    return sides.stream().map(side -> queue(regime, side)).toList();
  }

  private Chart.Panel queue(RegimeName regime, Side side) {
    List<ApplicationState> pending = List.of(ApplicationState.UNDER_REVIEW, ApplicationState.FILED, ApplicationState.RETURNED);
    Map<ApplicationState, Steps.Builder> steps = new LinkedHashMap<>();
    pending.forEach(s -> steps.put(s, new Steps.Builder()));
    side.simulation().replay((day, world) -> {
      if (!day.isBefore(from) && !day.isAfter(to)) {
        List<LicenseBook.Pending> waiting = world.licenses().pending(regime, day);
        steps.forEach((state, builder) -> builder.add(day, waiting.stream()
            // An accepted case is taken up in the same evening.
            .filter(p -> p.state() == state || (state == ApplicationState.FILED && p.state() == ApplicationState.ACCEPTED))
            .mapToInt(LicenseBook.Pending::count).sum()));
      }
    });
    String of = sides.size() == 1 ? "" : ", " + side.name();
    return new Chart.Panel("undecided applications for " + regime + " by state" + of, "",
        new Chart.Areas(steps.entrySet().stream()
            .map(e -> new Chart.Line(Names.kebab(e.getKey()).replace('-', ' '), e.getValue().build())).toList()));
  }

  /**
   * The moves and endings that made metrics jump; of those that change day by day, what happened to the rules behind them.
   *
   * @param names full names of metrics, or beginnings of them
   */
  List<Chart.Mark> marks(List<String> names) {
    Map<LocalDate, Set<String>> found = new TreeMap<>();
    for (Side side : sides) {
      for (Entry entry : side.simulation().journal()) {
        LocalDate day = entry.day();
        if (!day.isBefore(from) && !day.isAfter(to) && names.stream().anyMatch(n ->
            moves(n, entry.event()) && (!changed.containsKey(n) || changed.get(n).contains(day)))) {
          found.computeIfAbsent(day, d -> new LinkedHashSet<>()).add(entry.cause());
        }
      }
    }
    var marks = new ArrayList<Chart.Mark>();
    found.forEach((day, causes) -> causes.forEach(cause -> marks.add(new Chart.Mark(day, cause + only(day, cause)))));
    return marks.size() <= MOST_MARKS ? marks : marks.subList(0, MOST_MARKS);
  }

  /** Which side an event is of, where not all have it. */
  private String only(LocalDate day, String cause) {
    List<String> having = sides.stream().filter(s -> s.simulation().journal().stream()
        .anyMatch(e -> e.day().equals(day) && e.cause().equals(cause))).map(Side::name).toList();
    return having.size() == sides.size() ? "" : " (" + String.join(", ", having) + ")";
  }

  /** Whether an event is why a metric changes. */
  private static boolean moves(String metric, Event event) {
    String[] path = metric.split("\\.", -1);
    return switch (path[0]) {
      case "tariff" -> path.length == 3
          ? event instanceof WorldEvent.HeadlineMoved m && m.importer().id().equals(path[1]) && m.exporter().id().equals(path[2])
          : event instanceof TariffEvent;
      case "truce" -> event instanceof TruceEvent;
      case "license", "supply" -> event instanceof LicenseEvent && !(event instanceof LicenseEvent.Application);
      case "talks" -> event instanceof TalksEvent;
      case "control" -> event instanceof ControlEvent;
      default -> false;
    };
  }

  /** Where the numbers come from, in one line. */
  String source(String version) {
    return "Source: Snapback " + version + "; " + sides.stream().map(side -> {
      Simulation sim = side.simulation();
      return (sides.size() == 1 ? "" : side.name() + ": ") + "scenario " + sim.scenario().name() + " "
          + sim.scenario().hash().substring(0, 8) + ", seed " + sim.seed() + ", journal " + sim.journalHash().substring(0, 8);
    }).collect(Collectors.joining("; "));
  }
}
