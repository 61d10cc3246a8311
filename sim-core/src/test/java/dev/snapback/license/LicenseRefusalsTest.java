package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.license.LicenseCommand.EndSuspension;
import dev.snapback.license.LicenseCommand.EndTruceSuspension;
import dev.snapback.license.LicenseCommand.ExpediteLicenses;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.license.LicenseCommand.GrantGeneralLicense;
import dev.snapback.license.LicenseCommand.HaltLicenses;
import dev.snapback.license.LicenseCommand.LiftByDeal;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.RequireLicenses;
import dev.snapback.license.LicenseCommand.ResumeRegime;
import dev.snapback.license.LicenseCommand.SuspendByTruce;
import dev.snapback.license.LicenseCommand.SuspendRegime;
import dev.snapback.license.LicenseCommand.WithdrawApplication;
import dev.snapback.license.LicenseSpec.Initial;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may not be done about a license regime, and the sentence that says why. */
class LicenseRefusalsTest {
  private static final RegimeName NAME = Samples.RARE_EARTHS;
  private static final TruceName GENEVA = new TruceName("geneva");
  private static final TruceName BUSAN = new TruceName("busan");
  private static final Actor EU = new Actor("eu");
  private static final LicenseCommand RESUME = new ResumeRegime(NAME);

  private static Samples.Play play(Initial initial) {
    var b = new Samples.Builder();
    b.initial = initial;
    return b.play();
  }

  private static Samples.Play controlled() {
    return play(Initial.CONTROLLED);
  }

  private static LicenseCommand require(LocalDate day) {
    return new RequireLicenses(NAME, Optional.of(day));
  }

  private static LicenseCommand suspend(LocalDate until) {
    return new SuspendRegime(NAME, Optional.of(until));
  }

  private static String refusal(Samples.Play play, LicenseCommand command, By by) {
    return switch (play.book.apply(command, play.act(by, List.of()))) {
      case Step.Refused<LicenseBook> no -> no.refusal().reason();
      case Step.Done<LicenseBook> done -> "accepted";
    };
  }

  @Test
  void licensesThatAreRequiredCannotBeAnnounced() {
    for (Initial initial : List.of(Initial.HALTED, Initial.EXPEDITED)) {
      var play = play(initial);
      assertThat(play.refusal(require(play.today.plusDays(1)), Samples.CN))
          .isEqualTo("licenses for rare-earths are already required; leave the effective day out");
      assertThat(play.refusal(require(play.today), Samples.CN)).isEqualTo("accepted");
      assertThat(play.refusal(new RequireLicenses(NAME, Optional.empty()), Samples.CN)).isEqualTo("accepted");
    }
  }

  @Test
  void anEffectiveDayIsTodayOrLater() {
    var play = play(Initial.FREE).days(2);
    assertThat(play.refusal(require(play.today.minusDays(1)), Samples.CN))
        .isEqualTo("the effective day 2025-04-01 is past; today is 2025-04-02");
    assertThat(play.cn(require(play.today)).book.state(NAME).orElseThrow()).isInstanceOf(RegimeState.Controlled.class);
    var other = play(Initial.FREE).cn(require(LocalDate.parse("2025-04-01")));
    assertThat(other.book.state(NAME).orElseThrow()).isInstanceOf(RegimeState.Announced.class);
    assertThat(refusal(other, new LicenseCommand.TakeEffect(NAME), By.TIMER))
        .isEqualTo("licenses are required from 2025-04-01");
  }

  @Test
  void theExporterResumesOnlyWhatItSuspended() {
    var play = controlled().reaction(new SuspendByTruce(NAME, GENEVA));
    String byTruce = "regime rare-earths is suspended by truce geneva; only the end of that truce brings it back";
    assertThat(play.refusal(RESUME, Samples.CN)).isEqualTo(byTruce);
    assertThat(refusal(play, new EndSuspension(NAME), By.TIMER)).isEqualTo("no suspension ends today");
    assertThat(play.refusal(RESUME, Samples.US)).isEqualTo("regime rare-earths is cn's own; it alone moves it");
    assertThat(play.refusal(RESUME, Samples.CN, Samples.US)).isEqualTo("regime rare-earths is cn's own; it alone moves it");
    assertThat(play.refusal(suspend(play.today), Samples.CN))
        .isEqualTo("a suspension ends after today, 2025-03-31, not on 2025-03-31");
    assertThat(play.refusal(suspend(play.today.plusDays(1)), Samples.US)).contains("it alone moves it");
  }

