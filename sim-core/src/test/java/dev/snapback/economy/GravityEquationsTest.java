package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The equations that {@link Gravity} is documented by, put to a world of three regions with duties before and after. */
class GravityEquationsTest {
  private static final int N = 3;
  private static final double SIGMA = 5;
  private static final double[] FLOWS = {80, 12, 5, 20, 150, 9, 3, 14, 60};
  private static final double[] BEFORE = {0, .05, .1, .02, 0, 0, .2, .03, 0};
  private static final double[] AFTER = {0, .05, .3, .25, 0, 0, .2, .13, 0};
  private static final Offset<Double> CLOSE = within(1e-9);

  private final TradeTable table =
      new TradeTable(List.of("a", "b", "c"), List.of("goods"), new double[][] {FLOWS}, new double[][] {BEFORE});

  private static double made(int i) {
    return FLOWS[i * N] + FLOWS[i * N + 1] + FLOWS[i * N + 2];
  }

  private static double spent(int j) {
    return FLOWS[j] + FLOWS[N + j] + FLOWS[2 * N + j];
  }

  private static double world() {
    return made(0) + made(1) + made(2);
  }

  /** K after the change, where the base year holds at resistances of 1. */
  private static double pull(int i, int j) {
    int at = i * N + j;
    double base = FLOWS[at] * world() / made(i) / spent(j);
    return base * Math.pow((1 + AFTER[at]) / (1 + BEFORE[at]), 1 - SIGMA);
  }

  private static double power(double resistance) {
    return Math.pow(resistance, 1 - SIGMA);
  }

  @Test
  void eachResistanceIsTheSumOfTheOthers() {
    for (int reference = 0; reference < N; reference++) {
      Gravity.Solution found = Gravity.of(table, SIGMA, reference).solve(table, new double[][] {AFTER}).orElseThrow();
      assertThat(found.inward()[reference]).isCloseTo(1, CLOSE);
      for (int i = 0; i < N; i++) {
        double outward = 0;
        double inward = 0;
        for (int j = 0; j < N; j++) {
          outward += pull(i, j) * spent(j) / power(found.inward()[j]) / world();
          inward += pull(j, i) * made(j) / power(found.outward()[j]) / world();
        }
        assertThat(power(found.outward()[i])).isCloseTo(outward, CLOSE);
        assertThat(power(found.inward()[i])).isCloseTo(inward, CLOSE);
        assertThat(found.price()[i]).isCloseTo(1 / found.outward()[i], CLOSE);
        assertThat(found.realOutput(i)).isEqualTo(found.price()[i] / found.inward()[i]);
      }
      assertThat(found.residual()).isLessThan(1e-13);
      assertThat(found.iterations()).isBetween(5, 200);
    }
  }

  @Test
  void tradeFollowsSizesFrictionsAndResistances() {
    Gravity.Solution found = Gravity.of(table, SIGMA, 0).solve(table, new double[][] {AFTER}).orElseThrow();
    double now = 0;
    for (int i = 0; i < N; i++) {
      now += found.price()[i] * made(i);
    }
    double[][] flow = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        double sizes = found.price()[i] * made(i) * found.price()[j] * spent(j) / now;
        flow[i][j] = pull(i, j) * sizes / power(found.outward()[i]) / power(found.inward()[j]);
      }
    }
    for (int i = 0; i < N; i++) {
      double exports = 0;
      double exportsBefore = 0;
      double imports = 0;
      double importsBefore = 0;
      for (int j = 0; j < N; j++) {
        exports += i == j ? 0 : flow[i][j];
        exportsBefore += i == j ? 0 : FLOWS[i * N + j];
        imports += i == j ? 0 : flow[j][i];
        importsBefore += i == j ? 0 : FLOWS[j * N + i];
      }
      assertThat(found.exports()[i]).isCloseTo(exports / exportsBefore, CLOSE);
      assertThat(found.imports()[i]).isCloseTo(imports / importsBefore, CLOSE);
      assertThat(found.home()[i]).isCloseTo(flow[i][i] / FLOWS[i * N + i], CLOSE);
    }
  }

  @Test
  void theBaseYearIsItself() {
    Gravity.Solution found = Gravity.of(table, SIGMA, 2).solve(table, new double[][] {BEFORE}).orElseThrow();
    for (double[] hats : new double[][] {found.price(), found.outward(), found.inward(), found.exports(), found.imports(), found.home()}) {
      assertThat(hats).containsExactly(new double[] {1, 1, 1}, within(1e-12));
    }
  }
}
