package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
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
