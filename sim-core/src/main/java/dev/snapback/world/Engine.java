package dev.snapback.world;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Refusal;
import dev.snapback.supply.SupplyBook;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The day loop, and the only thing that changes a {@link World}.
 *
 * <p>A day has a morning and an evening. In the morning the calendar speaks first (lapses, then expiries, then what
 * takes effect; machines in the order tariff, truce, license, control, talks, instances in the order of the file), then
 * the scenario's scheduled moves are played in file order, then the moves of reactions whose delay is over; typed moves
 * follow. In the evening measured obligations and conditions of collapse are looked at, the license queues decide, goods
 * are shipped into stocks and used up, trade answers to the rates, pressure is added up, and last the scenario's reactions
 * are drawn, which so see the day's numbers; what they set off without delay is played at once. What follows from an
 * event follows at once, at any time of day.
 *
 * <p>Deterministic: the same specification, seed and moves give the same journal on any machine. Not safe for threads
 * that share a world.
 */
public final class Engine {
  private final WorldSpec spec;
  private final MetricRegistry metrics;
  private final ParameterRegistry parameters;
  private final Set<Actor> governments;
  private final Stances stances;
  private final Grants grants;
  private final Reactions reactions;
  private final Machines machines;
  private final TruceConditions truceConditions;
  private final ReactionMoves reactionMoves;
  private final FirstMorning first;
  private final Map<String, Origin> given;
  private final Orders orders;
  private final GivenNumbers numbers;

  /**
   * An engine for worlds of this specification.
   *
   * @throws IllegalArgumentException if two of its moves have one id, one lies before the start, or a truce that may
   *     collapse or an obligation that is measured is not declared
   */
  public Engine(WorldSpec spec) {
    this(spec, Map.of());
  }

  /**
   * Makes an engine as {@link #Engine(WorldSpec)} does, whose reasons cite the sources of what the scenario's file sets.
   *
   * @param spec the scenario, in which these parameters have these values
   * @throws IllegalArgumentException as there
   */
  public Engine(WorldSpec spec, List<Preset> presets) {
    this(spec, GivenNumbers.inFile(spec, presets));
  }

  private Engine(WorldSpec spec, Map<String, Origin> given) {
    spec.check();
    this.spec = spec;
    this.given = given;
    this.metrics = MetricRegistry.of(spec);
    this.parameters = ParameterRegistry.of(spec);
    this.governments = spec.tariffs().actors().stream().filter(spec.tariffs()::isGovernment)
        .collect(Collectors.toUnmodifiableSet());
    this.stances = new Stances(this);
    this.grants = new Grants(spec.licenses(), spec.supply());
    this.reactions = new Reactions(spec.reactions(), stances, this::bind);
    this.machines = new Machines(reactions);
    this.truceConditions = new TruceConditions(spec, machines, this::bind);
    this.reactionMoves = new ReactionMoves(this, reactions);
    this.first = new FirstMorning(spec);
    this.orders = new Orders(this);
    this.numbers = new GivenNumbers(parameters);
  }

  /**
   * Returns an engine of the same scenario with another number of a parameter from its first day on.
   *
   * @param cites where it comes from
   * @throws IllegalArgumentException if there is no such parameter or it cannot have that value
   */
  public Engine with(String parameter, String value, Cites cites) {
    var all = new LinkedHashMap<>(given);
    WorldSpec next = spec.with(parameter, value);
    all.putAll(numbers.throughout(spec, next, parameter, value, cites));
    return new Engine(next, all);
  }

  /** What its worlds are made of. */
  public WorldSpec spec() {
    return spec;
  }

  /** What can be asked of its worlds. */
  public MetricRegistry metrics() {
    return metrics;
  }

  /** What can be changed in its worlds. */
  public ParameterRegistry parameters() {
    return parameters;
  }

  /**
   * Returns a world on the first morning of the scenario, with that morning's timers and scheduled moves played.
   *
   * @param seed the key of all draws
   * @param replication which of the futures of that seed; 0 is the single path
   * @param recording whether to keep a journal
   */
  public World start(long seed, int replication, boolean recording) {
    return start(seed, replication, recording, List.of());
  }

