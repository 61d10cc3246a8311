package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Quantiles;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue beside queueing theory. Every mean is compared within four of its standard errors. */
class QueueTheoryTest {
  private static Queue start(Samples.Builder b, long seed) {
    var queue = new Queue(new Rules(b.spec(), Samples.START, Optional.empty()), seed, 0);
    queue.enter(Queue.Mode.CONTROLLED, 0, LicenseListener.NONE);
    return queue;
  }

  private static int waiting(Queue queue) {
    return queue.total(ApplicationCommand.FILE) - queue.total(ApplicationCommand.GRANT);
  }

  private record Sample(double mean, double variance, double error) {
    static Sample of(List<Double> values) {
      double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
      double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
      return new Sample(mean, variance, Math.sqrt(variance / values.size()));
    }
  }

  private static Sample after(Samples.Builder b, int days, int runs, ToDoubleFunction<Queue> of) {
    var values = new ArrayList<Double>();
    for (int run = 0; run < runs; run++) {
      Queue queue = start(b, 1000 + run);
      for (int day = 0; day < days; day++) {
        queue.evening(day, LicenseListener.NONE);
      }
      values.add(of.applyAsDouble(queue));
    }
    return Sample.of(values);
  }

  /** M/D45/∞ with 10 a day is Poisson(450) from the 45th day on. */
  @Test
  void fixedReviewsWithoutCapacityArePoisson() {
    Sample waiting = after(Samples.everyDay("10 per day", "fixed(45d)"), 60, 500, QueueTheoryTest::waiting);
    assertThat(waiting.mean()).isCloseTo(450, within(4 * waiting.error()));
    assertThat(waiting.variance()).isCloseTo(450, within(4 * 450 * Math.sqrt(2.0 / 500)));
  }

  /** M/G/∞: Poisson with mean λE[S], whatever the law of the review. */
  @Test
  void anyReviewsWithoutCapacityArePoisson() {
    Quantiles review = Distribution.parse("exponential(mean 12d)")
        .quantiles(1, 1, LicenseSpec.LONGEST_DAYS, Quantiles.Outside.CLIP, 1);
    Sample waiting = after(Samples.everyDay("10 per day", "exponential(mean 12d)"), 150, 500, QueueTheoryTest::waiting);
    double mean = 10 * review.mean();
    assertThat(waiting.mean()).isCloseTo(mean, within(4 * waiting.error()));
    assertThat(waiting.variance()).isCloseTo(mean, within(4 * mean * Math.sqrt(2.0 / 500)));
  }

  /**
   * With c decisions a day the line is the chain Q' = max(Q + A − c, 0). Sampled once a service time that is also the
   * queue M/D/c (Crommelin 1932: the number in system follows N' = max(N − c, 0) + A), so the published waits of M/D/c
   * are the mean waits of our applications in line, in days. M/M/c has no such twin on a grid of days: a case under
   * review occupies nobody here.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.5, 0.5", "2, 1.5, 0.6566940064", "3, 2.4, 0.5539002251", "5, 4, 0.2890600073"})
  void theLineBeforeALimitedOfficeIsMDc(int c, double rate, double publishedWait) {
    double[] law = stationary(c, rate);
    double line = IntStream.range(0, law.length).mapToDouble(q -> q * law[q]).sum();
    assertThat(line / rate).as("Little: mean line over rate").isCloseTo(publishedWait, within(1e-9));

    var b = Samples.everyDay(rate + " per day", "fixed(1d)");
    b.capacity = Capacity.of(c);
    int runs = 60;
    int days = 1300;
    int warm = 300;
    int shown = 5;
    var lines = new ArrayList<Double>();
    var waits = new ArrayList<Double>();
    List<List<Double>> shares = IntStream.range(0, shown).<List<Double>>mapToObj(q -> new ArrayList<>()).toList();
    for (int run = 0; run < runs; run++) {
      Queue queue = start(b, 5000 + run);
      double sum = 0;
      long waited = 0;
      int decided = 0;
      int filedBefore = 0;
      int[] seen = new int[shown];
      for (int day = 0; day < days; day++) {
        queue.evening(day, LicenseListener.NONE);
        int today = queue.total(ApplicationCommand.FILE) - filedBefore;
        filedBefore += today;
        int length = waiting(queue) - today;
        if (day == warm - 1) {
          waited = -waited(queue);
          decided = -queue.total(ApplicationCommand.GRANT);
        } else if (day >= warm) {
          sum += length;
          if (length < shown) {
            seen[length]++;
          }
        }
      }
      lines.add(sum / (days - warm));
      decided += queue.total(ApplicationCommand.GRANT);
      waits.add((double) (waited + waited(queue)) / decided - 1); // the review itself is one day
      for (int q = 0; q < shown; q++) {
        shares.get(q).add((double) seen[q] / (days - warm));
      }
    }
    assertWithin(Sample.of(lines), line);
    assertWithin(Sample.of(waits), publishedWait);
    for (int q = 0; q < shown; q++) {
      assertWithin(Sample.of(shares.get(q)), law[q]);
    }
  }

  private static void assertWithin(Sample sample, double expected) {
    assertThat(sample.mean()).isCloseTo(expected, within(4 * sample.error()));
  }

  private static long waited(Queue queue) {
    Tally tally = queue.tally();
    return IntStream.rangeClosed(0, tally.longestWait()).mapToLong(days -> (long) days * tally.waited(0, days)).sum();
  }

  /** The stationary law of Q' = max(Q + A − c, 0), A Poisson: πP = π and Σπ = 1, solved as linear equations. */
  private static double[] stationary(int c, double rate) {
    int most = 160; // what lies above has a probability below 1e-12 at these loads
    var arrivals = new PoissonDistribution(rate);
    double[][] equations = new double[most][most];
    for (int q = 0; q < most; q++) {
      for (int to = 0; to < most; to++) {
        int need = to - q + c;
        double share = to == 0 ? arrivals.cumulativeProbability(need)
            : to == most - 1 ? 1 - arrivals.cumulativeProbability(need - 1) : arrivals.probability(need);
        equations[to][q] = share - (to == q ? 1 : 0);
      }
    }
    Arrays.fill(equations[most - 1], 1); // one equation follows from the others; this one sets the scale
    double[] right = new double[most];
    right[most - 1] = 1;
    return new LUDecomposition(new Array2DRowRealMatrix(equations, false)).getSolver()
        .solve(new ArrayRealVector(right, false)).toArray();
  }

