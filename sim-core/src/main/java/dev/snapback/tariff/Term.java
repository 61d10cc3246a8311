package dev.snapback.tariff;

import dev.snapback.kernel.Span;
import java.time.LocalDate;

/** How long a suspension lasts: {@code for 90d} or {@code until 2025-08-12}. */
public sealed interface Term {
  /** For so many calendar days, from today on. */
  record For(Span span) implements Term {}

  /** Until a date, which is the first day without the suspension. */
  record Until(LocalDate date) implements Term {}
}
