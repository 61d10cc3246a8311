package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.snapback.license.LicenseSpec.Initial;
import dev.snapback.license.LicenseSpec.Yields;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of applications, told day by day. The first day, 03-31, is a Monday. */
class LicenseTest {
  private static LicenseCommand file(int count, ClassName users) {
    return new FileApplications(count, Samples.RARE_EARTHS, users, Optional.of(Tonnes.of(3)));
  }

  private static LicenseCommand file(int count) {
    return file(count, Samples.AUTOS);
  }

  private static final LicenseCommand REQUIRE = new RequireLicenses(Samples.RARE_EARTHS, Optional.empty());
  private static final LicenseCommand HALT = new HaltLicenses(Samples.RARE_EARTHS);
  private static final LicenseCommand EXPEDITE = new ExpediteLicenses(Samples.RARE_EARTHS);
  private static final LicenseCommand LIFT = new LiftLicenses(Samples.RARE_EARTHS);

  @Test
  void acceptanceIsDayZero() {
    var play = new Samples.Builder().play().firms(file(1)).days(20);
    assertThat(play.life(1)).isEqualTo("03-31 filed, 03-31 accepted, 04-10 granted");
  }

  @Test
  void aReviewThatEndsOnADayOffIsDecidedOnTheNextWorkingDay() {
    var b = new Samples.Builder();
    b.review = "fixed(12d)"; // Saturday 04-12
    assertThat(b.play().firms(file(1)).days(20).life(1)).endsWith("04-14 granted");
    b.review = "fixed(12wd)";
    assertThat(b.play().firms(file(1)).days(20).life(1)).endsWith("04-16 granted");
  }

  @Test
  void whatIsFiledOnADayOffIsAcceptedOnTheNextWorkingDay() {
    var play = new Samples.Builder().play().until("2025-04-05").firms(file(1)).days(20);
    assertThat(play.life(1)).isEqualTo("04-05 filed, 04-07 accepted, 04-17 granted");
  }

  /** 03-31 + 45 calendar days is Thursday 05-15; + 47 is Saturday 05-17, so Friday is the last day. */
  @Test
  void theLimitEndsOnCountedDayNOrOnTheWorkingDayBefore() {
    var b = new Samples.Builder();
    b.review = "fixed(200d)";
    b.yields = Yields.LIMIT;
    assertThat(b.play().firms(file(1)).days(60).life(1)).endsWith("accepted, 05-15 deemed granted");
    b.limit = Span.days(47);
    assertThat(b.play().firms(file(1)).days(60).life(1)).endsWith("accepted, 05-16 deemed granted");
    b.limit = Span.workingDays(45);
    assertThat(b.play().firms(file(1)).days(90).life(1)).endsWith("accepted, 06-02 deemed granted");
    b.deemed = Deemed.DENIED;
    assertThat(b.play().firms(file(1)).days(90).life(1)).endsWith("accepted, 06-02 deemed denied");
    b.deemed = Deemed.DRAWN;
    b.approval = Share.NONE;
    assertThat(b.play().firms(file(1)).days(90).life(1)).endsWith("accepted, 06-02 deemed denied");
  }

  /** A limit of 3 days cannot be met over eight days off: the office accepts when it can. */
  @Test
  void nothingIsAcceptedThatCouldNotBeDecidedInTime() {
    var b = new Samples.Builder();
    b.review = "fixed(200d)";
    b.yields = Yields.LIMIT;
    b.limit = Span.days(3);
    b.calendar = WorkCalendar.of("golden-week",
        Set.copyOf(LocalDate.of(2025, 4, 1).datesUntil(LocalDate.of(2025, 4, 8)).toList()), Set.of());
    assertThat(b.play().firms(file(1)).days(20).life(1))
        .isEqualTo("03-31 filed, 04-08 accepted, 04-11 deemed granted");
  }

  @Test
  void thePromiseBreaksWhereItYields() {
    var b = new Samples.Builder();
    b.limit = Span.days(12);
    b.capacity = Capacity.of(1);
    var play = b.play().firms(file(4)).days(14);
    assertThat(play.metric("overdue")).isEqualTo("Amount[amount=2.0]");
    assertThat(play.metric("on_time")).isEqualTo("Amount[amount=50.0]");
    play.days(1);
    assertThat(play.life(3)).endsWith("04-14 granted");
    assertThat(play.metric("max_decision_days")).isEqualTo("Amount[amount=14.0]");
  }

