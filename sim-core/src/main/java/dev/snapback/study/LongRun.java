package dev.snapback.study;

import dev.snapback.ensemble.Options;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseSpec;
import dev.snapback.license.LicenseSpec.Arrivals;
import dev.snapback.license.QueueAlone;
import dev.snapback.statistics.Estimate;
import dev.snapback.statistics.Mser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A license queue in the long run, if all numbers stay as they are: whether it settles, and at what. Its first weeks, in
 * which it fills up, are left out: as many as {@link Mser} says of the weekly means of the undecided, averaged over the runs.
 * All intervals are Student's 95% over independent runs.
 *
 * @param days how many days each run had
 * @param runs how many runs there were
 * @param load decisions that the applications of a working day take, returns included, as a part of what the office decides
 *     on one; infinite where it decides nothing
 * @param warmUp how many days were left out; empty where it has not settled, and then there are no rows
 * @param growth by how many applications the undecided grew in a week, over the second half
 * @param rows first all classes together, where there are several, then each
 */
public record LongRun(int days, int runs, double load, OptionalInt warmUp, Estimate growth, List<Row> rows) {
  private static final int WEEK = 7;
  private static final int FEWEST_WEEKS = 104;

  public LongRun {
    rows = List.copyOf(rows);
  }

  /**
   * What a class comes to, or all.
   *
   * @param users the class; {@code all} for all
   * @param filed applications a day
   * @param undecided how many are undecided, a mean over days
   * @param meanWait mean wait from first filing to decision, in calendar days
   * @param median wait within which half of the decided were decided, in days
   * @param p90 the same of 90 percent
   * @param onTime the part that was decided within the limit, from 0 to 1
   */
  public record Row(
      String users, Estimate filed, Estimate undecided, Estimate meanWait, Estimate median, Estimate p90, Estimate onTime) {
    /** What Little's law makes of filings and waits: λW, which is the mean number undecided where all is decided. */
    public double little() {
      return filed.value() * meanWait.value();
    }
  }

  /** The classes that a row is about, and one run's numbers for it. */
  private record Group(String name, List<Integer> classes) {}

  private record Settled(QueueAlone.Counts counts, double undecided) {}

  /**
   * Plays a queue.
   *
   * @param spec the regime with the numbers that stay
   * @param start the first day: holidays and days off follow from it, and of a changing capacity it has its own
   * @param expedited whether the office hurries
   * @param seed the key of the draws
   * @param runs how many, from 2 to {@link Limits#REPLICATIONS}
   * @param progress hears how far it is, and may end it
   * @throws IllegalArgumentException if there are fewer or more runs, or firms file so much that two years are more than a
   *     run may hold
   * @throws CancellationException if it is given up
   */
  public static LongRun of(
      LicenseSpec spec, LocalDate start, boolean expedited, long seed, int runs, Options.Progress progress) {
    Limits.REPLICATIONS.check(runs);
    if (runs < 2) {
      throw new IllegalArgumentException("the spread over runs takes at least 2 of them, not " + runs);
    }
    List<Group> groups = groups(spec);
    int weeks = weeks(spec);
    double[][] undecided = new double[runs][weeks];
    for (int run = 0; run < runs; run++) {
      goOn(progress, run, runs);
      QueueAlone queue = QueueAlone.of(spec, start, expedited, seed, run + 1);
      for (int week = 0; week < weeks; week++) {
        undecided[run][week] = week(queue, groups.get(0));
      }
    }
    double[] average = IntStream.range(0, weeks)
        .mapToDouble(week -> Arrays.stream(undecided).mapToDouble(r -> r[week]).average().orElseThrow()).toArray();
    OptionalInt warm = Mser.warmUp(average);
    Estimate growth = Estimate.ofMean(Arrays.stream(undecided).mapToDouble(LongRun::growth).toArray());
    List<Row> rows = warm.isEmpty() ? List.of() : rows(groups, runs, warm.getAsInt(), weeks,
        run -> QueueAlone.of(spec, start, expedited, seed, run), progress);
    return new LongRun(weeks * WEEK, runs, load(spec, start, expedited),
        warm.isPresent() ? OptionalInt.of(warm.getAsInt() * WEEK) : warm, growth, rows);
  }

  /** Each run is played twice: to see where it has settled, and to count from there on. */
  private static void goOn(Options.Progress progress, int done, int runs) {
    if (!progress.goesOn(done, 2 * runs)) {
      throw new CancellationException("stopped before there was an answer");
    }
  }

  private static List<Group> groups(LicenseSpec spec) {
    List<Group> each = IntStream.range(0, spec.classes().size())
        .mapToObj(users -> new Group(spec.classes().get(users).id(), List.of(users))).toList();
    if (each.size() == 1) {
      return each;
    }
    var all = new ArrayList<>(each);
    all.add(0, new Group("all", IntStream.range(0, each.size()).boxed().toList()));
    return all;
  }

