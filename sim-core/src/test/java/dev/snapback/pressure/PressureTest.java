package dev.snapback.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What makes pressure rise, and what takes it away. In thousandths of a point. */
class PressureTest {
  private static final Actor US = new Actor("us");
  private static final Actor CN = new Actor("cn");
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

  private static PressureSpec on(Actor government, int level, int perMonth, int relief, int perLoss) {
    return new PressureSpec(government, new Pressure(level), new Pressure(perMonth), Share.percent(relief), new Pressure(perLoss),
        Map.of("", Cites.of("A1"), "relief", Cites.of("A2")));
  }

  private static PressureBook two() {
    PressureBook book = PressureBook.start(List.of(on(US, 1_000, 365, 10, 0), on(CN, 2_000, 730, 0, 500)), START);
    for (int day = 0; day < 40; day++) {
      long strain = day < 3 ? 100 : 0;
      book.evening(on -> on.equals(CN) ? strain : 0, on -> OptionalDouble.of(3));
    }
    return book;
  }

  /** Of two governments each has its own: of 40 days 40 × 12 thousandths, or twice that. */
  @Test
  void eachGovernmentHasItsOwnPressure() {
    PressureBook book = two();
    assertThat(book.level(US)).hasValue(1_000 + 40 * 12);
    assertThat(book.level(CN)).hasValue(2_000 + 40 * 24 + 300 + 1_500);
    assertThat(book.toString()).isEqualTo("pressure us 0.48 0 0 0\npressure cn 0.96 0.3 1.5 0\n");
    assertThat(book.specs()).extracting(PressureSpec::on).containsExactly(US, CN);
    assertThat(PressureBook.start(List.of(PressureSpec.of(US)), START).level(US)).hasValue(0);
  }

  @Test
  void aPressureIsExplainedByItsParts() {
    PressureBook book = two();
    List<Metric<PressureBook>> metrics = PressureMetrics.of(book.specs());
    assertThat(metrics).extracting(Metric::name).containsExactly("pressure.us", "pressure.cn");
    assertThat(metrics.get(1).value().apply(book)).isEqualTo(Value.of(4.76));
    Explanation why = metrics.get(1).why().apply(book);
    assertThat(why.value()).isEqualTo("4.76");
    assertThat(why.parts()).extracting(p -> p.label() + " " + p.value() + ", " + p.note()).containsExactly(
        "at the start 2, ", "from time 0.96, 0.73 a month",
        "from shortages 0.3, 0 on the last evening; fades by 0% on an evening without",
        "from the economy 1.5, 0.5 for each percent of welfare lost");
    assertThat(why.parts()).extracting(p -> p.origin().orElseThrow().cites().toString()).containsExactly("A1", "A1", "A2", "A1");
    assertThat(why.parts().get(0).origin().orElseThrow().day()).isEqualTo(START);
    book.evening(on -> 250, on -> OptionalDouble.of(3));
    assertThat(metrics.get(1).why().apply(book).parts().get(2).note()).startsWith("0.25 on the last evening");
  }

  @Test
  void everyNumberIsSetAlone() {
    PressureSpec spec = on(US, 1_000, 365, 10, 500);
    var others = Map.of("level", "2", "per-month", "0.5", "relief", "20%", "per-welfare-loss", "3");
    for (Parameter<PressureSpec> parameter : PressureParameters.of(spec)) {
      String key = parameter.name().substring("pressure.us.".length());
      PressureSpec set = parameter.with().apply(spec, others.get(key));
      assertThat(set).as(key).isNotEqualTo(spec);
      assertThat(parameter.text().apply(set)).isEqualTo(others.get(key));
      assertThat(parameter.with().apply(set, parameter.text().apply(spec))).as(key).isEqualTo(spec);
      assertThat(parameter.cites().apply(spec)).isEqualTo(Cites.of(key.equals("relief") ? "A2" : "A1"));
    }
    assertThat(PressureParameters.of(spec)).hasSize(4);
    assertThat(PressureSpec.of(US).cites("relief")).isEqualTo(Cites.NONE);
  }

  @Test
  void otherNumbersHoldFromThenOn() {
    PressureBook book = two();
    assertThat(book.with(book.specs())).isSameAs(book);
    PressureBook other = book.with(List.of(on(US, 5_000, 0, 10, 0), on(CN, 2_000, 730, 50, 0)));
    assertThat(other.level(US)).hasValue(5_000 + 40 * 12);
    other.evening(on -> 0, on -> OptionalDouble.of(3));
    assertThat(other.level(US)).hasValue(5_000 + 40 * 12);
    assertThat(other.level(CN)).as("half of the strain and all of the economy's go").hasValue(2_000 + 41 * 24 + 150);
    assertThat(book.level(US)).hasValue(1_480);
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
