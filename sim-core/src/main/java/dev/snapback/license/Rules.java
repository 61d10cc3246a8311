package dev.snapback.license;

import dev.snapback.kernel.Quantiles;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A regime's numbers, compiled: integers and tables of quantiles, so that nothing depends on floating point at run
 * time. Immutable; the copies of a queue share it.
 */
final class Rules {
  /** The most kinds of arrivals. */
  static final int MOST_ARRIVALS = 64;
  /** The last day, counted from the first, that a run may reach. */
  static final int HORIZON = 3660 + 45;

  private static final int DAY_OFF = -1;
  /** The least share of reviews that a truncation must leave. */
  private static final double SHORTEST_SHARE = 0x1p-20;
  /** The largest share of weights and reviews that may lie below 0, where it is left out. */
  private static final double MOST_BELOW_ZERO = 1e-3;
  private static final double BELOW = 1e-9;

  final LicenseSpec spec;
  final LocalDate start;
  /** The same, counted from 1970-01-01. */
  final long firstDay;
  final Lines lines;

  final int limit;
  final boolean limitInWorkingDays;
  final boolean limitHolds;
  final boolean lapses;
  final LicenseSpec.Deemed deemed;

  final boolean reviewInWorkingDays;
  final Quantiles review;
  final Quantiles expeditedReview;

  final int refile;
  final boolean refileInWorkingDays;
  final int returns;
  /** Outcome words below this grant where a return is possible. */
  final long grantWords;
  /** Outcome words from {@link #grantWords} up to this return. */
  final long returnWords;
  /** Outcome words below this grant where no return is possible. */
  final long approvalWords;

  final int priorities;
  /** How many days ahead reviews are listed, and filing again: powers of two above the longest. */
  final int reviewRing;
  final int refileRing;

  /** Applications by class that are filed on the first day on which licenses are required. */
  final int[] backlog;

  final boolean[] arrivesOnWorkingDays;
  final Quantiles[] counts;
  final Quantiles[] weights;

  private final int[] capacity;
  private final int[] expeditedCapacity;
  /** For each day: how many days off follow at once, or {@link #DAY_OFF}. */
  final byte[] days;

  Rules(LicenseSpec spec, LocalDate start, Optional<Rules> before) {
    this.spec = spec;
    this.start = start;
    this.firstDay = start.toEpochDay();
    this.lines = before.map(b -> b.lines).filter(l -> l.are(spec)).orElseGet(() -> new Lines(spec));
    this.limit = spec.limit().span().length();
    this.limitInWorkingDays = spec.limit().span().unit() == Span.Unit.WORKING_DAYS;
    this.limitHolds = spec.limit().holds();
    this.lapses = spec.limit().beyond().equals(Optional.of(LicenseSpec.Beyond.LAPSES));
    this.deemed = spec.limit().deemed();
    this.reviewInWorkingDays = spec.office().unit() == Span.Unit.WORKING_DAYS;
    Optional<Rules> same = before.filter(b -> b.spec.limit().equals(spec.limit()));
    this.review = same.filter(b -> b.spec.office().review().equals(spec.office().review())).map(b -> b.review)
        .orElseGet(() -> reviews(spec.limit(), spec.office()));
    this.expeditedReview = spec.expedited().review().equals(spec.office().review()) ? review
        : same.filter(b -> b.spec.expedited().review().equals(spec.expedited().review())).map(b -> b.expeditedReview)
            .orElseGet(() -> reviews(spec.limit(), spec.expedited()));
    LicenseSpec.Outcomes outcomes = spec.outcomes();
    this.refile = outcomes.refile().length();
    this.refileInWorkingDays = outcomes.refile().unit() == Span.Unit.WORKING_DAYS;
    this.returns = outcomes.returns();
    this.approvalWords = outcomes.approval().words();
    long notReturned = (long) Share.WHOLE - outcomes.returned().bp();
    this.grantWords = ((outcomes.approval().bp() * notReturned) << 32) / ((long) Share.WHOLE * Share.WHOLE);
    this.returnWords = grantWords + outcomes.returned().words();
    this.priorities = spec.priority().size() + 1;
    this.reviewRing = above(Math.max(review.max(), expeditedReview.max()));
    // Never smaller than before: what was returned keeps the longer delay it began with.
    this.refileRing = Math.max(above(refile), before.map(b -> b.refileRing).orElse(0));
    this.backlog = lines.classes.stream().mapToInt(users -> spec.backlog().getOrDefault(users, 0)).toArray();
    this.arrivesOnWorkingDays = new boolean[lines.arrivals];
    this.counts = new Quantiles[lines.arrivals];
    this.weights = new Quantiles[lines.classOf.length];
    compileTables(before);
    this.capacity = capacities(spec.office().capacity());
    this.expeditedCapacity = capacities(spec.expedited().capacity());
    this.days = before.filter(b -> b.start.equals(start) && b.spec.limit().calendar().equals(spec.limit().calendar()))
        .map(b -> b.days).orElseGet(this::days);
  }

  private static int above(int days) {
    return Integer.highestOneBit(days + 1) * 2;
  }

  private void compileTables(Optional<Rules> before) {
    for (int i = 0; i < lines.arrivals; i++) {
      int line = i;
      LicenseSpec.Arrivals from = spec.arrivals().get(i);
      Optional<Rules> same = before.filter(b -> line < b.lines.arrivals);
      arrivesOnWorkingDays[i] = from.rate().per() == Span.Unit.WORKING_DAYS;
      counts[i] = same.filter(b -> b.spec.arrivals().get(line).rate().equals(from.rate())).map(b -> b.counts[line])
          .orElseGet(() -> counts(from.rate()));
      weights[i] = same.filter(b -> b.spec.arrivals().get(line).tonnes().equals(from.tonnes())).map(b -> b.weights[line])
          .orElseGet(() -> weightsLike(line));
    }
    for (int users = 0; users < lines.classes.size(); users++) {
      weights[lines.typed(users)] = weights[lines.first(users)];
      weights[lines.backlog(users)] = weights[lines.first(users)];
    }
  }

