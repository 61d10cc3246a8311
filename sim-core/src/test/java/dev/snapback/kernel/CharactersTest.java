package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text may hold, and how any text is shown. */
class CharactersTest {
  @ParameterizedTest
  @CsvSource({"1B, a control character U+001B", "202E, an invisible format character U+202E", "2028, a line separator U+2028",
      "2029, a line separator U+2029", "D83D, half a character U+D83D", "E000, a private-use character U+E000",
      "FFFF, an unassigned character U+FFFF", "E0001, an invisible format character U+E0001"})
  void whatMovesOrHidesTextIsForbiddenAndNamed(String hex, String name) {
    int codePoint = Integer.parseInt(hex, 16);
    assertThat(Characters.forbidden(codePoint)).isTrue();
    assertThat(Characters.named(codePoint)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"41", "20", "E9", "4E2D", "1F600", "301"})
  void letterSignsAndPicturesMayStand(String hex) {
    assertThat(Characters.forbidden(Integer.parseInt(hex, 16))).isFalse();
    assertThat(Characters.named(Integer.parseInt(hex, 16))).isEqualTo("a character U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex);
  }

  @Test
  void aForbiddenOneIsWrittenOut() {
    assertThat(Characters.clean("plain é 😀")).isEqualTo("plain é 😀");
    assertThat(Characters.clean("a\u001b[2Jb😀")).isEqualTo("a<U+001B>[2Jb😀");
  }

  @Test
  void aLongTextIsCutAtEightyCharactersNotInTheMiddleOfOne() {
    assertThat(Characters.shown("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(Characters.shown("x".repeat(81))).isEqualTo("x".repeat(79) + "…");
    assertThat(Characters.shown("😀".repeat(80))).isEqualTo("😀".repeat(80));
    assertThat(Characters.shown("\u0007" + "😀".repeat(80))).isEqualTo("<U+0007>" + "😀".repeat(78) + "…");
  }
}
