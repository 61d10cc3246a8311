package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseCommand.ExpediteLicenses;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.license.LicenseCommand.GrantGeneralLicense;
import dev.snapback.license.LicenseCommand.HaltLicenses;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.RequireLicenses;
import dev.snapback.license.LicenseCommand.SuspendByTruce;
import dev.snapback.license.LicenseCommand.SuspendRegime;
import dev.snapback.license.LicenseCommand.WithdrawApplication;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said about license regimes: events, lives of applications, and where a number comes from. */
class LicenseToldTest {
  private static final LicenseCommand REQUIRE = new RequireLicenses(Samples.RARE_EARTHS, Optional.empty());

  private static List<String> told(Samples.Play play) {
    return play.events.stream().map(Event::text).toList();
  }

  private static LicenseCommand file(int count, Optional<Tonnes> tonnes) {
    return new FileApplications(count, Samples.RARE_EARTHS, Samples.AUTOS, tonnes);
  }

  @Test
  void theLifeOfARegimeInSentences() {
    var b = new Samples.Builder();
    b.initial = LicenseSpec.Initial.FREE;
    var play = b.play().cn(new RequireLicenses(Samples.RARE_EARTHS, Optional.of(LocalDate.parse("2025-04-02")))).days(2)
        .cn(new ExpediteLicenses(Samples.RARE_EARTHS)).cn(new HaltLicenses(Samples.RARE_EARTHS))
        .cn(new SuspendRegime(Samples.RARE_EARTHS, Optional.of(LocalDate.parse("2025-05-01"))))
        .reaction(new SuspendByTruce(Samples.RARE_EARTHS, new TruceName("geneva")))
        .reaction(new LicenseCommand.EndTruceSuspension(Samples.RARE_EARTHS, new TruceName("geneva")))
        .cn(new LicenseCommand.ResumeRegime(Samples.RARE_EARTHS)).cn(new LiftLicenses(Samples.RARE_EARTHS));
    assertThat(told(play)).containsExactly(
        "licenses for rare-earths announced, required from 2025-04-02", "licenses required for rare-earths",
        "licenses for rare-earths expedited", "licenses for rare-earths halted",
        "licenses for rare-earths suspended by its owner until 2025-05-01",
        "licenses for rare-earths suspended by truce geneva",
        "a suspension of licenses for rare-earths ended with truce geneva; another still holds",
        "the suspension of licenses for rare-earths ended; they are halted", "licenses for rare-earths lifted");
    assertThat(play.events).extracting(Event::type).containsExactly("announced", "required", "expedited", "halted", "suspended",
        "suspended", "suspension-ended", "resumed", "lifted");
  }

  @Test
  void whatFirmsDoInSentences() {
    var play = new Samples.Builder().play().firms(file(1, Optional.empty())).firms(file(2, Optional.of(Tonnes.of(3))))
        .firms(new WithdrawApplication(Samples.RARE_EARTHS, 3));
    assertThat(told(play)).containsExactly(
        "autos filed 1 application for rare-earths, from number 1",
        "application 1 for rare-earths (autos, 3 t) filed",
        "autos filed 2 applications for rare-earths of 3 t each, from number 2",
        "application 2 for rare-earths (autos, 3 t) filed", "application 3 for rare-earths (autos, 3 t) filed",
        "application 3 for rare-earths withdrawn", "application 3 for rare-earths (autos, 3 t) withdrawn");
    assertThat(play.events.get(1).type()).isEqualTo("application-file");
    assertThat(play.events.get(6).type()).isEqualTo("application-withdraw");
  }

  @Test
  void anApplicationSaysWhereItsGoodsGo() {
    var play = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(0.5)").play()
        .firms(file(1, Optional.empty())).days(11);
    assertThat(told(play).get(1)).isEqualTo("application 1 for rare-earths (autos in us, 0.5 t) filed");
    assertThat(play.book.destinations(Samples.RARE_EARTHS)).containsExactly(Samples.US);
    assertThat(play.book.life(Samples.RARE_EARTHS, 1)).extracting(LicenseEvent.Application::what).containsExactly(
        ApplicationCommand.FILE, ApplicationCommand.ACCEPT, ApplicationCommand.REVIEW, ApplicationCommand.GRANT);
  }

