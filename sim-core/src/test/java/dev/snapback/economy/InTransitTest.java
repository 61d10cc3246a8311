package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.economy.InTransit.Old;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goods under way are charged when rates rise and fall behind them. */
class InTransitTest {
  private static final LocalDate DAY = LocalDate.of(2025, 4, 9);
  private static final double[][] NOW = {{.3, .1}, {.2, .2}};

  @Test
  void withoutOldRatesThoseOfNowAreCharged() {
    assertThat(InTransit.NOTHING.charged(NOW)).isSameAs(NOW);
  }

  @Test
  void theLeastOfAllRatesIsChargedOfEachSectorAndPair() {
    var twice = InTransit.NOTHING.plus(new Old(DAY, new double[][] {{.2, .5}, {.4, .1}}))
        .plus(new Old(DAY, new double[][] {{.25, 0}, {.1, .3}}));
    assertThat(twice.charged(NOW)).isDeepEqualTo(new double[][] {{.2, 0}, {.1, .1}});
    assertThat(NOW).as("never written").isDeepEqualTo(new double[][] {{.3, .1}, {.2, .2}});
  }

  @Test
  void oldRatesEndOnTheirDay() {
    var two = new InTransit(List.of(new Old(DAY, NOW), new Old(DAY.plusDays(2), NOW)));
    assertThat(two.on(DAY.minusDays(1)).old()).hasSize(2);
    assertThat(two.on(DAY).old()).containsExactly(two.old().get(1));
    assertThat(two.on(DAY.plusDays(2)).old()).isEmpty();
  }
}
