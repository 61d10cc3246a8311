package dev.snapback.vocabulary;

import dev.snapback.kernel.Guard;
import java.time.LocalDate;
import java.util.Optional;

/** When a suspension begins and ends, the same for a license regime and for another control. */
public final class SuspensionGuards {
  private SuspensionGuards() {}

  /** A state in which something is held back. */
  public interface Held {
    /** Those that hold it back. */
    Suspensions suspensions();
  }

  /** What a suspension holds back, and when it is looked at. */
  public interface Subject {
    /** The day. */
    LocalDate today();

    /** What it is, with its name, in a sentence: {@code regime rare-earths}. */
    String subject();
  }

  /** The owner's command to suspend. */
  public interface ByOwner {
    /** The day on which it ends; empty where it is open-ended. */
    Optional<LocalDate> until();
  }

  /** A command that follows from what a truce did. */
  public interface ByTruce {
    /** Which truce. */
    TruceName truce();
  }

  /** A suspension that begins today does not end today. */
  public static final Guard<Object, ByOwner, Subject> UNTIL_LATER = Guard.of(
      "until-later",
      (s, c, x) -> c.until().map(d -> d.isAfter(x.today())).orElse(true),
      (s, c, x) -> "a suspension ends after today, " + x.today() + ", not on " + c.until().orElse(x.today()));

  /** The owner's own suspension runs out. */
  public static final Guard<Held, Object, Subject> OWN_ENDED = Guard.standing(
      "end-has-come", (s, x) -> s.suspensions().ownEnds(x.today()), (s, x) -> "no suspension ends today");

  /** The truce suspends it. */
  public static final Guard<Held, ByTruce, Subject> SUSPENDED_BY_TRUCE = Guard.of(
      "suspended-by-truce",
      (s, c, x) -> s.suspensions().by(c.truce()),
      (s, c, x) -> "truce " + c.truce() + " does not suspend " + x.subject());

  /** The truce does not suspend it yet. */
  public static final Guard<Held, ByTruce, Subject> NEW_TRUCE = Guard.of(
      "not-yet-by-truce",
      (s, c, x) -> !s.suspensions().by(c.truce()),
      (s, c, x) -> "truce " + c.truce() + " already suspends " + x.subject());

  /** It stays held back when one suspension ends. */
  public static final Guard<Held, Object, Object> OTHERS_HOLD =
      Guard.choosing("another-suspension-holds", (s, x) -> s.suspensions().several());

  /**
   * Its owner suspends it by itself, and so may end that.
   *
   * @param name the guard's, which says what the owner is called there
   */
  public static Guard<Held, Object, Subject> own(String name) {
    return Guard.standing(
        name,
        (s, x) -> s.suspensions().own().isPresent(),
        (s, x) -> x.subject() + " is suspended " + s.suspensions().all().get(0)
            + "; only the end of that truce brings it back");
  }
}
