package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.LicenseCommand.ExpediteLicenses;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.license.LicenseCommand.GrantGeneralLicense;
import dev.snapback.license.LicenseCommand.HaltLicenses;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.RequireLicenses;
import dev.snapback.license.LicenseCommand.WithdrawApplication;
import dev.snapback.license.LicenseSpec.Beyond;
import dev.snapback.license.LicenseSpec.Deemed;
import dev.snapback.license.LicenseSpec.Yields;
import dev.snapback.vocabulary.Share;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of the queue: draws that fall on a bound, reviews as long as the limit, rooms given back, hashes. */
class QueueTest {
  private static final LicenseCommand HALT = new HaltLicenses(Samples.RARE_EARTHS);
  private static final LicenseCommand REQUIRE = new RequireLicenses(Samples.RARE_EARTHS, Optional.empty());
  private static final LicenseCommand EXPEDITE = new ExpediteLicenses(Samples.RARE_EARTHS);

  private static LicenseCommand file(int count) {
    return new FileApplications(count, Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty());
  }

  private static Samples.Builder everyDay(String review) {
    var b = new Samples.Builder();
    b.calendar = Samples.everyDay();
    b.review = review;
    return b;
  }

  /** Plays one application with this outcome word to its end. */
  private static String outcome(Samples.Builder b, long word) {
    var play = b.play().firms(file(1));
    play.queue().slots().at[Slots.FIRST + Slots.OUTCOME] = (int) word;
    return play.days(12).ends(1).get(0).substring("04-10 ".length());
  }

  /** Words below a bound are on one side of it, the bound itself on the other. */
  @Test
  void aWordOnTheBoundIsBeyondIt() {
    var b = everyDay("fixed(3d)");
    b.approval = Share.percent(50);
    assertThat(outcome(b, (1L << 31) - 1)).isEqualTo("granted");
    assertThat(outcome(b, 1L << 31)).isEqualTo("denied");
    b.returned = Share.percent(50);
    b.refile = Span.days(40);
    assertThat(outcome(b, (1L << 30) - 1)).isEqualTo("granted");
    assertThat(outcome(b, 1L << 30)).isEqualTo("returned");
    assertThat(outcome(b, (3L << 30) - 1)).isEqualTo("returned");
    assertThat(outcome(b, 3L << 30)).isEqualTo("denied");
    b.returned = Share.NONE;
    b.review = "fixed(200d)";
    b.limit = Span.days(5);
    b.yields = Yields.LIMIT;
    b.deemed = Deemed.DRAWN;
    assertThat(outcome(b, (1L << 31) - 1)).isEqualTo("deemed granted");
    assertThat(outcome(b, 1L << 31)).isEqualTo("deemed denied");
  }

  /** A review as long as the limit is over in time; one a day longer lapses. */
  @Test
  void whatIsReadyOnTheLastDayDoesNotLapse() {
    var b = everyDay("fixed(10d)");
    b.beyond = Optional.of(Beyond.LAPSES);
    b.limit = Span.days(10);
    assertThat(b.play().firms(file(1)).days(12).life(1)).endsWith("04-10 granted");
    b.limit = Span.days(9);
    assertThat(b.play().firms(file(1)).days(12).life(1)).endsWith("04-09 lapsed at the limit");
  }

  /** The limit of 12 days ends on Saturday, so on Friday: what lapses then is not deemed decided. */
  @Test
  void whatWillLapseIsNotDeemedDecided() {
    var b = new Samples.Builder();
    b.beyond = Optional.of(Beyond.LAPSES);
    b.limit = Span.days(12);
    b.yields = Yields.LIMIT;
    b.review = "fixed(60d)";
    assertThat(b.play().firms(file(1)).days(14).life(1)).endsWith("accepted, 04-11 lapsed at the limit");
    b.review = "fixed(12d)";
    assertThat(b.play().firms(file(1)).days(14).life(1)).endsWith("accepted, 04-11 deemed granted");
  }

  /** What waits for a decision when reviews become longer than the limit has had its review. */
  @Test
  void whatStandsInLineDoesNotLapse() {
    var b = everyDay("fixed(3d)");
    b.beyond = Optional.of(Beyond.LAPSES);
    b.limit = Span.days(6);
    b.yields = Yields.LIMIT;
    b.capacity = Capacity.of(0);
    var play = b.play().firms(file(1)).days(2).firms(file(1)).days(2).set("review", "fixed(60d)").days(8);
    assertThat(play.life(1)).endsWith("04-06 deemed granted");
    assertThat(play.life(2)).endsWith("04-08 lapsed at the limit");
  }

