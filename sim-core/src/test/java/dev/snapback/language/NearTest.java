package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {
  @Test
  void theNearestComesFirstAndWhatIsMuchFartherIsLeftOut() {
    assertThat(Near.to("reciprocal", List.of("reciprocals", "reciprocal", "reziprokal"))).containsExactly("reciprocal", "reciprocals");
    assertThat(Near.to("reciprokal", List.of("reziprokal", "reciprocal"))).containsExactly("reziprokal", "reciprocal");
  }

  @Test
  void aLetterIsNearToItselfAlone() {
    assertThat(Near.to("b", List.of("a", "b"))).containsExactly("b");
    assertThat(Near.to("c", List.of("a", "b"))).isEmpty();
  }

  @Test
  void twoLettersAreABeginningAndOneIsNot() {
    assertThat(Near.to("re", List.of("reciprocal"))).containsExactly("reciprocal");
    assertThat(Near.to("r", List.of("reciprocal"))).isEmpty();
  }

  @Test
  void nothingIsNearToNothingOrToALongText() {
    assertThat(Near.to("", List.of("a", ""))).isEmpty();
    assertThat(Near.to("x".repeat(64), List.of("x".repeat(64)))).hasSize(1);
    assertThat(Near.to("x".repeat(65), List.of("x".repeat(65)))).isEmpty();
  }

  @Test
  void aThirdOfTheShorterWordMayBeWrong() {
    assertThat(Near.to("abcde", List.of("abcxy"))).as("two of five").containsExactly("abcxy");
    assertThat(Near.to("abcd", List.of("abxy"))).as("two of four").isEmpty();
    assertThat(Near.to("ABCD", List.of("abcx"))).as("whatever the case").containsExactly("abcx");
  }
}
