package dev.snapback;

import dev.snapback.ensemble.Ensemble;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.Nearest;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Sha256;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.language.Grammar;
import dev.snapback.language.Parsed;
import dev.snapback.scenario.Scenario;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import dev.snapback.world.Drawn;
import dev.snapback.world.Engine;
import dev.snapback.world.Entry;
import dev.snapback.world.Later;
import dev.snapback.world.MetricRegistry;
import dev.snapback.world.Move;
import dev.snapback.world.Outcome;
import dev.snapback.world.ParameterRegistry;
import dev.snapback.world.ReactionStatus;
import dev.snapback.world.Scheduled;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One branch of a scenario's history: started from a scenario and a seed, played by moves, stepped through time, asked.
 *
 * <pre>{@code
 * Simulation sim = Simulation.start(scenario);
 * sim.value("tariff.us.cn");                       // 30 %
 * sim.play("us withdraw from geneva");             // Accepted, with what followed
 * sim.undo(1);
 * Simulation other = sim.fork();                   // independent from here on
 * }</pre>
 *
 * <p>Deterministic: the same scenario, seed and lines give the same {@link #journalHash} on any machine. A simulation is
 * confined to one thread; forks are independent of each other and may run on different threads.
 *
 * <p>Whatever plays days throws {@link dev.snapback.kernel.OverLimitException} where the run would get larger than
 * {@link dev.snapback.kernel.Limits} allow; then nothing has changed.
 */
public final class Simulation {
  private final Scenario scenario;
  private final Steps steps;

  /**
   * How to start.
   *
   * @param at the day to take over; empty for the scenario's own today
   * @param seed the seed of the single path, from 0 to {@value Limits#MOST_SEED}, as a file may have it; empty for the
   *     scenario's own. Another is refused with an {@link IllegalArgumentException}
   */
  public record Start(Optional<LocalDate> at, OptionalLong seed) {
    /** As the scenario says. */
    public static final Start DEFAULT = new Start(Optional.empty(), OptionalLong.empty());

    public Start {
      seed.ifPresent(Limits::checkSeed);
    }
  }

  private Simulation(Scenario scenario, Steps steps) {
    this.scenario = scenario;
    this.steps = steps;
  }

  private static Simulation start(Scenario scenario, History history) {
    return new Simulation(scenario, new Steps(history, scenario.lastAssumption()));
  }

  /** Returns a simulation that stands on the morning of the scenario's today. */
  public static Simulation start(Scenario scenario) {
    return start(scenario, Start.DEFAULT);
  }

  /**
   * Returns a simulation that has played the scenario's own moves up to a morning.
   *
   * @throws AskException if that day lies outside the scenario's clock
   */
  public static Simulation start(Scenario scenario, Start start) {
    var clock = scenario.spec().clock();
    LocalDate at = start.at().orElse(clock.today());
    if (at.isBefore(clock.start()) || at.isAfter(clock.end())) {
      throw new AskException("the scenario runs from " + clock.start() + " to " + clock.end() + ", not on " + at,
          List.of());
    }
    History history = new History(new Engine(scenario.spec(), scenario.presets()), start.seed().orElse(scenario.spec().seed()), at);
    return start(scenario, history);
  }

  /** Returns an independent copy with the same past. */
  public Simulation fork() {
    return new Simulation(scenario, steps.fork());
  }

  /**
   * Returns an independent simulation that stands as this one stood on the morning of a day, before what was played then.
   *
   * @throws AskException if that day lies ahead, or outside the scenario's clock
   */
  public Simulation from(LocalDate day) {
    on(day); // refuses days outside the history
    Simulation copy = start(scenario, steps.first().takingOver(day.isBefore(began()) ? day : began()));
    for (Step step : standing()) {
      boolean holdsAlways = step.action() instanceof Action.ParameterSet set && set.throughout();
      if (!(step.action() instanceof Action.Advanced) && (holdsAlways || step.day().isBefore(day))) {
        copy.advanceTo(step.day().isBefore(day) ? step.day() : day);
        copy.steps.perform(step.action());
      }
    }
    copy.advanceTo(day);
    return copy;
  }

  private Engine engine() {
    return history().engine();
  }

  private History history() {
    return steps.history();
  }

  /** The scenario it was started from. */
  public Scenario scenario() {
    return scenario;
  }

  /** The language of its scenario: parser, printer, completion. */
  public Grammar grammar() {
    return scenario.grammar();
  }

  /** What can be asked of it. */
  public MetricRegistry metrics() {
    return engine().metrics();
  }

  /** What can be changed in it by name; read their values from {@link #world}'s specification. */
  public ParameterRegistry parameters() {
    return engine().parameters();
  }

  /** The seed of its single path. */
  public long seed() {
    return history().seed();
  }

  /** The day; it is its morning. */
  public LocalDate today() {
    return world().today();
  }

  /** The day on which it took over from the scenario's past. */
  public LocalDate began() {
    return history().at();
  }

  /** How things stand; not to be changed. */
  public World world() {
    return steps.world();
  }

  /**
   * Returns a copy of the present world whose economy stands as if the rates of the day of taking over had stayed: the
   * current policy as a baseline for what was done since. The parameters are those of now.
   */
  public World currentPolicy() {
    return world().underRatesOf(from(began()).world());
  }

  // --- play ---

  /**
   * Plays one move as text, with or without {@code because "why"}.
   *
   * @return what happened, or why the state does not allow it; a refused move changes nothing
   * @throws AskException if the text is no move of this scenario
   */
  public Outcome play(String line) {
    return play(parse(line));
  }

  /**
   * Plays a move that has been read, or made of a machine's command:
   * {@code Parsed.of(List.of(new Actor("us")), new TruceCommand.Withdraw(new TruceName("geneva")))}.
   *
   * @return what happened, or why the state does not allow it; a refused move changes nothing
   * @throws AskException if nobody can type it as a move: one that only the calendar gives, a government's of nobody
   */
  public Outcome play(Parsed parsed) {
    return steps.perform(new Action.Played(Moves.of(grammar(), parsed), parsed.because()));
  }

  /**
   * Returns what would happen if the move were played now; changes nothing.
   *
   * @throws AskException if it is no move, as {@link #play(Parsed)} does
   */
  public Outcome tryOut(Parsed parsed) {
    return tryOut(Moves.of(grammar(), parsed));
  }

  private Outcome tryOut(Move move) {
    return engine().play(world().fork(), move, Cites.NONE);
  }

  /**
   * Returns why a move that goes on the schedule for a later day would be refused if it were made today: it may be legal
   * then. Empty where it would be done, and for a move that does not go there. Changes nothing.
   */
  public Optional<Refusal> refusedToday(Parsed parsed) {
    return Moves.of(grammar(), parsed).command() instanceof Later order && order.effective().filter(today()::isBefore).isPresent()
        && tryOut(order.move()) instanceof Outcome.Refused no ? Optional.of(no.refusal()) : Optional.empty();
  }

  /**
   * Reads a move without playing it.
   *
   * @throws AskException if the text is no move of this scenario
   */
  public Parsed parse(String line) {
    return Moves.parse(grammar(), line);
  }

  /**
   * Goes on by a span.
   *
   * @return what happened on the way
   * @throws AskException if that is past the scenario's end
   */
  public List<Entry> advance(Span span) {
    return advanceTo(after(span));
  }

  /** Returns the day that is a span from today; working days are Monday to Friday. */
  public LocalDate after(Span span) {
    return WorkCalendar.weekdays().plus(today(), span);
  }

  /**
   * Goes on to the morning of a day.
   *
   * @return what happened on the way
   * @throws AskException if that day is past, or past the scenario's end
   */
  public List<Entry> advanceTo(LocalDate day) {
    return advanceTo(day, History.ALWAYS_ON).orElseThrow();
  }

  /**
   * Goes on to the morning of a day, all the way or not at all.
   *
   * @param stop asked before each day whether to give up
   * @return what happened on the way; empty if it was given up, and then nothing has changed
   * @throws AskException if that day is past, or past the scenario's end
   */
  public Optional<List<Entry>> advanceTo(LocalDate day, BooleanSupplier stop) {
    refusePast(day);
    if (day.isAfter(engine().end())) {
      throw new AskException("the scenario ends on " + engine().end() + "; " + day + " is later", List.of());
    }
    int before = world().journal().size();
    if (day.isAfter(today()) && steps.perform(new Action.Advanced(day), stop) instanceof Outcome.Refused) {
      return Optional.empty();
    }
    return Optional.of(world().journal().since(before));
  }

  /**
   * What an advance until a condition found.
   *
   * @param met whether it came to hold
   * @param day the day that was reached
   * @param entries what happened on the way
   * @param unknown before it came to hold, when nobody could say whether it does; empty where that was always known
   */
  public record Until(boolean met, LocalDate day, List<Entry> entries, Optional<Unknown> unknown) {
    /**
     * Evenings on which a number was missing that the condition hangs on.
     *
     * @param evenings how many, from 1
     * @param first the first of them
     * @param reason of the first: the metric without a value, and why it has none
     */
    public record Unknown(int evenings, LocalDate first, String reason) {}

    public Until {
      entries = List.copyOf(entries);
    }
  }

  private void refusePast(LocalDate day) {
    if (day.isBefore(today())) {
      throw new AskException("today is " + today() + "; " + day + " is past (undo, or branch NAME from " + day + ")",
          List.of());
    }
  }

  /**
   * Goes on until a condition holds, now or at the end of a day, by a day at the latest.
   *
   * @return whether it was met; where it was not, the simulation stands on the last day allowed
   * @throws AskException if that day is past
   * @throws IllegalArgumentException if the condition is of another scenario and asks for a metric that this one has not
   */
  public Until advanceUntil(Condition condition, Optional<LocalDate> by) {
    Until found = lookAhead(condition, by, History.ALWAYS_ON).orElseThrow();
    return new Until(found.met(), found.day(), advanceTo(found.day()), found.unknown());
  }

  /**
   * Returns when a condition comes to hold, now or at the end of a day, by a day at the latest; changes nothing.
   *
   * @param stop asked before each day whether to give up
   * @return whether it is met, and on which morning, with no entries: that of the day at the end of which it holds, where it
   *     holds in that morning too; else the next one, as long as there is one; empty if it was given up
   * @throws AskException if that day is past
   * @throws IllegalArgumentException if the condition is of another scenario and asks for a metric that this one has not
   */
  public Optional<Until> lookAhead(Condition condition, Optional<LocalDate> by, BooleanSupplier stop) {
    metrics().check(condition);
    by.ifPresent(this::refusePast);
    LocalDate last = by.filter(d -> d.isBefore(engine().end())).orElse(engine().end());
    return LookAhead.find(engine(), world().fork(), condition, last, stop);
  }

  /** The next day on which something is due: a deadline or a scheduled move; empty if there is none. Changes nothing. */
  public Optional<LocalDate> nextDate() {
    return Stream.concat(
            deadlines().stream().map(Deadline::day), schedule().stream().map(Scheduled::day))
        .filter(d -> d.isAfter(today()) && !d.isAfter(engine().end())).min(LocalDate::compareTo);
  }

  /**
   * Gives a parameter another value from today on.
   *
   * @return why not, if it is not possible
   */
  public Optional<Refusal> set(String name, String value) {
    return set(name, value, Optional.empty());
  }

  /**
   * Gives a parameter another value from today on, and notes why: a numbered assumption, which {@link #why} cites.
   *
   * @return why not, if it is not possible
   */
  public Optional<Refusal> set(String name, String value, Optional<String> because) {
    return perform(new Action.ParameterSet(name, value, false, because));
  }

  /**
   * Gives a parameter another value from the scenario's first day on, in place of what it was given before, and plays the
   * past again.
   *
   * @return why not, if it is not possible: the value is not allowed, or a move of the past no longer is
   */
  public Optional<Refusal> setThroughout(String name, String value) {
    return setThroughout(name, value, Optional.empty());
  }

  /**
   * The same, and notes why: a numbered assumption.
   *
   * @return why not, if it is not possible: the value is not allowed, or a move of the past no longer is
   */
  public Optional<Refusal> setThroughout(String name, String value, Optional<String> because) {
    return perform(new Action.ParameterSet(name, value, true, because));
  }

  private Optional<Refusal> perform(Action action) {
    return steps.perform(action) instanceof Outcome.Refused no ? Optional.of(no.refusal()) : Optional.empty();
  }

  /**
   * Goes on as one of the futures of {@link #ensemble}: with its luck and the numbers that it draws, from today on. What
   * comes then is to the day what that future answers there, and can be looked at, explained and played on.
   *
   * @param number which future, from 1 to {@link Limits#REPLICATIONS}
   * @param seed the key of the draws, any number, as given to {@link #ensemble}
   * @param fixed whether the uncertain parameters keep their numbers, as in {@link Ensemble#fixed}
   * @return why not, if the world does not allow what that future draws
   * @throws AskException if there is no future of that number
   */
  public Optional<Refusal> goOnAs(int number, long seed, boolean fixed) {
    if (number < 1 || number > Limits.REPLICATIONS.max()) {
      throw new AskException("futures are numbered from 1 to " + Limits.REPLICATIONS.max() + ", not " + number, List.of());
    }
    List<Drawn> drawn = fixed ? List.of() : uncertain().drawn(seed, number);
    return perform(new Action.WentOn(number, seed, fixed, drawn));
  }

  /** Takes a move off the schedule; whether there was one of that name. */
  public boolean cancel(String id) {
    return steps.perform(new Action.Canceled(id)) instanceof Outcome.Accepted;
  }

  /**
   * Takes back the last steps.
   *
   * @return how many were taken back: {@code n}, or fewer where there were fewer
   * @throws IllegalArgumentException if {@code n} is below 0
   */
  public int undo(int n) {
    return steps.undo(n);
  }

  /**
   * Does again what was taken back.
   *
   * @return how many steps were done again
   * @throws IllegalArgumentException if {@code n} is below 0
   */
  public int redo(int n) {
    return steps.redo(n);
  }

  /** The accepted lines, oldest first. */
  public List<Step> steps() {
    return steps.list();
  }

  /** The accepted lines that still count: without numbers that gave way to a later one {@linkplain #setThroughout throughout}. */
  public List<Step> standing() {
    return steps.standing();
  }

  // --- look ---

  /**
   * Returns what a metric is worth now; {@link Value#number} of it is the plain number.
   *
   * @param metric a full or short name
   * @throws AskException if no metric, or more than one, has that name
   */
  public Value value(String metric) {
    return metric(metric).value().apply(world());
  }

  /**
   * Returns what a metric was worth at the end of a day; today's is the present value.
   *
   * @throws AskException if the day lies ahead or before the scenario's start, or the name fits no one metric
   */
  public Value value(String metric, LocalDate day) {
    return metric(metric).value().apply(on(day));
  }

  /**
   * Explains what a metric is worth now.
   *
   * @throws AskException if no metric, or more than one, has that name
   */
  public Explanation why(String metric) {
    return metric(metric).why().apply(world());
  }

  /**
   * Explains what a metric was worth at the end of a day; today's is the present value.
   *
   * @throws AskException if the day lies ahead or before the scenario's start, or the name fits no one metric
   */
  public Explanation why(String metric, LocalDate day) {
    return metric(metric).why().apply(on(day));
  }

  /**
   * Returns the metric of a full or short name.
   *
   * @throws AskException if no metric, or more than one, has that name
   */
  public Metric<World> metric(String name) {
    return engine().metrics().find(Moves.metricName(engine().metrics(), name)).orElseThrow();
  }

  /**
   * Reads a condition.
   *
   * @throws AskException if the text is no condition over this scenario's metrics
   */
  public Condition condition(String text) {
    return Moves.condition(grammar(), text);
  }

  /**
   * Whether a condition holds now.
   *
   * @throws IllegalArgumentException if it is of another scenario and asks for a metric that this one has not
   */
  public boolean holds(Condition condition) {
    metrics().check(condition);
    return engine().holds(world(), condition);
  }

  /**
   * Returns the world at the end of a day; today's is the present world. Not to be changed.
   *
   * @throws AskException if the day lies ahead or before the scenario's start
   */
  public World on(LocalDate day) {
    if (day.isAfter(today())) {
      throw new AskException(day + " lies ahead; today is " + today() + " (advance to " + day + ")", List.of());
    }
    if (day.isBefore(scenario.spec().clock().start())) {
      throw new AskException("the scenario starts on " + scenario.spec().clock().start() + "; " + day + " is earlier",
          List.of());
    }
    return day.equals(today()) ? world() : history().evening(standing(), day);
  }

  /** Calls {@code each} with the world at the end of every past day and with the present one, in order. */
  public void replay(History.EachDay each) {
    history().replay(standing(), today(), each);
  }

  /**
   * Returns the futures of this branch as it stands now, its past kept; what is played here later does not change them.
   * Each future draws the parameters that are {@link #uncertain}; {@link Ensemble#fixed} leaves them as they are.
   *
   * @param seed the key of the draws from now on, any number; {@link #seed} to forecast with the session's own
   */
  public Ensemble ensemble(long seed) {
    return Ensemble.ofPresent(engine(), world(), seed).drawing(uncertain()); // a world that was once here is never changed
  }

  /** What is uncertain from today on: what the scenario says is, without what is {@link #undrawn}. */
  public Uncertainties uncertain() {
    return outlook().uncertain();
  }

  /**
   * The parameters that the scenario says are uncertain and that futures of today do not draw, by name, with the reason:
   * what acts only from the first day on, what has been set, and what the world does not let anybody change any more.
   */
  public Map<String, String> undrawn() {
    return outlook().undrawn();
  }

  /**
   * The scheduled deeds that will give an uncertain parameter another number for all futures, the first of each parameter,
   * by its name: what a future drew counts until that morning.
   *
   * @param to a day after which nothing is looked at
   */
  public Map<String, Scheduled> overtaken(LocalDate to) {
    return outlook().overtaken(to);
  }

  private Outlook outlook() {
    return new Outlook(scenario, engine(), world(), standing());
  }

  /**
   * What governments may do now together, as the machines' rows have it; of a territory nothing, since it makes no moves.
   *
   * @param actors nobody for what firms may do
   * @throws AskException if the scenario has no such actor
   */
  public List<Legal> legal(List<Actor> actors) {
    actors.forEach(this::refuseUnknown);
    return engine().legal(world(), actors);
  }

  /**
   * What a government may do now, alone or together with those whom it signs truces and talks with; of a territory nothing.
   *
   * @throws AskException if the scenario has no such actor
   */
  public List<Legal> legalFor(Actor actor) {
    refuseUnknown(actor);
    return world().spec().groups().stream().filter(group -> group.contains(actor))
        .flatMap(group -> engine().legal(world(), group).stream()).distinct().toList();
  }

  private void refuseUnknown(Actor actor) {
    List<Actor> all = scenario.spec().tariffs().actors();
    if (!all.contains(actor)) {
      List<String> ids = all.stream().map(Actor::id).toList();
      throw new AskException("there is no actor " + actor + "; there is " + String.join(", ", ids),
          Nearest.to(actor.id(), ids).stream().toList());
    }
  }

  /** How the scenario's standing policies stand now. */
  public List<ReactionStatus> reactions() {
    return engine().reactions(world());
  }

  /** The dates on which the law changes unless somebody acts, the next first. */
  public List<Deadline> deadlines() {
    return world().deadlines();
  }

  /** The scenario's moves still to come. */
  public List<Scheduled> schedule() {
    return world().schedule();
  }

  /** All that has happened, oldest first. */
  public List<Entry> journal() {
    return world().journal().entries();
  }

  /** The hash of the state: equal states behave alike for ever. Hexadecimal SHA-256. */
  public String hash() {
    return Sha256.of(List.of(world().canonical()));
  }

  /** The hash of what the scenario's sources say, apart from all else: documents, facts, assumptions. Hexadecimal SHA-256. */
  public String sourcesHash() {
    return Hashes.of(scenario.documents(), scenario.facts(), scenario.assumptions());
  }

  /** The hash of the journal: equal for the same scenario, seed and lines. Hexadecimal SHA-256. */
  public String journalHash() {
    return Sha256.of(journal().stream().map(Entry::line).toList());
  }
}