  /** Little's law on a long steady run: the mean number waiting is the rate times the mean wait, within 5%. */
  @Test
  void littlesLawHolds() {
    var b = Samples.everyDay("8 per day", "triangular(10d, 35d, 45d)");
    b.capacity = Capacity.of(9);
    b.returned = Share.percent(10);
    Queue queue = start(b, 3);
    double sum = 0;
    for (int day = 0; day < 3600; day++) {
      queue.evening(day, LicenseListener.NONE);
      sum += waiting(queue);
    }
    double wait = 0;
    int decided = queue.total(ApplicationCommand.GRANT);
    for (int days = 0; days <= queue.tally().longestWait(); days++) {
      wait += (double) days * queue.tally().waited(0, days) / decided;
    }
    double rate = queue.total(ApplicationCommand.FILE) / 3600.0;
    assertThat(sum / 3600).isCloseTo(rate * wait, within(0.05 * rate * wait));
  }

  /** Forecasts: a replication draws what has not been seen again, given what has been. */
  @Test
  void aReplicationDrawsTheFutureAgainGivenThePast() {
    var b = Samples.everyDay("0 per day", "exponential(mean 30d)");
    Queue now = start(b, 9);
    now.fileTyped(0, 400, OptionalInt.of(5), 0, LicenseListener.NONE);
    for (int day = 0; day < 20; day++) {
      now.evening(day, LicenseListener.NONE);
    }
    int pending = waiting(now);
    var within30 = new ArrayList<Double>();
    for (int replication = 1; replication <= 100; replication++) {
      Queue then = now.copy();
      then.replicate(5, replication);
      assertThat(waiting(then)).isEqualTo(pending);
      for (int day = 20; day < 50; day++) {
        then.evening(day, LicenseListener.NONE);
      }
      within30.add((double) (pending - waiting(then)) / pending);
    }
    Sample decided = Sample.of(within30);
    assertThat(decided.mean()).isCloseTo(1 - Math.exp(-1), within(4 * decided.error() + 0.005));
    assertThat(decided.variance()).isPositive();
  }

  /** The defaults for the public record, May to November 2025: some 20 applications a working day do not pile up. */
  @Test
  void theDefaultsForThePublicRecordRun() {
    var b = new Samples.Builder().arrivals(new ClassName("autos"), "20 per wd", "lognormal(mean 12, sd 8)");
    b.limit = Span.workingDays(45);
    b.review = "triangular(10wd, 35wd, 45wd)";
    b.expeditedReview = "triangular(5wd, 15wd, 30wd)";
    b.expeditedCapacity = Optional.of(Capacity.of(25));
    b.capacity = Capacity.of(20);
    b.approval = Share.percent(85);
    b.returned = Share.percent(10);
    b.refile = Span.workingDays(10);
    var play = b.play().days(72).cn(new LicenseCommand.ExpediteLicenses(Samples.RARE_EARTHS)).days(180);
    assertThat(play.metric("state")).isEqualTo("State[name=expedited]");
    Tally tally = play.book.find(Samples.RARE_EARTHS).orElseThrow().queue().tally();
    assertThat(tally.filedKg(0) / 12_000.0).isCloseTo(tally.count(0, ApplicationCommand.FILE), within(200.0));
    double granted = tally.count(0, ApplicationCommand.GRANT);
    assertThat(granted / (granted + tally.count(0, ApplicationCommand.DENY))).isCloseTo(0.85, within(0.03));
  }
}
