package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Transition;
import dev.snapback.license.LicenseCommand.EndTruceSuspension;
import dev.snapback.license.LicenseCommand.ExpediteLicenses;
import dev.snapback.license.LicenseCommand.GrantGeneralLicense;
import dev.snapback.license.LicenseCommand.HaltLicenses;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.RequireLicenses;
import dev.snapback.license.LicenseCommand.ResumeRegime;
import dev.snapback.license.LicenseCommand.SuspendByTruce;
import dev.snapback.license.LicenseCommand.SuspendRegime;
import dev.snapback.license.LicenseSpec.Initial;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The life of a license regime. */
class RegimeTest {
  private static final RegimeName NAME = Samples.RARE_EARTHS;
  private static final TruceName GENEVA = new TruceName("geneva");
  private static final LicenseCommand REQUIRE = new RequireLicenses(NAME, Optional.empty());

  private static Samples.Play free() {
    var b = new Samples.Builder();
    b.initial = Initial.FREE;
    return b.play();
  }

  private static LicenseCommand require(String day) {
    return new RequireLicenses(NAME, Optional.of(LocalDate.parse(day)));
  }

  private static String state(Samples.Play play) {
    return Names.kebab(play.book.state(NAME).orElseThrow().getClass());
  }

  @Test
  void requiredAtOnceThenHaltedThenExpeditedThenLifted() {
    var play = free().days(4).cn(REQUIRE).days(1).cn(new HaltLicenses(NAME)).days(1).cn(REQUIRE).days(1)
        .cn(new ExpediteLicenses(NAME)).days(1).cn(new LiftLicenses(NAME));
    assertThat(play.events).extracting(e -> e.text()).containsExactly(
        "licenses required for rare-earths", "licenses for rare-earths halted", "licenses required for rare-earths",
        "licenses for rare-earths expedited", "licenses for rare-earths lifted");
    assertThat(play.book.state(NAME).orElseThrow().origin().by()).isEqualTo("a move");
  }

  @Test
  void announcedLicensesAreRequiredOnTheirDay() {
    var play = free().cn(require("2025-04-08"));
    assertThat(state(play)).isEqualTo("announced");
    assertThat(play.book.state(NAME).orElseThrow().required()).isFalse();
    assertThat(play.book.deadlines()).extracting(Deadline::text).containsExactly("licenses for rare-earths required");
    assertThat(state(play.until("2025-04-07"))).isEqualTo("announced");
    assertThat(state(play.until("2025-04-08"))).isEqualTo("controlled");
    assertThat(play.book.state(NAME).orElseThrow().required()).isTrue();
    assertThat(play.book.deadlines()).isEmpty();
  }

  @Test
  void anAnnouncementCanBeMovedOrTakenBack() {
    var play = free().cn(require("2025-04-08")).cn(require("2025-04-20"));
    assertThat(play.book.deadlines()).extracting(Deadline::day).containsExactly(LocalDate.parse("2025-04-20"));
    assertThat(state(play.cn(new LiftLicenses(NAME)))).isEqualTo("free");
    assertThat(play.refusal(require("2025-03-01"), Samples.CN))
        .isEqualTo("the effective day 2025-03-01 is past; today is 2025-03-31");
  }

  @Test
  void onlyTheExporterMovesItsRegime() {
    var play = free();
    assertThat(play.refusal(REQUIRE, Samples.US)).isEqualTo("regime rare-earths is cn's own; it alone moves it");
    assertThat(play.refusal(REQUIRE, Samples.US, Samples.CN)).contains("cn's own");
    assertThat(play.refusal(new RequireLicenses(new RegimeName("gallium"), Optional.empty()), Samples.CN))
        .isEqualTo("there is no license regime gallium; the scenario has [rare-earths]");
    assertThat(play.refusal(new HaltLicenses(NAME), Samples.CN))
        .isEqualTo("regime rare-earths: halt-licenses needs the state controlled or expedited; it is free");
  }

