package dev.snapback.tariff;

import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.Optional;

/** The state of one layer on one partner or on all. A suspension is no state but a cap on an enacted one. */
public sealed interface LayerState {
  /** What it has levied so far. */
  History history();

  /** Nobody has imposed or threatened it yet. */
  record None(History history) implements LayerState {
    static final None NEW = new None(History.EMPTY);
  }

  /** A state that has a law, or the threat of one. */
  sealed interface Live extends LayerState {
    Terms terms();
  }

  /**
   * Said, without an instrument: it never enters force by itself.
   *
   * @param terms what is threatened
   * @param effective the day named, if one was; it binds nobody
   */
  record Threatened(Terms terms, Optional<LocalDate> effective, History history) implements Live {}

  /** A state with an instrument: caps and exemptions may hang on it. */
  sealed interface Enacted extends Live {
    Attached attached();
  }

  /**
   * Enacted for a later day.
   *
   * @param effective the first day in force
   */
  record Announced(Terms terms, LocalDate effective, Attached attached, History history) implements Enacted {}

  /**
   * Levied, unless caps hold it at zero.
   *
   * @param since the first day in force
   * @param restored how the level last came back from a cap, until the law changes again
   */
  record InForce(Terms terms, LocalDate since, Attached attached, Optional<Trace> restored, History history)
      implements Enacted {
    /** The first day on which its law has been as it is: it may have been announced before. */
    public LocalDate from() {
      LocalDate set = terms.set().day();
      return set.isBefore(since) ? since : set;
    }

    /** The rate that applies: the least of the law's and what the caps allow. */
    public Rate level() {
      return attached.level(terms.rate());
    }
  }

  /** A state after an end; the layer may be imposed or threatened anew. */
  sealed interface Ended extends LayerState {
    /** How it ended. */
    Trace trace();
  }

  /** Ended by its government or by a truce's terms. */
  record Removed(Trace trace, History history) implements Ended {}

  /** Ended on its first day out. */
  record Expired(Trace trace, History history) implements Ended {}

  /** Ended by a court or a parliament. */
  record Voided(Trace trace, History history) implements Ended {}

  /** A threat or an announcement that was taken back before it took force. */
  record Withdrawn(Trace trace, History history) implements Ended {}
}
