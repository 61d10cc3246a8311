package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** For tools that know no grammar: what the expression refuses is no line. */
class LineRegexTest {
  private static final String REGEX = LineRegex.of(GenevaNames.grammar().forms());

  @ParameterizedTest
  @MethodSource("dev.snapback.language.FormsTest#examples")
  void itTakesEveryLineOfTheForms(String line) {
    assertThat(line).matches(REGEX);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "legal us|true",
    "lawful us|false",
    "us, cn and mx meet # at last|true",
    "meet|false",
    "us restrict ai-chips effective 2025-07-01|true",
    "us restrict|false",
    "us raise no such layer at all|true",
    "forecast to 2025-12-31 40|true"
  })
  void itAsksForTheWordsAndTakesAnythingForTheSlots(String line, boolean taken) {
    assertThat(line.matches(REGEX)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"moves us, true", "legal, true", "us meet, false"})
  void formsThatNoGovernmentMakesNeedNoActors(String line, boolean taken) {
    assertThat(line.matches(LineRegex.of(SampleCommands.forms()))).isEqualTo(taken);
  }
}
