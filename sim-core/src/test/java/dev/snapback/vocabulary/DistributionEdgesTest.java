package dev.snapback.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions at their ends: numbers too large, bounds that touch, values of functions that tables give. */
class DistributionEdgesTest {
  private static final Offset<Double> TIGHT = within(1e-9);

  private static double cdf(String text, double x) {
    return Distribution.parse(text).cdf().applyAsDouble(x);
  }

  static Stream<Function<Double, Object>> madeInJava() {
    Distribution.Suffix none = Distribution.Suffix.NONE;
    return Stream.of(x -> new Distribution.Fixed(x, none), x -> new Distribution.Uniform(0, x, none),
        x -> new Distribution.Uniform(-x, 0, none), x -> new Distribution.Triangular(0, 1, x, none),
        x -> new Distribution.Triangular(-x, 0, 1, none), x -> new Distribution.Normal(x, 1, none),
        x -> new Distribution.Normal(1, x, none), x -> new Distribution.LogNormal(x, 1, none),
        x -> new Distribution.LogNormal(1, x, none), x -> new Distribution.Beta(x, 1), x -> new Distribution.Beta(1, x),
        x -> new Distribution.Gamma(x, 1, none), x -> new Distribution.Gamma(1, x, none), x -> new Distribution.Exponential(x, none),
        x -> new Distribution.Poisson(x, none), x -> new Distribution.Discrete.Outcome(x, Share.ALL),
        x -> new Distribution.Empirical(List.of(1.0, x), none), x -> new Truncation(0, x), x -> new Truncation(-x, 0));
  }

  @ParameterizedTest
  @MethodSource("madeInJava")
  void numbersHaveASize(Function<Double, Object> made) {
    for (double wrong : new double[] {1e15, 9e-13, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> made.apply(wrong))
          .withMessageMatching("a distribution's numbers lie between 1e-12 and 1e15 or are 0, not -?" + wrong
              + "|a truncation needs min < max, not min .*");
    }
  }

