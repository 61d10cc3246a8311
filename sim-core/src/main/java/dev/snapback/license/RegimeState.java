package dev.snapback.license;

import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
   * @param suspensions those that hold it back, at least one, in the order in which they came
   * @param origin of the first of them
   */
  record Suspended(Standing held, List<Suspension> suspensions, Origin origin) implements RegimeState {
    public Suspended {
      suspensions = List.copyOf(suspensions);
      if (suspensions.isEmpty()) {
        throw new IllegalArgumentException("a suspended regime has a suspension");
      }
    }
  }

  /**
   * One suspension.
   *
   * @param truce the truce that owns it; empty where the exporter suspended the regime by itself
   * @param until the day on which it ends; empty where it is open-ended
   */
  record Suspension(Optional<TruceName> truce, Optional<LocalDate> until) {
    @Override
    public String toString() {
      return truce.map(t -> "by truce " + t).orElse("by the exporter") + until.map(d -> " until " + d).orElse("");
    }
  }

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
