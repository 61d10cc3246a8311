package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Quantiles;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The queue beside queueing theory. Every mean is compared within four of its standard errors. */
class QueueTheoryTest {
  private static Samples.Builder everyDay(String rate, String review) {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, rate, "fixed(3)");
    b.calendar = Samples.everyDay();
    b.review = review;
    b.capacity = Capacity.of(Capacity.MAX);
    return b;
  }

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
    Sample waiting = after(everyDay("10 per day", "fixed(45d)"), 60, 500, QueueTheoryTest::waiting);
    assertThat(waiting.mean()).isCloseTo(450, within(4 * waiting.error()));
    assertThat(waiting.variance()).isCloseTo(450, within(4 * 450 * Math.sqrt(2.0 / 500)));
  }

  /** M/G/∞: Poisson with mean λE[S], whatever the law of the review. */
  @Test
  void anyReviewsWithoutCapacityArePoisson() {
    Quantiles review = Distribution.parse("exponential(mean 12d)")
        .quantiles(1, 1, Rules.LONGEST, Quantiles.Outside.CLIP, 1);
    Sample waiting = after(everyDay("10 per day", "exponential(mean 12d)"), 150, 500, QueueTheoryTest::waiting);
    double mean = 10 * review.mean();
    assertThat(waiting.mean()).isCloseTo(mean, within(4 * waiting.error()));
    assertThat(waiting.variance()).isCloseTo(mean, within(4 * mean * Math.sqrt(2.0 / 500)));
  }

  /** With c decisions a day the line is the chain Q' = max(Q + A − c, 0), of which the stationary law is iterated. */
  @Test
  void theLineBeforeALimitedOfficeIsTheDayToDayChain() {
    int c = 3;
    double rate = 2.5;
    int most = 400;
    double[] arrivals = new double[most];
    arrivals[0] = Math.exp(-rate);
    for (int k = 1; k < most; k++) {
      arrivals[k] = arrivals[k - 1] * rate / k;
    }
    double[] law = new double[most];
    law[0] = 1;
    for (int step = 0; step < 2000; step++) {
      double[] next = new double[most];
      for (int q = 0; q < most; q++) {
        for (int a = 0; a < 20 && law[q] > 1e-300; a++) {
          next[Math.min(most - 1, Math.max(0, q + a - c))] += law[q] * arrivals[a];
        }
      }
      law = next;
    }
    double expected = 0;
    for (int q = 0; q < most; q++) {
      expected += q * law[q];
    }
    var b = everyDay("2.5 per day", "fixed(1d)");
    b.capacity = Capacity.of(c);
    var means = new ArrayList<Double>();
    for (int run = 0; run < 100; run++) {
      Queue queue = start(b, 5000 + run);
      double sum = 0;
      int filedBefore = 0;
      for (int day = 0; day < 1300; day++) {
        queue.evening(day, LicenseListener.NONE);
        int today = queue.total(ApplicationCommand.FILE) - filedBefore;
        filedBefore += today;
        sum += day >= 300 ? waiting(queue) - today : 0;
      }
      means.add(sum / 1000);
    }
    Sample line = Sample.of(means);
    assertThat(line.mean()).isCloseTo(expected, within(4 * line.error()));
  }

  /** Little's law on a long steady run: the mean number waiting is the rate times the mean wait, within 5%. */
  @Test
  void littlesLawHolds() {
    var b = everyDay("8 per day", "triangular(10d, 35d, 45d)");
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
    var b = everyDay("0 per day", "exponential(mean 30d)");
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