  /**
   * Returns a world as {@link #start(long, int, boolean)} does, in which parameters have other numbers throughout.
   *
   * @throws IllegalArgumentException if one of them is not allowed
   */
  public World start(long seed, int replication, boolean recording, List<Adjustment> adjustments) {
    World world = first.world(Adjustment.apply(spec, adjustments), seed, replication, recording);
    world.give(given);
    morning(world);
    return world;
  }

  /**
   * Returns a copy of a world that goes on as another replication and records nothing: what has been seen is kept, what
   * has not been drawn yet is drawn there. May be called by several threads while nobody changes the world.
   *
   * @param seed the key of all draws from now on
   * @param replication 1 and up; 0 is the session's own
   */
  public World future(World present, long seed, int replication) {
    World future = present.unrecorded();
    future.replicate(seed, replication);
    return future;
  }

  /** Goes on as another replication of the world's seed, in place: what has not been drawn yet is drawn there. */
  public void replicate(World world, int replication) {
    world.replicate(world.seed(), replication);
  }

  /** Plays the evening of today and the morning of the next day. */
  public void advance(World world) {
    evening(world);
    nextMorning(world);
  }

  /**
   * Plays the evening of today: what the day's recorded metrics are read from.
   *
   * <p>To be followed by {@link #nextMorning}.
   */
  public void evening(World world) {
    truceConditions.evening(world);
    for (Event event : world.licenses().evening(world.today(), grants.listener(world))) {
      world.record("the queue", event);
    }
    SupplyBook supply = world.supply();
    for (Event event : supply.evening(world.today(), world::requires, world.recording())) {
      world.record("supply", event);
    }
    world.economize();
    world.pressures().evening(supply::strain, world::welfareLost);
    reactionMoves.evening(world);
  }

  /** Goes on to the next morning, and plays it. */
  public void nextMorning(World world) {
    world.tomorrow();
    morning(world);
  }

  private void morning(World world) {
    for (Optional<Deadline> due = due(world); due.isPresent(); due = due(world)) {
      Deadline deadline = due.get();
      Origin origin = new Origin(world.today(), deadline.text(), Cites.NONE);
      Optional<Refusal> refused =
          machines.apply(world, deadline.command(), new Act(world.today(), By.TIMER, List.of(), origin));
      if (refused.isPresent()) {
        throw new IllegalStateException("the calendar's " + deadline + " was refused: " + refused.get().reason());
      }
    }
    for (var due = world.plan().due(world.today()); due.isPresent(); due = world.plan().due(world.today())) {
      Scheduled next = due.get();
      world.keep(world.plan().next());
      Optional<Refusal> refused = switch (next.deed()) {
        case Move move -> play(world, move, new Origin(world.today(), move.text(), next.cites()));
        case Deed.Reset reset -> set(world, reset.parameter(), reset.value(), next.cites());
      };
      refused.ifPresent(why ->
          world.record(next.id(), new WorldEvent.DidNotHappen(next.id(), next.deed().text(), why.reason())));
    }
    reactionMoves.morning(world);
  }

  private static Optional<Deadline> due(World world) {
    List<Deadline> all = world.deadlines();
    return all.isEmpty() || all.get(0).day().isAfter(world.today()) ? Optional.empty() : Optional.of(all.get(0));
  }

