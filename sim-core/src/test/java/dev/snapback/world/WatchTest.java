package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is remembered of reactions. */
class WatchTest {
  private static final LocalDate DAY = LocalDate.of(2030, 1, 10);

  private final Watch watch = new Watch(3);

  @Test
  void aConditionComesToHoldOnceUntilItHasNotHeld() {
    assertThat(watch.comesToHold(1, true)).isTrue();
    assertThat(watch.comesToHold(1, true)).isFalse();
    assertThat(watch.comesToHold(1, false)).isFalse();
    assertThat(watch.comesToHold(1, true)).isTrue();
    assertThat(watch.comesToHold(0, true)).as("each by itself").isTrue();
  }

  @Test
  void anEventIsSeenUntilSomebodyAsks() {
    assertThat(watch.seen(1)).isFalse();
    watch.see(1);
    watch.comesToHold(1, true);
    assertThat(watch.seen(1)).isTrue();
    assertThat(watch.seen(1)).as("asking without taking note").isTrue();
    assertThat(watch.takeSeen(1)).isTrue();
    assertThat(watch.takeSeen(1)).isFalse();
    assertThat(watch.comesToHold(1, true)).as("that it held is kept").isFalse();
    assertThat(watch.takeSeen(0)).isFalse();
  }

  @Test
  void whatHappensOnceIsSpentUnlessItDidNotHappen() {
    watch.setOff(1, DAY, false);
    assertThat(watch.isSpent(1)).isFalse();
    watch.setOff(1, DAY, true);
    watch.see(1);
    assertThat(watch.isSpent(1)).isTrue();
    assertThat(watch.times(1)).isEqualTo(2);
    watch.restore(1);
    assertThat(watch.isSpent(1)).isFalse();
    assertThat(watch.seen(1)).as("nothing else is restored").isTrue();
    assertThat(watch.times(0)).isZero();
  }

  @Test
  void itCoolsDownForSoManyDays() {
    assertThat(watch.last(1)).isEmpty();
    assertThat(watch.cools(1, DAY, 5)).isFalse();
    watch.setOff(1, DAY, false);
    assertThat(watch.last(1)).contains(DAY);
    assertThat(watch.cools(1, DAY.plusDays(4), 5)).isTrue();
    assertThat(watch.cools(1, DAY.plusDays(5), 5)).isFalse();
    assertThat(watch.cools(1, DAY, 0)).isFalse();
  }

  @Test
  void whatIsUnderWayIsTakenOutOnItsDayTheFirstFirst() {
    watch.delay(1, DAY.plusDays(3));
    watch.delay(0, DAY.plusDays(2));
    watch.delay(1, DAY.plusDays(1));
    assertThat(watch.due(1)).contains(DAY.plusDays(1));
    assertThat(watch.due(2)).isEmpty();
    assertThat(watch.takeDue(DAY)).isEqualTo(-1);
    assertThat(watch.takeDue(DAY.plusDays(1))).isEqualTo(1);
    assertThat(watch.due(1)).contains(DAY.plusDays(3));
    assertThat(watch.takeDue(DAY.plusDays(3))).as("in the order in which they were set off").isEqualTo(1);
    assertThat(watch.takeDue(DAY.plusDays(3))).isZero();
    assertThat(watch.takeDue(DAY.plusDays(3))).isEqualTo(-1);
  }

  @Test
  void aReasonIsNewsUntilSomethingElseHasHappened() {
    assertThat(watch.isNews(1, "why")).isTrue();
    assertThat(watch.isNews(1, "why")).isFalse();
    assertThat(watch.isNews(1, "another")).isTrue();
    watch.quiet(1);
    assertThat(watch.isNews(1, "another")).isTrue();
    watch.setOff(1, DAY, false);
    assertThat(watch.isNews(1, "another")).isTrue();
    assertThat(watch.isNews(0, "why")).isTrue();
  }

  @Test
  void aCopyGoesItsOwnWay() {
    watch.setOff(1, DAY, true);
    watch.delay(1, DAY);
    watch.isNews(1, "why");
    Watch copy = watch.copy();
    assertThat(copy).isNotSameAs(watch).hasToString(watch.toString());
    assertThat(copy.isNews(1, "why")).isFalse();
    assertThat(copy.times(1)).isEqualTo(1);
    copy.takeDue(DAY);
    copy.restore(1);
    copy.setOff(0, DAY, false);
    assertThat(watch.due(1)).contains(DAY);
    assertThat(watch.isSpent(1)).isTrue();
    assertThat(watch.times(0)).isZero();
    assertThat(copy.toString()).isNotEqualTo(watch.toString());
    Watch none = new Watch(0);
    assertThat(none.copy()).isSameAs(none);
  }
}
