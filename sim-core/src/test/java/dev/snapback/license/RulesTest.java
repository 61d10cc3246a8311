package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.LicenseSpec.Beyond;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A regime's numbers as the queue reckons with them, and which tables it keeps when one of them is set. */
class RulesTest {
  private static final Actor EU = new Actor("eu");
  private static final ClassName TOYS = new ClassName("toys");
  private static final WorkCalendar WEEKDAYS = WorkCalendar.weekdays();

  private static Samples.Builder builder() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "2 per day", "uniform(1, 5)")
        .arrivals(Samples.AUTOS, Optional.of(EU), "1 per wd", "uniform(1, 5)")
        .arrivals(Samples.DEFENSE, Optional.of(Samples.US), "0 per day", "fixed(3)").arrivals(TOYS, "0.5 per day", "fixed(2)");
    b.calendar = WEEKDAYS;
    b.review = "uniform(3d, 9d)";
    b.expeditedReview = "uniform(1d, 3d)";
    return b;
  }

  private static Rules first(Samples.Builder b) {
    return new Rules(b.spec(), Samples.START, Optional.empty());
  }

  private static Rules then(Rules before, Samples.Builder b) {
    return new Rules(b.spec(), Samples.START, Optional.of(before));
  }

  @Test
  void whatDoesNotChangeIsNotReckonedAgain() {
    Rules before = first(builder());
    Rules same = then(before, builder());
    assertThat(same.review).isSameAs(before.review);
    assertThat(same.expeditedReview).isSameAs(before.expeditedReview);
    assertThat(same.days).isSameAs(before.days);
    assertThat(same.lines).isSameAs(before.lines);
    for (int line = 0; line < before.lines.arrivals; line++) {
      assertThat(same.counts[line]).isSameAs(before.counts[line]);
      assertThat(same.weights[line]).isSameAs(before.weights[line]);
    }
  }

  /** Lines depend on names: of the regime, of classes, of destinations, and who comes first. */
  @Test
  void linesStayWhileOnlyNumbersChange() {
    Rules before = first(builder());
    var numbers = builder();
    numbers.review = "uniform(4d, 9d)";
    numbers.capacity = new Capacity(99, List.of());
    assertThat(then(before, numbers).lines).isSameAs(before.lines);
    var first = builder();
    first.priority = List.of(TOYS);
    assertThat(then(before, first).lines.priorityOf).isNotEqualTo(before.lines.priorityOf);
    var more = builder().arrivals(TOYS, Optional.of(EU), "1 per day", "fixed(2)");
    assertThat(then(before, more).lines.destinationOf).containsExactly(0, 1, 0, -1, 1, -1, 0, -1, -1, 0, -1);
    Rules there = first(new Samples.Builder().arrivals(TOYS, Optional.of(EU), "1 per day", "fixed(2)"));
    Rules anywhere = then(there, new Samples.Builder().arrivals(TOYS, Optional.empty(), "1 per day", "fixed(2)"));
    assertThat(anywhere.lines.destinationOf).as("as many lines, and others").doesNotContain(0);
  }

  @Test
  void whatChangesIsReckonedAgain() {
    Rules before = first(builder());
    var b = builder();
    b.review = "uniform(4d, 9d)";
    Rules slower = then(before, b);
    assertThat(slower.review).isNotSameAs(before.review);
    assertThat(slower.expeditedReview).isSameAs(before.expeditedReview);
    b.expeditedReview = "uniform(4d, 9d)";
    assertThat(then(slower, b).expeditedReview).isSameAs(slower.review);
    b = builder();
    b.expeditedReview = "uniform(1d, 2d)";
    Rules faster = then(before, b);
    assertThat(faster.review).isSameAs(before.review);
    assertThat(faster.expeditedReview).isNotSameAs(before.expeditedReview);
    assertThat(faster.expeditedReview.max()).isEqualTo(2);
  }

  /** A limit may change what reviews there are; the tables of counts and weights have nothing to do with it. */
  @Test
  void anotherLimitIsAnotherTableOfReviews() {
    var b = builder();
    b.beyond = Optional.of(Beyond.CAPPED);
    b.limit = Span.days(8);
    Rules before = first(b);
    b.limit = Span.days(5);
    Rules after = then(before, b);
    assertThat(before.review.max()).isEqualTo(8);
    assertThat(after.review.max()).isEqualTo(5);
    assertThat(after.limit).isEqualTo(5);
    assertThat(after.counts[0]).isSameAs(before.counts[0]);
  }

  @Test
  void eachLineKeepsItsOwnTables() {
    Rules before = first(builder());
    var b = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "3 per day", "uniform(1, 5)")
        .arrivals(Samples.AUTOS, Optional.of(EU), "1 per wd", "uniform(2, 5)")
        .arrivals(Samples.DEFENSE, Optional.of(Samples.US), "0 per day", "fixed(3)").arrivals(TOYS, "0.5 per day", "fixed(2)")
        .arrivals(TOYS, Optional.of(EU), "0.5 per day", "fixed(2)");
    Rules after = then(before, b);
    assertThat(after.counts[0]).isNotSameAs(before.counts[0]);
    assertThat(after.weights[0]).isSameAs(before.weights[0]);
    assertThat(after.counts[1]).isSameAs(before.counts[1]);
    assertThat(after.weights[1]).isNotSameAs(before.weights[1]);
    assertThat(after.counts[3]).isSameAs(before.counts[3]);
    assertThat(after.weights[4]).as("weighs like an earlier line").isSameAs(after.weights[3]);
    assertThat(before.weights[1]).as("weighs like the first line").isSameAs(before.weights[0]);
    assertThat(before.weights[2]).isNotSameAs(before.weights[0]);
  }

  /** What is filed by moves, or was waiting, goes where the class's only arrivals go; of two, nobody knows. */
  @Test
  void typedFilingsGoWhereTheirClassGoes() {
    Rules rules = first(builder());
    assertThat(rules.lines.destinations).containsExactly(Samples.US, EU);
    assertThat(rules.lines.classes).containsExactly(Samples.AUTOS, Samples.DEFENSE, TOYS);
    assertThat(rules.lines.destinationOf).containsExactly(0, 1, 0, -1, -1, 0, -1, -1, 0, -1);
    assertThat(rules.lines.classOf).containsExactly(0, 0, 1, 2, 0, 1, 2, 0, 1, 2);
    assertThat(rules.weights[5]).isSameAs(rules.weights[2]);
    assertThat(rules.arrivesOnWorkingDays).containsExactly(false, true, false, false);
  }

  @Test
  void eachLineHasAStreamOfItsOwn() {
    assertThat(Lines.streams(builder().spec())).containsExactly(
        "license.rare-earths.autos.us", "license.rare-earths.autos.us.arrivals",
        "license.rare-earths.autos.eu", "license.rare-earths.autos.eu.arrivals",
        "license.rare-earths.defense.us", "license.rare-earths.defense.us.arrivals",
        "license.rare-earths.toys", "license.rare-earths.toys.arrivals",
        "license.rare-earths.autos.typed", "license.rare-earths.autos.backlog",
        "license.rare-earths.defense.typed", "license.rare-earths.defense.backlog",
        "license.rare-earths.toys.typed", "license.rare-earths.toys.backlog");
    Rules rules = first(builder());
    assertThat(Arrays.stream(rules.lines.streamOf).distinct()).hasSize(10);
    assertThat(Arrays.stream(rules.lines.arrivalStream).distinct()).hasSize(4);
  }

  @Test
  void prioritiesRankTheNamedFirstAndTheOthersTogether() {
    var b = builder();
    b.priority = List.of(TOYS, Samples.DEFENSE);
    b.backlog = Map.of(TOYS, 7);
    Rules rules = first(b);
    assertThat(rules.lines.priorityOf).containsExactly(2, 2, 1, 0, 2, 1, 0, 2, 1, 0);
    assertThat(rules.priorities).isEqualTo(3);
    assertThat(rules.backlog).containsExactly(0, 0, 7);
  }

  /** Of 2^32 words: a granted share of those that are not sent back, then those sent back. */
  @Test
  void outcomesAreSharesOfTheWords() {
    var b = builder();
    b.approval = Share.percent(75);
    b.returned = Share.percent(50);
    Rules rules = first(b);
    assertThat(rules.approvalWords).isEqualTo(3L << 30);
    assertThat(rules.grantWords).isEqualTo(3L << 29);
    assertThat(rules.returnWords).isEqualTo((3L << 29) + (1L << 31));
  }

  @Test
  void delaysKeepTheLongerRing() {
    var b = builder();
    b.refile = Span.days(40);
    Rules before = first(b);
    assertThat(before.refileRing).isEqualTo(64);
    assertThat(before.reviewRing).isEqualTo(16);
    b.refile = Span.workingDays(5);
    Rules after = then(before, b);
    assertThat(after.refileRing).isEqualTo(64);
    assertThat(after.refile).isEqualTo(5);
    assertThat(after.refileInWorkingDays).isTrue();
    assertThat(before.refileInWorkingDays).isFalse();
    assertThat(first(b).refileRing).isEqualTo(8);
    b.expeditedReview = "fixed(31d)";
    assertThat(first(b).reviewRing).isEqualTo(64);
  }

  @Test
  void theCalendarIsKeptWhileItAndTheStartStayTheSame() {
    WorkCalendar golden = WorkCalendar.of("golden-week",
        Set.copyOf(LocalDate.parse("2025-04-01").datesUntil(LocalDate.parse("2025-04-08")).toList()), Set.of());
    var b = builder();
    Rules before = first(b);
    b.calendar = golden;
    Rules after = then(before, b);
    assertThat(before.works(1)).isTrue();
    assertThat(after.works(1)).isFalse();
    assertThat(after.uncovered(0)).isEqualTo(7);
    assertThat(before.uncovered(0)).isZero();
    assertThat(before.uncovered(4)).isEqualTo(2);
    assertThat(before.works(Rules.HORIZON - 1)).isEqualTo(
        WorkCalendar.weekdays().works(Samples.START.plusDays(Rules.HORIZON - 1)));
    Rules later = new Rules(builder().spec(), Samples.START.plusDays(5), Optional.of(before));
    assertThat(later.works(0)).as("a Saturday").isFalse();
    b.limit = Span.workingDays(45);
    assertThat(first(b).uncovered(0)).as("of a limit in working days").isZero();
  }

  @Test
  void capacityFollowsItsDates() {
    var b = builder();
    b.capacity = new Capacity(4, List.of(new Capacity.Change(Samples.START.plusDays(3), 9)));
    b.expeditedCapacity = Optional.of(Capacity.of(20));
    Rules rules = first(b);
    assertThat(rules.capacity(2, false)).isEqualTo(4);
    assertThat(rules.capacity(3, false)).isEqualTo(9);
    assertThat(rules.capacity(Rules.HORIZON - 1, false)).isEqualTo(9);
    assertThat(rules.capacity(3, true)).isEqualTo(20);
  }

  /** In whole kilograms where the weights are light, in tens or hundreds where they are heavy. */
  @Test
  void weightsAreAsFineAsATableHolds() {
    for (var row : Map.of("uniform(1, 5)", 1, "uniform(1, 16)", 1, "uniform(1, 50)", 10, "uniform(1, 1600)", 100).entrySet()) {
      var b = new Samples.Builder().arrivals(Samples.AUTOS, "0 per day", row.getKey());
      Rules rules = first(b);
      boolean finer = false;
      for (int i = 0; i < 2000; i++) {
        int kg = rules.weights[0].draw(i * 0x9E3779B9);
        assertThat(kg % row.getValue()).as(row.getKey()).isZero();
        finer |= kg % (10 * row.getValue()) != 0;
      }
      assertThat(finer).as(row.getKey()).isTrue();
    }
    var heavy = new Samples.Builder().arrivals(Samples.AUTOS, "0 per day", "fixed(2000000)");
    assertThat(first(heavy).weights[0].max()).isEqualTo(Queue.MAX_KG);
    var endless = new Samples.Builder().arrivals(Samples.AUTOS, "0 per day", "exponential(mean 1000000)");
    assertThat(first(endless).weights[0].draw(0x12345678) % 10_000_000).as("in thousands of tonnes, no coarser").isNotZero();
    assertThat(first(endless).weights[0].draw(0x12345678) % 1_000_000).isZero();
  }

  /** At least a 2^20th of the reviews must be as short as the limit to which they are truncated. */
  @Test
  void aTruncationLeavesSomething() {
    var b = builder();
    b.expeditedReview = "";
    b.beyond = Optional.of(Beyond.TRUNCATED);
    b.limit = Span.days(4);
    b.review = "uniform(3d, 9d)";
    Rules rules = first(b);
    assertThat(rules.review.max()).isEqualTo(4);
    b.review = "discrete(4d 50%, 9d 50%)";
    assertThat(first(b).review.max()).isEqualTo(4);
    b.review = "uniform(0d, 4194304d)";
    assertThat(first(b).review.max()).as("a 2^20th").isEqualTo(4);
    b.review = "uniform(0d, 4194305d)";
    assertThatIllegalArgumentException().isThrownBy(b::spec);
    b.review = "discrete(5d 50%, 9d 50%)";
    assertThatIllegalArgumentException().isThrownBy(b::spec).withMessage("reviews of discrete(5d 50%, 9d 50%) cannot be"
        + " truncated to the limit of 4: none is that short");
  }
}