  @Test
  void aSuspensionEndsOnItsDay() {
    var play = controlled().cn(suspend(LocalDate.parse("2025-04-03"))).days(2);
    assertThat(refusal(play, new EndSuspension(NAME), By.TIMER)).isEqualTo("no suspension ends today");
    assertThat(play.days(1).book.state(NAME).orElseThrow()).isInstanceOf(RegimeState.Controlled.class);
    var open = controlled().cn(new SuspendRegime(NAME, Optional.empty())).days(40);
    assertThat(refusal(open, new EndSuspension(NAME), By.TIMER)).isEqualTo("no suspension ends today");
  }

  @Test
  void theEndOfASuspensionByItsOwnerLeavesATruces() {
    var play = controlled().cn(suspend(LocalDate.parse("2025-04-03"))).reaction(new SuspendByTruce(NAME, GENEVA)).days(3);
    assertThat(play.book.state(NAME).orElseThrow()).isInstanceOfSatisfying(
        RegimeState.Suspended.class, s -> assertThat(s.suspensions()).hasToString("by truce geneva"));
    assertThat(play.events.get(play.events.size() - 1).text())
        .isEqualTo("a suspension of licenses for rare-earths ended; another still holds");
  }

  @Test
  void aTruceSuspendsOnceAndOnlyItsOwnEndCounts() {
    var play = controlled().reaction(new SuspendByTruce(NAME, GENEVA));
    assertThat(refusal(play, new SuspendByTruce(NAME, GENEVA), By.REACTION))
        .isEqualTo("truce geneva already suspends regime rare-earths");
    assertThat(refusal(play, new EndTruceSuspension(NAME, BUSAN), By.REACTION))
        .isEqualTo("truce busan does not suspend regime rare-earths");
    assertThat(refusal(play, new LiftByDeal(NAME, BUSAN), By.REACTION))
        .isEqualTo("truce busan does not suspend regime rare-earths");
    play.reaction(new SuspendByTruce(NAME, BUSAN)).reaction(new EndTruceSuspension(NAME, GENEVA));
    assertThat(play.book.state(NAME).orElseThrow()).isInstanceOfSatisfying(
        RegimeState.Suspended.class, s -> assertThat(s.suspensions()).hasToString("by truce busan"));
    assertThat(play.events.get(play.events.size() - 1).text())
        .isEqualTo("a suspension of licenses for rare-earths ended with truce geneva; another still holds");
    assertThat(play.reaction(new LiftByDeal(NAME, BUSAN)).book.state(NAME).orElseThrow())
        .isInstanceOf(RegimeState.Free.class);
  }

  /** A suspension lets the state that it holds back come back, and no other. */
  @ParameterizedTest
  @EnumSource(value = Initial.class, names = "FREE", mode = EnumSource.Mode.EXCLUDE)
  void whatIsHeldBackComesBack(Initial initial) {
    RegimeState before = play(initial).book.state(NAME).orElseThrow();
    var byOwner = play(initial).cn(new SuspendRegime(NAME, Optional.empty()));
    assertThat(byOwner.book.requires(NAME)).isFalse();
    assertThat(byOwner.days(2).cn(RESUME).book.state(NAME)).contains(before);
    var byCalendar = play(initial).cn(suspend(LocalDate.parse("2025-04-02")));
    assertThat(byCalendar.days(2).book.state(NAME)).contains(before);
    var byTruce = play(initial).reaction(new SuspendByTruce(NAME, GENEVA)).days(2);
    assertThat(byTruce.reaction(new EndTruceSuspension(NAME, GENEVA)).book.state(NAME)).contains(before);
    assertThat(byTruce.book.requires(NAME)).isTrue();
  }

  @Test
  void nothingSuspendedIsFree() {
    var play = play(Initial.FREE);
    assertThat(play.refusal(RESUME, Samples.CN)).isEqualTo("regime rare-earths: resume-regime needs the state suspended; it is free");
    assertThat(play.refusal(new LiftLicenses(NAME), Samples.CN)).isEqualTo("regime rare-earths: lift-licenses needs the state"
        + " announced or controlled or halted or expedited or suspended; it is free");
    assertThat(play.refusal(new ExpediteLicenses(NAME), Samples.CN))
        .isEqualTo("regime rare-earths: expedite-licenses needs the state controlled or halted; it is free");
    assertThat(controlled().refusal(new HaltLicenses(NAME), Samples.US)).contains("it alone moves it");
    assertThat(controlled().refusal(new ExpediteLicenses(NAME), Samples.US)).contains("it alone moves it");
    assertThat(controlled().refusal(new LiftLicenses(NAME), Samples.US)).contains("it alone moves it");
  }