  @Test
  void anEffectiveDayThatPassesWhileSuspendedBitesWhenTheSuspensionEnds() {
    var play = free().cn(require("2025-04-08")).days(2)
        .cn(new SuspendRegime(NAME, Optional.of(LocalDate.parse("2025-04-20")))).days(10);
    assertThat(state(play)).isEqualTo("suspended");
    assertThat(play.book.deadlines()).extracting(Deadline::text)
        .containsExactly("the suspension of licenses for rare-earths ends");
    assertThat(state(play.until("2025-04-19"))).isEqualTo("suspended");
    assertThat(state(play.until("2025-04-20"))).isEqualTo("controlled");
    assertThat(play.events.get(play.events.size() - 1).text())
        .isEqualTo("the suspension of licenses for rare-earths ended; they are controlled");
  }

  @Test
  void resumedBeforeTheEffectiveDayItIsAnnouncedAgain() {
    var play = free().cn(require("2025-04-08")).cn(new SuspendRegime(NAME, Optional.empty())).days(3)
        .cn(new ResumeRegime(NAME));
    assertThat(state(play)).isEqualTo("announced");
    assertThat(state(play.until("2025-04-08"))).isEqualTo("controlled");
  }

  @Test
  void severalSuspensionsHoldUntilTheLastEnds() {
    var play = free().cn(REQUIRE).cn(new HaltLicenses(NAME)).reaction(new SuspendByTruce(NAME, GENEVA)).days(1)
        .cn(new SuspendRegime(NAME, Optional.empty())).days(1);
    assertThat(play.book.state(NAME).orElseThrow()).isInstanceOfSatisfying(RegimeState.Suspended.class,
        s -> assertThat(s.suspensions()).hasToString("by truce geneva and by its owner"));
    play.cn(new ResumeRegime(NAME));
    assertThat(state(play)).isEqualTo("suspended");
    assertThat(play.refusal(new ResumeRegime(NAME), Samples.CN))
        .isEqualTo("regime rare-earths is suspended by truce geneva; only the end of that truce brings it back");
    assertThat(state(play.reaction(new EndTruceSuspension(NAME, GENEVA)))).isEqualTo("halted");
  }

  @Test
  void aSuspensionEndsAfterToday() {
    var play = free().cn(REQUIRE);
    assertThat(play.refusal(new SuspendRegime(NAME, Optional.of(play.today)), Samples.CN))
        .isEqualTo("a suspension ends after today, 2025-03-31, not on 2025-03-31");
    play.cn(new SuspendRegime(NAME, Optional.of(play.today.plusDays(9))))
        .cn(new SuspendRegime(NAME, Optional.of(play.today.plusDays(4))));
    assertThat(play.book.deadlines()).extracting(Deadline::day).containsExactly(play.today.plusDays(4));
    assertThat(state(play.days(4))).isEqualTo("controlled");
  }

  @Test
  void generalLicensesNeedAClassAndALength() {
    var play = free().cn(REQUIRE);
    assertThat(play.refusal(new GrantGeneralLicense(NAME, Samples.DEFENSE, Optional.empty(), Span.days(9),
        Optional.empty()), Samples.CN)).contains("has no applications by defense; it has classes [autos]");
    assertThat(play.refusal(new GrantGeneralLicense(NAME, Samples.AUTOS, Optional.of(new Actor("eu")), Span.days(9),
        Optional.empty()), Samples.CN)).contains("has no applications by autos for eu");
    assertThat(play.refusal(new GrantGeneralLicense(NAME, Samples.AUTOS, Optional.empty(), Span.workingDays(9),
        Optional.empty()), Samples.CN)).contains("in calendar days, not 9wd");
    play.cn(new GrantGeneralLicense(NAME, Samples.AUTOS, Optional.empty(), Span.days(9), Optional.empty()));
    assertThat(play.book.deadlines()).extracting(Deadline::day).containsExactly(play.today.plusDays(9));
    assertThat(play.cn(new LiftLicenses(NAME)).book.generals(NAME)).isEmpty();
  }

