package dev.snapback.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code 2025-04-01..2025-06-05}, {@code 2025-04-01..} or {@code ..2025-06-05}. */
record DateRangeType() implements SlotType<DateRange> {
  private static final String DOTS = "..";

  @Override
  public String what() {
    return "a range of days";
  }

  @Override
  public String placeholder() {
    return "FROM..TO";
  }

  @Override
  public String range() {
    return "2025-04-01..2025-06-05; either end may be left out";
  }

  @Override
  public Optional<DateRange> read(Input in) {
    String word = in.word().orElse("");
    int dots = word.indexOf(DOTS);
    if (dots < 0) {
      return in.miss(this);
    }
    String from = word.substring(0, dots);
    String to = word.substring(dots + DOTS.length());
    Optional<LocalDate> first = DateType.parse(from);
    Optional<LocalDate> last = DateType.parse(to);
    if (first.isEmpty() != from.isEmpty() || last.isEmpty() != to.isEmpty()) {
      return in.miss(this, word + " is no range of days: " + range());
    }
    try {
      DateRange range = new DateRange(first, last);
      in.skip();
      return Optional.of(range);
    } catch (IllegalArgumentException refused) {
      return in.miss(this, String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public String print(DateRange value) {
    return value.toString();
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("2025-04-01..2025-06-05");
  }
}
