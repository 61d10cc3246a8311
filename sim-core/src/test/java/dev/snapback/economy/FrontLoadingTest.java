package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One pair that usually trades 10 a day, with an increase announced for the sixth, and three days of transit. */
class FrontLoadingTest {
  private static final LocalDate RISE = LocalDate.of(2025, 2, 6);

  private final FrontLoading forward = new FrontLoading(1);

  private double enters(int day, double usual) {
    return forward.enters(0, RISE.withDayOfMonth(day), usual, .5, 3);
  }

  @Test
  void onlyTheTransitBeforeTheIncreaseBringsForward() {
    forward.announced(new LocalDate[] {RISE});
    assertThat(enters(2, 10)).isEqualTo(10);
    assertThat(enters(3, 10)).isEqualTo(15);
    assertThat(enters(5, 10)).isEqualTo(15);
    assertThat(enters(6, 10)).isEqualTo(5);
    assertThat(forward.ahead(0)).isEqualTo(5);
  }

  @Test
  void aDayWithoutAnyTradeGivesNothingBackAndForgetsNothing() {
    forward.announced(new LocalDate[] {RISE});
    enters(5, 10);
    assertThat(enters(6, 0)).isZero();
    assertThat(forward.moved(0)).isZero();
    assertThat(forward.any()).isTrue();
    assertThat(enters(7, 10)).isEqualTo(5);
    assertThat(enters(8, 10)).isEqualTo(10);
    assertThat(forward.any()).isFalse();
  }

  @Test
  void withoutAnyShareLeftAllIsGivenBackAtOnce() {
    forward.announced(new LocalDate[] {RISE});
    enters(4, 10);
    enters(5, 10);
    assertThat(forward.enters(0, RISE, 12, 0, 3)).isEqualTo(2);
    assertThat(forward.ahead(0)).isZero();
  }
}