  @Test
  void capacityHoldsButForDeemedDecisions() {
    var b = new Samples.Builder();
    b.limit = Span.days(11);
    b.capacity = Capacity.of(1);
    b.yields = Yields.LIMIT;
    var play = b.play().firms(file(4)).days(20);
    assertThat(play.life(1)).endsWith("04-10 granted");
    assertThat(play.life(2)).endsWith("04-11 granted");
    assertThat(play.life(3)).endsWith("04-11 deemed granted");
    assertThat(play.life(4)).endsWith("04-11 deemed granted");
    assertThat(play.metric("deemed")).isEqualTo("Amount[amount=2.0]");
  }

  @Test
  void upToHasThreeMeanings() {
    var b = new Samples.Builder();
    b.review = "discrete(10d 50%, 60d 50%)";
    b.yields = Yields.LIMIT;
    b.calendar = Samples.everyDay();
    b.beyond = Optional.of(Beyond.TRUNCATED);
    assertThat(b.play().firms(file(40)).days(50).metric("max_decision_days")).isEqualTo("Amount[amount=10.0]");
    b.beyond = Optional.of(Beyond.CAPPED);
    var capped = b.play().firms(file(40)).days(50);
    assertThat(capped.metric("max_decision_days")).isEqualTo("Amount[amount=45.0]");
    assertThat(capped.metric("deemed")).isEqualTo("Amount[amount=0.0]");
    b.beyond = Optional.of(Beyond.LAPSES);
    var lapsing = b.play().firms(file(40)).days(50);
    assertThat(lapsing.metric("max_decision_days")).isEqualTo("Amount[amount=10.0]");
    assertThat(lapsing.metric("lapsed")).isNotEqualTo("Amount[amount=0.0]");
    assertThat(lapsing.metric("waiting")).isEqualTo("Amount[amount=0.0]");
    b.limit = Span.workingDays(45);
    assertThatThrownBy(b::spec).hasMessageContaining("only where limit and review count the same days");
    b.limit = Span.days(9);
    b.beyond = Optional.of(Beyond.TRUNCATED);
    assertThatThrownBy(b::spec).hasMessageContaining("none is that short");
  }

  /** Returned on 04-10, filed again five days later, and the limit counts anew; the wait does not. */
  @Test
  void aReturnRestartsTheStatutoryAgeNotTheTotalAge() {
    var b = new Samples.Builder();
    b.returned = Share.ALL;
    b.returns = 1;
    var play = b.play().firms(file(1)).days(12);
    assertThat(play.metric("oldest_days")).isEqualTo("Amount[amount=12.0]");
    assertThat(play.metric("waiting")).isEqualTo("Amount[amount=1.0]");
    play.days(20);
    assertThat(play.life(1)).isEqualTo("03-31 filed, 03-31 accepted, 04-10 returned, 04-15 filed again, "
        + "04-15 accepted, 04-25 granted");
    assertThat(play.metric("max_decision_days")).isEqualTo("Amount[amount=10.0]");
    assertThat(play.metric("median_wait_days")).isEqualTo("Amount[amount=25.0]");
    assertThat(play.metric("returned")).isEqualTo("Amount[amount=1.0]");
    assertThat(play.metric("filed")).isEqualTo("Amount[amount=1.0]");
  }

  /** Halted from the fourth day for a week: files, does not accept, decides nothing, and the clocks stand still. */
  @Test
  void aHaltFreezesTheClocks() {
    var play = new Samples.Builder().play().firms(file(1)).until("2025-04-03").cn(HALT).firms(file(1)).days(7)
        .cn(REQUIRE).days(20);
    assertThat(play.life(1)).isEqualTo("03-31 filed, 03-31 accepted, 04-17 granted");
    assertThat(play.life(2)).isEqualTo("04-03 filed, 04-10 accepted, 04-21 granted");
  }

  /** Lifted on a Saturday, a halt ends for the clocks on Monday: no limit ends on a day on which nobody could work. */
  @Test
  void afterAHaltTheClocksStartOnAWorkingDay() {
    var b = new Samples.Builder();
    b.review = "fixed(200d)";
    b.limit = Span.days(3);
    b.yields = Yields.LIMIT;
    var play = b.play().firms(file(1)).days(2).cn(HALT).until("2025-04-05").cn(REQUIRE).days(20);
    assertThat(play.life(1)).endsWith("04-08 deemed granted");
    assertThat(play.metric("max_decision_days")).isEqualTo("Amount[amount=3.0]");
  }

