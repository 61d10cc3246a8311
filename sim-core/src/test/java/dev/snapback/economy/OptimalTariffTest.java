package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Optimal tariffs beside theory and beside a plain grid. In a world of two, with the trade elasticity ε and no tariff in
 * the other, the best tariff is 1/(ε λ) with λ the share of its own goods in what the other spends: D. Gros, "A note on the
 * optimal tariff, retaliation and the welfare loss from tariff wars in a framework with intra-industry trade", Journal of
 * International Economics 23 (1987). A small country faces λ near 1, hence 1/ε.
 */
class OptimalTariffTest {
  private static final double EPSILON = 4;

  private static TradeTable world(double home, double abroad, double trade) {
    return TradeTable.of(List.of("ar", "br"), new double[][] {{home - trade, trade}, {trade, abroad - trade}});
  }

  private static OptimalTariff.Result search(TradeTable table, double epsilon) {
    return new OptimalTariff(ExactHat.plain(table, epsilon), new double[1][4]).of(0, 1);
  }

  private static double welfare(TradeTable table, double rate, double answer) {
    return ExactHat.plain(table, EPSILON).solve(new double[][] {{0, answer, rate, 0}}).orElseThrow().welfare(0);
  }

  @Test
  void aSmallCountryTakesTheInverseOfTheElasticity() {
    for (double epsilon : new double[] {2, 4, 8}) {
      assertThat(search(world(1, 10_000, .3), epsilon).best().rate()).as("ε " + epsilon).isCloseTo(1 / epsilon, within(1e-3));
    }
  }

  @Test
  void aLargeOneTakesMoreAsTheOthersMarketLeansOnIt() {
    TradeTable table = world(100, 100, 30);
    OptimalTariff.Point best = search(table, EPSILON).best();
    Equilibrium there = ExactHat.plain(table, EPSILON).solve(new double[][] {{0, 0, best.rate(), 0}}).orElseThrow();
    double own = there.flow(1, 1) / there.expenditure(1);
    assertThat(best.rate()).isCloseTo(1 / (EPSILON * own), within(1e-4)).isGreaterThan(1 / EPSILON);
  }

  @Test
  void noTariffOnAPlainGridDoesBetter() {
    TradeTable table = world(100, 60, 20);
    OptimalTariff.Result found = search(table, EPSILON);
    double best = 0;
    double at = 0;
    for (int k = 0; k <= 600; k++) {
      double here = welfare(table, k / 1000., 0);
      at = here > best ? k / 1000. : at;
      best = Math.max(best, here);
    }
    assertThat(found.best().rate()).isCloseTo(at, within(1e-3));
    assertThat(found.best().welfare()).isGreaterThanOrEqualTo(best - 1e-12);
    assertThat(found.now().welfare()).isEqualTo(1);
    assertThat(found.best().welfare()).isGreaterThan(1);
    assertThat(found.best().otherWelfare()).isLessThan(1);
  }

  @Test
  void mirrorImagesEndAtTheSameTariffWhichNeitherLeavesAndBothLoseBy() {
    TradeTable table = world(100, 100, 20);
    OptimalTariff.Result found = search(table, EPSILON);
    OptimalTariff.Point end = found.settled();
    assertThat(found.holds()).isTrue();
    assertThat(end.rate()).isCloseTo(end.answer(), within(1e-3));
    assertThat(end.welfare()).isLessThan(1).isCloseTo(end.otherWelfare(), within(1e-6));
    for (double other : new double[] {0, end.rate() - .02, end.rate() + .02, 1, 2.9}) {
      assertThat(welfare(table, other, end.answer())).isLessThanOrEqualTo(end.welfare() + 1e-9);
    }
  }

  @Test
  void anAnswerCostsTheFirstWhatItHadGained() {
    OptimalTariff.Result found = search(world(100, 100, 20), EPSILON);
    assertThat(found.answered().rate()).isEqualTo(found.best().rate());
    assertThat(found.answered().answer()).isGreaterThan(.2);
    assertThat(found.answered().welfare()).isLessThan(1);
    assertThat(found.answered().otherWelfare()).isGreaterThan(found.best().otherWelfare());
  }

  @Test
  void anAnswerDoesNotHangOnWhatWasAskedBefore() {
    var tariff = new OptimalTariff(ExactHat.plain(world(100, 60, 20), EPSILON), new double[1][4]);
    OptimalTariff.Result first = tariff.of(0, 1);
    OptimalTariff.Result other = tariff.of(1, 0);
    assertThat(other.now()).isEqualTo(new OptimalTariff.Point(0, 0, 1, 1));
    assertThat(tariff.of(0, 1)).isEqualTo(first);
  }

  @Test
  void aSmallCountryTakesLittleWhereEverythingIsEasilyReplaced() {
    assertThat(search(world(1, 10_000, .3), 40).best().rate()).as("in the first cell of the grid").isCloseTo(.025, within(1e-3));
  }

  @Test
  void onWhoeverSellsItNothingACountryTakesNoTariff() {
    TradeTable table = TradeTable.of(List.of("ar", "br", "cl"), new double[][] {{80, 10, 10}, {0, 90, 10}, {20, 0, 80}});
    OptimalTariff.Result found = new OptimalTariff(ExactHat.plain(table, EPSILON), new double[1][9]).of(0, 1);
    assertThat(found.best().rate()).isZero();
    assertThat(found.best().welfare()).isEqualTo(found.now().welfare());
  }

  @Test
  void ratesWithoutAnEquilibriumAreNeverTheBest() {
    // ar gives away too much to go on doing so once br takes 200% on what it sells.
    TradeTable table = TradeTable.of(List.of("ar", "br"), new double[][] {{50, 50}, {20, 900}});
    assertThat(ExactHat.plain(table, 2).solve(new double[][] {{0, 2, 0, 0}})).isInstanceOf(NoEquilibrium.class);
    OptimalTariff.Point best = new OptimalTariff(ExactHat.plain(table, 2), new double[1][4]).of(1, 0).best();
    assertThat(best.rate()).isGreaterThan(0).isLessThan(2);
    assertThat(best.welfare()).isGreaterThan(1);
  }
}