  @Test
  void legalMovesComeFromTheRows() {
    var play = free();
    assertThat(play.book.legal(List.of(Samples.CN), play.today)).extracting(l -> Names.kebab(l.command()))
        .containsExactly("require-licenses");
    assertThat(play.book.legal(List.of(Samples.US), play.today)).isEmpty();
    play.cn(REQUIRE);
    assertThat(play.book.legal(List.of(Samples.CN), play.today)).extracting(l -> Names.kebab(l.command()))
        .containsExactly("halt-licenses", "expedite-licenses", "lift-licenses", "suspend-regime",
            "grant-general-license");
    assertThat(play.book.legal(List.of(), play.today)).extracting(l -> Names.kebab(l.command()))
        .containsExactly("file-applications", "withdraw-application");
    assertThat(play.book.legal(List.of(), play.today).get(0).slots()).containsEntry("regime", NAME);
  }

  @Test
  void theTableSaysAllItDoes() {
    assertThat(RegimeMachine.TABLE.transitions()).contains(new Transition("announced", "take-effect", By.TIMER,
        List.of("effective-day-has-come"), "required", "controlled"));
    assertThat(ApplicationMachine.TABLE.transitions()).extracting(Transition::to)
        .contains("granted", "denied", "returned", "lapsed", "withdrawn");
    for (ApplicationState state : ApplicationState.values()) {
      boolean leaves = ApplicationMachine.TABLE.transitions().stream()
          .anyMatch(t -> t.from().equals(Names.kebab(state)));
      assertThat(leaves).isEqualTo(!state.terminal());
    }
  }

  @Test
  void aSpecSaysWhatIsWrong() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "1 per day", "fixed(3)");
    b.arrivals.add(b.arrivals.get(0));
    assertThatThrownBy(b::spec).hasMessageContaining("two arrivals of class autos to the same destination");
    b.arrivals.remove(1);
    b.priority = List.of(Samples.DEFENSE);
    assertThatThrownBy(b::spec).hasMessageContaining("has no class defense; it has [autos]");
    b.priority = List.of(Samples.AUTOS, Samples.AUTOS);
    assertThatThrownBy(b::spec).hasMessageContaining("stands twice");
    b.priority = List.of();
    b.review = "fixed(3)";
    assertThatThrownBy(b::spec).hasMessageContaining("calendar days (10d) or working days (10wd)");
    b.review = "fixed(3d)";
    b.expeditedReview = "fixed(3wd)";
    assertThatThrownBy(b::spec).hasMessageContaining("counts the same days as the ordinary one");
    b.expeditedReview = "";
    b.returns = 16;
    assertThatThrownBy(b::spec).hasMessageContaining("returned at most 0 to 15 times, not 16");
    b.returns = 1;
    b.refile = Span.days(511);
    assertThatThrownBy(b::spec).hasMessageContaining("take 1 to 510 days to refile");
    b.refile = Span.days(5);
    b.limit = Span.days(0);
    assertThatThrownBy(b::spec).hasMessageContaining("at least 1d or 1wd");
    for (String wrong : new String[] {"6", "6 per week", "-1 per day"}) {
      assertThatThrownBy(() -> ArrivalRate.parse(wrong)).hasMessageContaining("written 6 per day or 2.5 per wd");
    }
    assertThatThrownBy(() -> ArrivalRate.parse("1000.001 per day")).hasMessageContaining("0 to 1000 applications");
    assertThatThrownBy(() -> Capacity.parse("12 per day")).hasMessageContaining("12 per wd");
    assertThat(Capacity.parse("12 decisions per wd")).hasToString("12 per wd");
    var change = new Capacity.Change(Samples.START, 3);
    assertThatThrownBy(() -> new Capacity(1, List.of(change, change))).hasMessageContaining("ascend");
    assertThat(new Capacity(1, List.of(change))).hasToString("1 per wd, 3 per wd from 2025-03-31");
  }
}
