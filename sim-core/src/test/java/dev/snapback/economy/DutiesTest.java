package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each duty brings on goods worth 20 bn USD a year, of which a tenth leaks, evening by evening. */
class DutiesTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final List<Duty> DUTIES = List.of(new Duty(1, 0, Duty.BASE), new Duty(1, 0, "layer"), new Duty(0, 1, "answer"));
  private static final int B_TO_A = 2;
  private static final int A_TO_B = 1;
  private static final double COLLECTED = .9;

  /** Nobody answers to these rates at once, so that what arrives stays what it is: 20 bn USD a year. */
  private final EconomyBook book = EconomyBook.start(spec(), DUTIES, rates(.05, 0, 0));

  private static EconomySpec spec() {
    EconomySpec mirror = EconomySpecTest.mirror(Worlds.MIRROR, "4", "4");
    return new EconomySpec(mirror.year(), mirror.regions(), mirror.sectors(), mirror.flows(), mirror.shortRun(), mirror.longRun(),
        mirror.halfLife(), Span.days(3), Span.days(2), Share.percent(10), mirror.revenue(), mirror.response(), mirror.forward(),
        mirror.output(), mirror.households(), mirror.cites());
  }

  private static EconomyBook.Rates rates(double base, double layer, double answer) {
    return new EconomyBook.Rates() {
      @Override
      public void into(double[][] rates) {
        rates[0][B_TO_A] = base + layer;
        rates[0][A_TO_B] = answer;
      }

      @Override
      public void parts(double[][] parts) {
        parts[0][0] = base;
        parts[1][0] = layer;
        parts[2][0] = answer;
      }
    };
  }

  private double number(String metric) {
    Metric<EconomyBook> found = EconomyMetrics.of(spec(), DUTIES, START, (j, i) -> "").stream()
        .filter(m -> m.name().equals(metric)).findFirst().orElseThrow();
    return ((Value.Amount) found.value().apply(book)).amount();
  }

  private double value() {
    return book.arrivals().value(1, 0);
  }

  @Test
  void aDutyBringsItsPartOfWhatArrivesLessLeakage() {
    book.evening(START);
    assertThat(value()).isCloseTo(20, within(1e-9));
    assertThat(number("revenue.a.base")).isCloseTo(20 * .05 * COLLECTED, within(1e-9));
    assertThat(number("revenue.a.layer")).isZero();
    assertThat(number("revenue.a.b")).isEqualTo(number("revenue.a.base"));
    assertThat(number("revenue.b.answer")).isZero();
    assertThat(number("revenue.a.base.collected")).isCloseTo(20 * .05 * COLLECTED / 365, within(1e-12));
  }

  /** The clause of two days: on the first two the old rate is charged, of which the new layer has no part. */
  @Test
  void onGoodsUnderWayOnlyTheOldDutiesAreCharged() {
    book.evening(START);
    book.rates(START.plusDays(1), rates(.05, .2, .1));
    double collected = 20 * .05 * COLLECTED / 365;
    for (int day = 1; day <= 2; day++) {
      book.evening(START.plusDays(day));
      collected += value() * .05 * COLLECTED / 365;
      assertThat(book.arrivals().dutyOn(1)).as("day %d", day).isZero();
      assertThat(book.arrivals().dutyOn(1, 0)).isEqualTo(.05);
      assertThat(number("revenue.a.layer")).isZero();
    }
    for (int day = 3; day <= 8; day++) {
      book.evening(START.plusDays(day));
      collected += value() * .05 * COLLECTED / 365;
      assertThat(book.arrivals().dutyOn(0)).isCloseTo(.05, within(1e-15));
      assertThat(book.arrivals().dutyOn(1)).isCloseTo(.2, within(1e-15));
      assertThat(number("revenue.a.layer")).isCloseTo(value() * .2 * COLLECTED, within(1e-12));
      assertThat(number("revenue.a.b")).isCloseTo(value() * .25 * COLLECTED, within(1e-12)).isCloseTo(number("revenue.a"), within(1e-12));
      assertThat(number("revenue.b.answer")).isCloseTo(book.arrivals().value(0, 1) * .1 * COLLECTED, within(1e-12));
    }
    assertThat(value()).as("from the fourth day on less arrives").isLessThan(20);
    assertThat(number("revenue.a.base.collected")).isCloseTo(collected, within(1e-12));
    assertThat(number("revenue.a.base.collected") + number("revenue.a.layer.collected"))
        .isCloseTo(number("revenue.a.collected"), within(1e-12)).isCloseTo(number("revenue.a.b.collected"), within(1e-12));
  }

  @Test
  void aForkCollectsForItself() {
    book.evening(START);
    EconomyBook fork = book.fork();
    String before = book.toString();
    fork.rates(START.plusDays(1), rates(.05, .2, 0));
    fork.evening(START.plusDays(1));
    assertThat(book).hasToString(before);
    assertThat(fork.toString()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1", "NaN, 1", "1, NaN", "Infinity, 1", "1, Infinity"})
  void householdsAndWhatTheySpendAreMoreThanNothing(double millions, double consumption) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Households(millions, consumption));
  }

  @Test
  void aHouseholdSpendsItsPartOfAll() {
    assertThat(new Households(2, 50).each()).isEqualTo(25_000);
  }
}
