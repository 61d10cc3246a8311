package dev.snapback;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.language.Reasons;
import dev.snapback.scenario.Expectation;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import dev.snapback.world.Entry;
import dev.snapback.world.MetricRef;
import dev.snapback.world.World;
import dev.snapback.world.WorldEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes out when a scenario's own timeline is played from its first day to its last, on its own seed: which of its
 * moves are not legal, and whether what it expects holds.
 *
 * @param held the expectations in the order of the file
 * @param notPlayed the moves that were not legal when their day came, as problems of the file: an error up to the
 *     scenario's today, a warning after it
 * @param file the scenario's file; what a parent of it expects stands in another
 * @param hash the hash of the journal; empty where a limit was met before the end, which then is one of the problems
 */
public record Rehearsal(List<Held> held, List<Problem> notPlayed, String file, String hash) {

  /**
   * An expectation and what was found.
   *
   * @param expectation what the file says
   * @param holds whether it was so at the end of that day
   * @param found what the metrics that it speaks of were worth then, by name
   * @param why where it does not hold, why the metrics in question were worth that; else empty
   */
  public record Held(Expectation expectation, boolean holds, Map<String, Value> found, List<Explanation> why) {
    public Held {
      why = List.copyOf(why);
      found = OrderedMap.copyOf(found);
    }

    /**
     * Returns what is wrong, where it does not hold.
     *
     * @param file the scenario's file; what a parent of it expects stands in another
     */
    public Problem problem(String file) {
      String values = looks(expectation.that()).distinct()
          .map(look -> look.metric() + " is " + text(look.unit(), Objects.requireNonNull(found.get(look.metric().name()))))
          .collect(Collectors.joining(", "));
      return expectation.position().error("expected on " + expectation.day() + ": " + expectation.that())
          .got(values)
          .maybe(expectation.position().file().equals(file) ? ""
              : "drop: [" + expectation.id() + "] leaves out what only the parent expects");
    }
  }

  public Rehearsal {
    held = List.copyOf(held);
    notPlayed = List.copyOf(notPlayed);
  }

  /** Plays a scenario to its end. */
  public static Rehearsal of(Scenario scenario) {
    try {
      return played(scenario);
    } catch (OverLimitException over) {
      return new Rehearsal(List.of(), List.of(new Position(scenario.file(), 1, 1, "clock")
          .error("it cannot be played to its end: " + over.getMessage())), scenario.file(), "");
    }
  }

  private static Rehearsal played(Scenario scenario) {
    Simulation sim = Simulation.start(scenario);
    sim.advanceTo(scenario.spec().clock().end());
    var found = new LinkedHashMap<Expectation, Held>();
    sim.replay((day, world) -> {
      for (Expectation expectation : scenario.expectations()) {
        if (expectation.day().equals(day)) {
          found.put(expectation, look(sim, world, expectation));
        }
      }
    });
    return new Rehearsal(
        scenario.expectations().stream().flatMap(e -> Optional.ofNullable(found.get(e)).stream()).toList(),
        notPlayed(sim), scenario.file(), sim.journalHash());
  }

  private static Held look(Simulation sim, World world, Expectation expectation) {
    var values = new LinkedHashMap<String, Value>();
    Function<MetricRef, Value> read = ref -> value(sim, world, ref);
    looks(expectation.that()).forEach(look -> values.put(look.metric().name(), read.apply(look.metric())));
    List<Explanation> why = failing(expectation.that(), read).flatMap(Rehearsal::looks).map(Look::metric).distinct()
        .flatMap(ref -> sim.metrics().find(ref.name()).stream()).map(metric -> metric.why().apply(world)).toList();
    return new Held(expectation, expectation.that().holds(read), values, why);
  }

  /** The parts of a condition because of which it does not hold; none where it does. */
  private static Stream<Condition> failing(Condition condition, Function<MetricRef, Value> read) {
    if (condition.holds(read)) {
      return Stream.empty();
    }
    return condition instanceof Condition.And all
        ? all.all().stream().flatMap(part -> failing(part, read)) : Stream.of(condition);
  }

  private static Value value(Simulation sim, World world, MetricRef ref) {
    return sim.metrics().find(ref.name()).map(Metric::value).map(read -> read.apply(world))
        .orElseGet(() -> new Value.None("there is no metric " + ref));
  }

  /** What a condition looks at: a metric in its unit. */
  private record Look(MetricRef metric, Unit unit) {}

  private static Stream<Look> looks(Condition condition) {
    return switch (condition) {
      case Condition.Compare c -> Stream.of(new Look(c.metric(), c.unit()));
      case Condition.IsState c -> Stream.of(new Look(c.metric(), Unit.STATE));
      case Condition.Not c -> looks(c.of());
      case Condition.And c -> c.all().stream().flatMap(Rehearsal::looks);
      case Condition.Or c -> c.any().stream().flatMap(Rehearsal::looks);
    };
  }

  private static String text(Unit unit, Value value) {
    return switch (value) {
      case Value.Amount amount -> unit.write(amount.amount());
      case Value.State state -> state.name();
      case Value.None none -> "without a value: " + none.reason();
    };
  }

  /** The moves of the timeline that were not legal when their day came, up to where the simulation stands. */
  public static List<Problem> notPlayed(Simulation sim) {
    LocalDate today = sim.scenario().spec().clock().today();
    var problems = new ArrayList<Problem>();
    for (Entry entry : sim.journal()) {
      if (entry.event() instanceof WorldEvent.DidNotHappen missed) {
        Position where = position(sim.scenario(), missed.id());
        String message = entry.day() + ": " + missed.move() + " is not legal: " + Reasons.typed(missed.reason());
        problems.add(entry.day().isAfter(today) ? where.warning(message) : where.error(message));
      }
    }
    return List.copyOf(problems);
  }

  private static Position position(Scenario scenario, String id) {
    return scenario.timeline().stream().filter(e -> e.id().equals(id)).map(TimelineEntry::position).findFirst()
        .orElseGet(() -> new Position(scenario.file(), 1, 1, "timeline"));
  }

  /** All that is wrong with the file: moves that are not legal, expectations that do not hold. */
  public List<Problem> problems() {
    var all = new ArrayList<>(notPlayed);
    held.stream().filter(h -> !h.holds()).forEach(h -> all.add(h.problem(file)));
    return List.copyOf(all);
  }
}
