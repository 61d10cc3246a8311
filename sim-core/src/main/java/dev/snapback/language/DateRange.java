package dev.snapback.language;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days from one date to another, both included: {@code 2025-04-01..2025-06-05}; an open end is left out.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  public DateRange {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "a range of days runs forward, not from " + from.get() + " to " + to.get());
    }
  }

  @Override
  public String toString() {
    return from.map(LocalDate::toString).orElse("") + ".." + to.map(LocalDate::toString).orElse("");
  }
}
