package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and ranges of days have one form each. */
class DateTest {
  private static Trouble trouble(String line) {
    return (Trouble) GenevaNames.grammar().parse(line);
  }

  @Test
  void daysAreThoseOfTheYears1000To9999() {
    assertThat(DateType.parse("1000-01-01")).contains(LocalDate.of(1000, 1, 1));
    assertThat(DateType.parse("9999-12-31")).contains(LocalDate.of(9999, 12, 31));
    assertThat(DateType.parse("0999-12-31")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2025-8-12", "2025/08/12", "2025-08/12", "2025-0:-12", "2025-/8-12", "2025-08-32", "2025-02-29", "20250812", "+2025-08-12"
  })
  void anotherFormIsNoDay(String text) {
    assertThat(DateType.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "us restrict ai-chips effective 2025-02-29|2025-02-29 is not a day: February 2025 has 28 days",
    "us restrict ai-chips effective 12d|12d is not a day: a date is written 2025-08-12, year, month and day",
    "us restrict ai-chips effective 0999-12-31|expected a date, not 0999-12-31",
    "us restrict ai-chips effective soon|expected a date, not soon",
    "timeline 2025-02-29..|2025-02-29.. is no range of days: 2025-04-01..2025-06-05; either end may be left out",
    "timeline ..soon|..soon is no range of days: 2025-04-01..2025-06-05; either end may be left out",
    "timeline 2025-06-05..2025-04-01|a range of days runs forward, not from 2025-06-05 to 2025-04-01"
  })
  void whatIsNoDaySaysWhy(String line, String message) {
    assertThat(trouble(line).message()).isEqualTo(message);
  }

  @Test
  void aRangeMayBeOneDayOrOpenAtEitherEnd() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 4, 1));
    assertThat(new DateRange(day, day)).hasToString("2025-04-01..2025-04-01");
    assertThat(new DateRange(day, Optional.empty())).hasToString("2025-04-01..");
    assertThat(new DateRange(Optional.empty(), day)).hasToString("..2025-04-01");
    assertThatThrownBy(() -> new DateRange(day, day.map(d -> d.minusDays(1))))
        .hasMessage("a range of days runs forward, not from 2025-04-01 to 2025-03-31");
  }
}
