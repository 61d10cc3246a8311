package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sensitivity against functions whose indices are known. */
class SensitivityTest {
  /** Ishigami and Homma 1990 with a = 7, b = 0.1; inputs uniform on [−π, π]. */
  static double ishigami(double[] u) {
    double[] x = Arrays.stream(u).map(c -> Math.PI * (2 * c - 1)).toArray();
    double sine = StrictMath.sin(x[1]);
    return StrictMath.sin(x[0]) + 7 * sine * sine + 0.1 * StrictMath.pow(x[2], 4) * StrictMath.sin(x[0]);
  }

  private static final double VARIANCE = 13.844587940719;
  private static final double[] FIRST = {0.313905191, 0.442411145, 0};
  private static final double[] TOTAL = {0.557588855, 0.442411145, 0.243683664};

  @Test
  void sobolFindsTheIndicesOfIshigami() {
    var found = Sobol.indices(Response.of(SensitivityTest::ishigami), 3, 1024, 16, 1).orElseThrow();

    assertThat(found.runs()).isEqualTo(16 * 1024 * 5);
    assertThat(found.variance()).isCloseTo(VARIANCE, within(0.02));
    assertThat(found.mean()).isCloseTo(3.5, within(0.01)); // a / 2
    assertThat(found.together().value()).isCloseTo(1 - FIRST[0] - FIRST[1], within(0.01));
    assertThat(found.together().low()).isLessThan(1 - FIRST[0] - FIRST[1]).isPositive();
    assertThat(found.together().high()).isGreaterThan(1 - FIRST[0] - FIRST[1]);
    for (int i = 0; i < 3; i++) {
      var index = found.inputs().get(i);
      assertThat(index.first().value()).isCloseTo(FIRST[i], within(0.005));
      assertThat(index.total().value()).isCloseTo(TOTAL[i], within(0.005));
      assertThat(index.first().high() - index.first().low()).isBetween(1e-5, 0.02);
    }
  }

  /** Of 120 intervals at 95% about 114 hold the truth; fewer than 105 would be a chance of one in two thousand. */
  @Test
  void intervalsHoldTheTruthAsOftenAsTheySay() {
    int held = 0;
    for (int seed = 0; seed < 20; seed++) {
      var inputs = Sobol.indices(Response.of(SensitivityTest::ishigami), 3, 64, 8, seed).orElseThrow().inputs();
      for (int i = 0; i < 3; i++) {
        held += holds(inputs.get(i).first(), FIRST[i]) + holds(inputs.get(i).total(), TOTAL[i]);
      }
    }
    assertThat(held).isBetween(105, 120);
  }

  private static int holds(Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
  }

