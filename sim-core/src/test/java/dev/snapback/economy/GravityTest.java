package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example of gegravity: an agreement between Canada and Japan among 30 countries in 2006. */
class GravityTest {
  /**
   * Poisson pseudo-maximum-likelihood estimates with exporter and importer effects on the example's 900 flows, computed to
   * machine precision: agreement (gegravity prints .4711383), border, language, log distance, crossing a border at all.
   */
  private static final double[] BETA = {
    0.47113830269425544, 0.8915768981516632, 0.03262496673328341, -0.3898623130973595, -3.4125844119204984};

  @Test
  void anAgreementOfCanadaAndJapanToSixDigits() throws IOException {
    List<String[]> rows = rows("gegravity_sample_30x30_2006.csv");
    List<String> countries = rows.stream().map(r -> r[0]).distinct().sorted().toList();
    int n = countries.size();
    double[] output = new double[n];
    double[] spending = new double[n];
    double[] before = new double[n * n];
    double[] after = new double[n * n];
    for (String[] row : rows) {
      int i = countries.indexOf(row[0]);
      int j = countries.indexOf(row[1]);
      output[i] = Double.parseDouble(row[4]);
      spending[j] = Double.parseDouble(row[5]);
      before[i * n + j] = pull(row, row[6]);
      boolean agree = List.of("CAN", "JPN").containsAll(List.of(row[0], row[1])) && i != j;
      after[i * n + j] = pull(row, agree ? "1" : row[6]);
    }

    Gravity.Solution found =
        new Gravity(countries, output, spending, before, 5, countries.indexOf("DEU")).solve(after).orElseThrow();

    List<String[]> expected = rows("can_jpn_pta_expected.csv");
    assertThat(expected).isNotEmpty();
    for (String[] row : expected) {
      int i = countries.indexOf(row[0]);
      double[] computed = {found.price()[i], found.outward()[i], found.inward()[i], found.realOutput(i), found.exports()[i],
        found.imports()[i], found.home()[i]};
      for (int k = 0; k < computed.length; k++) {
        assertThat((computed[k] - 1) * 100).as(row[0] + " column " + k)
            .isCloseTo(Double.parseDouble(row[k + 1]), within(5.1e-7));
      }
    }
  }

  @Test
  void aTableReproducesItself() {
    TradeTable table = TradeTable.of(List.of("a", "b"), new double[][] {{80, 20}, {10, 90}});
    Gravity.Solution found = Gravity.of(table, 5, 0).solve(table, table.rates()).orElseThrow();

    assertThat(found.price()).containsOnly(1);
    assertThat(found.exports()).containsOnly(1);
  }

  @Test
  void aTariffTurnsTradeHome() {
    TradeTable table = TradeTable.of(List.of("a", "b"), new double[][] {{80, 20}, {10, 90}});
    Gravity.Solution found = Gravity.of(table, 5, 0).solve(table, new double[][] {{0, .2, 0, 0}}).orElseThrow();

    assertThat(found.exports()[0]).isLessThan(1);
    assertThat(found.home()[1]).isGreaterThan(1);
  }

  private static Gravity gravity(double[] output, double[] spending, double[] pull, double sigma, int reference) {
    return new Gravity(List.of("a", "b"), output, spending, pull, sigma, reference);
  }

  private static void refused(double[] output, double[] spending, double[] pull, double sigma, int reference, String told) {
    assertThatIllegalArgumentException().isThrownBy(() -> gravity(output, spending, pull, sigma, reference)).withMessage(told);
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    double[] two = {1, 1};
    double[] four = {1, 1, 1, 1};
    String sizes = "gravity needs output and spending of each region and the pull of each pair: 2 regions, ";
    refused(new double[3], two, four, 5, 0, sizes + "3, 2, 4, 0");
    refused(two, new double[1], four, 5, 0, sizes + "2, 1, 4, 0");
    refused(two, two, new double[3], 5, 0, sizes + "2, 2, 3, 0");
    refused(two, two, four, 5, -1, sizes + "2, 2, 4, -1");
    refused(two, two, four, 5, 2, sizes + "2, 2, 4, 2");
    refused(two, two, four, 1, 0, "the elasticity of substitution is more than 1 and at most 100, not 1.0");
    refused(two, two, four, 100.1, 0, "the elasticity of substitution is more than 1 and at most 100, not 100.1");
    refused(new double[] {1, 0}, two, four, 5, 0, "the output of b is more than 0, not 0.0");
    refused(two, new double[] {1, Double.POSITIVE_INFINITY}, four, 5, 0, "the spending of b is more than 0, not Infinity");
    refused(two, two, new double[] {1, 1, -1, 1}, 5, 0, "the pull from b to a is at least 0, not -1.0");
    refused(two, two, new double[] {1, Double.NaN, 1, 1}, 5, 0, "the pull from a to b is at least 0, not NaN");
    refused(two, two, new double[] {1, Double.POSITIVE_INFINITY, 1, 1}, 5, 0, "the pull from a to b is at least 0, not Infinity");
    assertThatIllegalArgumentException().isThrownBy(() -> gravity(two, two, four, 5, 0).solve(two))
        .withMessage("2 pulls for 2 regions");
  }

