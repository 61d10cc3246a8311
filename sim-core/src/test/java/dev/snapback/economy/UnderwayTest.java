package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.economy.Underway.Due;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dispatches that arrive, and rates that goods under way are let in at, each on its day. */
class UnderwayTest {
  private static final LocalDate START = LocalDate.of(2025, 4, 1);
  private static final double[] NO_DUTY = {0};
  private static final double[] LOW = {.1};
  private static final double[] HIGH = {.5};

  private final Solutions solutions;
  private final Solved first;
  private final Solved second;
  private final Solved none;

  UnderwayTest() {
    EconomySpec spec = EconomySpecTest.mirror(Worlds.MIRROR, "2", "4");
    solutions = new Solutions(spec, spec.table(new double[1][4]));
    none = solved(0);
    first = solved(.1);
    second = solved(.2);
  }

  private Solved solved(double rate) {
    return solutions.of(new double[][] {{0, rate, 0, 0}});
  }

  private static LocalDate day(int day) {
    return START.plusDays(day);
  }

  private static Due sent(int day, Solved dispatched) {
    return new Due(day(day), dispatched, null);
  }

  private static Due paid(int day, double... rates) {
    return new Due(day(day), null, rates);
  }

  @Test
  void whatWasSentArrivesOnItsDayAndStays() {
    Underway both = Underway.NOTHING.plus(sent(5, first)).plus(sent(9, second));
    assertThat(both.arriving(day(4), none)).isSameAs(none);
    assertThat(both.arriving(day(5), none)).isSameAs(first);
    assertThat(both.arriving(day(8), none)).isSameAs(first);
    assertThat(both.arriving(day(9), none)).isSameAs(second);
    assertThat(both.duty(day(9), LOW)).as("a dispatch is no rate").isSameAs(LOW);
  }

  @Test
  void aRateHoldsFromItsDayOn() {
    Underway both = Underway.NOTHING.plus(paid(5, LOW)).plus(paid(9, HIGH));
    assertThat(both.duty(day(4), NO_DUTY)).isSameAs(NO_DUTY);
    assertThat(both.duty(day(5), NO_DUTY)).isSameAs(LOW);
    assertThat(both.duty(day(9), NO_DUTY)).isSameAs(HIGH);
    assertThat(both.arriving(day(9), none)).as("a rate is no dispatch").isSameAs(none);
  }

  @Test
  void whatHasTakenHoldIsForgottenAndTheRestIsNot() {
    Underway mixed = new Underway(List.of(sent(3, first), paid(2, LOW), sent(6, second), paid(7, HIGH)));
    assertThat(mixed.after(day(1)).due()).hasSize(4);
    assertThat(mixed.after(day(2)).due()).containsExactly(mixed.due().get(0), mixed.due().get(2), mixed.due().get(3));
    assertThat(mixed.after(day(3)).due()).containsExactly(mixed.due().get(2), mixed.due().get(3));
    assertThat(mixed.after(day(6)).due()).containsExactly(mixed.due().get(3));
    assertThat(mixed.after(day(7)).due()).isEmpty();
  }

  /** Transit was made shorter between them: what was sent later is here first, and older goods behind it change nothing. */
  @Test
  void whatWasSentLaterAndArrivesEarlierStays() {
    Underway crossed = new Underway(List.of(sent(9, first), paid(9, LOW), sent(5, second), paid(6, HIGH)));
    assertThat(crossed.after(day(5)).due()).containsExactly(crossed.due().get(1), crossed.due().get(3));
    assertThat(crossed.after(day(6)).due()).isEmpty();
    assertThat(crossed.arriving(day(5), none)).isSameAs(second);
    assertThat(crossed.duty(day(6), NO_DUTY)).isSameAs(HIGH);
  }

  @Test
  void whatIsUnderWayIsSolvedAnewAndRatesStayAsTheyAre() {
    Underway mixed = new Underway(List.of(sent(3, first), paid(2, LOW)));
    Underway anew = mixed.solved(dispatched -> second);
    assertThat(anew.due().get(0)).isEqualTo(sent(3, second));
    assertThat(anew.due().get(1)).isSameAs(mixed.due().get(1));
  }
}
