package dev.snapback.world;

import dev.snapback.control.ControlBook;
import dev.snapback.economy.EconomyBook;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Draws;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Journal;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.license.LicenseBook;
import dev.snapback.pressure.PressureBook;
import dev.snapback.supply.SupplyBook;
import dev.snapback.talks.TalksBook;
import dev.snapback.tariff.TariffBook;
import dev.snapback.truce.TruceBook;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.RegimeName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How things stand on one day: every machine's book, the moves still to come, and the journal of what has been.
 *
 * <p>Only {@link Engine} changes a world. A world is confined to one thread; {@link #fork} makes an independent copy in
 * microseconds: the books of the policy machines are immutable, the queues, stocks and levels are small arrays, and the
 * journal is shared.
 */
public final class World {
  private WorldSpec spec;
  private final boolean recording;
  private long seed;
  private final Draws draws;
  private int replication;
  private LocalDate today;
  private int day;
  private TariffBook tariffs;
  private TruceBook truces;
  private LicenseBook licenses;
  private ControlBook controls;
  private TalksBook talks;
  private SupplyBook supply;
  private PressureBook pressures;
  private Optional<Economy> economy;
  private final Watch watch;
  private Schedule schedule;
  private Journal<Entry> journal;
  private @Nullable List<Deadline> deadlines;
  private Map<String, Origin> given;

  /**
   * Stands on the first morning.
   *
   * @param licenses its regimes, its own
   * @param economy its economy, its own; at rest under the rates of {@code tariffs}
   */
  World(WorldSpec spec, TariffBook tariffs, LicenseBook licenses, Optional<Economy> economy, long seed,
      int replication, boolean recording) {
    this.spec = spec;
    this.recording = recording;
    this.seed = seed;
    this.replication = replication;
    this.draws = new Draws();
    this.today = spec.clock().start();
    this.tariffs = tariffs;
    this.truces = TruceBook.of(spec.truces());
    this.licenses = licenses;
    this.controls = ControlBook.of(spec.controls(), spec.measures());
    this.talks = TalksBook.of(spec.talks(), spec.clock().start());
    this.supply = SupplyBook.start(spec.supply(), today, this::requires);
    this.pressures = PressureBook.start(spec.pressures(), today);
    this.economy = economy;
    this.watch = new Watch(spec.reactions().size());
    this.schedule = Schedule.of(spec.timeline());
    this.journal = Journal.empty();
    this.given = Map.of();
    settle();
  }

  private World(World other, boolean recording) {
    this.spec = other.spec;
    this.recording = recording;
    this.seed = other.seed;
    this.replication = other.replication;
    this.draws = new Draws();
    this.today = other.today;
    this.day = other.day;
    this.tariffs = other.tariffs;
    this.truces = other.truces;
    this.licenses = other.licenses.fork(recording);
    this.controls = other.controls;
    this.talks = other.talks;
    this.supply = other.supply.fork();
    this.pressures = other.pressures.fork();
    this.economy = other.economy.map(Economy::fork);
    this.watch = other.watch.copy();
    this.schedule = other.schedule;
    this.journal = recording ? other.journal : Journal.empty();
    this.deadlines = other.deadlines;
    this.given = other.given;
  }

  /** Returns an independent copy. */
  public World fork() {
    return new World(this, recording);
  }

  /** Returns an independent copy that records nothing. */
  World unrecorded() {
    return new World(this, false);
  }

  /** What the scenario says, with the parameters as they are now. */
  public WorldSpec spec() {
    return spec;
  }

  /**
   * The parameters that were given another number than the file has, by name, the latest last: since when, by what, from which
   * source. A world that records nothing does not know them.
   */
  public Map<String, Origin> given() {
    return given;
  }

  void give(Map<String, Origin> numbers) {
    if (recording) {
      var all = new LinkedHashMap<>(given);
      numbers.forEach((name, origin) -> {
        all.remove(name);
        all.put(name, origin); // the last is the latest
      });
      given = Collections.unmodifiableMap(all);
    }
  }

  /** The day; it is its morning. */
  public LocalDate today() {
    return today;
  }

  /** The day, counted from the first day of the scenario, which is 0. */
  int day() {
    return day;
  }

  /** The tariffs as they stand. */
  public TariffBook tariffs() {
    return tariffs;
  }

  /** The truces as they stand. */
  public TruceBook truces() {
    return truces;
  }

  /** The license regimes and their queues as they stand; not to be changed. */
  public LicenseBook licenses() {
    return licenses;
  }

  /** The other controls and the complaints as they stand. */
  public ControlBook controls() {
    return controls;
  }

  /** The talks as they stand. */
  public TalksBook talks() {
    return talks;
  }

  /** The supply lines as they stand; not to be changed. */
  public SupplyBook supply() {
    return supply;
  }

  /** The pressure on governments; not to be changed. */
  public PressureBook pressures() {
    return pressures;
  }

  /** The economy, where the scenario has one; not to be changed. */
  public Optional<EconomyBook> economy() {
    return economy.map(Economy::book);
  }

  /**
   * Whether the economy stands as of the last evening, and other rates than then stand now: what it makes of them shows from
   * this evening on. False without an economy.
   */
  public boolean economyBehind() {
    return economy.isPresent() && economy.get().behind(tariffs);
  }

  /** Plays the economy's evening. A world that records has always played all of it: it is looked at by several threads. */
  void economize() {
    if (economy.isPresent()) {
      economy.get().evening(tariffs);
      settle();
    }
  }

  private void settle() {
    if (recording && economy.isPresent()) {
      economy.get().book();
    }
  }

  /**
   * Returns a copy of this world whose economy stands as if the rates of an earlier morning had stayed until today: its
   * policy as a baseline, with the parameters of now.
   *
   * @param earlier a world of the same scenario, not after this one
   */
  public World underRatesOf(World earlier) {
    World copy = unrecorded();
    copy.economy = earlier.economy.map(before -> before.under(earlier.tariffs, earlier.today, today));
    copy.economy.ifPresent(kept -> kept.follow(economy.orElseThrow().spec()));
    return copy;
  }

  /**
   * The percent of welfare that a country has lost, against the economy's base year; 0 where it has gained; empty where
   * the economy has no equilibrium.
   */
  OptionalDouble welfareLost(Actor country) {
    OptionalDouble change = economy().orElseThrow().welfareChange(country.id()); // the checker asks for the region
    return change.isEmpty() ? change : OptionalDouble.of(Math.max(0, -change.getAsDouble()));
  }

  /** The key of all draws. */
  public long seed() {
    return seed;
  }

  /** Which of the futures of that seed it goes through; 0 is the single path. */
  public int replication() {
    return replication;
  }

  void replicate(long otherSeed, int other) {
    licenses.replicate(otherSeed, other);
    seed = otherSeed;
    replication = other;
  }

  /** Whether a regime requires licenses now. */
  boolean requires(RegimeName regime) {
    return licenses.requires(regime);
  }

  Watch watch() {
    return watch;
  }

  Draws draws() {
    return draws;
  }

  /** The scenario's moves still to come, in the order in which they will be played. */
  public List<Scheduled> schedule() {
    return schedule.toCome();
  }

  /** Each date on which the law changes unless somebody acts, the next first. */
  public List<Deadline> deadlines() {
    if (deadlines == null) {
      var found = new ArrayList<Deadline>();
      found.addAll(tariffs.deadlines());
      found.addAll(truces.deadlines());
      found.addAll(licenses.deadlines());
      found.addAll(controls.deadlines());
      found.addAll(talks.deadlines());
      found.sort(null); // stable: ties keep the order of machines and files
      deadlines = List.copyOf(found);
    }
    return deadlines;
  }

  /** All that has happened; empty in a world that does not record. */
  public Journal<Entry> journal() {
    return journal;
  }

  /**
   * Goes on with other numbers.
   *
   * @throws IllegalArgumentException if a number cannot change now; then nothing has changed
   */
  void follow(WorldSpec next) {
    TruceBook ofTruces = truces.with(next.truces());
    LicenseBook ofLicenses = licenses.with(next.licenses());
    SupplyBook ofSupply = supply.with(next.supply());
    PressureBook ofPressures = pressures.with(next.pressures());
    next.economy().ifPresent(other -> economy.ifPresent(e -> e.follow(other)));
    keep(ofTruces);
    keep(ofLicenses);
    supply = ofSupply;
    pressures = ofPressures;
    settle();
    spec = next;
  }

  void tomorrow() {
    today = today.plusDays(1);
    day++;
  }

  void keep(TariffBook next) {
    tariffs = next;
    deadlines = null;
  }

  void keep(TruceBook next) {
    truces = next;
    deadlines = null;
  }

  void keep(LicenseBook next) {
    licenses = next;
    deadlines = null;
  }

  void keep(ControlBook next) {
    controls = next;
    deadlines = null;
  }

  void keep(TalksBook next) {
    talks = next;
    deadlines = null;
  }

  void keep(Schedule next) {
    schedule = next;
  }

  Schedule plan() {
    return schedule;
  }

  void record(String cause, Event event) {
    if (recording) {
      if (journal.size() >= Limits.EVENTS.max()) {
        throw new OverLimitException(Limits.EVENTS, "by " + today + " there would be over " + Limits.EVENTS.max() + " events",
            "end earlier, or lower the rates of arrivals: every step of every application is an event, but not in a forecast");
      }
      journal = journal.plus(new Entry(today, cause, event));
    }
  }

  void rewind(Journal<Entry> before) {
    journal = before;
  }

  boolean recording() {
    return recording;
  }

  /** The state as text, the same on every machine: two worlds with equal text behave alike for ever. */
  public String canonical() {
    return today + "\n" + tariffs + truces + licenses + controls + talks + supply + pressures
        + economy().map(EconomyBook::toString).orElse("")
        + (spec.reactions().isEmpty() ? "" : watch + " of " + seed + "/" + replication) + schedule.toCome()
        + ParameterRegistry.of(spec).all().stream().map(p -> p.text().apply(spec)).toList();
  }
}
