package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The world of 2023 in six regions: BACI 2023 trade and WDI GDP as calibrated in the replication data of Ignatenko et al.
 * 2025, added up; bn USD a year. What is expected was derived with a solver that reproduces the paper's tables, not
 * published: headline rates on a base without tariffs.
 */
public class SixRegionsTest {
  static final List<String> REGIONS = List.of("us", "cn", "eu", "ca", "mx", "row");
  private static final double[][] FLOWS = {
    {25857.255, 145.334, 354.523, 301.879, 292.823, 764.167},
    {440.478, 14999.3, 515.714, 61.875, 88.435, 2237.075},
    {516.553, 240.145, 16127.934, 53.652, 53.292, 1812.982},
    {417.032, 27.662, 27.737, 1696.681, 7.091, 82.116},
    {459.146, 13.447, 28.505, 33.18, 1323.938, 61.298},
    {1069.4, 1617.274, 1884.42, 99.628, 96.233, 33912.733}};
  private static final int US = 0;
  private static final int CN = 1;

  /** The table. */
  public static TradeTable table() {
    return TradeTable.of(REGIONS, FLOWS);
  }

  /** The rates of a trade war of two, and of one of them on all others. */
  public static double[][] rates(double usOnChina, double chinaOnUs, double usOnOthers) {
    double[] rates = new double[36];
    for (int i = 1; i < 6; i++) {
      rates[i * 6] = i == CN ? usOnChina : usOnOthers;
    }
    rates[US * 6 + CN] = chinaOnUs;
    return new double[][] {rates};
  }

  @Test
  void thePeakOfApril2025() {
    Equilibrium found = ExactHat.plain(table(), 4).solve(rates(1.45, 1.25, .1)).orElseThrow();

    wages(found, 1.06434364, .96580949, .98185525, .99152486, .98990587, .9799255);
    welfare(found, .051201, -.628075, -.052622, -.684306, -.831146, -.055515);
    assertThat(found.price(US)).isCloseTo(1.06981226, within(1e-8));
    assertThat(found.revenue(US)).isCloseTo(240.1976, within(2e-3)); // the flows above are rounded
    imports(found, -98.1746, -6.3286, -9.9296, -9.3389, -5.5886);
    assertThat(found.flow(US, CN) / 145.334 * 100 - 100).isCloseTo(-98.8503, within(1e-4));
    assertThat(found.imports(US) / ExactHat.plain(table(), 4).solve(table().rates()).orElseThrow().imports(US))
        .isCloseTo(1 - .209874, within(1e-6));
  }

  @Test
  void theTruceOfMay2025() {
    Equilibrium found = ExactHat.plain(table(), 4).solve(rates(.3, .1, .1)).orElseThrow();

    wages(found, 1.05741054, .9727826, .98276945, .98789868, .98601573, .98154692);
    welfare(found, .316322, -.38554, -.066909, -.725626, -.915627, -.072755);
    imports(found, -59.3352, -10.003, -11.8576, -11.1823, -9.5538);
  }

  @Test
  void theTruceWithElasticitiesOf2Point5And8() {
    Equilibrium low = ExactHat.plain(table(), 2.5).solve(rates(.3, .1, .1)).orElseThrow();
    Equilibrium high = ExactHat.plain(table(), 8).solve(rates(.3, .1, .1)).orElseThrow();

    welfare(low, .392119, -.435704, -.069225, -.767793, -.954606, -.075706);
    imports(low, -46.1992, -6.4268, -7.9002, -7.4924, -6.0647);
    welfare(high, .196031, -.314358, -.061208, -.65132, -.839459, -.066826);
    imports(high, -80.9796, -19.0734, -21.3579, -20.0963, -18.5288);
  }

  @Test
  void theTwoAlone() {
    Equilibrium found = ExactHat.plain(table(), 4).solve(rates(1.45, 1.25, 0)).orElseThrow();

    welfare(found, -.279996, -.488486, .032495, .094955, .201454, .038923);
    imports(found, -98.6753, 9.537, 4.8387, 4.5711, 10.3638);
  }

  private static void wages(Equilibrium found, double... expected) {
    for (int i = 0; i < 6; i++) {
      assertThat(found.wage(i)).as(REGIONS.get(i)).isCloseTo(expected[i], within(1e-7));
    }
  }

  private static void welfare(Equilibrium found, double... percent) {
    for (int i = 0; i < 6; i++) {
      assertThat(found.welfare(i) * 100 - 100).as(REGIONS.get(i)).isCloseTo(percent[i], within(2e-6));
    }
  }

  private static void imports(Equilibrium found, double... percent) {
    for (int i = 1; i < 6; i++) {
      assertThat(found.flow(i, US) / FLOWS[i][US] * 100 - 100).as(REGIONS.get(i))
          .isCloseTo(percent[i - 1], within(2e-4));
    }
  }
}