  @Test
  void generalLicensesInSentences() {
    var play = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "0 per day", "fixed(3)").play()
        .cn(new GrantGeneralLicense(Samples.RARE_EARTHS, Samples.AUTOS, Optional.of(Samples.US), Span.days(3),
            Optional.of(Share.percent(40)))).days(3);
    assertThat(told(play)).containsExactly(
        "general license for rare-earths granted to 40% of autos in us until 2025-04-03",
        "general license for rare-earths of autos in us expired");
    assertThat(play.events.get(0)).isInstanceOfSatisfying(LicenseEvent.GeneralLicenseGranted.class,
        e -> assertThat(e.origin().by()).isEqualTo("a move"));
  }

  private static Explanation why(Samples.Play play, String metric) {
    var spec = play.book.spec(Samples.RARE_EARTHS).orElseThrow();
    return LicenseMetrics.of(List.of(spec)).stream().filter(m -> m.name().equals("license.rare-earths." + metric)).findFirst()
        .orElseThrow().why().apply(new LicenseMetrics.On(play.book, play.today));
  }

  private static Explanation part(Explanation of, String label) {
    return of.parts().stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void aNumberOfAQueueIsExplainedByItsCounts() {
    var b = new Samples.Builder();
    b.approval = Share.NONE;
    var play = b.play().firms(file(5, Optional.empty())).firms(new WithdrawApplication(Samples.RARE_EARTHS, 2)).days(11)
        .firms(file(2, Optional.empty())).days(3);
    Explanation why = why(play, "denied");
    assertThat(why.label()).isEqualTo("license.rare-earths.denied");
    assertThat(why.value()).isEqualTo("4");
    assertThat(why.note()).isEqualTo("applications denied");
    assertThat(why.parts()).extracting(p -> p.label() + " " + p.value()).containsExactly(
        "filed 7", "granted 0", "denied 4", "deemed 0", "withdrawn 1", "lapsed 0", "waiting 2", "clock of the limit ",
        "regime rare-earths controlled");
    assertThat(part(why, "waiting").note()).startsWith("undecided, the oldest filed 3 days ago; their waits are not over");
    assertThat(why(play, "granted_of_decided").value()).isEqualTo("0%");
    assertThat(why(play, "on_time").value()).isEqualTo("100%");
    assertThat(why(play, "median_wait_days").value()).isEqualTo("10d");
    assertThat(why(play, "filed_tonnes").value()).isEqualTo("21 t");
    assertThat(why(new Samples.Builder().play(), "on_time").value()).isEqualTo("nothing is decided or overdue yet");
  }

  @Test
  void aStateIsExplainedByItsOriginItsNumbersAndItsGeneralLicenses() {
    var play = new Samples.Builder().play().days(1).cn(new GrantGeneralLicense(
        Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(9), Optional.empty()));
    Explanation why = why(play, "state");
    assertThat(why.label()).isEqualTo("regime rare-earths");
    assertThat(why.value()).isEqualTo("controlled");
    assertThat(why.note()).isEmpty();
    assertThat(why.origin().orElseThrow().by()).isEqualTo("the scenario's start");
    assertThat(part(why, "general license of autos").value()).isEqualTo("until 2025-04-10");
    assertThat(part(why, "general license of autos").origin().orElseThrow().by()).isEqualTo("a move");
    Explanation limit = part(why, "license.rare-earths.limit");
    assertThat(limit.value()).isEqualTo("45d");
    assertThat(limit.note()).isEqualTo("how long a review may take");
    assertThat(limit.origin().orElseThrow()).satisfies(o -> {
      assertThat(o.by()).isEqualTo("the scenario's file");
      assertThat(o.cites()).hasToString("L2");
    });
    assertThat(part(why, "license.rare-earths.capacity").origin().orElseThrow().cites()).hasToString("A5");
  }

  @Test
  void aStateThatIsNotInForceSaysSo() {
    var suspended = new Samples.Builder().play().cn(new SuspendRegime(Samples.RARE_EARTHS, Optional.empty()));
    assertThat(why(suspended, "state").note()).isEqualTo("suspended by its owner; it holds back controlled");
    var b = new Samples.Builder();
    b.initial = LicenseSpec.Initial.FREE;
    var announced = b.play().cn(new RequireLicenses(Samples.RARE_EARTHS, Optional.of(LocalDate.parse("2025-04-09"))));
    assertThat(why(announced, "state").note()).isEqualTo("required from 2025-04-09");
    assertThat(why(announced.cn(REQUIRE), "state").note()).isEmpty();
    assertThat(announced.book.deadlines()).isEmpty();
    assertThat(RegimeMachine.transitions()).hasSizeGreaterThan(40)
        .anySatisfy(t -> assertThat(t.by()).isEqualTo(By.REACTION));
  }

  @Test
  void whyTellsWhatTheLimitDoes() {
    assertThat(rule(LicenseSpec.Yields.PROMISE, LicenseSpec.Deemed.GRANTED))
        .isEqualTo("capacity sets the pace and the limit of 45d yields: what is undecided then becomes overdue");
    String holds = "the limit of 45d holds and capacity yields: what is undecided on its last day is ";
    assertThat(rule(LicenseSpec.Yields.LIMIT, LicenseSpec.Deemed.GRANTED)).isEqualTo(holds + "deemed granted");
    assertThat(rule(LicenseSpec.Yields.LIMIT, LicenseSpec.Deemed.DENIED)).isEqualTo(holds + "deemed denied");
    assertThat(rule(LicenseSpec.Yields.LIMIT, LicenseSpec.Deemed.DRAWN)).isEqualTo(holds + "decided then, by the approval share");
  }

  private static String rule(LicenseSpec.Yields yields, LicenseSpec.Deemed deemed) {
    var b = new Samples.Builder();
    b.yields = yields;
    b.deemed = deemed;
    Explanation rule = part(why(b.play(), "granted"), "deemed");
    assertThat(rule.origin().orElseThrow().cites()).hasToString("L2, A5");
    return rule.note();
  }

  @Test
  void whyTellsThatTheClockOfTheLimitStandsStill() {
    var play = new Samples.Builder().play().firms(file(1, Optional.empty())).days(3);
    assertThat(part(why(play, "overdue"), "clock of the limit").note()).contains("of 45d").doesNotContain("stopped");
    play.cn(new HaltLicenses(Samples.RARE_EARTHS)).days(5);
    assertThat(part(why(play, "overdue"), "clock of the limit").note()).contains("of 45d, stopped since " + play.today.minusDays(5));
  }
}
