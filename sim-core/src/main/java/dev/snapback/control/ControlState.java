package dev.snapback.control;

import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.SuspensionGuards;
import dev.snapback.vocabulary.Suspensions;
import java.time.LocalDate;
import java.util.Optional;

/** Where a control stands. */
public sealed interface ControlState {

  /** What a suspension can hold back. */
  sealed interface Standing extends ControlState {}

  /** Nobody has spoken of it. */
  record None() implements ControlState {}

  /** Its owner considers it; a proposal never takes force by itself. */
  record Proposed(Origin origin) implements ControlState {}

  /** It takes force on {@code effective}. */
  record Announced(LocalDate effective, Origin origin) implements Standing {}

  /** It applies. */
  record InForce(Origin origin) implements Standing {}

  /** It applies in a milder form. */
  record Eased(Origin origin) implements Standing {}

  /**
   * Held back: it does not apply meanwhile.
   *
   * @param held what comes back when the last suspension ends
   * @param suspensions those that hold it back
   * @param origin of the first of them
   */
  record Suspended(Standing held, Suspensions suspensions, Origin origin)
      implements ControlState, SuspensionGuards.Held {}

  /** Ended, or given up before it took force. */
  record Lifted(Origin origin) implements ControlState {}

  /** Since when, by which move, from which source; empty where nobody has spoken of it. */
  default Optional<Origin> since() {
    return switch (this) {
      case None s -> Optional.empty();
      case Proposed s -> Optional.of(s.origin());
      case Announced s -> Optional.of(s.origin());
      case InForce s -> Optional.of(s.origin());
      case Eased s -> Optional.of(s.origin());
      case Suspended s -> Optional.of(s.origin());
      case Lifted s -> Optional.of(s.origin());
    };
  }
}