  private static LicenseCommand general(ClassName users, Optional<Actor> destination, Span length) {
    return new GrantGeneralLicense(NAME, users, destination, length, Optional.empty());
  }

  @Test
  void aGeneralLicenseIsForApplicationsThatAreMade() {
    var play = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(3)")
        .arrivals(Samples.DEFENSE, Optional.of(EU), "0 per day", "fixed(3)").play();
    assertThat(play.refusal(general(Samples.AUTOS, Optional.of(EU), Span.days(1)), Samples.CN))
        .isEqualTo("regime rare-earths has no applications by autos for eu; it has classes [autos, defense]");
    assertThat(play.refusal(general(new ClassName("toys"), Optional.empty(), Span.days(1)), Samples.CN))
        .isEqualTo("regime rare-earths has no applications by toys; it has classes [autos, defense]");
    for (Optional<Actor> to : List.of(Optional.<Actor>empty(), Optional.of(Samples.US))) {
      assertThat(play.refusal(general(Samples.AUTOS, to, Span.days(1)), Samples.CN)).isEqualTo("accepted");
      assertThat(play.refusal(general(Samples.AUTOS, to, Span.days(1)), Samples.US)).contains("it alone moves it");
    }
  }

  @Test
  void aGeneralLicenseRunsOutOnItsDayNotBefore() {
    var play = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(3)").play()
        .cn(general(Samples.AUTOS, Optional.of(Samples.US), Span.days(2)));
    var otherwise = new LicenseCommand.ExpireGeneralLicense(NAME, Samples.AUTOS, Optional.empty());
    assertThat(refusal(play, otherwise, By.TIMER)).isEqualTo("no general license runs out today");
    assertThat(refusal(play.days(1), new LicenseCommand.ExpireGeneralLicense(NAME, Samples.AUTOS, Optional.of(Samples.US)),
        By.TIMER)).isEqualTo("no general license runs out today");
    var other = controlled().cn(general(Samples.AUTOS, Optional.empty(), Span.days(2)));
    var later = new Act(other.today.plusDays(2), By.TIMER, List.of(), other.act(By.TIMER, List.of()).origin());
    assertThat(other.book.apply(new LicenseCommand.ExpireGeneralLicense(NAME, Samples.DEFENSE, Optional.empty()), later))
        .isInstanceOf(Step.Refused.class);
    assertThat(other.book.apply(otherwise, later)).isInstanceOf(Step.Done.class);
    assertThat(play.days(1).book.generals(NAME)).isEmpty();
  }

  /** A run files 100,000 applications and no more, and one move 10,000. */
  @Test
  void aMoveFilesUpToTenThousandAndARunUpToAHundredThousand() {
    var b = new Samples.Builder();
    b.backlog = Map.of(Samples.AUTOS, 50_000);
    b.capacity = Capacity.of(0);
    var play = b.play().days(1);
    assertThat(play.refusal(file(10_001))).isEqualTo("one move files 1 to 10000 applications, and a run holds at most"
        + " 100000; 50000 are filed");
    for (int i = 0; i < 4; i++) {
      play.firms(file(10_000));
    }
    play.firms(file(9_999));
    assertThat(play.refusal(file(2))).endsWith("100000; 99999 are filed");
    assertThat(play.firms(file(1)).refusal(file(1))).endsWith("100000; 100000 are filed");
    assertThat(play.metric("filed")).isEqualTo("Amount[amount=100000.0]");
  }

  private static LicenseCommand file(int count) {
    return new FileApplications(count, NAME, Samples.AUTOS, Optional.empty());
  }

  @Test
  void aFirmTakesBackWhatItHasFiled() {
    var play = controlled().firms(file(2)).days(1);
    for (int never : new int[] {-1, 0, 3}) {
      assertThat(play.refusal(new WithdrawApplication(NAME, never))).isEqualTo("there is no application " + never);
    }
    play.firms(new WithdrawApplication(NAME, 2));
    assertThat(play.refusal(new WithdrawApplication(NAME, 2))).isEqualTo("application 2 is no longer pending");
    assertThat(play.firms(new WithdrawApplication(NAME, 1)).refusal(new WithdrawApplication(NAME, 1)))
        .isEqualTo("application 1 is no longer pending");
    assertThat(play.metric("withdrawn")).isEqualTo("Amount[amount=2.0]");
    assertThat(play.refusal(file(1), Samples.US, Samples.CN))
        .isEqualTo("firms file and withdraw, not governments: leave us, cn out");
  }
}
