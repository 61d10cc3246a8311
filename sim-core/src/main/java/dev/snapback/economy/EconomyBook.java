package dev.snapback.economy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The economy of a world: an equilibrium for the rates in force, and how far trade has gone towards it.
 *
 * <p>When rates change it is solved for the short-run and the long-run elasticity. What is dispatched jumps to the short
 * run, and the gap to the long run closes day by day by 1 − 2^(−1/h), with half-life h: see {@link Approach}. What arrives
 * is what was dispatched {@code transit} days before: see {@link Arrivals}. Prices and welfare close the same gap without the
 * transit. Changed in place; {@link #fork} first.
 */
public final class EconomyBook {
  private final EconomySpec spec;
  private final int n;
  private final double[][] start;
  private final Solutions solutions;
  private final double closing;
  private Solved now;
  private final Approach approach;
  private final Arrivals arrivals;

  /** Reads the rates of now. */
  @FunctionalInterface
  public interface Rates {
    /** Writes them into an array in the layout of {@link TradeTable#rates}. */
    void into(double[][] rates);

    /** Writes what each duty counts in them, by the number of the duty and of the sector. */
    default void parts(double[][] parts) {}
  }

  private EconomyBook(
      EconomySpec spec, double[][] start, double[][] rates, Approach approach, Function<Solved, Arrivals> arrivals) {
    this.spec = spec;
    this.start = start;
    n = spec.regions().size();
    solutions = new Solutions(spec, spec.table(start));
    closing = 1 - StrictMath.pow(2, -1.0 / spec.halfLife().length());
    now = solutions.of(rates);
    this.approach = approach;
    this.arrivals = arrivals.apply(now);
  }

  private EconomyBook(EconomyBook other) {
    spec = other.spec;
    n = other.n;
    start = other.start;
    solutions = other.solutions;
    closing = other.closing;
    now = other.now;
    approach = new Approach(other.approach);
    arrivals = new Arrivals(other.arrivals, spec, approach);
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
    Levied first = Levied.of(spec, duties.size(), rates);
    var approach = new Approach(regions, spec.sectors().size());
    return new EconomyBook(spec, first.rates(), first.rates(), approach,
        solved -> new Arrivals(spec, approach, solved, new Customs(duties, regions, first)));
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
    var kept = new Approach(approach);
    var next = new EconomyBook(other, start, now.rates(), kept, solved -> new Arrivals(arrivals, other, kept));
    next.arrivals.send(day, next.now);
    return next;
  }

  /** Notes the rates of a day; solves again where they have changed. */
  public void rates(LocalDate day, Rates rates) {
    Levied next = Levied.of(spec, arrivals.duties().size(), rates);
    arrivals.levy(day, next);
    if (Arrays.deepEquals(next.rates(), now.rates())) {
      return;
    }
    now = solutions.of(next.rates());
    arrivals.send(day, now);
  }

  /** Notes for each pair the first day of an announced increase, the last of all days where there is none; the array is kept. */
  public void announced(LocalDate[] days) {
    arrivals.announced(days);
  }

  /** Plays an evening, in place. */
  public void evening(LocalDate day) {
    arrivals.arrive(day);
    approach.close(closing, arrivals.sent(), now);
    arrivals.enter(day);
  }

  // What is asked of it, by the numbers of regions.

  /** What the scenario says. */
  public EconomySpec spec() {
    return spec;
  }

  /** Why there are no numbers now; empty where there are. */
  String trouble() {
    return now.trouble().isEmpty() ? arrivals.sent().trouble() : now.trouble();
  }

  /** What arrives, and what is charged on it. */
  Arrivals arrivals() {
    return arrivals;
  }

  /** By how much arrivals at today's pace differ from the base year, in percent of that, which is more than 0. */
  public double change(int exporter, int importer) {
    return 100 * (arrivals.value(exporter, importer) / spec.baseFlow(exporter, importer) - 1);
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
    return "economy " + Arrays.deepToString(now.rates()) + Arrays.deepToString(arrivals.sent().rates()) + approach + arrivals
        + '\n';
  }
}
