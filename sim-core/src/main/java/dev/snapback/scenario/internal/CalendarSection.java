package dev.snapback.scenario.internal;

import dev.snapback.kernel.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named calendars of working days. */
final class CalendarSection {
  /** The calendar that is always there. */
  static final String WEEKDAYS = "weekdays";

  private static final int LONGEST = 366;

  private record Days(LocalDate first, LocalDate last) {
    static Days parse(String text) {
      int dots = text.indexOf("..");
      LocalDate first = Types.date(dots < 0 ? text : text.substring(0, dots));
      LocalDate last = dots < 0 ? first : Types.date(text.substring(dots + 2));
      long length = ChronoUnit.DAYS.between(first, last);
      if (length < 0 || length > LONGEST) {
        throw new DateTimeException("not a range");
      }
      return new Days(first, last);
    }
  }

  private static final Type<Days> DAYS = Types.leaf(
      "a day or days", "2025-10-01 or 2025-10-01..2025-10-08", Type.Kind.TEXT, Days::parse)
      .like(Types.DAY + "(?:[.][.]" + Types.DAY + ")?");
  private static final Key<List<Located<Days>>> HOLIDAYS = Key.withDefault(
      "holidays", Types.oneOrMore(DAYS), List.of(), "days that are not worked", "[2025-05-01, 2025-10-01..2025-10-08]");
  private static final Key<List<Located<Days>>> MAKE_UP = Key.withDefault(
      "make-up", Types.oneOrMore(DAYS), List.of(), "weekend days that are worked instead", "[2025-09-28, 2025-10-11]");

  static final Key<Map<String, Located<Values>>> CALENDARS = Key.optional(
      "calendars", Types.byName(KeyNames.NAME, Types.body(Block.of("a calendar of working days", HOLIDAYS, MAKE_UP))),
      "calendars of working days; weekdays is always there", "{cn-2025: {holidays: [2025-10-01..2025-10-08]}}");

  private CalendarSection() {}

  /** Returns all calendars by name, the weekdays first. */
  static Map<String, WorkCalendar> read(Values root, Cross cross) {
    var found = new LinkedHashMap<String, WorkCalendar>();
    found.put(WEEKDAYS, WorkCalendar.weekdays());
    root.find(CALENDARS).orElse(Map.of()).forEach((name, entry) -> {
      if (name.equals(WEEKDAYS)) {
        cross.error(entry.at(), "this calendar is always there", name, "another name", "");
      } else {
        Optional<WorkCalendar> calendar = cross.attempt(entry.at(), () -> WorkCalendar.of(
            name, days(entry.value().get(HOLIDAYS)), days(entry.value().get(MAKE_UP))));
        calendar.ifPresent(c -> {
          found.put(name, c);
          entry.value().get(MAKE_UP).forEach(range -> worked(range, cross));
        });
      }
    });
    return found;
  }

  private static void worked(Located<Days> range, Cross cross) {
    days(List.of(range)).stream().filter(WorkCalendar.weekdays()::works).findFirst().ifPresent(day -> cross.warning(range.at(),
        day + " is worked anyway: a make-up day is one of a weekend", "leave it out"));
  }

  private static Set<LocalDate> days(List<Located<Days>> ranges) {
    var days = new LinkedHashSet<LocalDate>();
    for (Located<Days> range : ranges) {
      range.value().first().datesUntil(range.value().last().plusDays(1)).forEach(days::add);
    }
    return days;
  }
}