  @Test
  void whatWasNothingHasNoChange() {
    TradeTable table = TradeTable.of(List.of("a", "b"), new double[][] {{0, 20}, {10, 30}});
    double[][] rates = table.rates();
    rates[0][1] = 0.5;
    var found = (Gravity.Solution) Gravity.of(table, 5, 0).solve(table, rates);
    assertThat(found.home()[0]).isNaN();
    assertThat(found.home()[1]).isGreaterThan(0).isFinite();
    assertThat(found.exports()).doesNotContain(Double.NaN);
  }

  @Test
  void aTableHasOneSectorAndTheRegionsOfTheModel() {
    TradeTable table = TradeTable.of(List.of("a", "b"), new double[][] {{80, 20}, {10, 90}});
    Gravity model = Gravity.of(table, 5, 0);
    var sectors = new TradeTable(List.of("a", "b"), List.of("s", "t"), new double[][] {{8, 2, 1, 9}, {8, 2, 1, 9}}, new double[2][4]);
    assertThatIllegalArgumentException().isThrownBy(() -> Gravity.of(sectors, 5, 0)).withMessage("gravity has one sector, not 2");
    assertThatIllegalArgumentException().isThrownBy(() -> model.solve(sectors, sectors.rates()))
        .withMessage("gravity has one sector, not 2");
    TradeTable three = TradeTable.of(List.of("a", "b", "c"), new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
    assertThatIllegalArgumentException().isThrownBy(() -> model.solve(three, three.rates()))
        .withMessage("the table is of [a, b, c], the model of [a, b]");
    assertThatIllegalArgumentException().isThrownBy(() -> model.solve(table, new double[1][9]))
        .withMessage("9 rates for 2 regions");
  }

  @Test
  void whoTradesWithNobodyAbroadHasNoChangeOfIt() {
    TradeTable table = TradeTable.of(List.of("a", "b", "c"), new double[][] {{80, 20, 0}, {10, 90, 0}, {0, 0, 50}});
    var found = (Gravity.Solution) Gravity.of(table, 5, 0).solve(table, table.rates());
    assertThat(found.exports()[2]).isNaN();
    assertThat(found.imports()[2]).isNaN();
    assertThat(found.home()).contains(new double[] {1, 1, 1}, within(1e-9));
  }

  @Test
  void resistancesThatNeverSettleAreNoNumbers() {
    double[] two = {100, 100};
    double[] open = {1, 1, 1, 1};
    double[] oneWay = {1, 1, 0, 1};
    for (Gravity.Outcome outcome : List.of(gravity(two, two, open, 5, 0).solve(oneWay), gravity(two, two, oneWay, 5, 0).solve(open))) {
      var none = (Gravity.Unsolved) outcome;
      assertThat(none.iterations()).isEqualTo(100_000);
      assertThat(none.residual()).isBetween(1e-6, 1e-4);
      assertThat(none.text()).isEqualTo("no resistances were found: after 100000 steps that of b still moves by "
          + none.residual() * 100 + "%");
      assertThatIllegalStateException().isThrownBy(outcome::orElseThrow).withMessage(none.text());
    }
  }

  @Test
  void pullsThatOverflowAreNoNumbers() {
    double[] two = {1e200, 1e200};
    var none = (Gravity.Unsolved) gravity(two, two, new double[] {1e200, 1e200, 1e200, 1e200}, 5, 0).solve(new double[4]);
    assertThat(none.residual()).isNaN();
    assertThat(none.iterations()).isEqualTo(1);
    assertThat(none.text()).doesNotContain("NaN");
  }

  private static double pull(String[] row, String agreement) {
    double sum = BETA[0] * Double.parseDouble(agreement);
    for (int k = 1; k < BETA.length; k++) {
      sum += BETA[k] * Double.parseDouble(row[k + 6]);
    }
    return StrictMath.exp(sum);
  }

  private static List<String[]> rows(String file) throws IOException {
    try (Stream<String> lines = Files.lines(Validation.file("gegravity/" + file))) {
      return lines.skip(1).map(l -> l.split(",")).toList();
    }
  }
}
