package dev.snapback.scenario;

import dev.snapback.vocabulary.Cites;
import dev.snapback.world.Scheduled;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** One dated entry of a scenario's timeline. */
public sealed interface TimelineEntry {
  /** Its name, unique in the scenario; {@code tN} where the file gives none and it is the N-th entry. */
  String id();

  /** Its day. */
  LocalDate day();

  /** When exactly it is, and how precise that is. */
  When when();

  /** Where it comes from. */
  Cites cites();

  /** Where it is written. */
  Position position();

  /** How precise a date is. */
  enum Precision {
    /** That day. */
    DAY,
    /** About that week. */
    WEEK,
    /** About that month. */
    MONTH,
    /** About that quarter. */
    QUARTER,
    /** About that year. */
    YEAR
  }

  /**
   * The date of an entry.
   *
   * @param day the day
   * @param instant the legal instant that the day follows from, where the file gives one
   * @param precision how precise the date is
   */
  record When(LocalDate day, Optional<ZonedDateTime> instant, Precision precision) {}

  /** A move that is played on its day. */
  record Planned(Scheduled scheduled, When when, Position position) implements TimelineEntry {
    @Override
    public String id() {
      return scheduled.id();
    }

    @Override
    public LocalDate day() {
      return scheduled.day();
    }

    @Override
    public Cites cites() {
      return scheduled.cites();
    }
  }

  /**
   * Something that is shown and changes nothing.
   *
   * @param text what happened
   */
  record Note(String id, When when, String text, Cites cites, Position position) implements TimelineEntry {
    @Override
    public LocalDate day() {
      return when.day();
    }
  }
}
