package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of which nothing can be computed. */
class NotAllowedTest {
  private static final double[] ONE = {1};
  private static final double[] TWO = {1, 2};
  private static final List<Brier.Case> CASE = List.of(new Brier.Case(.5, true));
  private static final Response SUM = points -> new double[points.length];

  static Stream<Arguments> refusals() {
    return Stream.of(
        no(() -> Quantile.of(new double[0], .5), "a quantile needs a value and a probability, not 0.5"),
        no(() -> Quantile.of(ONE, -.1), "a quantile needs a value and a probability, not -0.1"),
        no(() -> Quantile.of(ONE, 1.1), "a quantile needs a value and a probability, not 1.1"),
        no(() -> Quantile.of(ONE, Double.NaN), "a quantile needs a value and a probability, not NaN"),
        no(() -> new Band(0, 1, 2, 1), "a band has a level between 0 and 1 and ends in order, not 0.0, 1.0, 2.0"),
        no(() -> new Band(1, 1, 2, 1), "a band has a level between 0 and 1 and ends in order, not 1.0, 1.0, 2.0"),
        no(() -> new Band(.8, 2, 1, 1), "a band has a level between 0 and 1 and ends in order, not 0.8, 2.0, 1.0"),
        no(() -> Brier.of(List.of(), 10), "a Brier score needs a case and a bin"),
        no(() -> Brier.of(CASE, 0), "a Brier score needs a case and a bin"),
        no(() -> Estimate.ofShare(-1, 2), "a share is a count out of at least one, not -1 of 2"),
        no(() -> Estimate.ofShare(3, 2), "a share is a count out of at least one, not 3 of 2"),
        no(() -> Estimate.ofShare(0, 0), "a share is a count out of at least one, not 0 of 0"),
        no(() -> PairedScores.of(ONE, TWO, 1),
            "paired scores need as many of the one as of the other and more than the steps ahead, not 1, 2, 1"),
        no(() -> PairedScores.of(TWO, TWO, 0),
            "paired scores need as many of the one as of the other and more than the steps ahead, not 2, 2, 0"),
        no(() -> PairedScores.of(TWO, TWO, 2),
            "paired scores need as many of the one as of the other and more than the steps ahead, not 2, 2, 2"),
        no(() -> CubePoints.sobol(3, 2, 1, 0), "a Sobol sequence is balanced for powers of 2 only, not for 3"),
        no(() -> CubePoints.sobol(Integer.MIN_VALUE, 2, 1, 0),
            "a Sobol sequence is balanced for powers of 2 only, not for -2147483648"),
        no(() -> Sobol.indices(SUM, 3, 1 << 30, 16, 1),
            "indices take at most 2000000 runs, replicates × points × (inputs + 2), not 16 × 1073741824 × 5"),
        no(() -> Sobol.indices(SUM, Integer.MAX_VALUE, 1 << 30, Integer.MAX_VALUE, 1), "indices take at most 2000000 runs,"
            + " replicates × points × (inputs + 2), not 2147483647 × 1073741824 × 2147483649"),
        no(() -> Sobol.indices(SUM, 1, 1 << 18, 3, 1),
            "indices take at most 2000000 runs, replicates × points × (inputs + 2), not 3 × 262144 × 3"),
        no(() -> Sobol.indices(SUM, 501, 4, 2, 1), "indices take at most 500 inputs, luck among them, not 501: screen them first,"
            + " which takes any number, and leave out those that do nothing"),
        no(() -> CubePoints.sobol(4, 0, 1, 0), "a Sobol sequence has from 1 to 1000 coordinates, not 0"),
        no(() -> CubePoints.sobol(4, 1001, 1, 0), "a Sobol sequence has from 1 to 1000 coordinates, not 1001"),
        no(() -> Morris.screen(SUM, 0, 2, 4, 1),
            "screening needs an input, two trajectories and an even number of levels, not 0, 2, 4"),
        no(() -> Morris.screen(SUM, 1, 1, 4, 1),
            "screening needs an input, two trajectories and an even number of levels, not 1, 1, 4"),
        no(() -> Morris.screen(SUM, 1, 2, 0, 1),
            "screening needs an input, two trajectories and an even number of levels, not 1, 2, 0"),
        no(() -> Morris.screen(SUM, 1, 2, 3, 1),
            "screening needs an input, two trajectories and an even number of levels, not 1, 2, 3"));
  }

  private static Arguments no(ThrowingCallable asked, String message) {
    return arguments(asked, message);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void theMessageSaysWhatIsNeeded(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({"0.9, false", "1, true", "2, true", "2.1, false"})
  void aBandHoldsItsEnds(double observed, boolean holds) {
    assertThat(new Band(.8, 1, 2, observed).holds()).isEqualTo(holds);
  }

  @Test
  void aRunSaysWhetherItIsACase() {
    var run = new Run(TWO, true);
    assertThat(run).hasToString("[1.0, 2.0] case");
    assertThat(run.otherwise()).hasToString("[1.0, 2.0]");
  }
}
