package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Quantiles.Outside;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  private static double exponential30(double x) {
    return x <= 0 ? 0 : 1 - StrictMath.exp(-x / 30);
  }

  /** The three meanings of "up to 45 days" for an exponential review with mean 30, from the published oracle. */
  @Test
  void conditionsAndClips() {
    assertThat(Quantiles.of(QuantilesTest::exponential30, 0, 45, Outside.CONDITION, 1).mean())
        .isCloseTo(17.075, within(0.01));
    assertThat(Quantiles.of(QuantilesTest::exponential30, 0, 45, Outside.CLIP, 1).mean())
        .isCloseTo(23.306, within(0.01));
  }

  @Test
  void boundsAreInOrderAndHoldSomething() {
    assertThatThrownBy(() -> Quantiles.of(QuantilesTest::exponential30, 45, 10, Outside.CLIP, 1))
        .hasMessage("there is no probability between 45.0 and 10.0");
    assertThatThrownBy(() -> Quantiles.of(QuantilesTest::exponential30, -9, -3, Outside.CONDITION, 1))
        .hasMessage("there is no probability between -9.0 and -3.0");
  }

  @Test
  void halfOfTheWordsDrawEachOfTwo() {
    Quantiles two = Quantiles.of(x -> x < 3 ? 0 : x < 4 ? 0.5 : 1, 0, 10, Outside.CLIP, 1);
    assertThat(two.min()).isEqualTo(3);
    assertThat(two.max()).isEqualTo(4);
    assertThat(two.draw(0)).isEqualTo(3);
    assertThat(two.draw(0x7FFFFFFF)).isEqualTo(3);
    assertThat(two.draw(0x80000000)).isEqualTo(4);
    assertThat(two.draw(-1)).isEqualTo(4);
    assertThat(two.wordsUpTo(2)).isZero();
    assertThat(two.wordsUpTo(3)).isEqualTo(1L << 31);
    assertThat(two.wordsUpTo(4)).isEqualTo(1L << 32);
    assertThat(two.mean()).isEqualTo(3.5);
  }

  @Test
  void drawsWhatASearchThroughTheCutsDraws() {
    Quantiles table = Quantiles.of(QuantilesTest::exponential30, 1, 510, Outside.CLIP, 1);
    for (long word = 0; word < 1L << 32; word += 104_729) {
      int slow = table.min();
      while (word >= table.wordsUpTo(slow)) {
        slow++;
      }
      assertThat(table.draw((int) word)).isEqualTo(slow);
    }
    for (int value = table.min(); value < table.max(); value++) {
      int last = (int) (table.wordsUpTo(value) - 1);
      assertThat(table.draw(last)).isEqualTo(value);
      assertThat(table.draw(last + 1)).isGreaterThan(value);
    }
  }

  @Test
  void aWordAboveDrawsOnlyLargerNumbersInProportion() {
    Quantiles table = Quantiles.of(QuantilesTest::exponential30, 1, 510, Outside.CLIP, 1);
    int above40 = 0;
    int words = 0;
    for (long word = 0; word < 1L << 32; word += 104_729) {
      int drawn = table.draw(table.wordAbove((int) word, 20));
      assertThat(drawn).isGreaterThan(20);
      above40 += drawn > 40 ? 1 : 0;
      words++;
    }
    assertThat((double) above40 / words).isCloseTo(StrictMath.exp(-20 / 30.0), within(0.001));
    assertThat(table.draw(table.wordAbove(0, 510))).isEqualTo(510);
    assertThat(table.wordAbove(12345, 0)).isEqualTo(12345);
  }

  @Test
  void countsInSteps() {
    Quantiles tens = Quantiles.of(x -> Math.min(1, Math.max(0, x / 100)), 0, 100, Outside.CLIP, 10);
    assertThat(tens.min()).isZero();
    assertThat(tens.max()).isEqualTo(100);
    assertThat(tens.mean()).isCloseTo(50, within(1e-6));
    assertThat(tens.draw(1 << 30)).isEqualTo(30); // 24.99…% of the words give up to 20
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Quantiles.of(QuantilesTest::exponential30, -9, -1, Outside.CONDITION, 1))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no probability between");
    assertThatThrownBy(() -> Quantiles.of(QuantilesTest::exponential30, 9, 1, Outside.CLIP, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.of(x -> x / 1e6, 0, 1e6, Outside.CLIP, 1))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("different values");
  }

  @Test
  void saysWhatItIs() {
    Quantiles always = Quantiles.always(7);
    assertThat(always.draw(0)).isEqualTo(7);
    assertThat(always.draw(-1)).isEqualTo(7);
    assertThat(always.mean()).isEqualTo(7);
    assertThat(always).hasToString("7..7 by 1 #" + Long.toHexString(always.hash()));
    assertThat(always.hash()).isNotEqualTo(Quantiles.always(8).hash());
    assertThat(always.hash()).isEqualTo(Quantiles.of(x -> x >= 7 ? 1 : 0, 0, 9, Outside.CLIP, 1).hash());
  }

  /** A fair die with four sides. */
  private static double die(double x) {
    return Math.min(1, Math.max(0, Math.floor(x) / 4));
  }

  @Test
  void whatIsLeftOutIsSharedByTheRest() {
    Quantiles middle = Quantiles.of(QuantilesTest::die, 2, 3, Outside.CONDITION, 1);
    assertThat(middle.min()).as("a bound that has a share of its own belongs to it").isEqualTo(2);
    assertThat(middle.max()).isEqualTo(3);
    assertThat(middle.wordsUpTo(2)).isEqualTo(1L << 31);
    Quantiles from3 = Quantiles.of(QuantilesTest::die, 3, Double.POSITIVE_INFINITY, Outside.CONDITION, 1);
    assertThat(from3.wordsUpTo(3)).isEqualTo(1L << 31);
    assertThat(from3.max()).isEqualTo(4);
  }

  @Test
  void whatIsClippedGoesToTheBounds() {
    Quantiles middle = Quantiles.of(QuantilesTest::die, 2, 3, Outside.CLIP, 1);
    assertThat(middle.min()).isEqualTo(2);
    assertThat(middle.max()).isEqualTo(3);
    assertThat(middle.mean()).isEqualTo(2.5);
    assertThat(Quantiles.of(QuantilesTest::die, 3, 3, Outside.CLIP, 1).mean()).isEqualTo(3);
    assertThat(Quantiles.of(QuantilesTest::die, 3, 3, Outside.CONDITION, 1).mean()).isEqualTo(3);
  }

  @Test
  void betweenTwoBoundsMustLieSomething() {
    assertThatThrownBy(() -> Quantiles.of(x -> x < 1 ? 0 : x < 9 ? 0.5 : 1, 3, 5, Outside.CONDITION, 1))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("there is no probability between 3.0 and 5.0");
  }

  @Test
  void theLowestIsAMultipleOfTheStep() {
    Quantiles tens = Quantiles.of(x -> Math.min(1, Math.max(0, (x - 200) / 100)), 200, 300, Outside.CLIP, 10);
    assertThat(tens.min()).isEqualTo(200);
    assertThat(tens.max()).isEqualTo(300);
    assertThat(tens.draw(0)).isEqualTo(200);
    assertThat(tens.draw(-1)).isEqualTo(300);
  }

  @Test
  void upTo65536NumbersAreToldApart() {
    Quantiles most = Quantiles.of(x -> Math.min(1, Math.max(0, Math.floor(x + 1) / Quantiles.MAX_SIZE)), 0, Quantiles.MAX_SIZE,
        Outside.CLIP, 1);
    assertThat(most.max()).isEqualTo(Quantiles.MAX_SIZE - 1);
    assertThat(most.draw(1 << 16)).isEqualTo(1);
    assertThat(most.draw((1 << 16) - 1)).isZero();
    assertThat(most.wordsUpTo(Quantiles.MAX_SIZE + 5)).as("beyond the largest").isEqualTo(1L << 32);
  }

  /** A scenario's hash holds these: they may never change. */
  @Test
  void hashesStayAsTheyAre() {
    assertThat(Quantiles.of(QuantilesTest::die, 0, 9, Outside.CLIP, 1)).hasToString("1..4 by 1 #310c4efd8a4bb4c3");
    assertThat(Quantiles.of(QuantilesTest::die, 2, 3, Outside.CLIP, 1)).hasToString("2..3 by 1 #cbdc598dc5546fe2");
  }
}
