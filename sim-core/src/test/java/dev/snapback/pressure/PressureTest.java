package dev.snapback.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What makes pressure rise, and what takes it away. In thousandths of a point. */
class PressureTest {
  private static final Actor US = new Actor("us");
  private static final LocalDate START = LocalDate.parse("2025-05-12");

  private static PressureBook book(int level, int perMonth, Share relief, int perPercent) {
    return PressureBook.start(List.of(new PressureSpec(
        US, new Pressure(level), new Pressure(perMonth), relief, new Pressure(perPercent), Map.of())), START);
  }

  private static void evenings(PressureBook book, int days, long strain) {
    for (int day = 0; day < days; day++) {
      book.evening(on -> strain, on -> OptionalDouble.empty());
    }
  }

  @Test
  void strainGrowsByWhatEachEveningAdds() {
    PressureBook book = book(2_000, 0, Share.percent(10), 0);
    evenings(book, 3, 500);
    assertThat(book.level(US)).hasValue(3_500);
  }

  @Test
  void strainFadesByItsReliefRoundedUp() {
    PressureBook book = book(0, 0, Share.percent(10), 0);
    evenings(book, 1, 105);
    evenings(book, 1, 0);
    assertThat(book.level(US)).as("10% of 105 is 10.5, and 11 go").hasValue(94);
  }

  @Test
  void strainFadesToNothing() {
    PressureBook book = book(0, 0, Share.percent(10), 0);
    evenings(book, 1, 1_000);
    evenings(book, 200, 0);
    assertThat(book.level(US)).hasValue(0);
  }

  @Test
  void withoutReliefStrainStays() {
    PressureBook book = book(0, 0, Share.NONE, 0);
    evenings(book, 1, 1_000);
    evenings(book, 200, 0);
    assertThat(book.level(US)).hasValue(1_000);
  }

  @Test
  void aYearOfTimeIsTwelveMonthsToTheThousandth() {
    PressureBook book = book(0, 1_001, Share.NONE, 0);
    evenings(book, 364, 0);
    assertThat(book.level(US)).as("the remainders are kept").hasValue(12 * 1_001 * 364L / 365);
    evenings(book, 1, 0);
    assertThat(book.level(US)).hasValue(12 * 1_001);
  }

  @Test
  void aLossWeighsAsLongAsItLastsAndStaysWhereNobodyCanTell() {
    PressureBook book = book(0, 0, Share.NONE, 2_000);
    book.evening(on -> 0, on -> OptionalDouble.of(1.5));
    assertThat(book.level(US)).hasValue(3_000);
    book.evening(on -> 0, on -> OptionalDouble.empty());
    assertThat(book.level(US)).hasValue(3_000);
    book.evening(on -> 0, on -> OptionalDouble.of(0));
    assertThat(book.level(US)).hasValue(0);
  }

  @Test
  void aForkGoesItsOwnWayAndAStrangerHasNoPressure() {
    PressureBook book = book(0, 0, Share.NONE, 0);
    PressureBook fork = book.fork();
    evenings(fork, 1, 1_000);
    assertThat(book.level(US)).hasValue(0);
    assertThat(fork.level(US)).hasValue(1_000);
    assertThat(book.level(new Actor("eu"))).isEmpty();
  }
}
