package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.economy.InTransit.Old;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goods under way are charged when rates rise and fall behind them, and for which duties. */
class InTransitTest {
  private static final LocalDate DAY = LocalDate.of(2025, 4, 9);
  private static final double[][] NOW = {{.3, .1}, {.2, .2}};
  private static final int[] PAIRS = {1, 1};

  private static Levied levied(double[][] rates) {
    return new Levied(rates, new double[0][]);
  }

  private static Levied levied(double[][] rates, double[][] parts) {
    return new Levied(rates, parts);
  }

  @Test
  void withoutOldRatesThoseOfNowAreCharged() {
    Levied now = levied(NOW);
    assertThat(InTransit.NOTHING.charged(now, new int[0])).isSameAs(now);
  }

  @Test
  void theLeastOfAllRatesIsChargedOfEachSectorAndPair() {
    var twice = InTransit.NOTHING.plus(new Old(DAY, levied(new double[][] {{.2, .5}, {.4, .1}})))
        .plus(new Old(DAY, levied(new double[][] {{.25, 0}, {.1, .3}})));
    assertThat(twice.charged(levied(NOW), new int[0]).rates()).isDeepEqualTo(new double[][] {{.2, 0}, {.1, .1}});
    assertThat(NOW).as("never written").isDeepEqualTo(new double[][] {{.3, .1}, {.2, .2}});
  }

  @Test
  void aRateIsChargedWithTheDutiesOfItsOwnDayAndOfEqualRatesTheLatestCounts() {
    Levied now = levied(new double[][] {{0, .4}, {0, .2}}, new double[][] {{.1, 0}, {.3, .2}});
    Levied first = levied(new double[][] {{0, .25}, {0, .2}}, new double[][] {{.25, .15}, {0, .05}});
    Levied second = levied(new double[][] {{0, .25}, {0, .3}}, new double[][] {{.05, .3}, {.2, 0}});
    var twice = InTransit.NOTHING.plus(new Old(DAY, first)).plus(new Old(DAY, second));
    assertThat(twice.charged(now, PAIRS).parts()).isDeepEqualTo(new double[][] {{.05, 0}, {.2, .2}});
    assertThat(now.parts()).as("never written").isDeepEqualTo(new double[][] {{.1, 0}, {.3, .2}});
  }

  @Test
  void oldRatesEndOnTheirDay() {
    Levied now = levied(NOW);
    var two = new InTransit(List.of(new Old(DAY, now), new Old(DAY.plusDays(2), now)));
    assertThat(two.on(DAY.minusDays(1)).old()).hasSize(2);
    assertThat(two.on(DAY).old()).containsExactly(two.old().get(1));
    assertThat(two.on(DAY.plusDays(2)).old()).isEmpty();
  }
}
