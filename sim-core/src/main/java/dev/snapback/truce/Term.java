package dev.snapback.truce;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.RegimeName;
import java.util.Optional;

/** One term of a truce. Terms act in the order of the text. */
public sealed interface Term {
  /** Edits the law itself: the measure goes, or falls to {@code to}, and no ending brings it back. */
  record Remove(MeasureId measure, Optional<Rate> to) implements Term {
    @Override
    public String toString() {
      return "remove " + measure + to.map(r -> " to " + r).orElse("");
    }
  }

  /** Caps the measure while the truce is in force; every ending drops the cap. */
  record Suspend(MeasureId measure, Cut cut) implements Term {
    @Override
    public String toString() {
      return "suspend " + measure + " " + cut;
    }
  }

  /** Suspends an export-license regime while the truce is in force. */
  record SuspendRegime(RegimeName regime) implements Term {
    @Override
    public String toString() {
      return "suspend " + regime;
    }
  }

  /** Suspends another control while the truce is in force. */
  record SuspendControl(ControlName control) implements Term {
    @Override
    public String toString() {
      return "suspend " + control;
    }
  }

  /** Says that the measure stays as it is. */
  record Keep(MeasureId measure) implements Term {
    @Override
    public String toString() {
      return "keep " + measure;
    }
  }

  /** What a party owes: see {@link ObligationState}. */
  record Promise(Actor actor, Duty duty, ObligationName obligation) implements Term {
    @Override
    public String toString() {
      return actor + " must " + duty.word() + " " + obligation;
    }
  }

  /** What kind of thing is owed. */
  enum Duty {
    /** Let something through, for instance license applications. */
    APPROVE,
    /** End something. */
    LIFT,
    /** Not do something. */
    REFRAIN;

    /** The word in a term. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
