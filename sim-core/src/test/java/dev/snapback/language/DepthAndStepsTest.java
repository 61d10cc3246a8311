package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How deep conditions go, and the steps of a range: at their limits and one beyond. */
class DepthAndStepsTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();

  private static String told(String condition) {
    return GRAMMAR.parse("advance until " + condition) instanceof Trouble trouble ? trouble.message() : "fine";
  }

  @ParameterizedTest
  @CsvSource({"32, 0, fine", "33, 0, a condition has at most 32 levels", "0, 32, fine",
      "0, 33, a condition has at most 32 levels", "16, 16, fine", "16, 17, a condition has at most 32 levels"})
  void aConditionIsAsDeepAsItSays(int nots, int brackets, String told) {
    assertThat(told("not ".repeat(nots) + "(".repeat(brackets) + "tariff.us.cn > 5%" + ")".repeat(brackets))).isEqualTo(told);
  }

  @Test
  void aBracketIsClosedByABracket() {
    assertThat(told("(tariff.us.cn > 5%")).isEqualTo("something is missing: \"and\" or \"or\" or \")\"");
    assertThat(told("(tariff.us.cn > 5% tariff.us.cn")).startsWith("expected \"and\" or \"or\" or \")\", not tariff.us.cn");
    assertThat(told("(tariff.us.cn >")).isEqualTo("something is missing: a number such as 30%");
  }

  private static GivenRange range(int least, int most, String unit) {
    return new GivenRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most), unit);
  }

  @Test
  void aRangeHasAtMostAThousandValues() {
    assertThat(range(1, GivenRange.MOST, "").by(new Given("1"))).hasSize(GivenRange.MOST);
    assertThatIllegalArgumentException().isThrownBy(() -> range(0, GivenRange.MOST, "").by(new Given("1")))
        .withMessage("0..%d by 1 has more than %d values", GivenRange.MOST, GivenRange.MOST);
  }

  @ParameterizedTest
  @CsvSource({"%, 5, 5% 10% 15%", "%, 5%, 5% 10% 15%", "%, 5pp, 5% 10% 15%", "per wd, 10 per wd, 5 per wd 15 per wd",
      "per wd, 10, 5 per wd 15 per wd", "'', 4, 5 9 13"})
  void aStepIsInTheUnitOfTheRange(String unit, String step, String values) {
    assertThat(String.join(" ", range(5, 15, unit).by(new Given(step)).stream().map(Given::text).toList())).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource({"%, 5d", "'', 5pp", "'', 5%", "per wd, 5pp", "%, 0", "%, fifo", "%, -5", "per wd, 5 per day"})
  void anotherStepIsRefused(String unit, String step) {
    assertThatIllegalArgumentException().isThrownBy(() -> range(5, 15, unit).by(new Given(step)))
        .withMessageStartingWith("the step of 5").withMessageEndingWith(", not " + step);
  }
}