  /**
   * Plays a move now.
   *
   * @param cites where it comes from
   * @return what happened, or why not; a refused move changes nothing
   */
  public Outcome play(World world, Move move, Cites cites) {
    int before = world.journal().size();
    return play(world, move, new Origin(world.today(), move.text(), cites)).<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> new Outcome.Accepted(world.journal().since(before)));
  }

  /** Plays a move that has an origin of its own; why not, if it is not done. */
  Optional<Refusal> play(World world, Move move, Origin origin) {
    for (Actor actor : move.actors()) {
      if (!governments.contains(actor)) {
        return Optional.of(Refusal.of("government", actor + " is no government of this scenario"));
      }
    }
    if (move.command() instanceof Later order) {
      return orders.give(world, order, origin);
    }
    List<Stance> against = stances.against(world, move);
    Optional<Refusal> unwilling = against.isEmpty() ? Optional.empty() : stances.refusal(world, against);
    if (unwilling.isPresent()) {
      return unwilling;
    }
    List<WorldEvent.Departed> departures = against.isEmpty() || !world.recording() ? List.of()
        : against.stream().map(s -> stances.departure(world, s, move)).toList();
    Optional<Refusal> refused =
        machines.apply(world, move.command(), new Act(world.today(), By.ACTOR, move.actors(), origin));
    if (refused.isEmpty()) {
      departures.forEach(d -> world.record(move.text(), d));
      reactions.see(world, move::text);
    }
    return refused;
  }

  /** Takes a move off the schedule; whether there was one of that name. */
  public boolean cancel(World world, String id) {
    List<Scheduled> found = world.schedule().stream().filter(m -> m.id().equals(id)).toList();
    world.keep(world.plan().without(id));
    found.forEach(m -> world.record("cancel " + id, new WorldEvent.Canceled(id, m.deed().text())));
    return !found.isEmpty();
  }

  /**
   * Gives a parameter another value from today on.
   *
   * @param cites where it comes from
   * @return why not; empty if it was done
   */
  public Optional<Refusal> set(World world, String name, String value, Cites cites) {
    return numbers.set(world, name, value, cites);
  }

  /**
   * Gives parameters other numbers from today on, without a line in the journal.
   *
   * @throws IllegalArgumentException if one of them is not allowed, or acts only from the first day on; then nothing
   *     has changed
   */
  public void adjust(World world, List<Adjustment> adjustments) {
    numbers.adjust(world, adjustments);
  }

  /**
   * Goes on as one of the futures of a seed, in place and recording it: what has been seen is kept, what has not been
   * drawn yet is drawn there, as in {@link #future}, and parameters have the numbers that it draws.
   *
   * @param number which future, 1 and up
   * @param drawn its numbers, each with the source of its distribution
   * @return why not; then the world is of no use any more
   */
  public Optional<Refusal> goOn(World world, long seed, int number, List<Drawn> drawn) {
    return numbers.goOn(world, seed, number, drawn);
  }

  /** Why a world that stands as this one does would not let parameters have other numbers; empty if it would. */
  public Optional<String> refuses(World world, List<Adjustment> adjustments) {
    try {
      adjust(world.unrecorded(), adjustments);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  /**
   * Returns the share of its chance that a reaction keeps whose move this is, in basis points from 0 to 10,000: each
   * soft stance that speaks against it now leaves its part of it, a hard one nothing.
   */
  public int chance(World world, Move move) {
    return stances.chance(world, move);
  }

  /** The stances that speak against a move now, in the order of the scenario. */
  public List<Stance> against(World world, Move move) {
    return stances.against(world, move);
  }

  /** How the scenario's standing policies stand, in the order of the file; changes nothing. */
  public List<ReactionStatus> reactions(World world) {
    return IntStream.range(0, reactions.count()).mapToObj(i -> reactions.status(world, i)).toList();
  }

  /** Returns what a metric is worth in a world as it stands. */
  public Value value(World world, MetricRef metric) {
    return reading(metric).apply(world);
  }

  private Function<World, Value> reading(MetricRef metric) {
    return metrics.find(metric.name()).map(Metric::value)
        .orElseGet(() -> world -> new Value.None("there is no metric " + metric));
  }

  /** Whether a condition holds in a world as it stands. */
  public boolean holds(World world, Condition condition) {
    return bind(condition).test(world);
  }

  /** Returns what tells whether a condition holds in a world as it stands, for whoever asks again and again. */
  public Predicate<World> bind(Condition condition) {
    return condition.bind(this::reading);
  }

  /** Returns what tells whether a condition holds, does not, or is unknown: 1, -1, 0, as {@link Condition#truth} does. */
  public ToIntFunction<World> truth(Condition condition) {
    return condition.truth(this::reading);
  }

  /**
   * What {@code actors} may do now together, as the machines' rows have it and no hard stance forbids; a list of nobody
   * means firms. Nothing where one of them is no government.
   */
  public List<Legal> legal(World world, List<Actor> actors) {
    if (!governments.containsAll(actors)) {
      return List.of();
    }
    return machines.legal(world, actors).stream().filter(legal -> !stances.refuse(world, actors, legal)).toList();
  }

  /** The last day that the scenario runs to. */
  public LocalDate end() {
    return spec.clock().end();
  }
}
