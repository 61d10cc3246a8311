package dev.snapback.truce;

import dev.snapback.kernel.Event;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has happened to a truce. */
public sealed interface TruceEvent extends Event {

  /** Something that happened to the truce as a whole. */
  sealed interface OfTruce extends TruceEvent {
    /** Which truce. */
    TruceName truce();
  }

  /** An ending: what the truce suspended comes back, or, after a deal, goes for good. */
  sealed interface Ended extends OfTruce {}

  /** Something that happened to one obligation. */
  sealed interface OfObligation extends TruceEvent {
    /** Of which truce. */
    TruceName truce();

    /** Which obligation. */
    ObligationName obligation();
  }

  /** Signed, but not yet in force. */
  record Proposed(TruceName truce, List<Actor> signed, Optional<LocalDate> effective, Origin origin)
      implements OfTruce {
    @Override
    public String text() {
      return "truce " + truce + " signed by " + signed.stream().map(Actor::id).collect(Collectors.joining(", "))
          + effective.map(d -> ", effective " + d).orElse("");
    }
  }

  /** In force from today. */
  record TookForce(TruceName truce, LocalDate since, LocalDate end, Origin origin) implements OfTruce {
    @Override
    public String text() {
      return "truce " + truce + " in force for " + Span.inWords(ChronoUnit.DAYS.between(since, end)) + ", lapses " + end;
    }
  }

  /** The end has moved. */
  record Extended(TruceName truce, LocalDate from, LocalDate to, Origin origin) implements OfTruce {
    @Override
    public String text() {
      return "truce " + truce + " extended by " + Span.inWords(ChronoUnit.DAYS.between(from, to)) + ", lapses " + to
          + " instead of " + from;
    }
  }

  /** A party will leave. */
  record NoticeGiven(TruceName truce, Actor by, LocalDate end, Origin origin) implements OfTruce {
    @Override
    public String text() {
      return by + " gave notice to truce " + truce + ", out from " + end;
    }
  }

  /** The term ran out. */
  record Lapsed(TruceName truce, LocalDate since, LocalDate day, Origin origin) implements Ended {
    @Override
    public String text() {
      return "truce " + truce + " lapsed after " + Span.inWords(ChronoUnit.DAYS.between(since, day));
    }
  }

  /** A party left; what comes back is what {@code restores} says. {@code end} is the first day out there would have been. */
  record Withdrew(
      TruceName truce, Actor by, TruceSpec.Restores restores, LocalDate day, LocalDate end, Origin origin)
      implements Ended {
    @Override
    public String text() {
      return by + " withdrew from truce " + truce;
    }
  }

  /** An offer was taken back before it took force. */
  record OfferWithdrawn(TruceName truce, Actor by, LocalDate day, Origin origin) implements OfTruce {
    @Override
    public String text() {
      return by + " withdrew from truce " + truce + " before it took force";
    }
  }

  /** The condition of collapse held. */
  record Collapsed(TruceName truce, LocalDate day, Origin origin) implements Ended {
    @Override
    public String text() {
      return "truce " + truce + " collapsed";
    }
  }

  /** A deal took its place. */
  record Superseded(TruceName truce, LocalDate day, Origin origin) implements Ended {
    @Override
    public String text() {
      return "truce " + truce + " replaced by a deal";
    }
  }

  /** A party says an obligation is not kept. */
  record Accused(TruceName truce, ObligationName obligation, Actor by, Actor accused, Origin origin)
      implements OfObligation {
    @Override
    public String text() {
      return by + " accused " + accused + " of not keeping " + obligation;
    }
  }

  /** The accused denies it. */
  record Denied(TruceName truce, ObligationName obligation, Actor by) implements OfObligation {
    @Override
    public String text() {
      return by + " denied it as to " + obligation;
    }
  }

  /** The obligation is kept. */
  record Honored(TruceName truce, ObligationName obligation, Origin origin) implements OfObligation {
    @Override
    public String text() {
      return "obligation " + obligation + " honored";
    }
  }

  /** The obligation is broken. */
  record Breached(TruceName truce, ObligationName obligation, Origin origin) implements OfObligation {
    @Override
    public String text() {
      return "obligation " + obligation + " breached";
    }
  }
}
