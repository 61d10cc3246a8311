package dev.snapback.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * A named calendar of working days: Monday to Friday, less holidays, plus make-up days on weekends. Immutable.
 */
public final class WorkCalendar {
  private final String name;
  private final Set<LocalDate> holidays;
  private final Set<LocalDate> makeUpDays;

  private WorkCalendar(String name, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    this.name = name;
    this.holidays = Set.copyOf(holidays);
    this.makeUpDays = Set.copyOf(makeUpDays);
  }

  /** Monday to Friday, without holidays. */
  public static WorkCalendar weekdays() {
    return new WorkCalendar("weekdays", Set.of(), Set.of());
  }

  /**
   * Returns a calendar with holidays, and with weekend days that are worked to make up for them.
   *
   * @throws IllegalArgumentException if a day is both
   */
  public static WorkCalendar of(String name, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    for (LocalDate day : holidays) {
      if (makeUpDays.contains(day)) {
        throw new IllegalArgumentException("calendar " + name + ": " + day + " is both a holiday and a make-up day");
      }
    }
    return new WorkCalendar(name, holidays, makeUpDays);
  }

  /** The calendar's name. */
  public String name() {
    return name;
  }

  /** Whether {@code day} is worked. */
  public boolean works(LocalDate day) {
    if (holidays.contains(day)) {
      return false;
    }
    DayOfWeek of = day.getDayOfWeek();
    return (of != DayOfWeek.SATURDAY && of != DayOfWeek.SUNDAY) || makeUpDays.contains(day);
  }

  /** Returns {@code day} if it is worked, else the last working day before it. */
  public LocalDate workedOnOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!works(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** Returns the day that lies {@code span} after {@code day}: its n-th calendar or working day. */
  public LocalDate plus(LocalDate day, Span span) {
    if (span.unit() == Span.Unit.DAYS) {
      return day.plusDays(span.length());
    }
    LocalDate found = day;
    for (int left = span.length(); left > 0; ) {
      found = found.plusDays(1);
      if (works(found)) {
        left--;
      }
    }
    return found;
  }

  /** Whether {@code other} is a calendar with the same name, holidays and make-up days. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof WorkCalendar calendar && name.equals(calendar.name)
        && holidays.equals(calendar.holidays) && makeUpDays.equals(calendar.makeUpDays));
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, holidays, makeUpDays);
  }

  /** The calendar's name. */
  @Override
  public String toString() {
    return name;
  }
}
