package dev.snapback.study;

import dev.snapback.ensemble.Options;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.scenario.Observed;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.statistics.Band;
import dev.snapback.statistics.Crps;
import dev.snapback.statistics.PairedScores;
import dev.snapback.statistics.Pit;
import dev.snapback.statistics.Quantile;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A forecast from a past day, scored against what came.
 *
 * <p>Every run begins on the scenario's first day with parameters drawn from the block {@code uncertain}, plays the
 * file's moves that had been made known before the day of origin, and goes on by itself. With a fit, only those runs are kept
 * whose months before the origin came nearest to what was observed: approximate Bayesian computation by rejection
 * (Beaumont, Zhang and Balding, Genetics 162, 2002), the distance being the root mean square of the relative errors.
 * What is not identified by those months stays as wide as it is.
 *
 * @param origin the first day that the forecast does not know
 * @param fitted whether runs were selected
 * @param runs how many were made
 * @param kept how many speak in the forecast
 * @param distance the largest distance kept; not a number without a fit
 * @param beliefs the uncertain parameters, before and after
 * @param months the months forecast, series by series
 * @param days the states and levels forecast
 */
public record Backtest(LocalDate origin, boolean fitted, int runs, int kept, double distance, List<Belief> beliefs,
    List<Month> months, List<Day> days) {
  /** The share of runs that a fit keeps. */
  public static final double KEPT = 0.05;
  /** Fewer runs than this show no 90% band. */
  public static final int FEWEST = 100;
  private static final int FEWEST_KEPT = 50;
  private static final double HALF = 0.5;
  private static final double MOST = 0.9;

  public Backtest {
    beliefs = List.copyOf(beliefs);
    months = List.copyOf(months);
    days = List.copyOf(days);
  }

  /**
   * What is known of a parameter: quantiles at 5, 50 and 95% before and after the fit, in its unit.
   *
   * @param parameter which
   */
  public record Belief(Uncertainty parameter, List<Double> before, List<Double> after) {
    public Belief {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * A month forecast.
   *
   * @param of the series
   * @param median of the forecast
   * @param half the 50% band
   * @param most the 90% band
   * @param crps the fair score of the forecast
   * @param naive errors of forecasts without the model, by name
   * @param pit where in its forecast the month fell
   */
  public record Month(Observed of, YearMonth month, double observed, double median, Band half, Band most, double crps,
      Map<String, Double> naive, Pit.Case pit) {
    public Month {
      naive = OrderedMap.copyOf(naive);
    }
  }

  /**
   * A day's state or level forecast.
   *
   * @param of the series
   * @param observed what came
   * @param p the share of runs in which it came
   * @param persistence what it was on the evening before the origin, the naive forecast; a {@link Value.None} where it had
   *     no value or the run had not begun
   */
  public record Day(Observed of, LocalDate day, Value observed, double p, Value persistence) {
    /** The Brier score of the model: the squared distance of p from certainty. */
    public double brier() {
      return (1 - p) * (1 - p);
    }

    /** The Brier score of saying that all stays as it is; empty where the run begins on the origin, and nothing was. */
    public OptionalDouble naive() {
      return persistence.equals(WholeRuns.NOT_BEGUN) ? OptionalDouble.empty()
          : OptionalDouble.of(persistence.equals(observed) ? 0 : 1);
    }
  }

  /**
   * Makes the runs and scores them.
   *
   * @param origin the first day that the forecast does not know
   * @param fit whether to keep only the runs that fit what was observed before
   * @param count how many runs, at least {@value #FEWEST}
   * @param options how they are run; where its listener ends it, the first of them are judged
   * @throws IllegalArgumentException if the origin is before the scenario's first day, nothing was observed after it, or a fit has nothing before it
   * @throws CancellationException if it is ended before there are {@value #FEWEST} runs
   */
  public static Backtest of(
      Scenario scenario, LocalDate origin, boolean fit, int count, long seed, Options options) {
    LocalDate start = scenario.spec().clock().start();
    if (origin.isBefore(start)) {
      throw new IllegalArgumentException("the scenario begins on " + start + "; " + origin + " is earlier");
    }
    Past past = new Past(scenario.observed(), origin);
    if (past.lastDay().isBefore(origin)) {
      throw new IllegalArgumentException("nothing is observed from " + origin + " on: say an earlier day");
    }
    if (fit && past.known().isEmpty()) {
      throw new IllegalArgumentException("no month is observed before " + origin + " to fit to");
    }
    var runs = new WholeRuns(before(scenario, origin),
        Uncertainties.of(scenario.uncertain(), scenario.correlations()), past, seed);
    List<WholeRuns.Row> rows = runs.make(count, options);
    if (rows.size() < FEWEST) {
      throw new CancellationException(
          "stopped after " + rows.size() + " of " + count + " runs: a backtest takes at least " + FEWEST);
    }
    List<WholeRuns.Row> kept = rows;
    double distance = Double.NaN;
    if (fit) {
      kept = rows.stream().sorted(Comparator.comparingDouble(past::distance))
          .limit(Math.max(FEWEST_KEPT, (int) (KEPT * rows.size()))).toList();
      distance = past.distance(kept.get(kept.size() - 1));
    }
    return new Backtest(origin, fit, rows.size(), kept.size(), distance, beliefs(scenario.uncertain(), rows, kept),
        months(past, kept), days(past, kept));
  }

  /**
   * The day from which a backtest knows nothing where nobody says another: the earliest that a series names, else the
   * clock's today.
   */
  public static LocalDate usualOrigin(Scenario scenario) {
    return scenario.observed().stream().flatMap(series -> series.from().stream()).min(LocalDate::compareTo)
        .orElse(scenario.spec().clock().today());
  }

  /** The scenario as it was known before a day, which is its today: policies that wait for today begin on it. */
  static WorldSpec before(Scenario scenario, LocalDate origin) {
    WorldSpec spec = scenario.spec();
    Set<String> known = scenario.timeline().stream()
        .filter(entry -> entry.when().announced().orElse(entry.day()).isBefore(origin))
        .map(TimelineEntry::id).collect(Collectors.toSet());
    LocalDate today = spec.clock().today();
    return spec.withTimeline(spec.timeline().stream().filter(move -> known.contains(move.id())).toList())
        .withReactions(spec.reactions().stream().map(r -> r.from().equals(today) ? r.from(origin) : r).toList());
  }

  private static List<Belief> beliefs(
      List<Uncertainty> uncertain, List<WholeRuns.Row> rows, List<WholeRuns.Row> kept) {
    return IntStream.range(0, uncertain.size())
        .mapToObj(i -> new Belief(uncertain.get(i), quantiles(rows, i), quantiles(kept, i))).toList();
  }

  private static List<Double> quantiles(List<WholeRuns.Row> rows, int parameter) {
    double[] all = rows.stream().mapToDouble(row -> row.numbers().get(parameter)).toArray();
    return List.of(Quantile.of(all, 0.05), Quantile.of(all, 0.5), Quantile.of(all, 0.95));
  }

  private static List<Month> months(Past past, List<WholeRuns.Row> rows) {
    var found = new ArrayList<Month>();
    for (Past.Item item : past.ahead()) {
      double[] members = rows.stream().mapToDouble(row -> row.months().get(item.index())).toArray();
      var naive = new LinkedHashMap<String, Double>();
      past.lastKnown(item.of()).ifPresent(last -> naive.put("last-month", Math.abs(last - item.observed())));
      item.of().naive().forEach((name, value) -> naive.put(name, Math.abs(value - item.observed())));
      found.add(new Month(item.of(), item.month(), item.observed(), Quantile.of(members, HALF),
          Band.ofMembers(members, HALF, item.observed()), Band.ofMembers(members, MOST, item.observed()),
          Crps.fair(members, item.observed()), naive,
          new Pit.Case(Arrays.stream(members).boxed().toList(), item.observed())));
    }
    return found;
  }

  private static List<Day> days(Past past, List<WholeRuns.Row> rows) {
    var found = new ArrayList<Day>();
    for (int i = 0; i < past.days().size(); i++) {
      Past.Moment moment = past.days().get(i);
      int at = i;
      double p = rows.stream().filter(row -> row.days().get(at).equals(moment.observed())).count() / (double) rows.size();
      found.add(new Day(moment.of(), moment.day(), moment.observed(), p, rows.get(0).origin().get(at)));
    }
    return found;
  }

  /** The series of which months are forecast, in their order. */
  public List<Observed> series() {
    return months.stream().map(Month::of).distinct().toList();
  }

  /** Returns the same with the months of one series only: numbers of different units have no common score. */
  public Backtest only(Observed series) {
    return new Backtest(origin, fitted, runs, kept, distance, beliefs,
        months.stream().filter(m -> m.of().equals(series)).toList(), List.of());
  }

  /** The mean score of the months forecast; empty if there is none. */
  public Optional<Double> crps() {
    return months.isEmpty() ? Optional.empty()
        : Optional.of(months.stream().mapToDouble(Month::crps).average().orElseThrow());
  }

  /** The mean absolute error of a forecast without the model, which is its score. */
  public Map<String, Double> naive() {
    var found = new LinkedHashMap<String, Double>();
    months.stream().flatMap(m -> m.naive().keySet().stream()).distinct().forEach(name -> found.put(name,
        months.stream().flatMap(m -> Optional.ofNullable(m.naive().get(name)).stream()).mapToDouble(error -> error).average()
            .orElseThrow()));
    return found;
  }

  /** The model against a forecast without it, month by month; empty if there are too few months. */
  public Optional<PairedScores> against(String naive) {
    double[] model = months.stream().mapToDouble(Month::crps).toArray();
    double[] other = months.stream().mapToDouble(m -> m.naive().getOrDefault(naive, Double.NaN)).toArray();
    return months.size() < 2 || IntStream.range(0, other.length).anyMatch(i -> Double.isNaN(other[i]))
        ? Optional.empty() : Optional.of(PairedScores.of(model, other, 1));
  }

  /**
   * The mean Brier score of the days forecast; empty if there is none. It has no reliability and no resolution: each day is
   * a case of what came, and where all cases came there is nothing to tell apart.
   */
  public OptionalDouble brier() {
    return days.stream().mapToDouble(Day::brier).average();
  }

  /** The mean Brier score of saying that all stays as it is, over the days on which it says something; empty if on none. */
  public OptionalDouble brierNaive() {
    return days.stream().map(Day::naive).flatMapToDouble(OptionalDouble::stream).average();
  }
}
