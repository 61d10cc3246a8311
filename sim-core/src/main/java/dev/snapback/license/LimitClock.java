package dev.snapback.license;

import dev.snapback.kernel.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the limit has run for the case that has waited longest by its count, which a return starts anew and a halt stops.
 *
 * @param oldest what is counted of that case; 0 where none is pending
 * @param limit how long a review may take
 * @param stopped since when it stands still
 */
public record LimitClock(Span oldest, Span limit, Optional<LocalDate> stopped) {
  static LimitClock of(Regime regime, int oldest) {
    Span limit = regime.spec().limit().span();
    return new LimitClock(new Span(oldest, limit.unit()), limit, stopped(regime.state()));
  }

  private static Optional<LocalDate> stopped(RegimeState state) {
    return switch (state) {
      case RegimeState.Halted s -> Optional.of(s.origin().day());
      case RegimeState.Suspended s -> stopped(s.held()).or(() -> Optional.of(s.origin().day()));
      case RegimeState.Free s -> Optional.empty();
      case RegimeState.Announced s -> Optional.empty();
      case RegimeState.Controlled s -> Optional.empty();
      case RegimeState.Expedited s -> Optional.empty();
    };
  }

  /** {@code oldest 41d of 45d, stopped since 2025-06-05}. */
  public String text() {
    return "oldest " + oldest + " of " + limit + stopped.map(d -> ", stopped since " + d).orElse("");
  }
}
