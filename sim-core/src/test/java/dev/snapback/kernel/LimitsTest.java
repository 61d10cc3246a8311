package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits and what goes over them, and the names that commands and events have by themselves. */
class LimitsTest {
  private record TakeEffect() implements Command {}

  private record TookEffect(String text) implements Event {}

  @Test
  void whatHasNoNameOfItsOwnIsCalledLikeItsType() {
    assertThat(new TakeEffect().name()).isEqualTo("take-effect");
    assertThat(new TookEffect("x").type()).isEqualTo("took-effect");
  }

  @ParameterizedTest
  @EnumSource(Limits.class)
  void aLimitIsToldWithItsNumberItsMeaningAndItsName(Limits limit) {
    assertThat(limit.max()).isPositive();
    assertThat(limit.meaning()).isNotBlank();
    assertThat(limit.label()).matches("[a-z]+");
    assertThat(limit).hasToString("at most " + limit.max() + " " + limit.meaning() + " (limit \"" + limit.label() + "\")");
  }

  @Test
  void whatGoesOverALimitSaysWhichAndWhatToDo() {
    var over = new OverLimitException(Limits.APPLICATIONS, "cobalt files its application 100001", "lower its rate");
    assertThat(over.limit()).isEqualTo(Limits.APPLICATIONS);
    assertThat(over).hasMessage("cobalt files its application 100001: at most 100000 license applications in one run"
        + " (limit \"applications\"); lower its rate");
    assertThat(Limits.DEPTH).hasToString("at most 32 maps and lists inside each other (limit \"depth\")");
  }

  @Test
  void aNumberAboveALimitIsRefused() {
    Limits.REPLICATIONS.check(1_000_000);
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.REPLICATIONS.check(1_000_001))
        .withMessage("1000001 is too many: at most 1000000 runs in one forecast (limit \"replications\")");
  }

  @Test
  void aSpanIsTenYearsAtMost() {
    assertThat(Span.days(Span.MAX).length()).isEqualTo(3660);
    assertThat(Span.workingDays(0)).hasToString("0wd");
    for (int wrong : new int[] {-1, Span.MAX + 1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Span.days(wrong))
          .withMessage("a span has 0 to 3660 days, not " + wrong);
    }
  }

  @Test
  void aCalendarIsCalledByItsName() {
    WorkCalendar calendar = WorkCalendar.of("golden-week", Set.of(), Set.of());
    assertThat(calendar.name()).isEqualTo("golden-week");
    assertThat(calendar).hasToString("golden-week");
  }
}
