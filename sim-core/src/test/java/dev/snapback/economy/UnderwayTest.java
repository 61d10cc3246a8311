package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.economy.Underway.Due;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dispatches that arrive, each on its day. */
class UnderwayTest {
  private static final LocalDate START = LocalDate.of(2025, 4, 1);

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
    return new Due(day(day), dispatched);
  }

  @Test
  void whatWasSentArrivesOnItsDayAndStays() {
    Underway both = Underway.NOTHING.plus(sent(5, first)).plus(sent(9, second));
    assertThat(both.arriving(day(4), none)).isSameAs(none);
    assertThat(both.arriving(day(5), none)).isSameAs(first);
    assertThat(both.arriving(day(8), none)).isSameAs(first);
    assertThat(both.arriving(day(9), none)).isSameAs(second);
  }

  @Test
  void whatHasArrivedIsForgottenAndTheRestIsNot() {
    Underway both = new Underway(List.of(sent(3, first), sent(6, second)));
    assertThat(both.after(day(2)).due()).hasSize(2);
    assertThat(both.after(day(3)).due()).containsExactly(both.due().get(1));
    assertThat(both.after(day(6)).due()).isEmpty();
  }

  /** Transit was made shorter between them: what was sent later is here first, and older goods behind it change nothing. */
  @Test
  void whatWasSentLaterAndArrivesEarlierStays() {
    Underway crossed = new Underway(List.of(sent(9, first), sent(5, second)));
    assertThat(crossed.after(day(4)).due()).hasSize(2);
    assertThat(crossed.after(day(5)).due()).isEmpty();
    assertThat(crossed.arriving(day(5), none)).isSameAs(second);
    assertThat(crossed.arriving(day(9), none)).isSameAs(second);
  }
}
