package dev.snapback.world;

import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The stances of a scenario, looked at in a world: no machine, since they have no state of their own.
 */
final class Stances {
  private final Engine engine;
  /** Of each stance, whether it is held now. */
  private final List<Predicate<World>> during;
  /** Of the moves of reactions and of the timeline, which stances speak of them: every run asks, and nothing changes that. */
  private final IdentityHashMap<Move, int[]> known = new IdentityHashMap<>();

  /**
   * Looks with an engine.
   *
   * @param engine what values are read with
   */
  Stances(Engine engine) {
    this.engine = engine;
    this.during = engine.spec().stances().stream().map(s -> engine.bind(s.during())).toList();
    for (Reaction reaction : engine.spec().reactions()) {
      known.put(reaction.move(), about(engine.spec(), reaction.move()));
    }
    for (Scheduled scheduled : engine.spec().timeline()) {
      if (scheduled.deed() instanceof Move move) {
        known.put(move, about(engine.spec(), move));
      }
    }
  }

  private static int[] about(WorldSpec spec, Move move) {
    return IntStream.range(0, spec.stances().size()).filter(i -> spec.stances().get(i).about(move)).toArray();
  }

  /** Those that speak against the move now. */
  List<Stance> against(World world, Move move) {
    List<Stance> all = world.spec().stances();
    int[] about = known.get(move);
    List<Stance> found = List.of();
    for (int i : about == null ? about(world.spec(), move) : about) {
      if (during.get(i).test(world)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(all.get(i));
      }
    }
    return found;
  }

  /** The refusal by the first hard stance of these. */
  Optional<Refusal> refusal(World world, List<Stance> against) {
    return against.stream().filter(s -> s.force() == Stance.Force.HARD).findFirst().map(s -> Refusal.of("stance",
        "the stance " + s.name() + " of " + s.actor() + " is against it while " + s.during() + " (" + found(world, s)
            + ")" + (s.cites().isEmpty() ? "" : ", says " + s.cites())));
  }

  /** What is recorded of a move that was made against a stance; {@code found} is what the stance's metrics were then. */
  WorldEvent.Departed departure(World world, Stance stance, Move move) {
    return new WorldEvent.Departed(stance.name(), stance.actor(), move.text(), found(world, stance), stance.cites());
  }

  /** Whether every move that this legal one can become is refused now. */
  boolean refuse(World world, List<Actor> actors, Legal legal) {
    return world.spec().stances().stream().anyMatch(s -> s.force() == Stance.Force.HARD && actors.contains(s.actor())
        && s.refuses().covers(actors, legal) && engine.holds(world, s.during()));
  }

  /**
   * The share of its chance that a reaction keeps whose move this is, in basis points: each soft stance that speaks
   * against it leaves its part, a hard one nothing.
   */
  int chance(World world, Move move) {
    int share = Share.WHOLE;
    for (Stance stance : against(world, move)) {
      share = stance.force() == Stance.Force.HARD ? 0 : share * stance.chance().bp() / Share.WHOLE;
    }
    return share;
  }

  private String found(World world, Stance stance) {
    Set<MetricRef> metrics = new LinkedHashSet<>();
    collect(stance.during(), metrics);
    return metrics.stream().map(m -> m + " is " + text(m, engine.value(world, m))).collect(Collectors.joining(", "));
  }

  private String text(MetricRef metric, Value value) {
    return switch (value) {
      case Value.Amount a -> engine.metrics().find(metric.name()).map(m -> m.unit().write(a.amount()))
          .orElseGet(() -> Double.toString(a.amount()));
      case Value.State s -> s.name();
      case Value.None n -> "unknown";
    };
  }

  private static void collect(Condition condition, Set<MetricRef> metrics) {
    switch (condition) {
      case Condition.Compare c -> metrics.add(c.metric());
      case Condition.IsState c -> metrics.add(c.metric());
      case Condition.Not c -> collect(c.of(), metrics);
      case Condition.And c -> new ArrayList<>(c.all()).forEach(part -> collect(part, metrics));
      case Condition.Or c -> new ArrayList<>(c.any()).forEach(part -> collect(part, metrics));
    }
  }
}
