package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Limits;
import dev.snapback.statistics.Estimate;
import dev.snapback.study.LongRun;
import dev.snapback.vocabulary.Share;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The long run of a queue beside queueing theory. Every mean is compared within four of its standard errors. */
class LongRunTest {
  private static LongRun of(Samples.Builder b) {
    return LongRun.of(b.spec(), Samples.START, false, 11, 30, (done, of) -> true);
  }

  private static void assertWithin(Estimate found, double expected) {
    assertThat(found.value()).isCloseTo(expected, within(4 * found.standardError()));
  }

  /** M/D30/∞: 6 a day are Poisson(180) in the long run, and what fills up before that is left out. */
  @Test
  void without_a_limit_of_capacity_it_settles_at_rate_times_review() {
    LongRun found = of(Samples.everyDay("6 per day", "fixed(30d)"));
    assertThat(found.warmUp().orElseThrow()).isBetween(28, 70);
    LongRun.Row row = found.rows().get(0);
    assertWithin(row.undecided(), 180);
    assertThat(row.meanWait().value()).isEqualTo(30);
    assertThat(row.onTime().value()).isEqualTo(1);
    assertThat(row.little()).isCloseTo(row.undecided().value(), within(0.01 * 180));
  }

  /** Reviews of 300 days take a year to fill the office: counted with it, the mean would be some 135 too low. */
  @Test
  void while_it_fills_up_nothing_counts() {
    LongRun found = of(Samples.everyDay("10 per day", "fixed(300d)"));
    assertThat(found.warmUp().orElseThrow()).isBetween(290, 600);
    assertWithin(found.rows().get(0).undecided(), 3000);
    assertWithin(found.rows().get(0).filed(), 10);
  }

  /** The published waits of M/D/c, as in {@link QueueTheoryTest}; the review itself is one day. */
  @ParameterizedTest
  @CsvSource({"1, 0.5, 0.5", "2, 1.5, 0.6566940064", "3, 2.4, 0.5539002251"})
  void before_a_limited_office_the_waits_are_the_published_ones(int c, double rate, double publishedWait) {
    var b = Samples.everyDay(rate + " per day", "fixed(1d)");
    b.capacity = Capacity.of(c);
    LongRun found = of(b);
    assertThat(found.load()).isCloseTo(rate / c, within(1e-12));
    assertWithin(found.rows().get(0).meanWait(), 1 + publishedWait);
  }

  @Test
  void an_office_that_decides_less_than_is_filed_never_settles_and_the_backlog_grows_by_the_difference() {
    var b = Samples.everyDay("6 per day", "fixed(10d)");
    b.capacity = Capacity.of(5);
    LongRun found = of(b);
    assertThat(found.load()).isCloseTo(1.2, within(1e-12));
    assertThat(found.warmUp()).isEmpty();
    assertThat(found.rows()).isEmpty();
    assertWithin(found.growth(), 7);
  }

  @Test
  void returns_are_decisions_too_and_days_off_leave_fewer_days_to_decide() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "5 per day", "fixed(3)");
    b.capacity = Capacity.of(10);
    b.returned = Share.parse("50%");
    b.returns = 1;
    LongRun found = of(b);
    assertThat(found.load()).isCloseTo(5 * 1.5 * 7 / 5 / 10, within(1e-3));
  }

  @Test
  void an_office_that_hurries_has_numbers_of_its_own_and_firms_may_file_by_the_working_day() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "5 per wd", "fixed(3)");
    b.capacity = Capacity.of(4);
    b.expeditedCapacity = Optional.of(Capacity.of(20));
    b.expeditedReview = "fixed(2d)";
    assertThat(of(b).load()).isCloseTo(5 / 4.0, within(1e-12));
    assertThat(of(b).rows()).isEmpty();
    LongRun hurried = LongRun.of(b.spec(), Samples.START, true, 11, 30, (done, of) -> true);
    assertThat(hurried.load()).isCloseTo(5 / 20.0, within(1e-12));
    assertThat(hurried.rows().get(0).median().value()).isBetween(2.0, 4.0);
  }

  @Test
  void each_run_is_heard_of_twice() {
    var heard = new ArrayList<Integer>();
    LongRun.of(Samples.everyDay("4 per day", "fixed(10d)").spec(), Samples.START, false, 1, 3, (done, of) -> {
      assertThat(of).isEqualTo(6);
      return heard.add(done);
    });
    assertThat(heard).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void several_classes_add_up_to_all() {
    var b = Samples.everyDay("4 per day", "triangular(10d, 20d, 30d)").arrivals(Samples.DEFENSE, "2 per day", "fixed(1)");
    LongRun found = of(b);
    assertThat(found.rows()).extracting(LongRun.Row::users).containsExactly("all", "autos", "defense");
    assertThat(found.rows().get(1).undecided().value() + found.rows().get(2).undecided().value())
        .isCloseTo(found.rows().get(0).undecided().value(), within(1e-9));
    assertThat(found.rows().get(0).median().value()).isBetween(18.0, 22.0);
  }

  @Test
  void it_is_the_same_again_and_can_be_given_up() {
    var b = Samples.everyDay("4 per day", "fixed(10d)");
    assertThat(of(b)).isEqualTo(of(b));
    assertThatThrownBy(() -> LongRun.of(b.spec(), Samples.START, false, 1, 10, (done, of) -> false))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> LongRun.of(b.spec(), Samples.START, false, 1, 1, (done, of) -> true))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at least 2");
    assertThatThrownBy(() -> LongRun.of(b.spec(), Samples.START, false, 1, Limits.REPLICATIONS.max() + 1, (done, of) -> false))
        .isNotInstanceOf(CancellationException.class);
    assertThat(LongRun.of(b.spec(), Samples.START, false, 1, 2, (done, of) -> true).runs()).isEqualTo(2);
    var many = Samples.everyDay("900 per day", "fixed(10d)");
    assertThatThrownBy(() -> of(many)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("too many");
  }
}
