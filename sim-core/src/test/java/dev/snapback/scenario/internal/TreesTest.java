package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may not hold, and what only looks like it. */
class TreesTest {
  private final Problems problems = new Problems();

  private String told(String name, String text) {
    Trees.read(new Source(name, text), problems);
    return String.join("; ", problems.text());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      !t a: 1     | f.yaml:1:1: an anchor (&) or a tag (!) is not allowed (maybe: delete it, or quote the key)
      &t a: 1     | f.yaml:1:1: an anchor (&) or a tag (!) is not allowed (maybe: delete it, or quote the key)
      a: 1E400    | f.yaml:1:4: a: this is no finite number (maybe: quote it if it is a text)
      a: -1e400   | f.yaml:1:4: a: this is no finite number (maybe: quote it if it is a text)
      """)
  void whatHasNoPlaceInAScenarioIsRefused(String text, String told) {
    assertThat(told("f.yaml", text)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1e4_0", "a: 1.2.3e400", "a: 1_0.0", "a: e400", "a: 2e5", "a: \"1e400\"", "a:", "\"*a\": 1", "a: x*y"})
  void whatOnlyLooksLikeItIsAText(String text) {
    assertThat(told("f.yaml", text)).isEmpty();
  }

  @Test
  void aTextMayBeLongerThanANumberAndHaveLines() {
    assertThat(told("f.yaml", "a: " + "1".repeat(64) + "x\nb: \"c\\n\\td\"\n")).isEmpty();
  }

  @Test
  void aPercentSignIsNoDirectiveInJson() {
    assertThat(told("f.json", "%YAML 1.2\n")).startsWith("f.json:1:1: this is not JSON: ");
  }

  @Test
  void placesAreCountedByLinesHoweverTheyEnd() {
    assertThat(Intake.accept("f", "a: b\r\r\nc\u200b\r\n\r", problems)).isEmpty();
    assertThat(Intake.accept("f", "a\t\u200b\r", problems)).isEmpty();
    assertThat(problems.text()).containsExactly(
        "f:1:3: an invisible format character U+200B is not allowed here (maybe: delete it; it may be invisible)",
        "f:3:2: an invisible format character U+200B is not allowed here (maybe: delete it; it may be invisible)");
  }
}
