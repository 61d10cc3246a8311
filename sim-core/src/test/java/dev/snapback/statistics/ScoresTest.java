package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Scores against values derived by hand. */
class ScoresTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** Members 1, 2, 4 and 3 observed: E|X − y| = (2 + 1 + 1)/3; pairs |1−2| + |1−4| + |2−4| = 6. */
  @Test
  void crps() {
    double[] members = {4, 1, 2};
    assertThat(Crps.ofMembers(members, 3)).isCloseTo(4.0 / 3 - 6.0 / 9, EXACT);
    assertThat(Crps.fair(members, 3)).isCloseTo(4.0 / 3 - 6.0 / 6, EXACT);
    assertThat(Crps.ofMembers(new double[] {5}, 3)).isEqualTo(2); // one member: the absolute error
    assertThat(Crps.fair(new double[] {0, 1}, 0.5)).isZero();
    assertThatThrownBy(() -> Crps.fair(new double[] {5}, 3)).hasMessageContaining("two members");
    assertThatThrownBy(() -> Crps.ofMembers(new double[0], 3)).isInstanceOf(IllegalArgumentException.class);
  }

  /** For a standard normal, CRPS(0) = 2φ(0) − 1/√π = 0.2336949772551 (Gneiting and Raftery 2007, eq. 5). */
  @Test
  void crpsOfManyMembersIsThatOfTheirDistribution() {
    var normal = NormalDistribution.of(0, 1);
    double[] members = IntStream.range(0, 4000).mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / 4000))
        .toArray();
    assertThat(Crps.ofMembers(members, 0)).isCloseTo(0.2336949772551, within(2e-4));
  }

  /**
   * 20% said twice, came 0 of 2; 80% said three times, came 2 of 3.
   * score = (2 × .04 + 2 × .04 + .64) / 5 = .16; reliability = (2 × .2² + 3 × (2/15)²) / 5; ō = .4.
   */
  @Test
  void brierAndItsParts() {
    Brier brier = Brier.of(List.of(new Brier.Case(.2, false), new Brier.Case(.8, true), new Brier.Case(.2, false),
        new Brier.Case(.8, true), new Brier.Case(.8, false)), 10);
    assertThat(brier.score()).isCloseTo(.16, EXACT);
    assertThat(brier.reliability()).isCloseTo((2 * .04 + 3 * 4.0 / 225) / 5, EXACT);
    assertThat(brier.resolution()).isCloseTo((2 * .16 + 3 * 16.0 / 225) / 5, EXACT);
    assertThat(brier.uncertainty()).isCloseTo(.24, EXACT);
    assertThat(brier.within()).isCloseTo(0, EXACT);
    assertThat(brier.bins()).extracting(Brier.Bin::count).containsExactly(2, 3);
    assertThat(brier.bins().get(1).seen().value()).isCloseTo(2.0 / 3, EXACT);
  }

  /** 10% and 40% in one bin, the event came at 40%: variance of p .0225, covariance with o .075: .0225 − .15. */
  @Test
  void aWideBinHidesSomeOfTheScore() {
    Brier brier = Brier.of(List.of(new Brier.Case(.1, false), new Brier.Case(.4, true)), 1);
    assertThat(brier.score()).isCloseTo((.01 + .36) / 2, EXACT);
    assertThat(brier.within()).isCloseTo(.0225 - .15, EXACT);
  }

  @Test
  void certaintyFallsIntoTheLastBin() {
    assertThat(Brier.of(List.of(new Brier.Case(1, true)), 10).score()).isZero();
    assertThatThrownBy(() -> new Brier.Case(1.01, true)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> new Brier.Case(Double.NaN, true)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Brier.of(List.of(), 10)).hasMessageContaining("a case");
  }

  /** Members 0, 1, …, 100: the 90% band is 5 to 95; 99 lies 4 outside and costs 2/0.1 each. */
  @Test
  void bands() {
    double[] members = IntStream.rangeClosed(0, 100).mapToDouble(i -> i).toArray();
    Band inside = Band.ofMembers(members, 0.9, 95);
    assertThat(inside.low()).isCloseTo(5, EXACT);
    assertThat(inside.high()).isCloseTo(95, EXACT);
    assertThat(Band.ofMembers(members, 0.5, 1)).isEqualTo(new Band(0.5, 25, 75, 1));
    assertThat(new Band(0.9, 5, 95, 95).holds()).isTrue();
    assertThat(new Band(0.9, 5, 95, 95).score()).isEqualTo(90);
    assertThat(new Band(0.9, 5, 95, 99).holds()).isFalse();
    assertThat(new Band(0.9, 5, 95, 99).score()).isCloseTo(90 + 80, within(1e-9));
    assertThat(new Band(0.5, 5, 95, 3).score()).isCloseTo(90 + 8, within(1e-9));
    assertThatThrownBy(() -> new Band(0.5, 2, 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Wilson's interval for 9 of 10 by hand: center (.9 + .19207)/(1.38415), half 1.95996 √(.009 + .009604)/1.38415. */
  @Test
  void coverageHasAnInterval() {
    Estimate coverage = Band.coverage(IntStream.range(0, 10).mapToObj(i -> new Band(0.9, 0, 8, i)).toList());
    assertThat(coverage.value()).isEqualTo(0.9);
    assertThat(coverage.low()).isCloseTo(0.59585, within(1e-5));
    assertThat(coverage.high()).isCloseTo(0.98213, within(1e-5));
    assertThat(Estimate.ofShare(0, 20).low()).isZero();
    assertThat(Estimate.ofShare(20, 20).high()).isEqualTo(1);
    assertThatThrownBy(() -> Estimate.ofShare(2, 1)).hasMessageContaining("2 of 1");
    assertThatThrownBy(() -> Estimate.ofShare(0, 0)).hasMessageContaining("0 of 0");
  }

  @Test
  void quantilesInterpolate() {
    double[] four = {40, 10, 30, 20};
    assertThat(Quantile.of(four, 0)).isEqualTo(10);
    assertThat(Quantile.of(four, 0.5)).isEqualTo(25);
    assertThat(Quantile.of(four, 0.95)).isCloseTo(38.5, EXACT);
    assertThat(Quantile.of(four, 1)).isEqualTo(40);
    assertThatThrownBy(() -> Quantile.of(four, 1.1)).hasMessageContaining("1.1");
  }

  /** Of members 1, 2, 2, 3 the value 2 spans 1/4 to 3/4: a half of it in each half; 4 lies at 1, in the last bin. */
  @Test
  void pitSpreadsTies() {
    var members = List.of(1.0, 2.0, 2.0, 3.0);
    assertThat(Pit.of(List.of(new Pit.Case(members, 2), new Pit.Case(members, 4)), 2).counts())
        .containsExactly(0.5, 1.5);
    assertThat(Pit.of(List.of(new Pit.Case(members, 2)), 4).counts()).containsExactly(0.0, 0.5, 0.5, 0.0);
    assertThat(Pit.of(List.of(new Pit.Case(members, 0)), 4).counts()).containsExactly(1.0, 0.0, 0.0, 0.0);
    assertThat(Pit.of(List.of(), 2).counts()).containsExactly(0.0, 0.0);
    assertThatThrownBy(() -> Pit.of(List.of(), 0)).hasMessageContaining("at least one bin");
    assertThatThrownBy(() -> new Pit.Case(List.of(), 0)).hasMessageContaining("at least one member");
  }

  /** Differences −2, 0, −1, −1: mean −1, s² = 2/3, standard error √(1/6), t(3) = 3.18245. */
  @Test
  void pairedScoresOneStepAheadAreStudentsTest() {
    PairedScores paired = PairedScores.of(new double[] {1, 3, 2, 4}, new double[] {3, 3, 3, 5}, 1);
    assertThat(paired.difference().value()).isEqualTo(-1);
    assertThat(paired.difference().standardError()).isCloseTo(Math.sqrt(1.0 / 6), EXACT);
    assertThat(paired.difference().high()).isCloseTo(-1 + 3.18244631 * Math.sqrt(1.0 / 6), within(1e-7));
    assertThat(paired.better()).isEqualTo(3);
    assertThat(paired.ties()).isEqualTo(1);
  }

  /**
   * Two steps ahead, differences 1, 1, −1, 3: mean 1, γ₀ = 8/4, γ₁ = (0 + 0 − 4)/4 = −1, so 2 − 2 = 0 is not positive
   * and γ₀ stands; differences 0, 2, 4, 2: mean 2, γ₀ = 2, γ₁ = 0; the factor is 4 / (5 − 4 + 2/4) = 8/3.
   */
  @Test
  void pairedScoresOfOverlappingForecasts() {
    double[] zeros = new double[4];
    assertThat(PairedScores.of(new double[] {1, 1, -1, 3}, zeros, 2).difference().standardError())
        .isCloseTo(Math.sqrt(2.0 / 4 * 8 / 3), EXACT);
    assertThat(PairedScores.of(new double[] {0, 2, 4, 2}, zeros, 2).difference().standardError())
        .isCloseTo(Math.sqrt(2.0 / 4 * 8 / 3), EXACT);
    assertThat(PairedScores.of(new double[] {0, 0, 4, 4}, zeros, 2).difference().standardError())
        .isCloseTo(Math.sqrt((4 + 2 * 4 / 4.0) / 4 * 8 / 3), EXACT); // γ₀ = 4, γ₁ = (4 − 4 + 4)/4
    assertThatThrownBy(() -> PairedScores.of(zeros, zeros, 4)).hasMessageContaining("more than the steps ahead");
    assertThatThrownBy(() -> PairedScores.of(zeros, new double[3], 1)).hasMessageContaining("4, 3");
  }

  @Test
  void oneValueHasNoError() {
    assertThat(Estimate.ofMean(3).high()).isInfinite();
    assertThat(Estimate.ofMean(DoubleStream.of(1, 3).toArray()).value()).isEqualTo(2);
    assertThatThrownBy(() -> Estimate.ofMean()).hasMessageContaining("at least one value");
  }
}
