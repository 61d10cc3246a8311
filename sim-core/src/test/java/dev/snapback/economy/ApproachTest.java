package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Gaps that close by a share a day: of trade, of prices, of welfare. */
class ApproachTest {
  private static final double SHARE = .25;

  private static Solved solved(double rate) {
    EconomySpec spec = EconomySpecTest.mirror(new double[][] {{80, 20}, {30, 70}}, "1", "6");
    TradeTable table = spec.table(new double[1][4]);
    return Solved.of(spec.model(table, spec.shortRun()), spec.model(table, spec.longRun()),
        new double[][] {{0, rate, 0, 0}});
  }

  @Test
  void theGapOfTheLongRunToTheShortOneIsItsLogarithm() {
    Solved high = solved(.5);
    Equilibrium soon = high.atOnce();
    Equilibrium late = high.inTheEnd();
    assertThat(high.flows()).containsExactly(new double[] {soon.flow(0, 0), soon.flow(0, 1), soon.flow(1, 0), soon.flow(1, 1)});
    for (int at = 0; at < 4; at++) {
      assertThat(high.flowGaps()[at]).isEqualTo(StrictMath.log(late.flow(at / 2, at % 2) / soon.flow(at / 2, at % 2)));
    }
    for (int region = 0; region < 2; region++) {
      assertThat(high.priceGaps()[region]).isEqualTo(StrictMath.log(late.price(region) / soon.price(region)));
      assertThat(high.welfareGaps()[region]).isEqualTo(StrictMath.log(late.welfare(region) / soon.welfare(region)));
    }
    assertThat(high.flowGaps()[1]).as("what is taxed falls further in the long run").isLessThan(-.5);
    assertThat(high.trouble()).isEmpty();
  }

  @Test
  void afterSoManyDaysSoMuchOfEachGapIsClosed() {
    Solved high = solved(.5);
    var approach = new Approach(2, 1);
    for (int day = 1; day <= 40; day++) {
      approach.close(SHARE, high, high);
      double closed = 1 - Math.pow(1 - SHARE, day);
      for (int at = 0; at < 4; at++) {
        assertThat(Math.log(approach.flow(at))).as("day " + day).isCloseTo(closed * high.flowGaps()[at], within(1e-9));
      }
      for (int region = 0; region < 2; region++) {
        assertThat(Math.log(approach.price(region))).isCloseTo(closed * high.priceGaps()[region], within(1e-12));
        assertThat(Math.log(approach.welfare(region))).isCloseTo(closed * high.welfareGaps()[region], within(1e-12));
      }
    }
  }

  @Test
  void whereRatesFallAgainTheGapClosesTowardsNone() {
    Solved high = solved(.5);
    Solved none = solved(0);
    var approach = new Approach(2, 1);
    approach.close(1, high, high);
    double before = Math.log(approach.flow(1));
    approach.close(SHARE, none, none);
    assertThat(Math.log(approach.flow(1))).isCloseTo((1 - SHARE) * before, within(1e-9));
    assertThat(Math.log(approach.price(1))).isCloseTo((1 - SHARE) * high.priceGaps()[1], within(1e-12));
  }

  @Test
  void tradeFollowsWhatArrivesAndPricesTheRatesOfNow() {
    Solved high = solved(.5);
    Solved none = solved(0);
    var approach = new Approach(2, 1);
    approach.close(SHARE, none, high);
    assertThat(approach.flow(1)).isEqualTo(1);
    assertThat(approach.price(1)).isNotEqualTo(1);
    assertThat(approach.welfare(1)).isNotEqualTo(1);
  }

  /** Small steps are added up by four terms of the series: a year of them is exact to nine digits. */
  @Test
  void aYearOfSmallStepsAddsUp() {
    Solved high = solved(.5);
    var approach = new Approach(2, 1);
    double share = 1 - Math.pow(2, -1 / 180.);
    for (int day = 0; day < 365; day++) {
      approach.close(share, high, high);
    }
    double closed = 1 - Math.pow(1 - share, 365);
    assertThat(Math.log(approach.flow(1))).isCloseTo(closed * high.flowGaps()[1], within(1e-9));
  }

  @Test
  void aCopyGoesItsOwnWayAndSaysSo() {
    var approach = new Approach(2, 1);
    approach.close(SHARE, solved(.5), solved(.5));
    var copy = new Approach(approach);
    assertThat(copy).hasToString(approach.toString());
    copy.close(SHARE, solved(.5), solved(.5));
    assertThat(copy.toString()).isNotEqualTo(approach.toString()).startsWith("[");
    assertThat(copy.flow(1)).isLessThan(approach.flow(1));
  }
}
