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

  /** The legal act behind it, how sure it is, and what is worth knowing besides. */
  Provenance provenance();

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
   * @param day the day on which it is played
   * @param announced the day on which it was made known, where that is another one; only backtests ask
   * @param instant the legal instant from which it acts, where the file gives one
   * @param precision how precise the date is
   */
  record When(
      LocalDate day, Optional<LocalDate> announced, Optional<ZonedDateTime> instant, Precision precision) {
    /** The day from which it acts: that of its instant, where it has one. */
    public LocalDate acts() {
      return instant.map(ZonedDateTime::toLocalDate).orElse(day);
    }
  }

  /** How sure a dated fact is. */
  enum Confidence {
    /** The instrument's text, or several that keep track agree. */
    A,
    /** Single reports. */
    B,
    /** Worked out from other facts. */
    C
  }

  /**
   * What is known of a dated fact besides its source.
   *
   * @param instrument the legal act: {@code EO 14298}
   * @param confidence how sure it is
   * @param note what is worth knowing: that trackers disagree, that a rate never applied
   */
  record Provenance(Optional<String> instrument, Optional<Confidence> confidence, Optional<String> note) {}

  /** A move that is played on its day. */
  record Planned(Scheduled scheduled, When when, Provenance provenance, Position position) implements TimelineEntry {
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
  record Note(String id, When when, String text, Provenance provenance, Cites cites, Position position)
      implements TimelineEntry {
    @Override
    public LocalDate day() {
      return when.day();
    }
  }
}
