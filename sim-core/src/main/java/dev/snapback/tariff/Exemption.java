package dev.snapback.tariff;

import dev.snapback.vocabulary.GoodName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A good that a layer does not fall on. Duties paid from {@code from} on are not owed; those charged before
 * {@code granted} have been paid all the same.
 *
 * @param good the good
 * @param from the first day exempt in law, before {@code granted} where retroactive
 * @param until the first day no longer exempt, where it has ended
 * @param trace how it came about; its day is the day it was granted
 */
public record Exemption(GoodName good, LocalDate from, Optional<LocalDate> until, Trace trace) {
  /** Whether the good was exempt on {@code day} as customs charged it then. */
  boolean charged(LocalDate day) {
    return !day.isBefore(trace.day()) && lasts(day);
  }

  /** Whether the good is exempt on {@code day} in law: its duties of that day were not charged, or are due back. */
  boolean owed(LocalDate day) {
    return !day.isBefore(from) && lasts(day);
  }

  private boolean lasts(LocalDate day) {
    return until.isEmpty() || day.isBefore(until.get());
  }

  Exemption ended(LocalDate day) {
    return new Exemption(good, from, Optional.of(day), trace);
  }
}
