package dev.snapback.truce;

import dev.snapback.kernel.Command;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.Optional;

/** What can be done about a truce. */
public sealed interface TruceCommand extends Command {

  /** A command about the truce as a whole. */
  sealed interface OfTruce extends TruceCommand {
    /** Which truce. */
    TruceName truce();
  }

  /** A command about one obligation; its truce is the one in force that has it. */
  sealed interface OfObligation extends TruceCommand {
    /** Which obligation. */
    ObligationName obligation();
  }

  /** {@code us, cn sign geneva [effective DATE]}. */
  record Sign(TruceName truce, Optional<LocalDate> effective) implements OfTruce {}

  /** {@code us, cn extend geneva by 90d} or {@code to DATE}. */
  record Extend(TruceName truce, Extension extension) implements OfTruce {}

  /** {@code us withdraw from geneva}. */
  record Withdraw(TruceName truce) implements OfTruce {}

  /** {@code us, cn replace geneva with a deal}. */
  record Replace(TruceName truce) implements OfTruce {}

  /** The effective day of a signed truce has come. */
  record TakeForce(TruceName truce) implements OfTruce {}

  /** The first day out has come. */
  record Lapse(TruceName truce) implements OfTruce {}

  /** The notice of a withdrawal has run out. */
  record Leave(TruceName truce) implements OfTruce {}

  /** The scenario's condition of collapse holds. */
  record Collapse(TruceName truce) implements OfTruce {}

  /** {@code us accuse cn of rare-earth-licenses}. */
  record Accuse(Actor accused, ObligationName obligation) implements OfObligation {}

  /** {@code cn deny rare-earth-licenses}. */
  record Deny(ObligationName obligation) implements OfObligation {}

  /** {@code cn honor rare-earth-licenses}. */
  record Honor(ObligationName obligation) implements OfObligation {}

  /** A deed has broken the obligation, for instance a new control that the scenario says breaks it. */
  record Breach(ObligationName obligation) implements OfObligation {}

  /** How far an extension moves the end. */
  sealed interface Extension {
    /** By so many calendar days, counted from the present end. */
    record By(Span length) implements Extension {
      @Override
      public String toString() {
        return "by " + length;
      }
    }

    /** To a new end: the first day out. */
    record To(LocalDate end) implements Extension {
      @Override
      public String toString() {
        return "to " + end;
      }
    }

    /** Returns the new end, where the present one is {@code end}. */
    default LocalDate from(LocalDate end) {
      return switch (this) {
        case By by -> end.plusDays(by.length().length());
        case To to -> to.end();
      };
    }
  }
}
