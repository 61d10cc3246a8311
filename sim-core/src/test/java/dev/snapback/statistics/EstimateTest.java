package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Estimates with their intervals, beside values that tables give: t(4) = 2.776445, t(1) = 12.7062, z = 1.959964. */
class EstimateTest {
  private static final Offset<Double> TIGHT = within(1e-6);

  @Test
  void aMeanHasStudentsInterval() {
    Estimate mean = Estimate.ofMean(1, 2, 3, 4, 5);
    assertThat(mean.value()).isEqualTo(3);
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(0.5), TIGHT);
    assertThat(mean.low()).isCloseTo(3 - 2.776445105 * Math.sqrt(0.5), TIGHT);
    assertThat(mean.high()).isCloseTo(3 + 2.776445105 * Math.sqrt(0.5), TIGHT);
    assertThat(Estimate.ofMean(1, 3).high()).as("one degree of freedom").isCloseTo(2 + 12.70620474, TIGHT);
    assertThat(Estimate.ofMean(7)).isEqualTo(
        new Estimate(7, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    assertThat(Estimate.ofMean(4, 4, 4)).isEqualTo(new Estimate(4, 0, 4, 4));
  }

  /** Wilson's interval of 8 of 10 is 0.4902 to 0.9433; at none and at all it ends at the share. */
  @Test
  void aShareHasWilsonsInterval() {
    Estimate share = Estimate.ofShare(8, 10);
    assertThat(share.value()).isEqualTo(0.8);
    assertThat(share.standardError()).isCloseTo(Math.sqrt(0.016), TIGHT);
    assertThat(share.low()).isCloseTo(0.4901625, TIGHT);
    assertThat(share.high()).isCloseTo(0.9433178, TIGHT);
    assertThat(Estimate.ofShare(0, 10).low()).isZero();
    assertThat(Estimate.ofShare(0, 10).high()).isCloseTo(0.2775328, TIGHT);
    assertThat(Estimate.ofShare(10, 10).low()).isCloseTo(0.7224672, TIGHT);
    assertThat(Estimate.ofShare(10, 10).high()).isEqualTo(1);
    assertThat(Estimate.ofShare(1, 1).value()).isEqualTo(1);
  }

  /**
   * By hand: 1, 2, 3 and 2, 4, 6, 8 have the variances 1 and 20/3, so their means have 1/3 and 5/3, and their difference
   * 2. ν = 2² / ((1/9) / 2 + (25/9) / 3) = 216/53, between 3 and 5; t(216/53) = 2.756285.
   */
  @Test
  void aDifferenceHasWelchsInterval() {
    Estimate difference = Estimate.ofDifference(new double[] {1, 2, 3}, new double[] {2, 4, 6, 8});
    assertThat(difference.value()).isEqualTo(3);
    assertThat(difference.standardError()).isCloseTo(Math.sqrt(2), TIGHT);
    assertThat(difference.low()).isCloseTo(3 - 2.756284874 * Math.sqrt(2), TIGHT);
    assertThat(difference.high()).isCloseTo(3 + 2.756284874 * Math.sqrt(2), TIGHT);
    Estimate other = Estimate.ofDifference(new double[] {2, 4, 6, 8}, new double[] {1, 2, 3});
    assertThat(other.low()).isCloseTo(-difference.high(), TIGHT);
  }

  /** Where luck is on one side only, that side's interval is the difference's. */
  @Test
  void aDifferenceFromAFixedNumberHasStudentsInterval() {
    Estimate mean = Estimate.ofMean(1, 2, 3, 4, 5);
    Estimate from = Estimate.ofDifference(new double[] {7, 7, 7}, new double[] {1, 2, 3, 4, 5});
    assertThat(from.value()).isEqualTo(-4);
    assertThat(from.high() - from.value()).isCloseTo(mean.high() - mean.value(), TIGHT);
    assertThat(Estimate.ofDifference(new double[] {1, 3}, new double[] {7, 7}).high())
        .as("one degree of freedom, as 1 and 3 alone").isCloseTo(5 + 12.70620474, TIGHT);
    assertThat(Estimate.ofDifference(new double[] {4, 4}, new double[] {7, 7})).isEqualTo(new Estimate(3, 0, 3, 3));
    assertThat(Estimate.ofDifference(new double[] {4}, new double[] {7, 8}).high()).isInfinite();
    assertThat(Estimate.ofDifference(new double[] {4, 5}, new double[] {7}).high()).isInfinite();
  }

  @Test
  void boundsAreAllowedAndWhatIsBeyondIsNot() {
    for (double p : new double[] {0, 1}) {
      assertThat(new Brier.Case(p, true).p()).isEqualTo(p);
    }
    for (double p : new double[] {-1e-9, 1 + 1e-9, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Brier.Case(p, true))
          .withMessage("a probability lies between 0 and 1, not at " + p);
    }
    assertThat(new Band(0.9, 2, 2, 2).holds()).isTrue();
    for (double level : new double[] {0, 1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Band(level, 1, 2, 2));
    }
    var ends = new Box.Range(0, 0.25, 0.75);
    assertThat(ends.holds(new double[] {0.25})).isTrue();
    assertThat(ends.holds(new double[] {0.75})).isTrue();
    assertThat(ends.holds(new double[] {0.76})).isFalse();
    assertThat(ends.holds(new double[] {0.24})).isFalse();
  }

  /** What the bins hide: two forecasts in one bin of which the likelier came; score = 0.04 for both. */
  @Test
  void aBrierScoreIsTheSumOfItsParts() {
    Brier one = Brier.of(List.of(new Brier.Case(0.2, false), new Brier.Case(0.8, true)), 1);
    assertThat(one.score()).isCloseTo(0.04, TIGHT);
    assertThat(one.reliability()).isCloseTo(0, TIGHT);
    assertThat(one.resolution()).isCloseTo(0, TIGHT);
    assertThat(one.uncertainty()).isCloseTo(0.25, TIGHT);
    assertThat(one.within()).isCloseTo(-0.21, TIGHT);
    Brier two = Brier.of(List.of(new Brier.Case(0.2, false), new Brier.Case(0.2, true), new Brier.Case(0.9, true)), 2);
    assertThat(two.reliability()).isCloseTo(2.0 / 3 * 0.09 + 1.0 / 3 * 0.01, TIGHT);
    assertThat(two.resolution()).isCloseTo(2.0 / 3 / 36 + 1.0 / 3 / 9, TIGHT);
    assertThat(two.uncertainty()).isCloseTo(2.0 / 9, TIGHT);
    assertThat(two.within()).isCloseTo(0, TIGHT);
    assertThat(new Run(new double[] {1}, true).otherwise().isCase()).isFalse();
    assertThat(new Run(new double[] {1}, false).otherwise().isCase()).isTrue();
  }
}
