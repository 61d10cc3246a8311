package dev.snapback.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a number may mean where its unit is not said. */
class ScaleTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"80|80%", "85.25|85.25%", "0.8|80%, 0.8%", "1|100%, 1%", "0|0%", "100|100%"})
  void aBareNumberMayBePercentAndUpTo1AlsoAShare(String bare, String meant) {
    assertThat(Scale.SHARE.meant(bare)).containsExactly(meant.split(", "));
  }

  @Test
  void whatIsOutOfBoundsIsNotMeant() {
    assertThat(Scale.SHARE.meant("100.5")).isEmpty();
    assertThat(Scale.shares(50).meant("0.6")).containsExactly("0.6%");
    assertThat(Scale.days(1, 90).meant("60")).containsExactly("60d");
    assertThat(Scale.days(1, 90).meant("91")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"80%", "eighty", "-5", "", "1e2", "1,000", "1234567890"})
  void aTextThatIsNoPlainNumberMeansNothing(String text) {
    assertThat(Scale.SHARE.meant(text)).isEmpty();
  }

  @Test
  void aNumberIsNoDistribution() {
    assertThat(Scale.distribution(Unit.DAYS).meant("30")).isEqualTo(List.of());
  }

  @Test
  void whatIsMeantCanBeRead() {
    for (String bare : List.of("0.5", "7", "33.33")) {
      assertThat(Scale.SHARE.meant(bare)).allSatisfy(text -> assertThat(Scale.SHARE.read(text)).hasToString(text));
    }
  }
}
