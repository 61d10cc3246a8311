package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Spans, working days and the order of a morning. */
class TimeTest {
  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  void a_span_carries_its_unit() {
    assertThat(Span.parse("45d")).isEqualTo(Span.days(45));
    assertThat(Span.parse("45wd")).isEqualTo(Span.workingDays(45)).hasToString("45wd");
    assertThatThrownBy(() -> Span.parse("45")).hasMessage(
        "a span is written 45d (calendar days) or 45wd (working days), not 45");
    assertThatThrownBy(() -> Span.days(-1)).hasMessage("a span has 0 to 3660 days, not -1");
    assertThatThrownBy(() -> Span.parse("9999d")).hasMessage("a span has 0 to 3660 days, not 9999");
  }

  @Test
  void working_days_skip_weekends_and_holidays_and_count_make_up_days() {
    WorkCalendar labor = WorkCalendar.of(
        "cn", Set.of(day("2025-05-01"), day("2025-05-02"), day("2025-05-05")), Set.of(day("2025-04-27")));
    assertThat(labor.works(day("2025-04-27"))).as("a Sunday that is worked").isTrue();
    assertThat(labor.plus(day("2025-04-30"), Span.workingDays(1))).isEqualTo("2025-05-06");
    assertThat(labor.workedOnOrBefore(day("2025-05-05"))).isEqualTo("2025-04-30");
    assertThat(WorkCalendar.weekdays().plus(day("2025-05-02"), Span.workingDays(1))).isEqualTo("2025-05-05");
    assertThat(labor.plus(day("2025-04-30"), Span.days(3))).isEqualTo("2025-05-03");
  }

  @Test
  void calendars_are_equal_by_their_name_and_days() {
    WorkCalendar one = WorkCalendar.of("cn", Set.of(day("2025-05-01")), Set.of(day("2025-04-27")));
    WorkCalendar same = WorkCalendar.of("cn", Set.of(day("2025-05-01")), Set.of(day("2025-04-27")));
    assertThat(same).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one).isNotEqualTo(WorkCalendar.of("us", Set.of(day("2025-05-01")), Set.of(day("2025-04-27"))))
        .isNotEqualTo(WorkCalendar.of("cn", Set.of(), Set.of(day("2025-04-27"))))
        .isNotEqualTo(WorkCalendar.of("cn", Set.of(day("2025-05-01")), Set.of())).isNotEqualTo("cn");
  }

  @Test
  void a_day_is_not_both_holiday_and_make_up_day() {
    assertThatThrownBy(() -> WorkCalendar.of("cn", Set.of(day("2025-05-01")), Set.of(day("2025-05-01"))))
        .hasMessage("calendar cn: 2025-05-01 is both a holiday and a make-up day");
  }

  @Test
  void lapses_come_before_expiries_and_these_before_what_takes_effect() {
    Command nothing = new Command() {};
    Deadline lapse = new Deadline(day("2025-08-12"), Deadline.Order.LAPSE, nothing, "lapse");
    Deadline expiry = new Deadline(day("2025-08-12"), Deadline.Order.EXPIRE, nothing, "expiry");
    Deadline effect = new Deadline(day("2025-08-12"), Deadline.Order.TAKE_EFFECT, nothing, "effect");
    Deadline earlier = new Deadline(day("2025-08-11"), Deadline.Order.TAKE_EFFECT, nothing, "earlier");
    assertThat(List.of(effect, expiry, lapse, earlier).stream().sorted().map(Deadline::text))
        .containsExactly("earlier", "lapse", "expiry", "effect");
  }

  @Test
  void forks_of_a_journal_share_the_past_and_part_ways() {
    Journal<String> common = Journal.<String>empty().plus("a").plus("b");
    Journal<String> one = common.plus("c");
    Journal<String> other = common.plus("d");
    assertThat(one.entries()).containsExactly("a", "b", "c");
    assertThat(other.since(1)).containsExactly("b", "d");
    assertThat(common.size()).isEqualTo(2);
  }
}