  /** A regime change keeps the draw: what remains is the new length less what has elapsed, at least nothing. */
  @Test
  void hasteKeepsTheDrawAndCountsWhatHasElapsed() {
    var b = new Samples.Builder();
    b.review = "fixed(30d)";
    b.expeditedReview = "fixed(9d)";
    b.calendar = Samples.everyDay();
    var play = b.play().firms(file(1)).days(4).firms(file(1)).days(8).cn(EXPEDITE).days(30);
    assertThat(play.life(1)).endsWith("04-12 granted");
    assertThat(play.life(2)).endsWith("04-13 granted");
    var back = b.play().cn(EXPEDITE).firms(file(1)).days(5).cn(REQUIRE).days(30);
    assertThat(back.life(1)).endsWith("04-30 granted");
  }

  @Test
  void classesComeByPriorityThenInOrder() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "0 per day", "fixed(3)")
        .arrivals(Samples.DEFENSE, "0 per day", "fixed(3)");
    b.priority = List.of(Samples.DEFENSE);
    b.capacity = Capacity.of(1);
    b.calendar = Samples.everyDay();
    var play = b.play().firms(file(2)).firms(file(1, Samples.DEFENSE)).days(20);
    assertThat(play.life(3)).endsWith("04-10 granted");
    assertThat(play.life(1)).endsWith("04-11 granted");
    assertThat(play.life(2)).endsWith("04-12 granted");
  }

  @Test
  void whileFreeNothingIsFiledAndTheBacklogComesWithTheRequirement() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "5 per day", "fixed(3)");
    b.initial = Initial.FREE;
    b.backlog = Map.of(Samples.AUTOS, 7);
    var play = b.play().days(30);
    assertThat(play.metric("filed")).isEqualTo("Amount[amount=0.0]");
    assertThat(play.refusal(file(1))).isEqualTo("regime rare-earths: file-applications needs the state controlled or"
        + " halted or expedited; it is free");
    play.cn(new RequireLicenses(Samples.RARE_EARTHS, Optional.of(play.today.plusDays(2)))).days(2);
    assertThat(play.metric("state")).isEqualTo("State[name=controlled]");
    assertThat(play.metric("filed")).isEqualTo("Amount[amount=0.0]");
    play.days(1);
    assertThat(play.book.life(Samples.RARE_EARTHS, 7)).isNotEmpty();
    assertThat(play.book.pending(Samples.RARE_EARTHS, play.today)).singleElement()
        .satisfies(row -> assertThat(row.count()).isGreaterThanOrEqualTo(7));
  }

  @Test
  void liftingLetsWhatIsPendingLapse() {
    var play = new Samples.Builder().play().firms(file(2)).days(3).cn(LIFT);
    assertThat(play.life(1)).endsWith("04-03 lapsed with the regime");
    assertThat(play.metric("waiting")).isEqualTo("Amount[amount=0.0]");
    assertThat(play.metric("lapsed")).isEqualTo("Amount[amount=2.0]");
    assertThat(play.metric("state")).isEqualTo("State[name=free]");
  }

  @Test
  void aGeneralLicenseGrantsItsHoldersPendingCasesAndRunsOut() {
    var b = new Samples.Builder();
    b.capacity = Capacity.of(0);
    var play = b.play().firms(file(2)).days(2)
        .cn(new GrantGeneralLicense(Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(5),
            Optional.empty()))
        .days(1).firms(file(1)).days(1).until("2025-04-07").firms(file(1)).days(10);
    assertThat(play.life(1)).endsWith("04-02 granted under a general license");
    assertThat(play.life(3)).isEqualTo("04-03 filed, 04-03 granted under a general license");
    assertThat(play.life(4)).isEqualTo("04-07 filed, 04-07 accepted");
    assertThat(play.events).anySatisfy(e -> assertThat(e.text())
        .isEqualTo("general license for rare-earths granted to autos until 2025-04-07"));
    assertThat(play.events).anySatisfy(e -> assertThat(e.text())
        .isEqualTo("general license for rare-earths of autos expired"));
    assertThat(play.book.generals(Samples.RARE_EARTHS)).isEmpty();
  }

  @Test
  void aGeneralLicenseRestsWhileHalted() {
    var play = new Samples.Builder().play().cn(HALT).cn(new GrantGeneralLicense(
        Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(50), Optional.empty())).firms(file(1)).days(3);
    assertThat(play.life(1)).isEqualTo("03-31 filed");
    assertThat(play.cn(REQUIRE).days(1).life(1)).endsWith("04-03 granted under a general license");
  }

  @Test
  void aFirmTakesItsApplicationBackOnce() {
    var play = new Samples.Builder().play().firms(file(2)).days(3);
    var withdraw = new WithdrawApplication(Samples.RARE_EARTHS, 1);
    String hash = play.firms(withdraw).book.toString();
    assertThat(play.life(1)).endsWith("04-03 withdrawn");
    assertThat(play.refusal(withdraw)).isEqualTo("application 1 is no longer pending");
    assertThat(play.refusal(new WithdrawApplication(Samples.RARE_EARTHS, 9))).isEqualTo("there is no application 9");
    assertThat(play.refusal(withdraw, Samples.US)).contains("firms file and withdraw, not governments: leave us out");
    assertThat(play.book).hasToString(hash);
  }

  @Test
  void filingSaysWhatItCannotDo() {
    var play = new Samples.Builder().play();
    assertThat(play.refusal(file(1, new ClassName("toys"))))
        .isEqualTo("regime rare-earths has no class toys; it has [autos]");
    assertThat(play.refusal(file(0))).startsWith("one move files 1 to 10000 applications");
    assertThat(play.refusal(file(10_001))).startsWith("one move files 1 to 10000 applications");
    assertThat(play.refusal(new FileApplications(1, Samples.RARE_EARTHS, Samples.AUTOS, Optional.of(Tonnes.of(0)))))
        .startsWith("one application is for more than 0 t");
    assertThat(play.refusal(file(1), Samples.CN)).contains("leave cn out");
  }

  /** A parameter holds from today; what is pending keeps its draw. */
  @Test
  void parametersCanBeSetWhileItRuns() {
    var b = new Samples.Builder();
    b.calendar = Samples.everyDay();
    var play = b.play().firms(file(3)).days(5);
    LicenseBook before = play.book;
    play.set("review", "fixed(7d)").set("capacity", "2 per wd").days(5);
    assertThat(play.life(1)).endsWith("04-07 granted");
    assertThat(play.life(3)).endsWith("04-08 granted");
    assertThat(values(before)).contains("license.rare-earths.review = fixed(10d)");
    assertThat(values(play.book)).extracting(v -> v.substring(v.indexOf("= ") + 2))
        .containsExactly("45d", "2 per wd", "fixed(7d)", "2 per wd", "fixed(7d)", "100%", "0%", "5d", "0 per day",
            "fixed(3)");
    assertThatThrownBy(() -> Samples.set(before, "capacity", "40"))
        .hasMessageContaining("a capacity is written 12 per wd");
    assertThatThrownBy(() -> Samples.set(before, "limit", "30wd"))
        .hasMessageContaining("it counts calendar days, as in 10d, not as in 30wd");
    assertThatThrownBy(() -> Samples.set(before, "review", "fixed(3wd)"))
        .hasMessageContaining("counts the same days as before");
  }

  @Test
  void statisticsSayWhatTheyLeaveOut() {
    var b = new Samples.Builder();
    b.approval = Share.NONE;
    var play = b.play();
    assertThat(play.metric("on_time")).isEqualTo("None[reason=nothing is decided or overdue yet]");
    assertThat(play.metric("median_wait_days")).isEqualTo("None[reason=nothing is decided yet]");
    assertThat(play.metric("granted_of_filed")).isEqualTo("None[reason=nothing is filed yet]");
    assertThat(play.metric("oldest_days")).isEqualTo("Amount[amount=0.0]");
    play.firms(file(2)).days(12).firms(file(1)).days(1);
    assertThat(play.metric("autos.granted_of_decided")).isEqualTo("Amount[amount=0.0]");
    assertThat(play.metric("autos.denied")).isEqualTo("Amount[amount=2.0]");
    assertThat(play.metric("p90_wait_days")).isEqualTo("Amount[amount=10.0]");
    assertThat(play.metric("filed_tonnes")).isEqualTo("Amount[amount=9.0]");
    var why = LicenseMetrics.of(List.of(b.spec())).stream().filter(m -> m.name().endsWith("s.median_wait_days"))
        .findFirst().orElseThrow().why().apply(new LicenseMetrics.On(play.book, play.today));
    assertThat(why.toString()).contains("undecided, the oldest filed 1 day ago; their waits are not over");
  }

  private static List<String> values(LicenseBook book) {
    LicenseSpec spec = book.spec(Samples.RARE_EARTHS).orElseThrow();
    return LicenseParameters.of(spec).stream().map(p -> p.name() + " = " + p.text().apply(spec)).toList();
  }
}