  /** The error of points that fill the cube falls nearly as 1/N, of independent points as 1/√N. */
  @Test
  void morePointsGiveShorterIntervals() {
    var few = Sobol.indices(Response.of(SensitivityTest::ishigami), 3, 64, 8, 3).orElseThrow();
    var many = Sobol.indices(Response.of(SensitivityTest::ishigami), 3, 1024, 8, 3).orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertThat(many.inputs().get(i).total().standardError() * 4)
          .isLessThan(few.inputs().get(i).total().standardError());
    }
  }

  /** Of a sum a + 2b with a, b uniform the variances are 1/12 and 4/12; the third input does nothing at all. */
  @Test
  void anAdditiveModelHasNoInteractions() {
    var found = Sobol.indices(Response.of(u -> u[0] + 2 * u[1]), 3, 256, 4, 9).orElseThrow();
    assertThat(found.variance()).isCloseTo(5.0 / 12, within(1e-3));
    assertThat(found.inputs().get(0).total().value()).isCloseTo(0.2, within(1e-3));
    assertThat(found.inputs().get(1).first().value()).isCloseTo(0.8, within(2e-3));
    assertThat(found.inputs().get(2).first().value()).isZero();
    assertThat(found.inputs().get(2).total().value()).isZero();
    assertThat(found.together().low()).isNegative();
    assertThat(found.together().high()).isPositive();
  }

  @Test
  void aConstantHasNoIndices() {
    assertThat(Sobol.indices(Response.of(u -> 7), 2, 64, 4, 1)).isEmpty();
  }

  /** A change that one replicate alone saw says nothing about its own error. */
  @Test
  void aRareChangeHasAnInfiniteInterval() {
    int[] asked = {0};
    Response rare = points -> {
      double[] answers = new double[points.length];
      answers[0] = asked[0]++ == 0 ? 1 : 0;
      return answers;
    };
    var index = Sobol.indices(rare, 1, 8, 4, 1).orElseThrow().inputs().get(0);
    assertThat(index.total().high()).isInfinite();
  }

  /** All walks over four levels: each of two lower levels, both directions, every order. */
  @Test
  void morrisOfAllWalksIsTheEnumeratedEffect() {
    List<Trajectory> all = new ArrayList<>();
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (int bits = 0; bits < 64; bits++) {
      for (int[] order : orders) {
        all.add(new Trajectory(4, new int[] {bits & 1, bits >> 1 & 1, bits >> 2 & 1},
            new boolean[] {(bits & 8) > 0, (bits & 16) > 0, (bits & 32) > 0}, order));
      }
    }
    var effects = Morris.screen(Response.of(SensitivityTest::ishigami), all);
    assertThat(effects.get(0).strength().value()).isCloseTo(7.704054, within(5e-7));
    assertThat(effects.get(1).strength().value()).isCloseTo(7.875, within(5e-7));
    assertThat(effects.get(2).strength().value()).isCloseTo(6.248796, within(5e-7));
    assertThat(effects.get(2).mean()).isCloseTo(0, within(1e-9)); // only together with the first, either way
  }

  @Test
  void morrisOfDrawnWalksComesNear() {
    var effects = Morris.screen(Response.of(SensitivityTest::ishigami), 3, 2000, 4, 5);
    double[] truth = {7.704054, 7.875, 6.248796};
    for (int i = 0; i < 3; i++) {
      var strength = effects.get(i).strength();
      assertThat(strength.value()).isCloseTo(truth[i], within(4 * strength.standardError() + 1e-9));
    }
  }

  /** The function of Morris 1991 in twenty inputs; coefficients he drew at random are ±1 here, as in R's sensitivity. */
  private static double morris(double[] x) {
    double[] w = new double[20];
    for (int i = 0; i < 20; i++) {
      boolean curved = i == 2 || i == 4 || i == 6;
      w[i] = 2 * ((curved ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
    }
    double y = 0;
    for (int i = 0; i < 20; i++) {
      y += (i < 10 ? 20 : i % 2 == 0 ? -1 : 1) * w[i];
      for (int j = i + 1; j < 20; j++) {
        y += (i < 6 && j < 6 ? -15 : (i + j) % 2 == 0 ? 1 : -1) * w[i] * w[j];
        for (int k = j + 1; k < 5; k++) {
          y += -10 * w[i] * w[j] * w[k];
          for (int l = k + 1; l < 4; l++) {
            y += 5 * w[i] * w[j] * w[k] * w[l];
          }
        }
      }
    }
    return y;
  }

  /** As in Morris's Figure 1: ten inputs matter, of these 1 to 7 with interactions or curvature, 8 to 10 nearly linear. */
  @Test
  void morrisScreensTwentyInputs() {
    var effects = Morris.screen(Response.of(SensitivityTest::morris), 20, 100, 4, 2);

    double weakest = IntStream.range(0, 10).mapToDouble(i -> effects.get(i).strength().value()).min().orElseThrow();
    double loudest = IntStream.range(10, 20).mapToDouble(i -> effects.get(i).strength().value()).max().orElseThrow();
    assertThat(weakest).isGreaterThan(3 * loudest);
    for (int i = 0; i < 7; i++) {
      assertThat(effects.get(i).spread()).as("input " + (i + 1)).isGreaterThan(20);
    }
    for (int i = 7; i < 10; i++) {
      assertThat(effects.get(i).spread()).as("input " + (i + 1)).isLessThan(15);
      assertThat(effects.get(i).mean()).isCloseTo(40, within(5.0)); // 20 times the slope 2 of w
    }
  }

  /** Each step moves one input by Δ = 2/3 on the grid 0, 1/3, 2/3, 1. */
  @Test
  void aWalkMovesEachInputOnce() {
    Set<Double> seen = new HashSet<>();
    for (int number = 0; number < 50; number++) {
      double[][] points = Trajectory.draw(5, 4, 1, number).points();
      Set<Integer> moved = new HashSet<>();
      for (int k = 1; k < points.length; k++) {
        int step = k;
        int[] changed = IntStream.range(0, 5).filter(i -> points[step][i] != points[step - 1][i]).toArray();
        assertThat(changed).hasSize(1);
        assertThat(Math.abs(points[k][changed[0]] - points[k - 1][changed[0]])).isCloseTo(2.0 / 3, within(1e-12));
        moved.add(changed[0]);
        seen.add(points[k][changed[0]]);
      }
      assertThat(moved).hasSize(5);
    }
    assertThat(seen).containsExactlyInAnyOrder(0.0, 1.0 / 3, 2.0 / 3, 1.0);
  }

  /** In each coordinate one point in each sixteenth, whatever the shift: and the shifts differ. */
  @Test
  void shiftedPointsStayBalanced() {
    for (int replicate = 0; replicate < 20; replicate++) {
      double[][] points = CubePoints.sobol(16, 8, 4, replicate);
      for (int i = 0; i < 8; i++) {
        int coordinate = i;
        assertThat(Arrays.stream(points).map(p -> (int) (p[coordinate] * 16))).doesNotHaveDuplicates();
      }
    }
    assertThat(CubePoints.sobol(1, 3, 4, 0)[0]).isNotEqualTo(CubePoints.sobol(1, 3, 4, 1)[0]);
    assertThat(CubePoints.sobol(1, 3, 4, 0)[0]).isEqualTo(CubePoints.sobol(8, 3, 4, 0)[0]);
  }

  @Test
  void refusesNumbersThatGiveNoAnswer() {
    Response any = Response.of(u -> u[0]);
    assertThatThrownBy(() -> Sobol.indices(any, 1, 100, 4, 1)).hasMessageContaining("powers of 2");
    assertThatThrownBy(() -> Sobol.indices(any, 1, 64, 1, 1)).hasMessageContaining("two replicates");
    assertThatThrownBy(() -> Sobol.indices(any, 0, 64, 4, 1)).hasMessageContaining("an input");
    assertThatThrownBy(() -> Morris.screen(any, 1, 10, 3, 1)).hasMessageContaining("even number of levels");
    assertThatThrownBy(() -> Morris.screen(any, 1, 1, 4, 1)).hasMessageContaining("two trajectories");
    assertThatThrownBy(() -> Morris.screen(any, 0, 2, 4, 1)).hasMessageContaining("an input");
  }
}