  @Test
  void theSmallestNumberIsAllowed() {
    assertThat(Distribution.parse("fixed(0.000000000001)").mean()).isEqualTo(1e-12);
    assertThat(Distribution.parse("poisson(mean 1000000)").mean()).isEqualTo(1e6);
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.parse("poisson(mean 1000001)"));
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.parse("poisson(mean 0)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uniform(3, 3)", "triangular(3, 3, 3)", "triangular(3, 2, 4)", "triangular(3, 5, 4)", "gamma(1, 0)", "gamma(0, 1)",
      "normal(mean 1, sd 1, min 2, max 2)"})
  void endsAreInOrder(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.parse(text)).withMessageContaining(" needs ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"triangular(min 3, mode 3, max 4)", "triangular(min 3, mode 4, max 4)"})
  void theLikeliestMayBeAnEnd(String text) {
    assertThat(Distribution.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fixed(0)", "uniform(0, 1)", "uniform(-1, 0)", "triangular(min 0, mode 1, max 2)",
      "triangular(min -1, mode 0, max 2)", "triangular(min -2, mode -1, max 0)", "normal(mean 0, sd 1)", "discrete(0 100%)",
      "empirical(0)", "normal(mean 1, sd 1, min 0)", "normal(mean -1, sd 1, max 0)"})
  void minusNothingIsNothing(String text) {
    String minus = text.replaceAll("(?<![\\d.])0(?![\\d.%])", "-0");
    assertThat(minus).isNotEqualTo(text);
    assertThat(Distribution.parse(minus)).isEqualTo(Distribution.parse(text)).hasToString(text);
  }

  /** As they are made in Java. */
  @Test
  void minusNothingIsNothingInJavaToo() {
    assertThat(new Distribution.Fixed(-0.0, Distribution.Suffix.NONE)).hasToString("fixed(0)");
    assertThat(new Distribution.Uniform(-0.0, 1, Distribution.Suffix.NONE)).isEqualTo(new Distribution.Uniform(0, 1, Distribution.Suffix.NONE));
    assertThat(new Distribution.Uniform(-1, -0.0, Distribution.Suffix.NONE)).isEqualTo(new Distribution.Uniform(-1, 0, Distribution.Suffix.NONE));
    assertThat(new Distribution.Triangular(-0.0, 1, 2, Distribution.Suffix.NONE))
        .isEqualTo(new Distribution.Triangular(0, 1, 2, Distribution.Suffix.NONE));
    assertThat(new Distribution.Triangular(-1, -0.0, 2, Distribution.Suffix.NONE))
        .isEqualTo(new Distribution.Triangular(-1, 0, 2, Distribution.Suffix.NONE));
    assertThat(new Distribution.Triangular(-2, -1, -0.0, Distribution.Suffix.NONE))
        .isEqualTo(new Distribution.Triangular(-2, -1, 0, Distribution.Suffix.NONE));
    assertThat(new Distribution.Normal(-0.0, 1, Distribution.Suffix.NONE)).isEqualTo(new Distribution.Normal(0, 1, Distribution.Suffix.NONE));
    assertThat(new Distribution.Discrete.Outcome(-0.0, Share.ALL)).isEqualTo(new Distribution.Discrete.Outcome(0, Share.ALL));
    assertThat(new Distribution.Empirical(List.of(-0.0), Distribution.Suffix.NONE))
        .isEqualTo(new Distribution.Empirical(List.of(0.0), Distribution.Suffix.NONE));
    assertThat(new Truncation(-0.0, 1)).isEqualTo(new Truncation(0, 1));
    assertThat(new Truncation(-1, -0.0)).isEqualTo(new Truncation(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Truncation(2, 2)).withMessage(
        "a truncation needs min < max, not min 2, max 2");
    assertThat(Distribution.parse("beta(1, 2)").suffix()).isEqualTo(Distribution.Suffix.NONE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "fixed(3) | 2.999 | 0", "fixed(3) | 3 | 1",
      "discrete(3 25%, 5 75%) | 2.999 | 0", "discrete(3 25%, 5 75%) | 3 | 0.25", "discrete(3 25%, 5 75%) | 5 | 1",
      "empirical(4, 2, 4, 4, 9) | 1.9 | 0", "empirical(4, 2, 4, 4, 9) | 2 | 0.2", "empirical(4, 2, 4, 4, 9) | 3 | 0.2",
      "empirical(4, 2, 4, 4, 9) | 4 | 0.8", "empirical(4, 2, 4, 4, 9) | 9 | 1",
      "gamma(mean 2, sd 2) | 2 | 0.6321205588285577", // an exponential one: 1 - 1/e
      "gamma(mean 4, sd 2) | 4 | 0.5665298796332909", // shape 4, scale 1: 1 - e^-4 (1 + 4 + 8 + 32/3)
      "poisson(mean 2) | -0.5 | 0", "poisson(mean 2) | 1 | 0.4060058497098381",
      "normal(mean 0, sd 1, min -1, max 1) | -1 | 0", "normal(mean 0, sd 1, min -1, max 1) | 1 | 1",
      "normal(mean 0, sd 1, min -1, max 1) | 0 | 0.5", "normal(mean 0, sd 1, min 0) | 1 | 0.6826894921370859",
      "normal(mean 0, sd 1, max 0) | -1 | 0.31731050786291415"})
  void theFunctionHasItsValues(String text, double x, double value) {
    assertThat(cdf(text.strip(), x)).isCloseTo(value, TIGHT);
  }

  /** Of a value that is listed several times the last counts, where it is looked for from either side. */
  @Test
  void observedValuesCountAsOftenAsTheyWereSeen() {
    for (int copies = 1; copies < 12; copies++) {
      String text = "empirical(1, " + "2, ".repeat(copies) + "3)";
      assertThat(cdf(text, 2)).isCloseTo((copies + 1.0) / (copies + 2), TIGHT);
      assertThat(cdf(text, Math.nextDown(2))).isCloseTo(1.0 / (copies + 2), TIGHT);
      assertThat(cdf("empirical(1, " + Math.nextUp(2.0) + ", ".repeat(1) + "3)", 2)).isCloseTo(1.0 / 3, TIGHT);
    }
  }

  /** The mean of a value within bounds; a log-normal one is the ratio of two normal probabilities times its own. */
  @Test
  void meansWithinBounds() {
    assertThat(Distribution.parse("normal(mean 5, sd 1)").mean()).isEqualTo(5);
    assertThat(Distribution.parse("normal(mean 0, sd 1, min 0)").mean()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-9));
    assertThat(Distribution.parse("lognormal(mean 3, sd 2)").mean()).isEqualTo(3);
    double low = Distribution.parse("lognormal(mean 3, sd 2, max 3)").mean();
    double high = Distribution.parse("lognormal(mean 3, sd 2, min 3)").mean();
    double share = cdf("lognormal(mean 3, sd 2)", 3);
    assertThat(share * low + (1 - share) * high).as("parts make the whole").isCloseTo(3, within(1e-9));
    assertThat(low).isBetween(1.0, 2.5);
    assertThat(Distribution.parse("lognormal(mean 3, sd 2, min 0)").mean()).isCloseTo(3, within(1e-9));
  }

  @Test
  void boundsLeaveAMillionthAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.parse("normal(mean 0, sd 1, min 6)"))
        .withMessageStartingWith("hardly anything of normal(mean 0, sd 1, min 6) lies between its bounds: ");
    assertThat(Distribution.parse("normal(mean 0, sd 1, min 4.5)").cdf().applyAsDouble(4.5)).isZero();
  }

  @Test
  void aDistributionHasAHundredPartsAtMost() {
    String most = IntStream.range(0, Distribution.MAX_VALUES).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    assertThat(Distribution.parse("empirical(" + most + ")")).isInstanceOf(Distribution.Empirical.class);
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.parse("empirical(" + most + ", 1)"))
        .withMessage("a distribution has at most " + Distribution.MAX_VALUES + " parts, not " + (Distribution.MAX_VALUES + 1));
  }

  @Test
  void whatWasWrittenIsSaid() {
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.parse("uniform(min 3d, 4d)"))
        .withMessage("uniform is written uniform(min, max) with a number at each, all named or none; not with [min 3d, 4d]");
    assertThat(Distribution.parse("empirical(value 3, value 4)")).hasToString("empirical(3, 4)");
  }
}
