package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Searches that succeed, lead astray or have no end. */
class FixedPointTest {
  private static final double TOLERANCE = 1e-12;

  @Test
  void aPointWhereNothingIsDefinedEndsTheSearchAtOnce() {
    var search = new FixedPoint(1, 5);
    assertThat(search.solve((z, f) -> Double.NaN, TOLERANCE)).isFalse();
    assertThat(search.iterations()).isZero();
    assertThat(search.residual()).isNaN();
  }

  @Test
  void aSearchThatLeavesWhereThingsAreDefinedGoesOnFromItsBestPoint() {
    // The root of ln z = −2 is between 0 and 1, and plain steps from 1 go below 0.
    var search = new FixedPoint(1, 5);
    boolean found = search.solve((z, f) -> {
      double gap = -2 - StrictMath.log(1 + z[0]);
      f[0] = 2 * gap;
      return Math.abs(gap);
    }, TOLERANCE);
    assertThat(found).isTrue();
    assertThat(1 + search.point()[0]).isCloseTo(StrictMath.exp(-2), within(1e-12));
  }

  @Test
  void aSearchWithoutARootEndsAtItsBestPoint() {
    // z² + 1 is never below 1, which it is at 0.
    var search = new FixedPoint(1, 5);
    boolean found = search.solve((z, f) -> {
      f[0] = z[0] * z[0] + 1;
      return Math.abs(f[0]);
    }, TOLERANCE);
    assertThat(found).isFalse();
    assertThat(search.residual()).isGreaterThanOrEqualTo(1).isLessThan(1.01);
    assertThat(search.iterations()).isLessThanOrEqualTo(2_000);
  }

  @Test
  void aSearchThatGainsNothingTriesShorterStepsAndThenEnds() {
    var search = new FixedPoint(1, 5);
    boolean found = search.solve((z, f) -> {
      f[0] = 1;
      return 1;
    }, TOLERANCE);
    assertThat(found).isFalse();
    assertThat(search.point()).containsExactly(0);
    assertThat(search.iterations()).as("the first step, and 61 with each of eight lengths").isEqualTo(8 * 61);
  }

  @Test
  void aSearchThatGainsTooSlowlyEndsAfterTwoThousandSteps() {
    // Of a point that only ever moves on, each step a little nearer to 1 than to 0.
    var search = new FixedPoint(1, 1);
    double[] left = {1};
    boolean found = search.solve((z, f) -> {
      f[0] = 1;
      left[0] *= .999_9;
      return left[0];
    }, TOLERANCE);
    assertThat(found).isFalse();
    assertThat(search.iterations()).isEqualTo(2_000);
  }

  /** Of a linear map the differences of as many steps as it has unknowns say all: the next step is the solution. */
  @Test
  void aLinearMapIsSolvedOnceEachDirectionHasBeenSeen() {
    double[][] a = {{.9, .3, 0, -.2}, {.1, .4, .2, 0}, {-.3, 0, 1.1, .1}, {0, .2, .1, .6}};
    double[] root = {1, -2, 3, .5};
    for (int window : new int[] {4, 10}) {
      var search = new FixedPoint(4, window);
      assertThat(search.solve(linear(a, root), 1e-9)).isTrue();
      assertThat(search.iterations()).as("window " + window).isLessThanOrEqualTo(6);
      assertThat(search.point()).containsExactly(root, within(1e-8));
    }
  }

  /** With fewer differences than unknowns it takes more steps, though far fewer than plain ones would. */
  @Test
  void aShortMemoryTakesLonger() {
    double[][] a = {{1, .1, 0}, {0, .5, .1}, {.1, 0, .05}};
    double[] root = {1, 1, 1};
    var search = new FixedPoint(3, 2);
    assertThat(search.solve(linear(a, root), 1e-9)).isTrue();
    assertThat(search.iterations()).isBetween(7, 40);
    assertThat(search.point()).containsExactly(root, within(1e-7));
  }

  /** Markets that always clear together: a direction seen twice says nothing, and is left out rather than divided by 0. */
  @Test
  void directionsThatDependOnEachOtherAreLeftOut() {
    double[][] a = {{.5, .5}, {.5, .5}};
    var search = new FixedPoint(2, 10);
    assertThat(search.solve(linear(a, new double[] {2, 0}), 1e-9)).isTrue();
    assertThat(search.iterations()).isLessThanOrEqualTo(4);
    assertThat(search.point()[0] + search.point()[1]).isCloseTo(2, within(1e-8));
  }

  /** Another search goes on from where the last one ended, or from 0 again where it is told to. */
  @Test
  void aSearchBeginsWhereTheLastOneEnded() {
    double[][] a = {{.9, .3}, {.1, .4}};
    var search = new FixedPoint(2, 10);
    FixedPoint.Step step = linear(a, new double[] {3, -1});
    search.solve(step, 1e-9);
    int first = search.iterations();
    search.solve(step, 1e-9);
    assertThat(search.iterations()).isZero();
    search.reset();
    assertThat(search.point()).containsOnly(0);
    search.solve(step, 1e-9);
    assertThat(search.iterations()).isEqualTo(first).isPositive();
  }

  /** The first step is the plain one. */
  @Test
  void aMapThatPointsAtItsRootIsDoneInOneStep() {
    var search = new FixedPoint(2, 10);
    assertThat(search.solve(linear(new double[][] {{1, 0}, {0, 1}}, new double[] {3, -1}), 0)).isTrue();
    assertThat(search.iterations()).isEqualTo(1);
    assertThat(search.residual()).isZero();
  }

  /** f(z) = A (root − z), and the greatest of its parts as the distance. */
  private static FixedPoint.Step linear(double[][] a, double[] root) {
    return (z, f) -> {
      double most = 0;
      for (int i = 0; i < z.length; i++) {
        f[i] = 0;
        for (int j = 0; j < z.length; j++) {
          f[i] += a[i][j] * (root[j] - z[j]);
        }
        most = Math.max(most, Math.abs(f[i]));
      }
      return most;
    };
  }
}
