package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is kept of the solutions of an economy. */
class SolutionsTest {
  private static Solutions solutions() {
    EconomySpec spec = EconomySpecTest.mirror(Worlds.MIRROR, "2", "4");
    return new Solutions(spec, spec.table(new double[1][4]));
  }

  private static double[][] rates(double one) {
    return new double[][] {{0, one, 0, 0}};
  }

  @Test
  void theSameRatesAreSolvedOnce() {
    Solutions solutions = solutions();
    assertThat(solutions.of(rates(.25))).isSameAs(solutions.of(rates(.25)));
  }

  @Test
  void ratesThatHaveTheSameHashAreToldApart() {
    double[][] quarter = rates(.25);
    double[][] half = rates(Double.longBitsToDouble(0x3FE0_0000_0030_0000L));
    assertThat(Arrays.deepHashCode(half)).isEqualTo(Arrays.deepHashCode(quarter));
    Solutions solutions = solutions();
    double atQuarter = solutions.of(quarter).flows()[1];
    assertThat(solutions.of(half).flows()[1]).isLessThan(.9 * atQuarter);
  }

  @Test
  void beyond256TheyAreSolvedAgainAndTheSame() {
    Solutions solutions = solutions();
    for (int k = 1; k <= 256; k++) {
      solutions.of(rates(k / 1000.));
    }
    assertThat(solutions.of(rates(.256))).isSameAs(solutions.of(rates(.256)));
    Solved once = solutions.of(rates(.257));
    Solved again = solutions.of(rates(.257));
    assertThat(again).isNotSameAs(once);
    assertThat(again.flows()).isEqualTo(once.flows());
  }
}