  /** The table of weights of a line: one table for all lines before that weigh alike, since it is large. */
  private Quantiles weightsLike(int line) {
    Distribution tonnes = spec.arrivals().get(line).tonnes();
    for (int i = 0; i < line; i++) {
      if (spec.arrivals().get(i).tonnes().equals(tonnes)) {
        return weights[i];
      }
    }
    return weights(tonnes);
  }

  /**
   * Checks what {@link #reviews} needs, without making its table.
   *
   * @throws IllegalArgumentException if the limit's meaning and the review's unit do not go together, or if no review
   *     is as short as a limit to which they are truncated
   */
  static void checkReviews(LicenseSpec.Limit limit, LicenseSpec.Office office) {
    Distribution review = office.review();
    if (limit.beyond().isPresent() && limit.span().unit() != office.unit()) {
      throw new IllegalArgumentException("what \"up to\" means can be said only where limit and review count the same"
          + " days; the limit is " + limit.span() + ", the review " + review);
    }
    int most = most(limit);
    if (limit.beyond().equals(Optional.of(LicenseSpec.Beyond.TRUNCATED))
        && review.cdf().applyAsDouble(most) < SHORTEST_SHARE) {
      throw new IllegalArgumentException(
          "reviews of " + review + " cannot be truncated to the limit of " + most + ": none is that short");
    }
  }

  /**
   * Checks that of a distribution hardly anything lies below 0: at most one part in a thousand, as of what is uncertain.
   *
   * @throws IllegalArgumentException if more does; the message tells how much
   */
  static void checkNotBelowZero(Distribution distribution, String why) {
    double below = distribution.cdf().applyAsDouble(-BELOW);
    if (below > MOST_BELOW_ZERO) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, "%.1f%% of %s lies below 0, and %s%s",
          100 * below, distribution, why, distribution instanceof Distribution.Normal n && n.center() > 0
              ? ". Maybe " + n.atLeast(0) : ""));
    }
  }

  private static int most(LicenseSpec.Limit limit) {
    return Math.min(LicenseSpec.LONGEST_DAYS, limit.span().length());
  }

  /** The table of review times in whole days, at least 1. */
  private static Quantiles reviews(LicenseSpec.Limit limit, LicenseSpec.Office office) {
    Distribution review = office.review();
    int most = most(limit);
    LicenseSpec.Beyond beyond = limit.beyond().orElse(LicenseSpec.Beyond.LAPSES);
    return switch (beyond) {
      case TRUNCATED -> conditioned(review, most);
      case CAPPED -> review.quantiles(1, 1, most, Quantiles.Outside.CLIP, 1);
      case LAPSES -> review.quantiles(1, 1, LicenseSpec.LONGEST_DAYS, Quantiles.Outside.CLIP, 1);
    };
  }

  /** X given X ≤ most, then at least 1 day. */
  private static Quantiles conditioned(Distribution review, int most) {
    var cdf = review.cdf();
    double share = cdf.applyAsDouble(most);
    return Quantiles.of(x -> cdf.applyAsDouble(Math.min(x, most)) / share, 1, most, Quantiles.Outside.CLIP, 1);
  }

  private static Quantiles counts(ArrivalRate rate) {
    return rate.thousandths() == 0 ? Quantiles.always(0)
        : new Distribution.Poisson(rate.mean(), Distribution.Suffix.NONE)
            .quantiles(1, 0, Double.POSITIVE_INFINITY, Quantiles.Outside.CLIP, 1);
  }

  /** The table of weights in kilograms, in the finest decimal step that keeps it small. */
  private static Quantiles weights(Distribution tonnes) {
    for (int step = 1; ; step *= 10) {
      double most = (double) step * LicenseSpec.EXACT_KG;
      if (step >= 1_000_000 || tonnes.cdf().applyAsDouble(most / 1000) > 1 - 0x1p-33) {
        return tonnes.quantiles(1000, step, Math.min(most, Queue.MAX_KG), Quantiles.Outside.CLIP, step);
      }
    }
  }

  private int[] capacities(Capacity of) {
    if (of.changes().isEmpty()) {
      return new int[] {of.perWorkingDay()};
    }
    int[] found = new int[HORIZON];
    Arrays.setAll(found, day -> of.on(start.plusDays(day)));
    return found;
  }

  private byte[] days() {
    byte[] found = new byte[HORIZON];
    int off = 0;
    for (int day = HORIZON + 30; day >= 0; day--) {
      boolean works = spec.limit().calendar().works(start.plusDays(day));
      if (day < HORIZON) {
        found[day] = (byte) (works ? Math.min(off, Byte.MAX_VALUE) : DAY_OFF);
      }
      off = works ? 0 : off + 1;
    }
    return found;
  }

  /** Whether reviews are as long, and lapse as they do, by the rules before: another limit has tables of its own. */
  boolean reviewsLike(Rules before) {
    return review == before.review && expeditedReview == before.expeditedReview;
  }

  int capacity(int day, boolean expedited) {
    int[] of = expedited ? expeditedCapacity : capacity;
    return of.length == 1 ? of[0] : of[day];
  }

  boolean works(int day) {
    return days[day] != DAY_OFF;
  }

  /** The days that a limit counts before the office works again: days off after {@code day}, if calendar days count. */
  int uncovered(int day) {
    return limitInWorkingDays ? 0 : days[day];
  }
}
