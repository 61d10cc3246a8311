package dev.snapback.license;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Decision;
import dev.snapback.kernel.Draws;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Journal;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Row;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Tonnes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All license regimes with their queues.
 *
 * <p>Moves are pure: {@link #apply} and {@link #with} return a new book and leave this one as it was. Evenings are not:
 * {@link #evening} and {@link #replicate} change this book, because its queues are arrays that are changed in place.
 * Whoever wants to keep a book as it is takes a {@link #fork} first; forks share nothing that changes. Not safe for
 * threads.
 */
public final class LicenseBook {
  private final LocalDate start;
  private final long firstDay;
  private final boolean recording;
  private final Map<RegimeName, Regime> regimes;
  private Journal<LicenseEvent.Application> lives;

  private LicenseBook(LocalDate start, boolean recording, Map<RegimeName, Regime> regimes,
      Journal<LicenseEvent.Application> lives) {
    this.start = start;
    this.firstDay = start.toEpochDay();
    this.recording = recording;
    this.regimes = regimes;
    this.lives = lives;
  }

  /**
   * Returns the regimes as they stand on the first day.
   *
   * @param specs the regimes, each name once
   * @param start the first day of the scenario
   * @param seed the scenario's seed
   * @param recording whether every application's steps are kept, for {@link #life} and as events
   * @throws IllegalArgumentException if two regimes share a name, or two streams of random numbers a number
   */
  public static LicenseBook start(List<LicenseSpec> specs, LocalDate start, long seed, boolean recording) {
    var regimes = new LinkedHashMap<RegimeName, Regime>();
    var streams = new ArrayList<String>();
    for (LicenseSpec spec : specs) {
      streams.addAll(Lines.streams(spec));
      if (regimes.put(spec.name(), Regime.start(spec, start, seed)) != null) {
        throw new IllegalArgumentException("two license regimes are called " + spec.name());
      }
    }
    Draws.checkDistinct(streams);
    return new LicenseBook(start, recording, regimes, Journal.empty());
  }

  /** Returns a book that shares nothing that changes with this one. */
  public LicenseBook fork() {
    return fork(recording);
  }

  /** Returns a fork that records, or does not. */
  public LicenseBook fork(boolean record) {
    var copies = new LinkedHashMap<RegimeName, Regime>();
    regimes.forEach((name, regime) -> copies.put(name, regime.fork()));
    return new LicenseBook(start, record, copies, lives);
  }

  /**
   * Goes on as another replication, in place: the undrawn future of all pending applications is drawn again at that
   * replication's address, running reviews on condition that they are longer than what has elapsed.
   *
   * @param seed the key of all draws from now on
   * @param replication 1 and up; 0 is the session's own
   */
  public void replicate(long seed, int replication) {
    regimes.values().forEach(regime -> regime.queue().replicate(seed, replication));
  }

  /** The regimes' names, in the order of the file. */
  public List<RegimeName> names() {
    return List.copyOf(regimes.keySet());
  }

  /** The regime as the file states it, with the parameters set since. */
  public Optional<LicenseSpec> spec(RegimeName name) {
    return find(name).map(Regime::spec);
  }

  /** Where a regime stands. */
  public Optional<RegimeState> state(RegimeName name) {
    return find(name).map(Regime::state);
  }

  /** Whether a regime requires licenses now; a regime that is not there does not. */
  public boolean requires(RegimeName name) {
    Regime regime = regimes.get(name);
    return regime != null && regime.required();
  }

  /** The general licenses of a regime in force. */
  public List<GeneralLicense> generals(RegimeName name) {
    return find(name).map(Regime::generals).orElse(List.of());
  }

  /** The destinations that a listener's index counts, in the order of the arrivals. */
  public List<Actor> destinations(RegimeName name) {
    return find(name).map(r -> r.queue().rules().lines.destinations).orElse(List.of());
  }

  Optional<Regime> find(RegimeName name) {
    return Optional.ofNullable(regimes.get(name));
  }

  LocalDate start() {
    return start;
  }

  /**
   * Puts a command to its regime.
   *
   * @return the book after it, or the refusal; this book stays as it was
   */
  public Step<LicenseBook> apply(LicenseCommand command, Act act) {
    Optional<Regime> found = find(command.regime());
    if (found.isEmpty()) {
      return new Step.Refused<>(Refusal.of("regime-known",
          "there is no license regime " + command.regime() + "; the scenario has " + names()));
    }
    Regime regime = found.get();
    return switch (RegimeMachine.MACHINE.decide(regime.state(), command, act.by(), regime.context(act))) {
      case Decision.Refused<LicenseEvent> no -> new Step.Refused<>(no.refusal().about("regime " + command.regime()));
      case Decision.Accepted<LicenseEvent> yes -> accept(regime.spec().name(), yes.event(), act.today());
    };
  }

  private Step<LicenseBook> accept(RegimeName name, LicenseEvent event, LocalDate today) {
    LicenseBook next = fork();
    var events = new ArrayList<Event>();
    events.add(event);
    LicenseListener listener = next.listener(events, LicenseListener.NONE);
    next.regimes.put(name, next.find(name).orElseThrow().after(event, day(today), listener));
    return new Step.Done<>(next, events);
  }

  /**
   * Plays the evening of a day in all queues, in place: what is filed again, filed, decided and accepted.
   *
   * @param day each day once, in order
   * @param listener hears of every step of every application
   * @return every application's steps in order, if this book records; else nothing
   * @throws OverLimitException if more applications are filed than a run may have
   */
  public List<Event> evening(LocalDate day, LicenseListener listener) {
    List<Event> events = recording ? new ArrayList<>() : List.of();
    LicenseListener all = listener(events, listener);
    int filed = 0;
    int today = day(day);
    for (Regime regime : regimes.values()) {
      regime.queue().evening(today, all);
      filed += regime.queue().filed();
      if (filed > Limits.APPLICATIONS.max()) {
        throw Queue.tooMany(day, "");
      }
    }
    return events;
  }

  private LicenseListener listener(List<Event> events, LicenseListener further) {
    if (!recording) {
      return further;
    }
    return (name, day, id, users, destination, kg, what) -> {
      Rules rules = find(name).orElseThrow().queue().rules();
      var event = new LicenseEvent.Application(name, LocalDate.ofEpochDay(day), id, rules.lines.classes.get(users),
          destination < 0 ? Optional.empty() : Optional.of(rules.lines.destinations.get(destination)), new Tonnes(kg), what);
      events.add(event);
      lives = lives.plus(event);
      further.happened(name, day, id, users, destination, kg, what);
    };
  }

  private int day(LocalDate date) {
    int day = Math.toIntExact(date.toEpochDay() - firstDay);
    if (day < 0 || day >= Rules.HORIZON) {
      throw new IllegalArgumentException("a run reaches from " + start + " to " + start.plusDays(Rules.HORIZON - 1)
          + "; " + date + " lies outside");
    }
    return day;
  }

  /** The steps of one application, oldest first; empty where there is none or where this book does not record. */
  public List<LicenseEvent.Application> life(RegimeName regime, int id) {
    return lives.entries().stream().filter(e -> e.id() == id && e.regime().equals(regime)).toList();
  }

  /**
   * Pending applications of one class and state.
   *
   * @param users the class
   * @param state their state
   * @param count how many
   * @param oldestDays calendar days since the oldest of them was first filed
   * @param oldestId the oldest one's number
   */
  public record Pending(ClassName users, ApplicationState state, int count, int oldestDays, int oldestId) {}

  /** The pending applications of a regime by class and state, in that order. */
  public List<Pending> pending(RegimeName name, LocalDate today) {
    return find(name).map(regime -> Census.of(regime.queue(), day(today)).rows()).orElse(List.of());
  }

  /** How far the limit of a regime has run for the pending case that comes first. */
  public Optional<LimitClock> clock(RegimeName name, LocalDate today) {
    return find(name).map(regime -> {
      Census census = Census.of(regime.queue(), day(today));
      return LimitClock.of(regime, IntStream.range(0, regime.spec().classes().size()).map(census::oldestAge).max().orElse(0));
    });
  }

  /**
   * How old the pending applications of a regime are, youngest first.
   *
   * @return calendar days since each was first filed
   */
  public List<Integer> ages(RegimeName name, LocalDate today) {
    var ages = new ArrayList<Integer>();
    find(name).ifPresent(r -> r.queue().each((id, users, state, filedDay, age) -> ages.add(day(today) - filedDay)));
    Collections.sort(ages);
    return ages;
  }

  /** The dates on which a regime changes unless somebody acts. */
  public List<Deadline> deadlines() {
    var found = new ArrayList<Deadline>();
    regimes.values().forEach(regime -> found.addAll(regime.deadlines()));
    return found;
  }

  /**
   * What may be done now about any regime.
   *
   * @param actors the governments that act together; empty for firms
   */
  public List<Legal> legal(List<Actor> actors, LocalDate today) {
    Act act = new Act(today, By.ACTOR, actors, new Origin(today, "", Cites.NONE));
    var found = new LinkedHashSet<Legal>();
    regimes.forEach((name, regime) -> {
      for (Row<RegimeState, LicenseCommand, LicenseEvent, RegimeMachine.Context> row
          : RegimeMachine.TABLE.possible(regime.state(), By.ACTOR, regime.context(act))) {
        found.add(new Legal(row.command().asSubclass(LicenseCommand.class), Map.of("regime", name)));
      }
    });
    return List.copyOf(found);
  }

  /**
   * Returns a book with other numbers from now on; what is pending keeps its draws.
   *
   * @param specs all regimes, in the order of the file
   */
  public LicenseBook with(List<LicenseSpec> specs) {
    if (specs.equals(regimes.values().stream().map(Regime::spec).toList())) {
      return this;
    }
    LicenseBook next = fork();
    for (LicenseSpec spec : specs) {
      next.regimes.put(spec.name(), next.find(spec.name()).orElseThrow().with(spec, start));
    }
    return next;
  }

  /** The state as text, the same on every machine: what stands where, and a hash of each queue. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    regimes.forEach((name, regime) -> {
      out.append(name).append(' ').append(regime.state()).append(' ').append(regime.generals());
      LicenseParameters.of(regime.spec()).forEach(p -> out.append(' ').append(p.text().apply(regime.spec())).append(';'));
      out.append(" #").append(Long.toHexString(regime.queue().hash())).append('\n');
    });
    return out.toString();
  }
}
