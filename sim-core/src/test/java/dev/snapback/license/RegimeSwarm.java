package dev.snapback.license;

import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.LicenseSpec.Arrivals;
import dev.snapback.license.LicenseSpec.Beyond;
import dev.snapback.license.LicenseSpec.Deemed;
import dev.snapback.license.LicenseSpec.Initial;
import dev.snapback.license.LicenseSpec.Yields;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Share;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random regimes, each with a subset of the features (swarm testing, Groce and others 2012). */
final class RegimeSwarm {
  static final List<ClassName> CLASSES = List.of(Samples.AUTOS, new ClassName("electronics"), Samples.DEFENSE);

  private RegimeSwarm() {}

  /** A regime with a random subset of features, its numbers drawn to the edges. */
  static LicenseSpec spec(Random random) {
    var b = new Samples.Builder();
    b.initial = random.nextInt(4) == 0 ? pick(random, Initial.values()) : Initial.CONTROLLED;
    b.calendar = switch (random.nextInt(3)) {
      case 0 -> Samples.everyDay();
      case 1 -> WorkCalendar.weekdays();
      default -> WorkCalendar.of("golden-week", new LinkedHashSet<>(Samples.START.plusDays(2).datesUntil(
          Samples.START.plusDays(10)).toList()), Set.of(Samples.START.plusDays(12), Samples.START.plusDays(40)));
    };
    boolean wd = random.nextBoolean();
    int limit = pick(random, 1, 2, 5, 7, 12, 20, 45, 45);
    b.limit = wd ? Span.workingDays(limit) : Span.days(limit);
    b.yields = pick(random, Yields.values());
    b.deemed = pick(random, Deemed.values());
    boolean reviewWd = random.nextInt(4) == 0 ? !wd : wd;
    String unit = reviewWd ? "wd" : "d";
    b.beyond = reviewWd != wd || random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(random, Beyond.values()));
    b.review = review(random, limit, unit);
    b.expeditedReview = random.nextBoolean() ? review(random, limit, unit) : b.review;
    b.capacity = capacity(random);
    b.expeditedCapacity = random.nextBoolean() ? Optional.of(capacity(random)) : Optional.empty();
    b.approval = new Share(pick(random, 0, 5000, 8500, 10_000));
    b.returned = new Share(pick(random, 0, 0, 1000, 5000, 10_000));
    int refile = pick(random, 1, 2, 5, 15);
    b.refile = random.nextBoolean() ? Span.days(refile) : Span.workingDays(refile);
    b.returns = pick(random, 0, 1, 3);
    int classes = 1 + random.nextInt(3);
    for (int i = 0; i < classes; i++) {
      b.arrivals.add(new Arrivals(CLASSES.get(i), random.nextBoolean() ? Optional.of(Samples.US) : Optional.empty(),
          ArrivalRate.parse(pick(random, "0 per day", "0.3 per day", "2 per day", "4.5 per wd")),
          Distribution.parse(pick(random, "fixed(3)", "uniform(0.1t, 2t)"))));
    }
    if (random.nextBoolean()) {
      b.arrivals.add(new Arrivals(CLASSES.get(0), Optional.of(new Actor("eu")), ArrivalRate.parse("1 per day"),
          Distribution.parse("fixed(1)")));
    }
    b.priority = random.nextBoolean() ? List.of() : new ArrayList<>(CLASSES.subList(0, 1 + random.nextInt(classes)));
    b.backlog = random.nextBoolean() ? Map.of() : Map.of(CLASSES.get(0), pick(random, 1, 7, 40));
    try {
      return b.spec();
    } catch (IllegalArgumentException noReviewThatShort) {
      b.beyond = Optional.empty();
      return b.spec();
    }
  }

  static String review(Random random, int limit, String unit) {
    return switch (random.nextInt(5)) {
      case 0 -> "fixed(" + pick(random, 1, limit, limit + 1, Math.max(1, limit - 1)) + unit + ")";
      case 1 -> "uniform(0" + unit + ", " + (limit + 3) + unit + ")";
      case 2 -> "triangular(0" + unit + ", " + limit + unit + ", " + (limit + 2) + unit + ")";
      case 3 -> "exponential(mean " + Math.max(1, limit / 2) + unit + ")";
      default -> "discrete(1" + unit + " 50%, " + (limit + 1) + unit + " 50%)";
    };
  }

  private static Capacity capacity(Random random) {
    int first = pick(random, 0, 1, 2, 5, 1000);
    return random.nextInt(3) > 0 ? Capacity.of(first)
        : new Capacity(first, List.of(new Capacity.Change(Samples.START.plusDays(15), 3),
            new Capacity.Change(Samples.START.plusDays(30), 0), new Capacity.Change(Samples.START.plusDays(50), 8)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <T> T pick(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }
}
