package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.license.QueueAlone.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted of a queue that is played alone. */
class QueueAloneTest {
  private static final List<Integer> ALL = List.of(0);

  private static QueueAlone start(String review) {
    return QueueAlone.of(Samples.everyDay("8 per day", review).spec(), Samples.START, false, 3, 1);
  }

  private static void days(QueueAlone queue, int days) {
    for (int day = 0; day < days; day++) {
      queue.next();
    }
  }

  @Test
  void who_is_neither_decided_nor_undecided_has_not_filed() {
    QueueAlone queue = start("triangular(5d, 20d, 40d)");
    days(queue, 60);
    Counts counts = queue.counts(ALL);
    assertThat(counts.filed()).isBetween(400, 560);
    assertThat(counts.decided()).isPositive().isEqualTo(counts.filed() - queue.undecided(ALL));
    assertThat(counts.onTime()).isEqualTo(counts.decided());
  }

  @Test
  void what_came_since_a_day_and_what_was_before_add_up() {
    QueueAlone queue = start("triangular(5d, 20d, 40d)");
    days(queue, 50);
    Counts before = queue.counts(ALL);
    days(queue, 100);
    Counts after = queue.counts(ALL);
    Counts since = after.since(before);
    assertThat(since.filed()).isEqualTo(after.filed() - before.filed()).isPositive();
    assertThat(since.onTime()).isEqualTo(after.onTime() - before.onTime()).isPositive();
    assertThat(since.decided()).isEqualTo(after.decided() - before.decided()).isPositive();
    assertThat(since.decided() * since.meanWait() + before.decided() * before.meanWait())
        .isCloseTo(after.decided() * after.meanWait(), within(1e-6));
    assertThat(after.since(after).decided()).isZero();
  }

  @Test
  void all_wait_for_as_long_as_the_review_takes() {
    QueueAlone queue = start("fixed(12d)");
    days(queue, 40);
    Counts counts = queue.counts(ALL);
    assertThat(List.of(counts.wait(1), counts.wait(50), counts.wait(100), counts.meanWait())).containsOnly(12.0);
  }

  /** Half of the waits wait no longer than the median, and nobody longer than the last percent. */
  @Test
  void waits_within_which_a_part_was_decided_rise_with_the_part() {
    QueueAlone queue = start("uniform(1d, 41d)");
    days(queue, 3000);
    Counts counts = queue.counts(ALL);
    assertThat(counts.wait(0)).isEqualTo(counts.wait(1)).isBetween(1.0, 2.0);
    assertThat(counts.wait(50)).isBetween(20.0, 22.0);
    assertThat(counts.wait(90)).isBetween(36.0, 38.0);
    assertThat(counts.wait(100)).isBetween(40.0, 41.0);
  }

  @Test
  void before_anything_is_decided_nobody_has_waited() {
    QueueAlone queue = start("fixed(12d)");
    days(queue, 5);
    Counts counts = queue.counts(ALL);
    assertThat(counts.filed()).isPositive();
    assertThat(counts.decided()).isZero();
    assertThat(List.of(counts.wait(50), counts.wait(100), counts.meanWait())).containsOnly(Double.NaN);
  }

  @Test
  void another_run_of_a_seed_has_other_luck() {
    var spec = Samples.everyDay("8 per day", "fixed(12d)").spec();
    QueueAlone one = QueueAlone.of(spec, Samples.START, false, 3, 1);
    QueueAlone again = QueueAlone.of(spec, Samples.START, false, 3, 1);
    QueueAlone other = QueueAlone.of(spec, Samples.START, false, 3, 2);
    List.of(one, again, other).forEach(queue -> days(queue, 100));
    assertThat(one.counts(ALL).filed()).isEqualTo(again.counts(ALL).filed()).isNotEqualTo(other.counts(ALL).filed());
  }
}