  /** Reviews under way go on by a table that needs more room, or other priorities, without losing their order. */
  @Test
  void longerReviewsAndOtherPrioritiesKeepWhatIsUnderWay() {
    var b = everyDay("fixed(3d)").arrivals(Samples.AUTOS, "0 per day", "fixed(3)").arrivals(Samples.DEFENSE, "0 per day", "fixed(3)");
    b.capacity = Capacity.of(1);
    var play = b.play().firms(file(3)).firms(new FileApplications(1, Samples.RARE_EARTHS, Samples.DEFENSE, Optional.empty()))
        .days(4).set("review", "fixed(100d)").firms(file(1));
    b.review = "fixed(100d)";
    b.priority = List.of(Samples.DEFENSE);
    play.book = play.book.with(List.of(b.spec()));
    play.days(120);
    assertThat(play.ends(5)).containsExactly(
        "04-03 granted", "04-05 granted", "04-06 granted", "04-04 granted", "07-13 granted");
    b.review = "fixed(3d)";
    b.priority = List.of();
    var longer = b.play().set("review", "fixed(100d)").firms(file(1)).days(101);
    assertThat(longer.life(1)).endsWith("07-09 granted");
    b.review = "fixed(100d)";
    b.priority = List.of(Samples.DEFENSE);
    // And back: the class that came first comes with all others again.
    var back = b.play().firms(file(2)).firms(new FileApplications(1, Samples.RARE_EARTHS, Samples.DEFENSE, Optional.empty()));
    b.priority = List.of(Samples.AUTOS);
    back.book = back.book.with(List.of(b.spec()));
    assertThat(back.days(104).life(1)).endsWith("07-09 granted");
    assertThat(back.life(2)).endsWith("07-10 granted");
    assertThat(back.life(3)).endsWith("07-11 granted");
  }

  /** Of both offices' reviews the one that changes, and needs no more room, may be that which is under way, or the other. */
  @ParameterizedTest
  @CsvSource({"false, review, 04-14 granted", "false, expedited.review, 04-10 granted",
      "true, review, 04-05 granted", "true, expedited.review, 04-14 granted"})
  void anotherReviewHoldsForWhatIsUnderWay(boolean hurried, String parameter, String end) {
    var b = everyDay("fixed(10d)");
    b.expeditedReview = "fixed(5d)";
    var play = b.play().firms(file(1)).days(2);
    if (hurried) {
      play.cn(EXPEDITE);
    }
    assertThat(play.set(parameter, "fixed(14d)").days(30).life(1)).endsWith(end);
  }

  /** A limit at which reviews lapse, or no longer, is a limit for what is under way. */
  @Test
  void anotherLimitHoldsForWhatIsUnderWay() {
    var b = everyDay("fixed(20d)");
    b.beyond = Optional.of(Beyond.LAPSES);
    b.limit = Span.days(30);
    b.yields = Yields.LIMIT;
    assertThat(b.play().firms(file(1)).days(2).set("limit", "10d").days(30).life(1)).endsWith("04-10 lapsed at the limit");
  }

  /** Whose class comes first is asked when a case is decided, not when its review ended. */
  @Test
  void otherPrioritiesHoldForThoseInLine() {
    var b = everyDay("fixed(3d)").arrivals(Samples.AUTOS, "0 per day", "fixed(3)").arrivals(Samples.DEFENSE, "0 per day", "fixed(3)");
    b.capacity = Capacity.of(0);
    b.priority = List.of(Samples.AUTOS);
    var play = b.play().firms(file(2)).firms(new FileApplications(1, Samples.RARE_EARTHS, Samples.DEFENSE, Optional.empty())).days(5);
    b.capacity = Capacity.of(1);
    b.priority = List.of(Samples.DEFENSE);
    play.book = play.book.with(List.of(b.spec()));
    play.days(4);
    assertThat(play.ends(3))
        .containsExactly("04-06 granted", "04-07 granted", "04-05 granted");
  }

  @Test
  void aLimitThatIsSetCountsFromThenOn() {
    var b = everyDay("fixed(10d)");
    var play = b.play().firms(file(1)).days(11).firms(file(1)).set("limit", "9d").days(11);
    assertThat(play.metric("on_time")).isEqualTo("Amount[amount=50.0]");
    play.set("limit", "10d").firms(file(2)).days(11);
    assertThat(play.metric("on_time")).isEqualTo("Amount[amount=75.0]");
  }

  /** Nothing stands still between two modes in which the office works, on a Saturday either. */
  @Test
  void hasteOnADayOffStopsNoClock() {
    var b = new Samples.Builder();
    b.review = "fixed(10d)";
    var play = b.play().until("2025-04-04").firms(file(1)).until("2025-04-05").cn(EXPEDITE).days(20);
    assertThat(play.life(1)).isEqualTo("04-04 filed, 04-04 accepted, 04-14 granted");
  }

