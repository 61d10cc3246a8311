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
}
