package dev.snapback.license;

import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Suspension;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.Optional;

/** What has happened to a license regime or to one of its applications. */
public sealed interface LicenseEvent extends Event {
  /** Which regime. */
  RegimeName regime();

  /** Something that happened to the regime as a whole. */
  sealed interface OfRegime extends LicenseEvent {}

  /** Something that changes whether goods need a license, or how they get one. */
  sealed interface Changed extends OfRegime {
    /** How it came about. */
    Origin origin();
  }

  /** Licenses will be required. */
  record Announced(RegimeName regime, LocalDate effective, Origin origin) implements Changed {
    @Override
    public String text() {
      return "licenses for " + regime + " announced, required from " + effective;
    }
  }

  /** Licenses are required from today. */
  record Required(RegimeName regime, Origin origin) implements Changed {
    @Override
    public String text() {
      return "licenses required for " + regime;
    }
  }

  /** The office accepts and decides nothing. */
  record Halted(RegimeName regime, Origin origin) implements Changed {
    @Override
    public String text() {
      return "licenses for " + regime + " halted";
    }
  }

  /** The office hurries. */
  record Expedited(RegimeName regime, Origin origin) implements Changed {
    @Override
    public String text() {
      return "licenses for " + regime + " expedited";
    }
  }

  /** No license is needed any more. */
  record Lifted(RegimeName regime, Origin origin) implements Changed {
    @Override
    public String text() {
      return "licenses for " + regime + " lifted";
    }
  }

  /** Held back; one more suspension where it already was. */
  record Suspended(RegimeName regime, Optional<TruceName> truce, Optional<LocalDate> until, Origin origin)
      implements Changed {
    @Override
    public String text() {
      return "licenses for " + regime + " suspended "
          + new Suspension(truce, until);
    }
  }

  /** One of several suspensions has ended; the others still hold the regime back. */
  record SuspensionEnded(RegimeName regime, Optional<TruceName> truce, Origin origin) implements Changed {
    @Override
    public String text() {
      return "a suspension of licenses for " + regime + " ended" + truce.map(t -> " with truce " + t).orElse("")
          + "; another still holds";
    }
  }

  /**
   * A truce's suspension is the exporter's own from today.
   *
   * @param until the day on which it ends; empty where the exporter had one without an end
   */
  record HandedOver(RegimeName regime, TruceName truce, Optional<LocalDate> until, Origin origin) implements Changed {
    @Override
    public String text() {
      return "licenses for " + regime + ": the suspension by truce " + truce + " becomes its exporter's"
          + until.map(d -> " until " + d).orElse("");
    }
  }

  /**
   * The last suspension has ended.
   *
   * @param now where the regime stands again; an announcement of which the day has passed meanwhile now bites
   */
  record Resumed(RegimeName regime, RegimeState.Standing now, Origin origin) implements Changed {
    @Override
    public String text() {
      return "the suspension of licenses for " + regime + " ended; they are " + Names.kebab(now.getClass());
    }
  }

  /** A standing permission, in place of an earlier one for the same class and destination. */
  record GeneralLicenseGranted(
      RegimeName regime, ClassName users, Optional<Actor> destination, Share share, LocalDate expires, Origin origin)
      implements OfRegime {
    @Override
    public String text() {
      return "general license for " + regime + " granted to " + (share.equals(Share.ALL) ? "" : share + " of ") + users
          + destination.map(d -> " in " + d).orElse("") + " until " + expires;
    }
  }

  /** A standing permission has run out. */
  record GeneralLicenseExpired(RegimeName regime, ClassName users, Optional<Actor> destination) implements OfRegime {
    @Override
    public String text() {
      return "general license for " + regime + " of " + users + destination.map(d -> " in " + d).orElse("")
          + " expired";
    }
  }

  /** Firms filed by a move. */
  record Filed(RegimeName regime, ClassName users, int count, int firstId, Optional<Tonnes> tonnes)
      implements OfRegime {
    @Override
    public String text() {
      return users + " filed " + count + (count == 1 ? " application for " : " applications for ") + regime
          + tonnes.map(t -> " of " + t + " each").orElse("") + ", from number " + firstId;
    }
  }

  /** A firm took an application back by a move. */
  record Withdrew(RegimeName regime, int id) implements OfRegime {
    @Override
    public String text() {
      return "application " + id + " for " + regime + " withdrawn";
    }
  }

  /**
   * One step in the life of one application.
   *
   * @param day the day
   * @param id the application's number within its regime, from 1
   * @param users its class
   * @param destination where its goods go, if known
   * @param tonnes its weight
   * @param what what was done
   */
  record Application(
      RegimeName regime, LocalDate day, int id, ClassName users, Optional<Actor> destination, Tonnes tonnes,
      ApplicationCommand what) implements LicenseEvent {
    @Override
    public String text() {
      return "application " + id + " for " + regime + " (" + users + destination.map(d -> " in " + d).orElse("") + ", "
          + tonnes + ") " + what.past();
    }

    @Override
    public String type() {
      return "application-" + Names.kebab(what);
    }
  }
}