  /** A day of the limit is counted on the working day on which a halted office starts again, not on the days off before. */
  @Test
  void aHaltThatEndsOnADayOffEndsOnTheNextWorkingDay() {
    var play = new Samples.Builder().play().firms(file(1)).until("2025-04-04").cn(HALT).until("2025-04-05").cn(REQUIRE).days(20);
    assertThat(play.life(1)).endsWith("04-14 granted");
    var hurried = new Samples.Builder().play().firms(file(1)).until("2025-04-04").cn(HALT).until("2025-04-05").cn(REQUIRE)
        .cn(EXPEDITE).days(20);
    assertThat(hurried.life(1)).endsWith("04-14 granted");
    var lifted = new Samples.Builder().play().cn(HALT).cn(new LiftLicenses(Samples.RARE_EARTHS)).until("2025-04-05").cn(REQUIRE)
        .firms(file(1)).days(20);
    assertThat(lifted.life(1)).isEqualTo("04-05 filed, 04-07 accepted, 04-17 granted");
  }

  /** A regime that was halted and lifted begins anew: nothing of it stands still on the days off before. */
  @Test
  void aNewRequirementWaitsForNoWorkingDay() {
    var play = new Samples.Builder().play().cn(HALT).cn(new LiftLicenses(Samples.RARE_EARTHS)).until("2025-04-05").cn(REQUIRE)
        .cn(new GrantGeneralLicense(Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(9), Optional.empty()))
        .firms(file(1)).days(1);
    assertThat(play.life(1)).isEqualTo("04-05 filed, 04-05 granted under a general license");
    var halted = new Samples.Builder().play().cn(HALT).until("2025-04-05").cn(REQUIRE)
        .cn(new GrantGeneralLicense(Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(9), Optional.empty()))
        .firms(file(1)).days(3);
    assertThat(halted.life(1)).isEqualTo("04-05 filed, 04-07 granted under a general license");
  }

  /** What ends gives its room back, wherever it stood: after years the queue holds no more than what is pending. */
  @Test
  void roomIsGivenBack() {
    var b = everyDay("fixed(5d)").arrivals(Samples.AUTOS, "10 per day", "fixed(3)");
    b.approval = Share.percent(50);
    b.returned = Share.percent(30);
    assertThat(room(b.play().days(600))).as("decided, and sent back").isLessThan(400);
    b.review = "uniform(1d, 20d)";
    b.beyond = Optional.of(Beyond.LAPSES);
    b.limit = Span.days(6);
    assertThat(room(b.play().days(600))).as("lapsed").isLessThan(400);
    b.beyond = Optional.empty();
    var covered = b.play();
    for (int year = 0; year < 2; year++) {
      covered.cn(new GrantGeneralLicense(
          Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(290), Optional.of(Share.percent(90)))).days(300);
    }
    assertThat(room(covered)).as("under a general license").isLessThan(600);
    b.yields = Yields.LIMIT;
    b.capacity = Capacity.of(0);
    assertThat(room(b.play().days(600))).as("deemed decided").isLessThan(400);
  }

  @Test
  void roomOfWhatFirmsTakeBackIsGivenBack() {
    var b = everyDay("fixed(3d)");
    b.returned = Share.ALL;
    b.refile = Span.days(2);
    b.capacity = Capacity.of(5);
    var play = b.play();
    for (int i = 0; i < 400; i++) {
      int first = play.queue().filed() + 1;
      play.firms(file(3)).firms(new WithdrawApplication(Samples.RARE_EARTHS, first)).days(i % 7)
          .firms(new WithdrawApplication(Samples.RARE_EARTHS, first + 1));
    }
    assertThat(room(play)).isLessThan(900);
    var lifted = b.play();
    for (int i = 0; i < 20; i++) {
      lifted.firms(file(100)).days(2).cn(new LiftLicenses(Samples.RARE_EARTHS)).cn(REQUIRE);
    }
    assertThat(room(lifted)).isLessThan(300);
  }

  private static int room(Samples.Play play) {
    return play.queue().slots().used() / Slots.STRIDE;
  }

  private static WorkCalendar noDay() {
    return WorkCalendar.of("never", Set.copyOf(Samples.START.datesUntil(Samples.START.plusDays(60)).toList()), Set.of());
  }

