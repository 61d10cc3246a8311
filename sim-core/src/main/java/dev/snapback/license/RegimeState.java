package dev.snapback.license;

import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.SuspensionGuards;
import dev.snapback.vocabulary.Suspensions;
import java.time.LocalDate;

/** Where a license regime stands. */
public sealed interface RegimeState {
  /** Since when, by which move, from which source. */
  Origin origin();

  /** What a suspension can hold back. */
  sealed interface Standing extends RegimeState {}

  /** No license is needed and none is asked for. */
  record Free(Origin origin) implements RegimeState {}

  /** Licenses will be required; until then goods go freely and nothing is filed. */
  record Announced(LocalDate effective, Origin origin) implements Standing {}

  /** Licenses are required; the office works as usual. */
  record Controlled(Origin origin) implements Standing {}

  /** Licenses are required; firms file, the office accepts and decides nothing, its clocks stand still. */
  record Halted(Origin origin) implements Standing {}

  /** Licenses are required; the office hurries. */
  record Expedited(Origin origin) implements Standing {}

  /**
   * Held back: no license is needed meanwhile, what is pending rests and its clocks stand still.
   *
   * @param held what comes back when the last suspension ends
   * @param suspensions those that hold it back
   * @param origin of the first of them
   */
  record Suspended(Standing held, Suspensions suspensions, Origin origin)
      implements RegimeState, SuspensionGuards.Held {}

  /** Whether goods need a license now. */
  default boolean required() {
    return switch (this) {
      case Free s -> false;
      case Announced s -> false;
      case Suspended s -> false;
      case Controlled s -> true;
      case Halted s -> true;
      case Expedited s -> true;
    };
  }
}
