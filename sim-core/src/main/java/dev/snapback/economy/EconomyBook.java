package dev.snapback.economy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The economy of a world: an equilibrium for the rates in force, and how far trade has gone towards it.
 *
 * <p>When rates change it is solved for the short-run and the long-run elasticity. What is dispatched jumps to the short
 * run, and the gap to the long run closes day by day by 1 − 2^(−1/h), with half-life h: see {@link Approach}. What arrives
 * is what was dispatched {@code transit} days before; what it pays is told by {@link Customs}. Prices and welfare close the same gap without the transit.
 * Changed in place; {@link #fork} first.
 */
public final class EconomyBook {
  private static final double DAYS = 365;

  private final EconomySpec spec;
  private final int n;
  private final double[][] start;
  private final Solutions solutions;
  private final double closing;
  private Solved now;
  private Solved arriving;
  private Underway underway = Underway.NOTHING;
  private final Customs customs;
  private final Approach approach;
  private final Entries entries;
  private final FrontLoading forward;

  /** Reads the rates of now. */
  @FunctionalInterface
  public interface Rates {
    /** Writes them into an array in the layout of {@link TradeTable#rates}. */
    void into(double[][] rates);

    /** Writes what each duty counts in them, by the number of the duty and of the sector. */
    default void parts(double[][] parts) {}
  }

  private EconomyBook(
      EconomySpec spec, double[][] start, Customs customs, Approach approach, Entries entries, FrontLoading forward) {
    this.spec = spec;
    this.start = start;
    n = spec.regions().size();
    solutions = new Solutions(spec, spec.table(start));
    closing = 1 - StrictMath.pow(2, -1.0 / spec.halfLife().length());
    now = solutions.of(start);
    arriving = now;
    this.customs = customs;
    this.approach = approach;
    this.entries = entries;
    this.forward = forward;
  }

  private EconomyBook(EconomyBook other) {
    spec = other.spec;
    n = other.n;
    start = other.start;
    solutions = other.solutions;
    closing = other.closing;
    now = other.now;
    arriving = other.arriving;
    underway = other.underway;
    customs = new Customs(other.customs);
    approach = new Approach(other.approach);
    entries = new Entries(other.entries);
    forward = new FrontLoading(other.forward);
  }

  /** Returns the economy on the first morning, at rest under that day's rates, which stand for those of the base year. */
  public static EconomyBook start(EconomySpec spec, Rates rates) {
    return start(spec, List.of(), rates);
  }

  /**
   * Returns the same, which keeps apart what duties bring.
   *
   * @param duties all that rates may ever be sums of
   */
  public static EconomyBook start(EconomySpec spec, List<Duty> duties, Rates rates) {
    int regions = spec.regions().size();
    int pairs = regions * regions;
    Levied first = levied(spec, duties.size(), rates);
    return new EconomyBook(spec, first.rates(), new Customs(duties, regions, first), new Approach(regions, spec.sectors().size()),
        new Entries(pairs), new FrontLoading(pairs));
  }

  private static Levied levied(EconomySpec spec, int duties, Rates rates) {
    int regions = spec.regions().size();
    int sectors = spec.sectors().size();
    var levied = new Levied(new double[sectors][regions * regions], new double[duties][sectors]);
    rates.into(levied.rates());
    rates.parts(levied.parts());
    return levied;
  }

  /** Returns a book that shares nothing that changes with this one. */
  public EconomyBook fork() {
    return new EconomyBook(this);
  }

  /**
   * Returns a book with other numbers from a morning on: what is sent from then on answers to them. What is under way was
   * sent before and stays, and so does how far trade has gone.
   */
  public EconomyBook with(LocalDate day, EconomySpec other) {
    if (spec.equals(other)) {
      return this;
    }
    EconomyBook next =
        new EconomyBook(other, start, new Customs(customs), new Approach(approach), new Entries(entries), new FrontLoading(forward));
    next.now = next.solutions.of(now.rates());
    next.arriving = arriving;
    next.underway = underway.plus(new Underway.Due(day.plusDays(other.transit().length()), next.now));
    return next;
  }

  /** Notes the rates of a day; solves again where they have changed. */
  public void rates(LocalDate day, Rates rates) {
    Levied next = levied(spec, customs.duties().size(), rates);
    int transit = spec.transit().length();
    customs.levy(next, day.plusDays(Math.min(transit, spec.clause().length())));
    if (Arrays.deepEquals(next.rates(), now.rates())) {
      return;
    }
    now = solutions.of(next.rates());
    underway = underway.plus(new Underway.Due(day.plusDays(transit), now));
  }

  /** Notes for each pair the first day of an announced increase, the last of all days where there is none; the array is kept. */
  public void announced(LocalDate[] days) {
    forward.announced(days);
  }

  /** Plays an evening, in place. */
  public void evening(LocalDate day) {
    if (day.getDayOfMonth() == 1) {
      entries.month();
    }
    if (!underway.due().isEmpty()) {
      arriving = underway.arriving(day, arriving);
      underway = underway.after(day);
    }
    customs.evening(day);
    approach.close(closing, arriving, now);
    double share = spec.forward().inPercent() / 100;
    boolean moving = share > 0 || forward.any();
    double[] pace = new double[n * n];
    for (int at = 0; at < n * n; at++) {
      double usual = arriving(at) / DAYS;
      double due = due(at) / DAYS;
      if (moving) {
        double entered = forward.enters(at, day, usual, share, spec.transit().length());
        entries.add(at, entered, usual == 0 ? 0 : entered * (due / usual));
        pace[at] = usual == 0 ? 0 : entered / usual;
      } else {
        entries.add(at, usual, due);
        pace[at] = 1;
      }
    }
    for (int d = 0; d < customs.duties().size(); d++) {
      customs.add(d, dueOf(d) / DAYS * pace[customs.pair(d)]);
    }
  }

  /** What would arrive in a year of all sectors at today's pace, but for what is brought forward. */
  private double arriving(int pair) {
    double sum = 0;
    double[] flows = arriving.flows();
    for (int at = pair; at < flows.length; at += n * n) {
      sum += flows[at] * approach.flow(at);
    }
    return sum;
  }

  /** What would be charged on it. */
  private double due(int pair) {
    return due(pair, s -> customs.rates()[s][pair]);
  }

  /** What one duty would bring of that, before leakage. */
  private double dueOf(int duty) {
    return due(customs.pair(duty), s -> customs.part(duty, s));
  }

  private double due(int pair, IntToDoubleFunction rate) {
    double sum = 0;
    double[] flows = arriving.flows();
    for (int s = 0; s < start.length; s++) {
      int at = s * n * n + pair;
      sum += flows[at] * approach.flow(at) * rate.applyAsDouble(s);
    }
    return sum;
  }

  // What is asked of it, by the numbers of regions.

  /** What the scenario says. */
  public EconomySpec spec() {
    return spec;
  }

  /** Why there are no numbers now; empty where there are. */
  String trouble() {
    return now.trouble().isEmpty() ? arriving.trouble() : now.trouble();
  }

  /** What arrives in a year at today's pace, at customs value. */
  double arrivals(int exporter, int importer) {
    int pair = exporter * n + importer;
    return arriving(pair) + DAYS * forward.moved(pair);
  }

  /** What was brought forward and is not given back yet, at customs value. */
  double ahead(int exporter, int importer) {
    return forward.ahead(exporter * n + importer);
  }

  /** What was brought forward, or with a minus given back, in a year at yesterday evening's pace. */
  double moved(int exporter, int importer) {
    return DAYS * forward.moved(exporter * n + importer);
  }

  /** By how much arrivals at today's pace differ from the base year, in percent of that, which is more than 0. */
  public double change(int exporter, int importer) {
    return 100 * (arrivals(exporter, importer) / spec.baseFlow(exporter, importer) - 1);
  }

  double imports(int importer) {
    return sum(importer, this::arrivals);
  }

  double importsBefore(int importer) {
    return sum(importer, spec::baseFlow);
  }

  double revenue(int importer) {
    return sum(importer, (i, j) -> arrivals(i, j) * dutyOn(i, j)) * collected();
  }

  private double collected() {
    return 1 - spec.leakage().inPercent() / 100;
  }

  double prices(int region) {
    return now.atOnce().price(region) * approach.price(region);
  }

  /** A region's prices over its wages, tariffs included, over those of the base year: the inverse of real wages. */
  double pricesOverWages(int region) {
    return now.atOnce().price(region) / now.atOnce().wage(region) * approach.pricesOverWages(region);
  }

  /**
   * Returns the change of a region's real expenditure against the base year, in percent; empty where there is no
   * equilibrium.
   *
   * @throws IllegalArgumentException if there is no such region
   */
  public OptionalDouble welfareChange(String region) {
    int at = spec.regions().indexOf(region);
    if (at < 0) {
      throw new IllegalArgumentException("there is no region " + region + " among " + spec.regions());
    }
    return trouble().isEmpty() ? OptionalDouble.of(100 * (welfare(at) - 1)) : OptionalDouble.empty();
  }

  double welfare(int region) {
    return now.atOnce().welfare(region) * approach.welfare(region);
  }

  double flowSoon(int exporter, int importer) {
    return arriving.atOnce().flow(exporter, importer);
  }

  double flowLate(int exporter, int importer) {
    return arriving.inTheEnd().flow(exporter, importer);
  }

  /** The short run at the rates under which what arrives was sent. */
  Equilibrium sent() {
    return arriving.atOnce();
  }

  Equilibrium soon() {
    return now.atOnce();
  }

  Equilibrium late() {
    return now.inTheEnd();
  }

  /** A pair's rate now, as a share. */
  double rate(int exporter, int importer) {
    return spec.byPair(now.rates())[exporter * n + importer];
  }

  double rateAtStart(int exporter, int importer) {
    return spec.byPair(start)[exporter * n + importer];
  }

  double rateOfArrivals(int exporter, int importer) {
    return spec.byPair(arriving.rates())[exporter * n + importer];
  }

  /** What is charged on what arrives today, over all sectors, as a share of its customs value. */
  double dutyOn(int exporter, int importer) {
    int pair = exporter * n + importer;
    double arriving = arriving(pair);
    return arriving == 0 ? 0 : due(pair) / arriving;
  }

  double entered(int exporter, int importer) {
    return entries.value(exporter * n + importer);
  }

  double paid(int exporter, int importer) {
    return entries.duties(exporter * n + importer) * collected();
  }

  /** A number of one pair. */
  @FunctionalInterface
  interface OfPair {
    double of(int exporter, int importer);
  }

  /** All duties, in the order of their numbers. */
  List<Duty> duties() {
    return customs.duties();
  }

  /** What a duty is of what arrives today, over all sectors, as a share of its customs value. */
  double dutyOn(int duty) {
    double arriving = arriving(customs.pair(duty));
    return arriving == 0 ? 0 : dueOf(duty) / arriving;
  }

  /** What a duty brings in a year at today's pace, less leakage. */
  double revenueOf(int duty) {
    Duty one = duties().get(duty);
    return arrivals(one.exporter(), one.importer()) * dutyOn(duty) * collected();
  }

  /** What a duty has brought since the first day, refunds apart. */
  double paidOf(int duty) {
    return customs.due(duty) * collected();
  }

  /** The sum over all exporters abroad. */
  double sum(int importer, OfPair number) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += i == importer ? 0 : number.of(i, importer);
    }
    return sum;
  }

  /** What has entered since the first day, at customs value. */
  double enteredSinceStart(int exporter, int importer) {
    return entries.valueOfAll(exporter * n + importer);
  }

  /** What was collected on it, refunds apart. */
  double paidSinceStart(int exporter, int importer) {
    return entries.dutiesOfAll(exporter * n + importer) * collected();
  }

  /** The model of the long run, for studies. */
  public ExactHat model() {
    return solutions.ofTheLongRun();
  }

  /** A copy of the rates of now, for studies. */
  public double[][] ratesNow() {
    double[][] copy = new double[now.rates().length][];
    Arrays.setAll(copy, s -> now.rates()[s].clone());
    return copy;
  }

  /** The state as text, the same on every machine. */
  @Override
  public String toString() {
    var out = new StringBuilder("economy ").append(Arrays.deepToString(now.rates()))
        .append(Arrays.deepToString(arriving.rates())).append(approach).append(entries).append(forward);
    underway.due().forEach(d -> out.append(d.day()));
    return out.append(customs).append('\n').toString();
  }
}
