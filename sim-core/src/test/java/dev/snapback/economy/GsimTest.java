package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs and reported world prices: the public R scripts "GSIM 4x4 model"; the other outputs are six digits of the same system. */
class GsimTest {
  private static final int US = 0;
  private static final int EU = 2;
  private static final double[][] TRADE =
      {{0, 50, 200, 300}, {500, 0, 150, 200}, {300, 100, 200, 200}, {50, 100, 110, 20}};
  private static final double[][] RATES =
      {{0, .21, .41, .22}, {.37, 0, .31, .23}, {.32, .36, 0, .18}, {.57, .41, .25, .15}};
  static final TradeTable TABLE = TradeTable.of(List.of("US", "JP", "EU", "RW"), TRADE, RATES);

  @Test
  void freeTradeBetweenTheUsAndTheEuAsReported() {
    Gsim.Result found = new Gsim(TABLE, -1.25, 1.5, 5).solve(free(US, EU));

    assertThat(found.price()).containsExactly(new double[] {.0792, -.0316, .0480, -.0184}, within(.5e-4));
    assertThat(found.price()).containsExactly(new double[] {.079181, -.031621, .048049, -.018372}, within(5e-7));
    assertThat(found.basket()).containsExactly(new double[] {-.090287, .025881, -.080017, .036876}, within(5e-7));
    assertThat(found.producers()).containsExactly(new double[] {46.135966, -26.240375, 39.824678, -5.0732}, within(5e-7));
    assertThat(found.consumers())
        .containsExactly(new double[] {110.595197, -8.876052, 68.558854, -32.858942}, within(5e-7));
    assertThat(found.revenue())
        .containsExactly(new double[] {-138.517242, .621921, -93.839186, -2.869914}, within(5e-7));
    assertThat(found.welfare(US)).isCloseTo(18.21392, within(5e-7));
    assertThat(found.trade()[2]).isCloseTo(385.865732, within(5e-7));
    assertThat(found.quantity()[8]).isCloseTo(.648217, within(5e-7));
  }

  @Test
  void freeTradeBetweenTheUsAndJapan() {
    Gsim.Result found = new Gsim(TABLE, -1.25, 1.5, 5).solve(free(US, 1));

    assertThat(found.price()).containsExactly(new double[] {.024092, .089733, -.020124, -.013798}, within(5e-7));
    assertThat(found.welfare(1)).isCloseTo(78.749142, within(5e-7));
  }

  @Test
  void withoutAShockNothingMoves() {
    Gsim.Result found = new Gsim(TABLE, -1.25, 1.5, 5).solve(TABLE.rates());

    assertThat(found.price()).containsOnly(0);
    assertThat(found.trade()[1]).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"0, 1.5, 5", "-1001, 1.5, 5", "-1, 0, 5", "-1, 1001, 5", "-1, 1.5, 0", "-1, 1.5, 1001", "NaN, 1.5, 5"})
  void elasticitiesOutsideTheirRangeAreRefused(double demand, double supply, double substitution) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Gsim(TABLE, demand, supply, substitution)).withMessage(
        "import demand has an elasticity below 0, export supply and substitution have one above 0, within 1000, not "
            + demand + ", " + supply + " and " + substitution);
  }

  @Test
  void inv35_whereNeitherBuyersNorOriginsAnswerQuantitiesStay() {
    Gsim.Result found = new Gsim(TABLE, -1e-9, 1.5, 1e-9).solve(free(US, EU));

    assertThat(found.quantity()).containsOnly(new double[] {0}, within(1e-8));
    assertThat(found.price()).as("and so do the sellers' prices").containsOnly(new double[] {0}, within(1e-8));
  }

  /** One buyer of one seller: p = Em dT / (Ex - Em), so that of a duty the buyer pays the share Ex / (Ex - Em). */
  @ParameterizedTest
  @CsvSource({"-1e-6, 1000, 1", "-1000, 1e-6, 0", "-2, 2, .5", "-1, 3, .75"})
  void inv35_whoPaysADutyIsSaidByTheElasticities(double demand, double supply, double passedOn) {
    var table = TradeTable.of(List.of("seller", "buyer"), new double[][] {{0, 100}, {100, 0}});
    Gsim.Result found = new Gsim(table, demand, supply, 5).solve(new double[][] {{0, .1, 0, 0}});

    assertThat(found.price()[0] + .1).as("what the buyer pays more").isCloseTo(.1 * passedOn, within(1e-8));
    assertThat(found.quantity()[1]).as("along the seller's supply").isCloseTo(supply * found.price()[0], within(1e-8));
    assertThat(found.price()[1]).as("of what carries no duty").isZero();
  }

  @Test
  void aPriceThatWouldFallBelowZeroIsNoSolution() {
    var table = TradeTable.of(List.of("seller", "buyer"), new double[][] {{0, 100}, {100, 0}});
    assertThatThrownBy(() -> new Gsim(table, -1.25, 1.5, 5).solve(new double[][] {{0, 50, 0, 0}}))
        .isInstanceOf(ArithmeticException.class).hasMessage("no solution was found: the world price of seller would fall by"
            + " 2273%; GSIM is linear, for small changes of rates");
  }

  @Test
  void tradeThatWouldFallBelowZeroIsNoSolution() {
    double[][] rates = TABLE.rates();
    rates[0][1] += .6; // prices answer less than the flow
    assertThatThrownBy(() -> new Gsim(TABLE, -1.25, 1.5, 5).solve(rates)).isInstanceOf(ArithmeticException.class)
        .hasMessage("no solution was found: the sales of US to JP would fall below 0; GSIM is linear, for small changes of"
            + " rates");
  }

  @ParameterizedTest
  @CsvSource({"50", "1e150", "1e300", "1.7e308"})
  void ratesFarOutsideItsRangeGiveNoNumbers(double rate) {
    double[][] rates = TABLE.rates();
    rates[0][1] = rate;
    assertThatThrownBy(() -> new Gsim(TABLE, -1.25, 1.5, 5).solve(rates)).isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("no solution was found: ");
  }

  @Test
  void surplusesThatOverflowAreNoSolution() {
    var table = TradeTable.of(List.of("a", "b"), new double[][] {{1e308, 1e307}, {1e307, 1e308}});
    assertThatThrownBy(() -> new Gsim(table, -1.25, 1.5, 5).solve(new double[][] {{20, 20, 20, 20}}))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void thereIsOneSector() {
    var two = new TradeTable(List.of("a", "b"), List.of("s", "t"), new double[][] {{1, 1, 1, 1}, {1, 1, 1, 1}}, new double[2][4]);
    assertThatIllegalArgumentException().isThrownBy(() -> new Gsim(two, -1.25, 1.5, 5)).withMessage("GSIM has one sector, not 2");
  }

  static double[][] free(int a, int b) {
    double[][] rates = TABLE.rates();
    rates[0][a * 4 + b] = 0;
    rates[0][b * 4 + a] = 0;
    return rates;
  }
}
