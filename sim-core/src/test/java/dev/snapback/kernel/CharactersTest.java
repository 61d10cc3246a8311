package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no place in a text from a stranger. */
class CharactersTest {
  @ParameterizedTest
  @CsvSource({
    "001B, true, a control character U+001B",
    "202E, true, an invisible format character U+202E",
    "2028, true, a line separator U+2028",
    "2029, true, a line separator U+2029",
    "D800, true, half a character U+D800",
    "E000, true, a private-use character U+E000",
    "0378, true, an unassigned character U+0378",
    "00A0, false, a character U+00A0",
    "53F0, false, a character U+53F0"
  })
  void whatIsNotSeenOrNotALetterOfThisWorldIsForbidden(String hex, boolean forbidden, String named) {
    int codePoint = Integer.parseInt(hex, 16);
    assertThat(Characters.forbidden(codePoint)).isEqualTo(forbidden);
    assertThat(Characters.named(codePoint)).isEqualTo(named);
  }

  @Test
  void itIsWrittenOut() {
    assertThat(Characters.clean("a\u001b[31m台\u2028b")).isEqualTo("a<U+001B>[31m台<U+2028>b");
  }
}
