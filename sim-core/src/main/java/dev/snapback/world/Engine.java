package dev.snapback.world;

import dev.snapback.control.ControlCommand;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Journal;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Step;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseCommand;
import dev.snapback.supply.SupplyBook;
import dev.snapback.talks.TalksCommand;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.ObligationState;
import dev.snapback.truce.TruceBook;
import dev.snapback.truce.TruceCommand;
import dev.snapback.truce.TruceState;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
  private volatile @Nullable Beginning beginning;

  /** Books of the first morning that nobody has changed yet: what takes longer to make than a run is kept to fork. */
  private record Beginning(long seed, LicenseBook licenses, TariffBook tariffs, Optional<Economy> economy) {}

  /**
   * An engine for worlds of this specification.
   *
   * @throws IllegalArgumentException if two of its moves have one id, one lies before the start, or a truce that may
   *     collapse or an obligation that is measured is not declared
   */
  public Engine(WorldSpec spec) {
    spec.check();
    this.spec = spec;
    this.metrics = MetricRegistry.of(spec);
    this.parameters = ParameterRegistry.of(spec);
    this.governments = spec.tariffs().actors().stream().filter(spec.tariffs()::isGovernment)
        .collect(Collectors.toUnmodifiableSet());
    this.stances = new Stances(this);
    this.grants = new Grants(spec.licenses(), spec.supply());
    this.reactions = new Reactions(spec.reactions(), stances, this::holds);
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
    WorldSpec adjusted = Adjustment.apply(spec, adjustments);
    Beginning from = beginning(seed);
    LicenseBook licenses = from.licenses().fork(recording).with(adjusted.licenses());
    licenses.replicate(seed, replication);
    boolean same = adjusted.tariffs().equals(spec.tariffs());
    TariffBook tariffs = same ? from.tariffs() : TariffBook.start(adjusted.tariffs(), spec.clock().start());
    Optional<Economy> economy = same ? from.economy().map(Economy::fork) : Economy.start(adjusted, tariffs);
    adjusted.economy().ifPresent(numbers -> economy.ifPresent(e -> e.follow(numbers)));
    World world = new World(adjusted, tariffs, licenses, economy, seed, replication, recording);
    morning(world);
    return world;
  }

  private Beginning beginning(long seed) {
    Beginning kept = beginning;
    if (kept == null || kept.seed() != seed) {
      TariffBook tariffs = TariffBook.start(spec.tariffs(), spec.clock().start());
      kept = new Beginning(seed, LicenseBook.start(spec.licenses(), spec.clock().start(), seed, false), tariffs,
          Economy.start(spec, tariffs));
      beginning = kept;
    }
    return kept;
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
    measure(world);
    collapse(world);
    for (Event event : world.licenses().evening(world.today(), grants.listener(world))) {
      world.record("the queue", event);
    }
    SupplyBook supply = world.supply();
    for (Event event : supply.evening(world.today(), world::requires, world.recording())) {
      world.record("supply", event);
    }
    world.economize();
    world.pressures().evening(supply::strain, world::welfareLost);
    for (int i = 0; i < reactions.count(); i++) {
      if (reactions.setsOff(world, i)) {
        setOff(world, i);
      }
    }
  }

  /** How the scenario's standing policies stand, in the order of the file; changes nothing. */
  public List<ReactionStatus> reactions(World world) {
    return IntStream.range(0, reactions.count())
        .mapToObj(i -> reactions.status(world, i)).toList();
  }

  /** Makes a reaction's move, or puts it off; one that is not legal has not happened, and leaves no trace but a line. */
  private void setOff(World world, int index) {
    Reaction reaction = reactions.get(world, index);
    int delay = reaction.delay().length();
    Journal<Entry> before = world.journal();
    world.record("reaction " + reaction.name(),
        new WorldEvent.SetOff(reaction.name(), reaction.move().text(), delay, reaction.cites()));
    if (delay > 0) {
      world.watch().delay(index, world.today().plusDays(delay));
      world.watch().setOff(index, world.today(), reaction.once());
      return;
    }
    Optional<Refusal> refused = react(world, reaction);
    if (refused.isEmpty()) {
      world.watch().setOff(index, world.today(), reaction.once());
    } else {
      world.rewind(before);
      missed(world, index, refused.get());
    }
  }

  private Optional<Refusal> react(World world, Reaction reaction) {
    String cause = reaction.move().text() + " (reaction " + reaction.name() + ")";
    return play(world, reaction.move(), new Origin(world.today(), cause, reaction.cites()));
  }

  /** Reports a reaction that did not happen, but not the same again and again while it stays so. */
  private void missed(World world, int index, Refusal refused) {
    Reaction reaction = reactions.get(world, index);
    if (world.watch().isNews(index, refused.reason())) {
      world.record("reaction " + reaction.name(), new WorldEvent.ReactionDidNotHappen(
          reaction.name(), reaction.move().text(), refused.reason(), reaction.cites()));
    }
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
          top(world, deadline.command(), new Act(world.today(), By.TIMER, List.of(), origin));
      if (refused.isPresent()) {
        throw new IllegalStateException("the calendar's " + deadline + " was refused: " + refused.get().reason());
      }
    }
    for (var due = world.plan().due(world.today()); due.isPresent(); due = world.plan().due(world.today())) {
      Scheduled next = due.get();
      world.keep(world.plan().next());
      Optional<Refusal> refused = switch (next.deed()) {
        case Move move -> play(world, move, new Origin(world.today(), move.text(), next.cites()));
        case Deed.Reset reset -> set(world, reset.parameter(), reset.value());
      };
      refused.ifPresent(why ->
          world.record(next.id(), new WorldEvent.DidNotHappen(next.id(), next.deed().text(), why.reason())));
    }
    lateReactions(world);
  }

  private void lateReactions(World world) {
    for (int due = world.watch().takeDue(world.today()); due >= 0; due = world.watch().takeDue(world.today())) {
      int index = due;
      react(world, reactions.get(world, index)).ifPresent(refused -> {
        world.watch().restore(index);
        missed(world, index, refused);
      });
    }
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

  private Optional<Refusal> play(World world, Move move, Origin origin) {
    for (Actor actor : move.actors()) {
      if (!governments.contains(actor)) {
        return Optional.of(Refusal.of("government", actor + " is no government of this scenario"));
      }
    }
    List<Stance> against = stances.against(world, move);
    Optional<Refusal> unwilling = against.isEmpty() ? Optional.empty() : stances.refusal(world, against);
    if (unwilling.isPresent()) {
      return unwilling;
    }
    List<WorldEvent.Departed> departures = against.isEmpty() || !world.recording() ? List.of()
        : against.stream().map(s -> stances.departure(world, s, move)).toList();
    Optional<Refusal> refused =
        top(world, move.command(), new Act(world.today(), By.ACTOR, move.actors(), origin));
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
   * @return why not; empty if it was done
   */
  public Optional<Refusal> set(World world, String name, String value) {
    Optional<Parameter<WorldSpec>> found = parameters.find(name);
    if (found.isEmpty()) {
      return Optional.of(Refusal.of("known-parameter", "there is no parameter " + name));
    }
    Parameter<WorldSpec> parameter = found.get();
    if (parameter.since() == Parameter.Since.START) {
      return Optional.of(Refusal.of("acts-from-today", startOnly(name) + ": set " + name + " " + value + " throughout"));
    }
    String before = parameter.text().apply(world.spec());
    try {
      world.follow(parameter.with().apply(world.spec(), value));
    } catch (IllegalArgumentException refused) {
      return Optional.of(Refusal.of("allowed-value", name + ": " + refused.getMessage()));
    }
    world.record("set " + name, new WorldEvent.ParameterSet(name, before, parameter.text().apply(world.spec())));
    return Optional.empty();
  }

  private static String startOnly(String name) {
    return name + " acts only from the scenario's first day on";
  }

  /**
   * Gives parameters other numbers from today on, without a line in the journal.
   *
   * @throws IllegalArgumentException if one of them is not allowed, or acts only from the first day on; then nothing
   *     has changed
   */
  public void adjust(World world, List<Adjustment> adjustments) {
    for (Adjustment each : adjustments) {
      if (each.parameter().since() == Parameter.Since.START) {
        throw new IllegalArgumentException(startOnly(each.parameter().name()));
      }
    }
    world.follow(Adjustment.apply(world.spec(), adjustments));
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

  /** Looks whether measured obligations are kept. */
  private void measure(World world) {
    if (spec.kept().isEmpty()) {
      return;
    }
    for (TruceBook.Truce truce : List.copyOf(world.truces().truces())) {
      if (truce.state() instanceof TruceState.InForce) {
        for (ObligationName obligation : truce.obligations().keySet()) {
          Optional.ofNullable(spec.kept().get(obligation)).ifPresent(kept -> measure(world, obligation, kept));
        }
      }
    }
  }

  private void measure(World world, ObligationName obligation, Kept kept) {
    if (kept.by().map(world.today()::isBefore).orElse(false)) {
      return;
    }
    ObligationState state = world.truces().obligation(obligation).orElseThrow();
    boolean open = state instanceof ObligationState.Pending || state instanceof ObligationState.Disputed;
    boolean fails = !(state instanceof ObligationState.Breached) && (open || kept.by().isEmpty())
        && holds(world, new Condition.Not(kept.condition()));
    boolean honored = open && kept.by().isPresent() && holds(world, kept.condition());
    if (fails || honored) {
      Origin origin = new Origin(world.today(), "measure of " + obligation + ": " + kept.condition(), Cites.NONE);
      top(world, fails ? new TruceCommand.Breach(obligation) : new TruceCommand.Honor(obligation),
          new Act(world.today(), By.REACTION, List.of(), origin));
    }
  }

  private void collapse(World world) {
    for (TruceName truce : spec.collapses().keySet()) {
      Condition condition = spec.collapses().get(truce);
      if (condition != null && holds(world, condition)
          && world.truces().find(truce).map(t -> t.state() instanceof TruceState.InForce).orElse(false)) {
        Origin origin = new Origin(world.today(), "condition of collapse of " + truce, Cites.NONE);
        top(world, new TruceCommand.Collapse(truce), new Act(world.today(), By.REACTION, List.of(), origin));
      }
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

  /** Returns what a metric is worth in a world as it stands. */
  public Value value(World world, MetricRef metric) {
    return metrics.find(metric.name()).map(m -> m.value().apply(world))
        .orElseGet(() -> new Value.None("there is no metric " + metric));
  }

  /** Whether a condition holds in a world as it stands. */
  public boolean holds(World world, Condition condition) {
    return condition.holds(metric -> value(world, metric));
  }

  /** Applies a command and all that follows from it, and records which headline rates it moved. */
  private Optional<Refusal> top(World world, Command command, Act act) {
    TariffBook before = world.tariffs();
    Optional<Refusal> refused = put(world, command, act);
    if (world.recording() && world.tariffs() != before) {
      for (Event moved : Headlines.moved(before, world.tariffs())) {
        world.record(act.origin().by(), moved);
      }
    }
    return refused;
  }

  private Optional<Refusal> put(World world, Command command, Act act) {
    return switch (command) {
      case TariffCommand c -> settle(world, world.tariffs().apply(c, act), world::keep, act);
      case TruceCommand c -> settle(world, world.truces().apply(c, act), world::keep, act);
      case LicenseCommand c -> settle(world, world.licenses().apply(c, act), world::keep, act);
      case ControlCommand c -> settle(world, world.controls().apply(c, act), world::keep, act);
      case TalksCommand c -> settle(world, world.talks().apply(c, act), world::keep, act);
      default -> throw new IllegalArgumentException("no machine knows the command " + command);
    };
  }

  private interface Keep<B> {
    void keep(B book);
  }

  private <B> Optional<Refusal> settle(World world, Step<B> step, Keep<B> keep, Act act) {
    return switch (step) {
      case Step.Refused<B> no -> Optional.of(no.refusal());
      case Step.Done<B> done -> {
        keep.keep(done.next());
        for (Event event : done.events()) {
          world.record(act.origin().by(), event);
          reactions.see(world, event::text);
          follow(world, event, act);
        }
        yield Optional.empty();
      }
    };
  }

  private void follow(World world, Event event, Act act) {
    for (Consequences.Consequence next : Consequences.of(world, event)) {
      // The actors of the move that led to it, if one did: so that what remembers it can tell a move from the calendar.
      Act reaction = new Act(world.today(), By.REACTION, act.actors(), next.origin(act.origin()));
      put(world, next.command(), reaction).ifPresent(refused ->
          world.record(act.origin().by(), new WorldEvent.WithoutEffect(next.text(), refused.reason())));
    }
  }

  /**
   * What {@code actors} may do now together, as the machines' rows have it and no hard stance forbids; a list of nobody
   * means firms.
   */
  public List<Legal> legal(World world, List<Actor> actors) {
    var found = new ArrayList<Legal>();
    if (actors.size() == 1) {
      found.addAll(world.tariffs().legal(actors.get(0), world.today()));
    }
    found.addAll(world.licenses().legal(actors, world.today()));
    if (!actors.isEmpty()) {
      found.addAll(world.truces().legal(actors, world.today()));
      found.addAll(world.controls().legal(actors, world.today()));
      found.addAll(world.talks().legal(actors, world.today()));
    }
    found.removeIf(legal -> stances.refuse(world, actors, legal));
    return List.copyOf(found);
  }

  /** The last day that the scenario runs to. */
  public LocalDate end() {
    return spec.clock().end();
  }
}