  /** Ten years, or as long as half of what a run may hold is filed. */
  private static int weeks(LicenseSpec spec) {
    double filedInAWeek = WEEK * spec.arrivals().stream().mapToDouble(a -> a.rate().mean()).sum();
    int weeks = (int) Math.min(QueueAlone.MOST_DAYS / WEEK, Limits.APPLICATIONS.max() / (2 * Math.max(filedInAWeek, 1)));
    if (weeks < FEWEST_WEEKS) {
      throw new IllegalArgumentException("in two years firms would file more than half of the " + Limits.APPLICATIONS.max()
          + " applications of a run: too many for a long run");
    }
    return weeks;
  }

  /** Plays a week, and returns the mean number undecided at the ends of its days. */
  private static double week(QueueAlone queue, Group all) {
    int sum = 0;
    for (int day = 0; day < WEEK; day++) {
      queue.next();
      sum += queue.undecided(all.classes());
    }
    return (double) sum / WEEK;
  }

  /** A week's growth, from the mean of the third quarter to that of the fourth. */
  private static double growth(double[] weeks) {
    int quarter = weeks.length / 4;
    double third = Arrays.stream(weeks, weeks.length - 2 * quarter, weeks.length - quarter).average().orElseThrow();
    double fourth = Arrays.stream(weeks, weeks.length - quarter, weeks.length).average().orElseThrow();
    return (fourth - third) / quarter;
  }

  /** A run from its number. */
  private interface Runs {
    QueueAlone begin(int run);
  }

  /** Plays the same again, now that it is known from where on to count. */
  private static List<Row> rows(List<Group> groups, int runs, int warm, int weeks, Runs of, Options.Progress progress) {
    List<List<Settled>> found = groups.stream().<List<Settled>>map(g -> new ArrayList<>()).toList();
    for (int run = 1; run <= runs; run++) {
      goOn(progress, runs + run - 1, runs);
      QueueAlone queue = of.begin(run);
      for (int day = 0; day < warm * WEEK; day++) {
        queue.next();
      }
      List<QueueAlone.Counts> before = groups.stream().map(g -> queue.counts(g.classes())).toList();
      long[] undecided = new long[groups.size()];
      int days = (weeks - warm) * WEEK;
      for (int day = 0; day < days; day++) {
        queue.next();
        Arrays.setAll(undecided, g -> undecided[g] + queue.undecided(groups.get(g).classes()));
      }
      for (int g = 0; g < groups.size(); g++) {
        found.get(g).add(new Settled(queue.counts(groups.get(g).classes()).since(before.get(g)), (double) undecided[g] / days));
      }
    }
    return IntStream.range(0, groups.size()).mapToObj(g -> row(groups.get(g), weeks - warm, found.get(g))).toList();
  }

  private static Row row(Group group, int weeks, List<Settled> of) {
    return new Row(group.name(), estimate(of, s -> (double) s.counts().filed() / (weeks * WEEK)),
        estimate(of, Settled::undecided), estimate(of, s -> s.counts().meanWait()), estimate(of, s -> s.counts().wait(50)),
        estimate(of, s -> s.counts().wait(90)), estimate(of, s -> (double) s.counts().onTime() / s.counts().decided()));
  }

  /** Over the runs that have a value; without one it is not a number. */
  private static Estimate estimate(List<Settled> of, ToDoubleFunction<Settled> value) {
    double[] known = of.stream().mapToDouble(value).filter(Double::isFinite).toArray();
    return known.length == 0 ? new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN) : Estimate.ofMean(known);
  }

  /** Each application takes a decision, and another for each time that it is sent back. */
  private static double load(LicenseSpec spec, LocalDate start, boolean expedited) {
    double returned = spec.outcomes().returned().bp() / 10_000.0;
    double decisions = IntStream.rangeClosed(0, spec.outcomes().returns()).mapToDouble(i -> StrictMath.pow(returned, i)).sum();
    double worked = IntStream.range(0, 52 * WEEK).filter(i -> spec.limit().calendar().works(start.plusDays(i))).count()
        / (52.0 * WEEK);
    double filed = spec.arrivals().stream().mapToDouble(a -> perWorkingDay(a, worked)).sum();
    return filed * decisions / (expedited ? spec.expedited() : spec.office()).capacity().on(start);
  }

  private static double perWorkingDay(Arrivals arrivals, double worked) {
    return arrivals.rate().per() == Span.Unit.WORKING_DAYS ? arrivals.rate().mean() : arrivals.rate().mean() / worked;
  }
}
