package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mistyped word most likely meant. */
class NearestTest {
  private static final List<String> WORDS = List.of("geneva", "general", "tariff", "truce", "up", "withdrawal");

  @ParameterizedTest
  @CsvSource({"tariff, tariff, 0", "tarif, tariff, 1", "tarifff, tariff, 1", "tarofff, tariff, 2", "traiff, tariff, 1",
      "ab, ba, 1", "abc, cab, 2", "'', up, 2", "up, '', 2", "kitten, sitting, 3", "ca, abc, 3"})
  void aSlipIsALetterMissingTooManyWrongOrTwoSwapped(String typed, String word, int slips) {
    assertThat(Nearest.slips(typed, word)).isEqualTo(slips);
    assertThat(Nearest.slips(word, typed)).isEqualTo(slips);
  }

  @ParameterizedTest
  @CsvSource({"genva, geneva", "trcue, truce", "pu, up", "gen, geneva", "with, withdrawal", "wihtdrwaa, withdrawal",
      "withrrval, withdrawal"})
  void theNearestIsWithinAThirdOfTheWordOrBeginsWithWhatWasTyped(String typed, String word) {
    assertThat(Nearest.to(typed, WORDS)).contains(word);
  }

  @ParameterizedTest
  @CsvSource({"xx", "quota", "tru ce!!", "wi", "tihtrrvll"})
  void whatIsFarFromAllMeansNone(String typed) {
    assertThat(Nearest.to(typed, WORDS)).isEmpty();
  }

  @Test
  void ofEqualsTheFirstAndOfSeveralTheNearest() {
    assertThat(Nearest.to("bat", List.of("cat", "hat"))).contains("cat");
    assertThat(Nearest.to("seven", List.of("sven", "seven"))).contains("seven");
    assertThat(Nearest.to("abcdef", List.of("abcdxx", "abcdex"))).contains("abcdex");
  }

  @Test
  void aVeryLongWordIsNotLookedAt() {
    assertThat(Nearest.to("a".repeat(64), List.of("a".repeat(63)))).contains("a".repeat(63));
    assertThat(Nearest.to("a".repeat(65), List.of("a".repeat(64)))).isEmpty();
  }
}
