package dev.snapback.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Quantiles;
import dev.snapback.kernel.Quantiles.Outside;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "fixed(10d)", "fixed(5)", "uniform(10wd, 45wd)", "triangular(min 10d, mode 35d, max 45d)",
      "normal(mean 30d, sd 5d)", "lognormal(mean 3, sd 2)", "lognormal(mean 3t, sd 0.25t)", "beta(17, 3)",
      "gamma(mean 20d, sd 10d)", "exponential(mean 30d)", "poisson(mean 6)", "discrete(10d 25%, 20d 75%)",
      "empirical(12d, 15d, 15d, 31d)", "uniform(80%, 90%)", "fixed(-3)", "normal(mean 30d, sd 5d, min 10d, max 45d)",
      "normal(mean 0, sd 1, max -1)", "lognormal(mean 3, sd 2, min 0.5)", "lognormal(mean 3t, sd 2t, max 20t)"})
  void readsWhatItWrites(String text) {
    assertThat(Distribution.parse(text)).hasToString(text);
    assertThat(Distribution.parse(Distribution.parse(text).toString())).isEqualTo(Distribution.parse(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "triangular(10wd, 35wd, 45wd) | triangular(min 10wd, mode 35wd, max 45wd)",
      " lognormal( mean 3 t , sd 2 t ) | lognormal(mean 3t, sd 2t)",
      "poisson(6) | poisson(mean 6)",
      "uniform(min 1, max 2.50) | uniform(1, 2.5)",
      "discrete(10d: 25%, 20d: 75%) | discrete(10d 25%, 20d 75%)",
      "lognormal(3, 2, max 20, min 1) | lognormal(mean 3, sd 2, min 1, max 20)",
      "fixed(-0) | fixed(0)"})
  void readsOtherSpellings(String text, String normal) {
    assertThat(Distribution.parse(text)).hasToString(normal);
  }

  /** So the reference and the messages, which are drawn from the forms, name every distribution there is. */
  @Test
  void everyFormIsListedWithAnExampleOfItsOwn() {
    assertThat(DistributionForm.values()).hasSameSizeAs(Distribution.class.getPermittedSubclasses());
    for (DistributionForm form : DistributionForm.values()) {
      assertThat(Distribution.parse(form.example())).hasToString(form.example());
      assertThat(Distribution.parse(form.example()).getClass().getSimpleName()).isEqualToIgnoringCase(form.word());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "often | a distribution is one of",
      "cauchy(1, 2) | a distribution is one of",
      "uniform(1) | uniform is written uniform(min, max)",
      "triangular(max 1d, mode 2d, min 3d) | triangular is written triangular(min, mode, max)",
      "triangular(min 10d, 35d, max 45d) | all named or none",
      "uniform(10d, 45wd) | need the same unit",
      "uniform(45d, 10d) | a < b",
      "triangular(5d, 4d, 9d) | min ≤ mode ≤ max",
      "lognormal(mean 0, sd 2) | mean > 0",
      "normal(mean 3, sd 0) | sd > 0",
      "gamma(mean 3, sd -1) | sd > 0",
      "normal(mean 3, sd 1, min 5, max 4) | needs min < max, not min 5, max 4",
      "normal(mean 3, sd 1, min 50) | hardly anything of normal(mean 3, sd 1, min 50) lies between its bounds",
      "lognormal(mean 3, sd 1, max -1) | hardly anything of",
      "normal(mean 3, sd 1, min 1, min 2) | cut at one min, a number; not at [1, 2]",
      "normal(mean 3, sd 1, max 4 50%) | cut at one max",
      "gamma(mean 3, sd 1, max 4) | gamma is written gamma(mean, sd)",
      "beta(0, 1) | a > 0",
      "beta(17d, 3d) | without a unit",
      "exponential(mean 0d) | mean > 0",
      "poisson(2000000) | up to 1000000",
      "discrete(10d 20%, 20d 75%) | sum to 100 percent, not [95]",
      "discrete(10d, 20d) | discrete is written",
      "discrete(min 10d 25%, max 20d 75%) | discrete is written discrete(10d 25%, 20d 75%), not discrete(min 10d 25%",
      "triangular(3d, 10d, 9d) | min ≤ mode ≤ max",
      "triangular(4d, 4d, 4d) | not all equal, not [4, 4, 4]",
      "lognormal(mean 3, sd 0) | mean > 0 and sd > 0, not [3, 0]",
      "beta(1, 0) | a > 0 and b > 0, not [1, 0]",
      "gamma(mean 0, sd 1) | mean > 0 and sd > 0, not [0, 1]",
      "poisson(0) | a mean above 0",
      "fixed(0.0000000000009) | lie between 1e-12 and 1e15 or are 0, not 9.0E-13",
      "fixed(10d 20%) | fixed is written",
      "fixed(ten) | is no number",
      "fixed(1e9) | is no number",
      "empirical() | is no number",
      "fixed(999999999999999) | x"})
  void saysWhatIsWrong(String text, String message) {
    if (message.equals("x")) {
      assertThat(Distribution.parse(text).mean()).isEqualTo(999_999_999_999_999.0);
    } else {
      assertThatThrownBy(() -> Distribution.parse(text))
          .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
  }

  @Test
  void numbersAreFiniteAndNotTooManyOrNone() {
    assertThatThrownBy(() -> Distribution.parse("empirical(" + "1, ".repeat(1000) + "1)"))
        .hasMessage("a distribution has at most 1000 parts, not 1001");
    assertThatThrownBy(() -> new Distribution.Exponential(1e15, Distribution.Suffix.NONE))
        .hasMessage("a distribution's numbers lie between 1e-12 and 1e15 or are 0, not 1.0E15");
    assertThatThrownBy(() -> new Distribution.Empirical(List.of(), Distribution.Suffix.NONE))
        .hasMessage("empirical(VALUE, …) needs at least one value, not []");
    assertThatThrownBy(() -> new Truncation(Double.POSITIVE_INFINITY, 4))
        .hasMessage("a truncation needs min < max, not min none, max 4");
  }

  @Test
  void aCountIsNeverBelowZero() {
    var cdf = Distribution.parse("poisson(6)").cdf();
    assertThat(cdf.applyAsDouble(-0.5)).isZero();
    assertThat(cdf.applyAsDouble(0)).isCloseTo(Math.exp(-6), within(1e-12));
  }

  @Test
  void anObservedValueCountsFromItselfOn() {
    var cdf = Distribution.parse("empirical(1, 2, 2, 5)").cdf();
    assertThat(cdf.applyAsDouble(Math.nextDown(1))).isZero();
    assertThat(cdf.applyAsDouble(Math.nextDown(2))).isEqualTo(0.25);
    assertThat(cdf.applyAsDouble(2)).isEqualTo(0.75);
  }

  /** Tables reproduce the mean that the distribution states: of the values themselves, also for a lognormal. */
  @ParameterizedTest
  @ValueSource(strings = {
      "fixed(10d)", "uniform(10d, 45d)", "triangular(min 10d, mode 35d, max 45d)", "normal(mean 30d, sd 5d)",
      "lognormal(mean 30d, sd 20d)", "gamma(mean 20d, sd 10d)", "exponential(mean 30d)", "poisson(mean 6)",
      "discrete(10d 25%, 20d 75%)", "empirical(12d, 15d, 15d, 31d)", "normal(mean 300d, sd 100d, min 250d, max 900d)",
      "lognormal(mean 300d, sd 200d, min 100d, max 700d)", "lognormal(mean 300d, sd 200d, max 400d)"})
  void tablesKeepTheMean(String text) {
    Distribution distribution = Distribution.parse(text);
    Quantiles table = distribution.quantiles(1, 0, 5000, Outside.CLIP, 1);
    assertThat(table.mean()).isCloseTo(distribution.mean(), within(0.01));
  }

  /** A half normal has mean √(2/π); bounds leave out what lies outside, they do not gather it. */
  @Test
  void boundsCondition() {
    Distribution half = Distribution.parse("normal(mean 0, sd 1, min 0)");
    assertThat(half.mean()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-12));
    assertThat(half.cdf().applyAsDouble(0)).isZero();
    assertThat(half.cdf().applyAsDouble(0.6744897501960817)).isCloseTo(0.5, within(1e-12));
    Distribution cut = Distribution.parse("lognormal(mean 3, sd 2, max 5)");
    double whole = Distribution.parse("lognormal(mean 3, sd 2)").cdf().applyAsDouble(5);
    assertThat(cut.cdf().applyAsDouble(2)).isCloseTo(
        Distribution.parse("lognormal(mean 3, sd 2)").cdf().applyAsDouble(2) / whole, within(1e-12));
    assertThat(cut.cdf().applyAsDouble(5)).isEqualTo(1);
    assertThat(cut.quantiles(1, 0, 100, Outside.CLIP, 1).max()).isEqualTo(5);
  }

  @Test
  void sharesAreDrawnInBasisPoints() {
    Quantiles table = Distribution.parse("beta(17, 3)").quantiles(10_000, 0, 10_000, Outside.CLIP, 1);
    assertThat(table.mean()).isCloseTo(8500, within(0.01));
    assertThat(Distribution.parse("beta(17, 3)").mean()).isEqualTo(0.85);
  }

  @Test
  void lognormalHasTheStatedDeviation() {
    Quantiles kg = Distribution.parse("lognormal(mean 3, sd 2)").quantiles(1000, 10, 163_840, Outside.CLIP, 10);
    double variance = 0;
    long before = 0;
    for (int value = kg.min(); value <= kg.max(); value += 10) {
      long words = kg.wordsUpTo(value);
      variance += (words - before) / 0x1p32 * (value - 3000.0) * (value - 3000.0);
      before = words;
    }
    assertThat(Math.sqrt(variance)).isCloseTo(2000, within(1.0));
    assertThat(kg.mean()).isCloseTo(3000, within(0.1));
  }

  @Test
  void sharesAndWeightsReadWhatTheyWrite() {
    assertThat(Share.parse("85.25%")).hasToString("85.25%").isEqualTo(new Share(8525));
    assertThat(Share.percent(85).words()).isEqualTo(Math.round(0.85 * 0x1p32));
    assertThat(Share.ALL.words()).isEqualTo(1L << 32);
    assertThat(Share.NONE).isLessThan(Share.ALL);
    assertThat(Share.percent(85).inPercent()).isEqualTo(85);
    assertThat(Tonnes.parse("0.25t")).hasToString("0.25 t").isLessThan(Tonnes.of(3));
    assertThat(Tonnes.parse("3 t").inTonnes()).isEqualTo(3);
    for (String wrong : new String[] {"85", "101%", "-1%", "8500"}) {
      assertThatThrownBy(() -> Share.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String wrong : new String[] {"3", "3 kg", "-3 t", "90000000 t"}) {
      assertThatThrownBy(() -> Tonnes.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
