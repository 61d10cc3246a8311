package dev.snapback.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The economy of a world: an equilibrium for the rates in force, and how far trade has gone towards it.
 *
 * <p>When rates change it is solved for the short-run and the long-run elasticity. What is dispatched jumps to the short
 * run, and the gap to the long run closes day by day: g′ = g + (1 − 2^(−1/h)) (ln X^L − ln X^S − g) with half-life h. What
 * arrives is what was dispatched {@code transit} days before. Prices and welfare close the same gap without the transit.
 * Changed in place; {@link #fork} first.
 */
public final class EconomyBook {
  private static final double DAYS = 365;

  private final EconomySpec spec;
  private final int n;
  private final double[][] start;
  private final TradeTable table;
  private final Solutions solutions;
  private final Solved base;
  private final double closing;
  private Solved now;
  private Solved arriving;
  private double[] duty;
  private List<Due> due = List.of();
  private final double[] flowGap;
  /** e to the gap: dispatches as they are over what they were at once. */
  private final double[] factor;
  private final double[] priceGap;
  private final double[] welfareGap;
  private final double[] value;
  private final double[] duties;
  private final double[] valueOfPast;
  private final double[] dutiesOfPast;
  private FrontLoading forward;

  /** Reads the rates of now into an array in the layout of {@link TradeTable#rates}. */
  @FunctionalInterface
  public interface Rates {
    /** Writes them. */
    void into(double[][] rates);
  }

  /** What takes hold on a later day: of dispatches on arrivals, of rates on what was under way. */
  @SuppressWarnings("ArrayRecordComponent") // never written
  private record Due(LocalDate day, @Nullable Solved dispatched, double @Nullable [] duty) {}

  private EconomyBook(EconomySpec spec, double[][] start) {
    this.spec = spec;
    this.start = start;
    n = spec.regions().size();
    table = spec.table(start);
    solutions = new Solutions(spec, table);
    base = solutions.of(start);
    closing = 1 - StrictMath.pow(2, -1.0 / spec.halfLife().length());
    now = base;
    arriving = base;
    duty = byPair(start);
    flowGap = new double[n * n];
    factor = new double[n * n];
    Arrays.fill(factor, 1);
    priceGap = new double[n];
    welfareGap = new double[n];
    value = new double[n * n];
    duties = new double[n * n];
    valueOfPast = new double[n * n];
    dutiesOfPast = new double[n * n];
    forward = new FrontLoading(n * n);
  }

  private EconomyBook(EconomyBook other) {
    spec = other.spec;
    n = other.n;
    start = other.start;
    table = other.table;
    solutions = other.solutions;
    base = other.base;
    closing = other.closing;
    now = other.now;
    arriving = other.arriving;
    duty = other.duty;
    due = other.due;
    flowGap = other.flowGap.clone();
    factor = other.factor.clone();
    priceGap = other.priceGap.clone();
    welfareGap = other.welfareGap.clone();
    value = other.value.clone();
    duties = other.duties.clone();
    valueOfPast = other.valueOfPast.clone();
    dutiesOfPast = other.dutiesOfPast.clone();
    forward = new FrontLoading(other.forward);
  }

  /** Returns the economy on the first morning, at rest under that day's rates, which stand for those of the base year. */
  public static EconomyBook start(EconomySpec spec, Rates rates) {
    double[][] first = new double[spec.sectors().size()][spec.regions().size() * spec.regions().size()];
    rates.into(first);
    return new EconomyBook(spec, first);
  }

  /** Returns a book that shares nothing that changes with this one. */
  public EconomyBook fork() {
    return new EconomyBook(this);
  }

  /** Returns a book with other numbers from now on; how far trade has gone stays. */
  public EconomyBook with(EconomySpec other) {
    if (spec.equals(other)) {
      return this;
    }
    EconomyBook next = new EconomyBook(other, start);
    next.now = next.solutions.of(now.rates());
    next.arriving = next.solutions.of(arriving.rates());
    next.duty = duty;
    var later = new ArrayList<Due>();
    for (Due one : due) {
      Solved dispatched = one.dispatched();
      later.add(dispatched == null ? one : new Due(one.day(), next.solutions.of(dispatched.rates()), null));
    }
    next.due = List.copyOf(later);
    System.arraycopy(flowGap, 0, next.flowGap, 0, flowGap.length);
    System.arraycopy(factor, 0, next.factor, 0, factor.length);
    System.arraycopy(priceGap, 0, next.priceGap, 0, n);
    System.arraycopy(welfareGap, 0, next.welfareGap, 0, n);
    System.arraycopy(value, 0, next.value, 0, value.length);
    System.arraycopy(duties, 0, next.duties, 0, duties.length);
    System.arraycopy(valueOfPast, 0, next.valueOfPast, 0, value.length);
    System.arraycopy(dutiesOfPast, 0, next.dutiesOfPast, 0, duties.length);
    next.forward = new FrontLoading(forward);
    return next;
  }

  /** A pair's rate over its sectors, weighted by the base year's flows. */
  private double[] byPair(double[][] rates) {
    double[] mean = new double[n * n];
    for (int at = 0; at < n * n; at++) {
      double weight = 0;
      for (int s = 0; s < rates.length; s++) {
        weight += spec.flows()[s][at];
        mean[at] += spec.flows()[s][at] * rates[s][at];
      }
      mean[at] = weight == 0 ? 0 : mean[at] / weight;
    }
    return mean;
  }

  /** Notes the rates of a day; solves again where they have changed. */
  public void rates(LocalDate day, Rates rates) {
    double[][] next = new double[start.length][n * n];
    rates.into(next);
    if (Arrays.deepEquals(next, now.rates())) {
      return;
    }
    now = solutions.of(next);
    var later = new ArrayList<>(due);
    later.add(new Due(day.plusDays(spec.transit().length()), now, null));
    later.add(new Due(day.plusDays(spec.clause().length()), null, byPair(next)));
    due = List.copyOf(later);
  }

  /** Notes for each pair the first day of an announced increase, the last of all days where there is none; the array is kept. */
  public void announced(LocalDate[] days) {
    forward.announced(days);
  }

  /** Plays an evening, in place. */
  public void evening(LocalDate day) {
    if (day.getDayOfMonth() == 1) {
      for (int at = 0; at < value.length; at++) {
        valueOfPast[at] += value[at];
        dutiesOfPast[at] += duties[at];
      }
      Arrays.fill(value, 0);
      Arrays.fill(duties, 0);
    }
    if (!due.isEmpty()) {
      arrive(day);
    }
    for (int i = 0; i < n; i++) {
      priceGap[i] += closing * (now.priceGaps()[i] - priceGap[i]);
      welfareGap[i] += closing * (now.welfareGaps()[i] - welfareGap[i]);
    }
    double share = spec.forward().inPercent() / 100;
    boolean moving = share > 0 || forward.any();
    double[] flows = arriving.flows();
    double[] targets = arriving.flowGaps();
    for (int at = 0; at < n * n; at++) {
      double step = closing * (targets[at] - flowGap[at]);
      if (step != 0) {
        flowGap[at] += step;
        factor[at] *= exp(step);
      }
      double entered = flows[at] * factor[at] / DAYS;
      if (moving) {
        entered = forward.enters(at, day, entered, share, spec.transit().length());
      }
      value[at] += entered;
      duties[at] += entered * duty[at];
    }
  }

  /** e to a power that is nearly always small: four terms are then exact to 10 digits, and ten times as fast. */
  private static double exp(double x) {
    return Math.abs(x) > .01 ? StrictMath.exp(x) : 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)));
  }

  private void arrive(LocalDate day) {
    var left = new ArrayList<Due>();
    for (Due one : due) {
      if (one.day().isAfter(day)) {
        left.add(one);
        continue;
      }
      Solved dispatched = one.dispatched();
      double[] rates = one.duty();
      arriving = dispatched == null ? arriving : dispatched;
      duty = rates == null ? duty : rates;
    }
    due = List.copyOf(left);
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

  private static Equilibrium there(@Nullable Equilibrium found) {
    if (found == null) {
      throw new IllegalStateException("there is no equilibrium: ask for trouble first");
    }
    return found;
  }

  /** What arrives in a year at today's pace, at customs value. */
  double arrivals(int exporter, int importer) {
    int at = exporter * n + importer;
    return arriving.flows()[at] * factor[at] + DAYS * forward.moved(at);
  }

  /** What was brought forward and is not given back yet, at customs value. */
  double ahead(int exporter, int importer) {
    return forward.ahead(exporter * n + importer);
  }

  /** What was brought forward, or with a minus given back, in a year at yesterday evening's pace. */
  double moved(int exporter, int importer) {
    return DAYS * forward.moved(exporter * n + importer);
  }

  /** A flow of the base year, all sectors, at customs value. */
  public double baseFlow(int exporter, int importer) {
    return before(exporter, importer);
  }

  /** By how much arrivals at today's pace differ from the base year, in percent of that, which is more than 0. */
  public double change(int exporter, int importer) {
    return 100 * (arrivals(exporter, importer) / before(exporter, importer) - 1);
  }

  double before(int exporter, int importer) {
    double sum = 0;
    for (double[] flow : spec.flows()) {
      sum += flow[exporter * n + importer];
    }
    return sum;
  }

  double imports(int importer) {
    return sum(importer, this::arrivals);
  }

  double importsBefore(int importer) {
    return sum(importer, this::before);
  }

  double revenue(int importer) {
    return sum(importer, (i, j) -> arrivals(i, j) * dutyOn(i, j)) * (1 - spec.leakage().inPercent() / 100);
  }

  double prices(int region) {
    return there(now.soon()).price(region) * StrictMath.exp(priceGap[region]);
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
    return there(now.soon()).welfare(region) * StrictMath.exp(welfareGap[region]);
  }

  double flowSoon(int exporter, int importer) {
    return arriving.flows()[exporter * n + importer];
  }

  double flowLate(int exporter, int importer) {
    return there(arriving.late()).flow(exporter, importer);
  }

  /** The short run at the rates under which what arrives was sent. */
  Equilibrium sent() {
    return there(arriving.soon());
  }

  Equilibrium soon() {
    return there(now.soon());
  }

  Equilibrium late() {
    return there(now.late());
  }

  /** A pair's rate now, as a share. */
  double rate(int exporter, int importer) {
    return byPair(now.rates())[exporter * n + importer];
  }

  double rateAtStart(int exporter, int importer) {
    return byPair(start)[exporter * n + importer];
  }

  double rateOfArrivals(int exporter, int importer) {
    return byPair(arriving.rates())[exporter * n + importer];
  }

  double dutyOn(int exporter, int importer) {
    return duty[exporter * n + importer];
  }

  double entered(int exporter, int importer) {
    return value[exporter * n + importer];
  }

  double paid(int exporter, int importer) {
    return duties[exporter * n + importer] * (1 - spec.leakage().inPercent() / 100);
  }

  /** A number of one pair. */
  @FunctionalInterface
  interface OfPair {
    double of(int exporter, int importer);
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
    int at = exporter * n + importer;
    return valueOfPast[at] + value[at];
  }

  /** What was collected on it, refunds apart. */
  double paidSinceStart(int exporter, int importer) {
    int at = exporter * n + importer;
    return (dutiesOfPast[at] + duties[at]) * (1 - spec.leakage().inPercent() / 100);
  }

  /** The model of the long run, for studies. */
  public ExactHat model() {
    return spec.model(table, spec.longRun());
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
        .append(Arrays.deepToString(arriving.rates())).append(Arrays.toString(duty)).append(Arrays.toString(flowGap))
        .append(Arrays.toString(factor))
        .append(Arrays.toString(priceGap)).append(Arrays.toString(welfareGap)).append(Arrays.toString(value))
        .append(Arrays.toString(duties)).append(Arrays.toString(valueOfPast)).append(Arrays.toString(dutiesOfPast)).append(forward);
    due.forEach(d -> out.append(d.day()).append(d.dispatched() == null ? "duty" : "dispatched"));
    return out.append('\n').toString();
  }
}