  /** Whatever the future depends on is in the hash, and what it does not depend on is not. */
  @Test
  void theHashTellsApartWhatGoesOnDifferently() {
    var b = new Samples.Builder();
    b.limit = Span.workingDays(45);
    b.review = "fixed(10wd)";
    b.refile = Span.workingDays(5);
    b.calendar = noDay();
    var play = b.play();
    long unopened = play.queue().hash();
    long opened = play.days(1).queue().hash();
    assertThat(opened).as("the backlog is filed").isNotEqualTo(unopened);
    assertThat(play.days(1).queue().hash()).as("nothing happens").isEqualTo(opened);
    long thawing = play.cn(HALT).cn(REQUIRE).queue().hash();
    assertThat(thawing).as("the clocks wait").isNotEqualTo(opened);
    long granted = play.cn(new GrantGeneralLicense(
        Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(30), Optional.empty())).queue().hash();
    assertThat(granted).isNotEqualTo(thawing);
    var open = b.play().days(1).cn(new GrantGeneralLicense(
        Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(30), Optional.empty()));
    long toBeLookedAt = open.queue().hash();
    assertThat(open.days(1).queue().hash()).as("all that is pending has been looked at").isNotEqualTo(toBeLookedAt);
    assertThat(play.cn(HALT).queue().hash()).as("the mode").isNotEqualTo(granted);
  }

  @Test
  void theHashTellsTheClocksApart() {
    var b = new Samples.Builder();
    b.limit = Span.workingDays(45);
    b.refile = Span.workingDays(5);
    var play = b.play().until("2025-04-05");
    long saturday = play.days(1).queue().hash();
    assertThat(play.days(1).queue().hash()).as("a review counts calendar days").isNotEqualTo(saturday);
    b.limit = Span.days(45);
    b.review = "fixed(10wd)";
    play = b.play().until("2025-04-05");
    saturday = play.days(1).queue().hash();
    assertThat(play.days(1).queue().hash()).as("a limit counts calendar days").isNotEqualTo(saturday);
    b.limit = Span.workingDays(45);
    b.refile = Span.days(5);
    play = b.play().until("2025-04-05");
    saturday = play.days(1).queue().hash();
    assertThat(play.days(1).queue().hash()).as("a delay counts calendar days").isNotEqualTo(saturday);
  }

  @Test
  void theHashSeesEveryApplicationAndItsPlace() {
    var b = everyDay("fixed(5d)").arrivals(Samples.AUTOS, "0 per day", "fixed(3)").arrivals(Samples.DEFENSE, "0 per day", "fixed(3)");
    b.returned = Share.ALL;
    b.capacity = Capacity.of(1);
    for (int days : new int[] {0, 1, 5, 7}) {
      var one = b.play().firms(file(2)).days(days);
      var other = b.play().firms(file(2)).days(days);
      assertThat(one.queue().hash()).isEqualTo(other.queue().hash());
      for (int word : new int[] {Slots.REVIEW, Slots.OUTCOME, Slots.KG}) {
        for (int slot : new int[] {Slots.FIRST, Slots.FIRST + Slots.STRIDE}) {
          other.queue().slots().at[slot + word] ^= 1;
          assertThat(one.queue().hash()).as("%s days, word %s of %s", days, word, slot).isNotEqualTo(other.queue().hash());
          other.queue().slots().at[slot + word] ^= 1;
        }
      }
      assertThat(b.play().firms(file(1)).firms(file(1)).days(days).queue().hash()).isEqualTo(one.queue().hash());
      assertThat(b.play().firms(file(1)).firms(new FileApplications(
          1, Samples.RARE_EARTHS, Samples.DEFENSE, Optional.empty())).days(days).queue().hash()).isNotEqualTo(one.queue().hash());
    }
  }

  /** The limit ends on Saturday: on Friday those in line are deemed granted, and those whose review will not end are not. */
  @Test
  void onlyWhatStandsInLineIsDeemedDecidedBeforeADayOff() {
    var b = new Samples.Builder();
    b.beyond = Optional.of(Beyond.LAPSES);
    b.limit = Span.days(12);
    b.yields = Yields.LIMIT;
    b.capacity = Capacity.of(0);
    b.review = "discrete(3d 50%, 60d 50%)";
    var play = b.play().firms(file(40));
    Queue queue = play.queue();
    List<String> wanted = IntStream.range(0, 40).map(i -> queue.slots().at[Slots.FIRST + i * Slots.STRIDE + Slots.REVIEW])
        .mapToObj(word -> queue.rules().review.draw(word) == 3 ? "04-11 deemed granted" : "04-11 lapsed at the limit").toList();
    play.days(14);
    assertThat(play.ends(40)).isEqualTo(wanted);
    assertThat(Set.copyOf(wanted)).hasSize(2);
  }
}
