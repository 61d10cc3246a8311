package dev.snapback.license;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An export-license regime as the scenario file states it.
 *
 * @param name its name
 * @param title what people call it
 * @param exporter the government that runs it
 * @param initial its state on the first day
 * @param limit how long a review may take, and what happens then
 * @param office how applications are reviewed while the regime is controlled
 * @param expedited how, while it is expedited; the same as {@code office} where the file says nothing
 * @param outcomes what decisions come to
 * @param priority the classes in the order in which ripe cases are decided, classes not named last; empty for first
 *     come, first served
 * @param arrivals who files how often
 * @param backlog applications that are filed on the first day on which licenses are required, by class
 * @param cites where the numbers come from, by the key of the file ({@code limit}, {@code expedited.review}); the empty
 *     key stands for all others
 */
public record LicenseSpec(
    RegimeName name,
    String title,
    Actor exporter,
    Initial initial,
    Limit limit,
    Office office,
    Office expedited,
    Outcomes outcomes,
    List<ClassName> priority,
    List<Arrivals> arrivals,
    Map<ClassName, Integer> backlog,
    Map<String, Cites> cites) {
  /** The longest review and refiling delay in days; the tail of a distribution beyond it is clipped to it. */
  public static final int LONGEST_DAYS = 510;
  /** Weights are drawn to the kilogram where none exceeds so many, to 10 kg where none exceeds 10 times that, and so on. */
  public static final int EXACT_KG = (1 << 14) - 1;

  /** A regime's state on the first day of the scenario. */
  public enum Initial {
    /** No license is needed. */
    FREE,
    /** Licenses are required. */
    CONTROLLED,
    /** Applications are not even accepted. */
    HALTED,
    /** The office hurries. */
    EXPEDITED
  }

  /** What gives way when capacity cannot meet the limit. */
  public enum Yields {
    /** The limit holds: a case is decided on its last day, over capacity. */
    LIMIT,
    /** The promise is broken: a case becomes overdue, which is counted. */
    PROMISE
  }

  /** The decision of a case that is undecided on its last day, where the limit holds. */
  public enum Deemed {
    /** Silence is consent. */
    GRANTED,
    /** Silence is refusal. */
    DENIED,
    /** As it would have come out: by the approval share, never returned. */
    DRAWN
  }

  /** What "up to the limit" means for a review that would take longer. */
  public enum Beyond {
    /** Such reviews do not happen: the distribution given that it is at most the limit. */
    TRUNCATED,
    /** Such reviews end at the limit. */
    CAPPED,
    /** Such applications lapse at the limit. */
    LAPSES
  }

  /**
   * How long a review may take. Acceptance is day 0, the limit ends on counted day n; a calendar limit that ends on a
   * day off ends on the working day before.
   *
   * @param span n, at least 1, of calendar or working days
   * @param calendar which days are worked: decisions and acceptances fall on these
   * @param yields what gives way
   * @param deemed the decision at the limit, where the limit holds
   * @param beyond what "up to" means; empty where longer reviews simply run into the limit
   */
  public record Limit(Span span, WorkCalendar calendar, Yields yields, Deemed deemed, Optional<Beyond> beyond) {
    public Limit {
      if (span.length() < 1) {
        throw new IllegalArgumentException("a review limit is at least 1d or 1wd, not " + span);
      }
    }

    /** Whether a case is decided on its last day, over capacity. */
    public boolean holds() {
      return yields == Yields.LIMIT;
    }

    /** What comes of a case that capacity leaves undecided: one sentence without full stop. */
    public String rule() {
      if (!holds()) {
        return "capacity sets the pace and the limit of " + span + " yields: what is undecided then becomes overdue";
      }
      return "the limit of " + span + " holds and capacity yields: what is undecided on its last day is " + switch (deemed) {
        case GRANTED -> "deemed granted";
        case DENIED -> "deemed denied";
        case DRAWN -> "decided then, by the approval share";
      };
    }
  }

  /**
   * How applications are reviewed.
   *
   * @param review the time from acceptance until a case is ripe for decision, in calendar or working days
   * @param capacity decisions a working day
   */
  public record Office(Distribution review, Capacity capacity) {
    public Office {
      if (review.suffix() != Distribution.Suffix.DAYS && review.suffix() != Distribution.Suffix.WORKING_DAYS) {
        throw new IllegalArgumentException(
            "a review takes calendar days (10d) or working days (10wd); " + review + " says neither");
      }
      Rules.checkNotBelowZero(review, "no review takes less");
    }

    /** What the review counts. */
    public Span.Unit unit() {
      return review.suffix() == Distribution.Suffix.DAYS ? Span.Unit.DAYS : Span.Unit.WORKING_DAYS;
    }
  }

  /**
   * What decisions come to.
   *
   * @param approval the share granted of the cases granted or denied
   * @param returned the share of ripe cases that are sent back
   * @param refile how long firms take to file a returned case again, at least 1
   * @param returns how often one application may be sent back, 0 to {@value #MAX_RETURNS}
   */
  public record Outcomes(Share approval, Share returned, Span refile, int returns) {
    /** The most returns of one application. */
    public static final int MAX_RETURNS = 15;

    public Outcomes {
      if (returns < 0 || returns > MAX_RETURNS) {
        throw new IllegalArgumentException(
            "an application is returned at most 0 to " + MAX_RETURNS + " times, not " + returns);
      }
      if (refile.length() < 1 || refile.length() > LONGEST_DAYS) {
        throw new IllegalArgumentException("firms take 1 to " + LONGEST_DAYS + " days to refile, not " + refile);
      }
    }
  }

  /**
   * Who files how often.
   *
   * @param users the class
   * @param destination where the goods go, if the file says
   * @param rate applications a day
   * @param tonnes the weight of one application
   */
  public record Arrivals(ClassName users, Optional<Actor> destination, ArrivalRate rate, Distribution tonnes) {
    public Arrivals {
      if (tonnes.suffix() != Distribution.Suffix.NONE && tonnes.suffix() != Distribution.Suffix.TONNES) {
        throw new IllegalArgumentException("the weight of an application is in t, not as in " + tonnes);
      }
      Rules.checkNotBelowZero(tonnes, "no application weighs less");
    }
  }

  public LicenseSpec {
    priority = List.copyOf(priority);
    arrivals = List.copyOf(arrivals);
    backlog = OrderedMap.copyOf(backlog);
    cites = OrderedMap.copyOf(cites);
    if (office.unit() != expedited.unit()) {
      throw new IllegalArgumentException("regime " + name + ": the expedited review counts the same days as the"
          + " ordinary one, not " + expedited.review() + " beside " + office.review());
    }
    if (arrivals.isEmpty() || arrivals.size() > Rules.MOST_ARRIVALS) {
      throw new IllegalArgumentException("regime " + name + " has 1 to " + Rules.MOST_ARRIVALS
          + " kinds of applications, not " + arrivals.size());
    }
    for (int i = 0; i < arrivals.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (arrivals.get(i).users().equals(arrivals.get(j).users())
            && arrivals.get(i).destination().equals(arrivals.get(j).destination())) {
          throw new IllegalArgumentException(
              "regime " + name + ": two arrivals of class " + arrivals.get(i).users() + " to the same destination");
        }
      }
    }
    var classes = new LinkedHashSet<ClassName>();
    arrivals.forEach(a -> classes.add(a.users()));
    for (ClassName named : priority) {
      checkClass(name, classes, named);
    }
    if (new LinkedHashSet<>(priority).size() < priority.size()) {
      throw new IllegalArgumentException("regime " + name + ": a class stands twice in " + priority);
    }
    backlog.forEach((users, count) -> {
      checkClass(name, classes, users);
      if (count < 0 || count > Queue.MAX_APPLICATIONS / 2) {
        throw new IllegalArgumentException("regime " + name + ": a backlog has 0 to "
            + Queue.MAX_APPLICATIONS / 2 + " applications, not " + count);
      }
    });
    Rules.checkReviews(limit, office);
    Rules.checkReviews(limit, expedited);
  }

  private static void checkClass(RegimeName regime, Iterable<ClassName> classes, ClassName users) {
    for (ClassName known : classes) {
      if (known.equals(users)) {
        return;
      }
    }
    throw new IllegalArgumentException("regime " + regime + " has no class " + users + "; it has " + classes);
  }

  /** The classes of users, in the order of the arrivals. */
  public List<ClassName> classes() {
    return arrivals.stream().map(Arrivals::users).distinct().toList();
  }

  /** The sources of what stands under {@code key}. */
  public Cites cites(String key) {
    return Optional.ofNullable(cites.get(key)).or(() -> Optional.ofNullable(cites.get(""))).orElse(Cites.NONE);
  }
}
