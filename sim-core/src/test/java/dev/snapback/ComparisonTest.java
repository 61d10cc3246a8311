package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Comparison.Side;
import dev.snapback.license.LicenseEvent;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final Scenario GENEVA = Files2025.GENEVA;
  private static final Optional<LocalDate> LATER = Optional.empty();

  private final Simulation main = Simulation.start(GENEVA);
  private final Simulation hawk = main.fork();

  private Comparison compare(List<String> metrics, Optional<LocalDate> on) {
    return Comparison.of(new Side("main", main), new Side("hawk", hawk), metrics, on);
  }

  private static Comparison.Row row(Comparison comparison, String metric) {
    return comparison.rows().stream().filter(r -> r.metric().equals(metric)).findFirst().orElseThrow();
  }

  @Test
  void nothingDiffersWhereNothingWasDone() {
    Comparison same = compare(List.of(), LATER);
    assertThat(same.first()).isEmpty();
    assertThat(same.rows()).isNotEmpty().noneMatch(Comparison.Row::differs);
    assertThat(same.assumptions()).isEmpty();
  }

  @Test
  void policiesStandApartFromAssumptions() {
    main.play("us, cn hold call");
    hawk.play("us, cn hold call");
    hawk.play("us withdraw from geneva because \"a test\"");
    hawk.set("license.rare-earths.approval", "50%");
    Comparison found = compare(List.of(), LATER);
    assertThat(found.policies())
        .containsExactly(new Comparison.Policy("hawk", LocalDate.parse("2025-06-05"), "us withdraw from geneva"));
    assertThat(found.assumptions()).extracting(Comparison.Differing::text).containsExactly(
        "2025-06-05 us withdraw from geneva", "license.rare-earths.approval = 50% from 2025-06-05");
  }

  @Test
  void moveMadeTwiceOnOneSideDiffersOnce() {
    main.play("us, cn hold call");
    hawk.play("us, cn hold call");
    hawk.play("us, cn hold call");
    assertThat(compare(List.of(), LATER).policies()).hasSize(1);
  }

  @Test
  void copiesGoOnToTheLaterDayAndTheSidesStay() {
    hawk.play("us withdraw from geneva because \"a test\"");
    hawk.advanceTo(LocalDate.parse("2025-06-20"));
    Comparison found = compare(List.of("tariff.us.cn"), LATER);
    assertThat(found.date()).isEqualTo("2025-06-20");
    assertThat(main.today()).isEqualTo("2025-06-05");
    assertThat(row(found, "tariff.us.cn").a()).contains(new Value.Amount(30));
    assertThat(row(found, "tariff.us.cn").b()).contains(new Value.Amount(145));
    assertThat(row(found, "tariff.us.cn").difference()).hasValue(115);
  }

  @Test
  void theCauseIsWhatTheNumberIsMadeOfNotWhatElseWasDoneBefore() {
    hawk.play("us complain to wto about retaliation");
    hawk.play("us raise fentanyl to 40%");
    assertThat(compare(List.of("tariff.us.cn"), LATER).first().orElseThrow().causes()).extracting(Comparison.Cause::text)
        .singleElement().asString().startsWith("hawk 2025-06-05: us raise fentanyl to 40% (");
  }

  @Test
  void whatBothSidesDidIsNoCause() {
    main.play("us raise fentanyl to 30%");
    hawk.play("cn lift licenses for rare-earths");
    hawk.play("us raise fentanyl to 30%");
    hawk.play("us raise metals to 60%");
    Comparison found = compare(List.of("tariff.us.cn.steel"), LATER);
    assertThat(found.first().orElseThrow().causes()).extracting(c -> c.entry().cause()).containsExactly("us raise metals to 60%");
  }

  @Test
  void firstDifferenceHasItsDayAndCause() {
    hawk.advanceTo(LocalDate.parse("2025-06-10"));
    hawk.play("us withdraw from geneva because \"a test\"");
    hawk.advanceTo(LocalDate.parse("2025-06-20"));
    Comparison.FirstDifference first = compare(List.of("tariff.cn.us"), LATER).first().orElseThrow();
    assertThat(first.date()).isEqualTo("2025-06-10");
    assertThat(first.metric()).isEqualTo("tariff.cn.us");
    assertThat(first.causes()).extracting(Comparison.Cause::text)
        .containsExactly("hawk 2025-06-10: us withdraw from geneva (us withdrew from truce geneva)");
  }

  @Test
  void whatIsNotListedIsNoDifference() {
    main.play("us lower fentanyl to 10%");
    hawk.play("cn lower retaliation to 60%"); // the truce's cap hides it
    assertThat(compare(List.of("tariff.cn.us"), LATER).first()).isEmpty();
    assertThat(compare(List.of("tariff.us.cn"), LATER).first().orElseThrow().causes()).extracting(c -> c.entry().cause())
        .containsExactly("us lower fentanyl to 10%");
  }

  @Test
  void dayMayLieBehind() {
    hawk.advanceTo(LocalDate.parse("2025-08-10"));
    Comparison before = compare(List.of("truce.state"), Optional.of(LocalDate.parse("2025-05-01")));
    assertThat(row(before, "truce.geneva.state").a()).contains(new Value.State("none"));
    assertThat(row(before, "truce.geneva.state").difference()).isEmpty();
  }

  @Test
  void eveningsAreComparedWithEvenings() {
    hawk.advanceTo(LocalDate.parse("2025-08-10"));
    Comparison before = compare(List.of(), Optional.of(LocalDate.parse("2025-08-09")));
    assertThat(before.first()).isEmpty();
    assertThat(before.rows()).noneMatch(Comparison.Row::differs);
  }

  @Test
  void reasonsAndParametersAreAssumptionsThatDiffer() {
    hawk.play("us raise fentanyl to 25% because \"a test\"");
    main.set("license.rare-earths.approval", "50%");
    assertThat(compare(List.of(), LATER).assumptions())
        .extracting(d -> d.side() + " " + d.id() + " " + d.text() + ": " + d.because()).containsExactly(
            "main  license.rare-earths.approval = 50% from 2025-06-05: set by hand",
            "hawk A39 2025-06-05 us raise fentanyl to 25%: a test");
  }

  @Test
  void anotherSeedIsAnotherBeginning() {
    Simulation other = Simulation.start(GENEVA,
        new Simulation.Start(Optional.empty(), java.util.OptionalLong.of(2)));
    Comparison found = Comparison.of(new Side("one", main), new Side("two", other), List.of(), LATER);
    assertThat(row(found, "tariff.us.cn").differs()).isFalse();
    assertThat(found.first().orElseThrow().causes()).singleElement().satisfies(cause -> {
      assertThat(cause.side()).isEqualTo("one");
      assertThat(cause.entry().event()).isInstanceOf(LicenseEvent.Application.class);
    });
  }

  /** What a queue does by itself is the cause where nobody has done anything by then. */
  @Test
  void aDeedAfterTheFirstDifferenceIsNotItsCause() {
    Simulation other = Simulation.start(GENEVA,
        new Simulation.Start(Optional.empty(), java.util.OptionalLong.of(2)));
    other.advanceTo(LocalDate.parse("2025-06-20"));
    other.play("us withdraw from geneva");
    Comparison found = Comparison.of(new Side("one", main), new Side("two", other), List.of(), LATER);
    assertThat(found.first().orElseThrow().date()).isBefore("2025-06-20");
    assertThat(found.first().orElseThrow().causes()).singleElement()
        .satisfies(cause -> assertThat(cause.entry().event()).isInstanceOf(LicenseEvent.Application.class));
  }

  @Test
  void whatFirmsFiledOnOneSideAloneIsTheCause() {
    hawk.play("file 3 applications for rare-earths by autos");
    for (List<Side> sides : List.of(List.of(new Side("main", main), new Side("hawk", hawk)),
        List.of(new Side("hawk", hawk), new Side("main", main)))) {
      var first = Comparison.of(sides.get(0), sides.get(1), List.of("license.rare-earths.waiting"), LATER).first();
      assertThat(first.orElseThrow().causes()).singleElement().extracting(Comparison.Cause::side).isEqualTo("hawk");
    }
  }

  @Test
  void whatDiffersAfterTheDayIsNoDifferenceYet() {
    hawk.advanceTo(LocalDate.parse("2025-06-10"));
    hawk.play("us withdraw from geneva");
    assertThat(compare(List.of("tariff.us.cn"), Optional.of(LocalDate.parse("2025-06-08"))).first()).isEmpty();
  }

  @Test
  void aDayAheadStandsAsInItsMorning() {
    LocalDate day = LocalDate.parse("2025-06-12");
    Simulation morning = main.fork();
    morning.advanceTo(day);
    var metric = "license.rare-earths.filed";
    assertThat(row(compare(List.of(metric), Optional.of(day)), metric).a()).contains(morning.value(metric));
  }

  @Test
  void eachSidesOwnDeedsArePolicies() {
    main.play("us, cn hold call");
    hawk.play("us withdraw from geneva");
    assertThat(compare(List.of(), LATER).policies()).extracting(p -> p.side() + ": " + p.line())
        .containsExactly("main: us, cn hold call", "hawk: us withdraw from geneva");
  }

  private static Optional<Value> value(String text) {
    return switch (text) {
      case "-" -> Optional.empty();
      case "none" -> Optional.of(new Value.None("nothing is decided yet"));
      case "lapsed" -> Optional.of(new Value.State("lapsed"));
      default -> Optional.of(Value.of(Double.parseDouble(text)));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, false, 0", "5, 7, true, 2", "none, 5, true,", "5, none, true,", "none, none, false,", "-, none, false,",
    "-, 5, true,", "lapsed, lapsed, false,", "lapsed, 5, true,"
  })
  void whatHasNoValueOnBothSidesDoesNotDiffer(String a, String b, boolean differs, Double difference) {
    var row = new Comparison.Row("x", Unit.COUNT, "x", value(a), value(b));
    assertThat(row.differs()).isEqualTo(differs);
    assertThat(row.difference()).isEqualTo(difference == null ? OptionalDouble.empty() : OptionalDouble.of(difference));
  }

  @Test
  void theDayIsThatOfTheSideWhichIsFurther() {
    main.advanceTo(LocalDate.parse("2025-06-07"));
    assertThat(compare(List.of("tariff.us.cn"), LATER).date()).isEqualTo("2025-06-07");
  }

  @Test
  void theCauseIsOnWhicheverSideItWasDone() {
    main.play("cn seek call");
    hawk.advanceTo(LocalDate.parse("2025-06-10"));
    hawk.play("us raise fentanyl to 25%");
    var onMain = Comparison.of(new Side("main", main), new Side("hawk", hawk), List.of("tariff.us.cn"), LATER);
    var onHawk = Comparison.of(new Side("hawk", hawk), new Side("main", main), List.of("tariff.us.cn"), LATER);
    assertThat(onMain.first().orElseThrow().date()).isEqualTo("2025-06-10");
    assertThat(onMain.first().orElseThrow().causes()).extracting(c -> c.side() + " " + c.entry().cause())
        .containsExactly("hawk us raise fentanyl to 25%");
    assertThat(onHawk.first().orElseThrow().causes()).isEqualTo(onMain.first().orElseThrow().causes());
  }

  @Test
  void ofTwoMovesOfOneDayBothAreCausesAndElseTheEarlier() {
    main.play("us raise fentanyl to 30%");
    hawk.play("us raise fentanyl to 25%");
    assertThat(compare(List.of("tariff.us.cn"), LATER).first().orElseThrow().causes()).extracting(c -> c.side() + " " + c.entry().cause())
        .containsExactly("main us raise fentanyl to 30%", "hawk us raise fentanyl to 25%");
    Simulation early = Simulation.start(GENEVA);
    early.play("us raise fentanyl to 40% effective 2025-06-12");
    Simulation late = Simulation.start(GENEVA);
    late.advanceTo(LocalDate.parse("2025-06-12"));
    late.play("us raise fentanyl to 35%");
    assertThat(Comparison.of(new Side("early", early), new Side("late", late), List.of("tariff.us.cn"), LATER)
        .first().orElseThrow().causes()).extracting(c -> c.side() + " " + c.entry().day()).containsExactly("early 2025-06-05");
  }

  @Test
  void aMoveThatIsTakenOffTheScheduleIsAPolicy() {
    Simulation april = Simulation.start(
        GENEVA, new Simulation.Start(Optional.of(LocalDate.parse("2025-04-20")), OptionalLong.empty()));
    Simulation waits = april.fork();
    waits.cancel("sign");
    assertThat(Comparison.of(new Side("april", april), new Side("waits", waits), List.of("tariff.us.cn"), LATER).policies())
        .containsExactly(new Comparison.Policy("waits", LocalDate.parse("2025-04-20"), "cancel sign"));
  }

  /** A war of two layers, the first in force from the beginning. */
  private static Side small(String name, String start, String end, String layers) {
    return new Side(name, Simulation.start(ScenarioReader.read("small.yaml", """
        snapback: 1
        scenario: small
        title: Small
        clock: {start: %s, today: 2030-01-05, end: %s}
        actors: {av: {name: Arvia}, bo: {name: Borland}}
        tariffs: {av.bo: {%s}}
        """.formatted(start, end, layers)).orElseThrow()));
  }

  @Test
  void sidesThatHaveHadTheSameHistoryDifferByTheirBeginnings() {
    Side low = small("low", "2030-01-01", "2030-02-01", "duty: {rate: 5%}");
    Side high = small("high", "2030-01-03", "2030-02-01", "duty: {rate: 7%}");
    Comparison found = Comparison.of(low, high, List.of("tariff.av.bo"), LATER);
    assertThat(found.first())
        .contains(new Comparison.FirstDifference(LocalDate.parse("2030-01-03"), "tariff.av.bo", List.of()));
  }

  @Test
  void whatScenariosPlanByTheDayAndAssumeDiffers() {
    Side plain = small("plain", "2030-01-01", "2030-02-01", "duty: {rate: 5%}, extra: {}");
    Side other = new Side("other", Simulation.start(ScenarioReader.read("other.yaml", """
        snapback: 1
        scenario: other
        title: Other
        clock: {start: 2030-01-01, today: 2030-01-05, end: 2030-02-01}
        actors: {av: {name: Arvia}, bo: {name: Borland}}
        assumptions: {A1: {text: A duty, because: there is one}}
        tariffs: {av.bo: {duty: {rate: 5%, source: A1}, extra: {}}}
        timeline:
          - {date: 2030-01-03, event: nothing moves, source: A1}
          - {date: 2030-01-04, move: "av raise duty to 6%", source: A1}
          - {date: 2030-01-06, move: "av raise duty to 7%", source: A1}
        """).orElseThrow()));
    Comparison found = Comparison.of(plain, other, List.of("tariff.av.bo"), LATER);
    assertThat(found.policies())
        .containsExactly(new Comparison.Policy("other", LocalDate.parse("2030-01-04"), "av raise duty to 6%"));
    assertThat(found.assumptions()).containsExactly(new Comparison.Differing("other", "A1", "A duty", "there is one"));
  }

  @Test
  void policiesStandInTheOrderOfTheirDays() {
    LocalDate november = LocalDate.parse("2025-11-20");
    Side record = new Side("record", Simulation.start(ScenarioReader.read(Files2025.FOLDER.resolve("lapse-november.yaml")).orElseThrow()));
    main.advanceTo(november);
    assertThat(Comparison.of(record, new Side("main", main), List.of("tariff.us.cn"), Optional.of(november)).policies().stream()
        .filter(p -> p.side().equals("record"))).hasSizeGreaterThan(30).isSortedAccordingTo(Comparator.comparing(Comparison.Policy::day));
  }

  @Test
  void aMetricOfOneSideAloneCanBeAskedFor() {
    Side two = new Side("two", Simulation.start(ScenarioReader.read(Files2025.FOLDER.resolve("two-ports.yaml")).orElseThrow()));
    Side small = small("small", "2030-01-01", "2030-12-31", "surcharge: {}");
    Comparison found = Comparison.of(small, two, List.of("license.cobalt.state"), LATER);
    assertThat(found.rows()).containsExactly(new Comparison.Row("license.cobalt.state", Unit.STATE,
        row(found, "license.cobalt.state").concept(), Optional.empty(), Optional.of(new Value.State("controlled"))));
  }

  @Test
  void aSideThatEndsOnTheDayStandsThere() {
    Side brief = small("brief", "2030-01-01", "2030-01-10", "duty: {rate: 5%}");
    Side goesOn = small("goes-on", "2030-01-01", "2030-02-01", "duty: {rate: 7%}");
    goesOn.simulation().advanceTo(LocalDate.parse("2030-01-20"));
    Comparison found = Comparison.of(brief, goesOn, List.of("tariff.av.bo"), Optional.of(LocalDate.parse("2030-01-10")));
    assertThat(row(found, "tariff.av.bo").difference()).hasValue(2);
  }

  @Test
  void aDayBeforeTheFirstOfEitherSideIsRefused() {
    assertThatThrownBy(() -> compare(List.of(), Optional.of(LocalDate.parse("2025-01-16")))).isInstanceOf(AskException.class)
        .hasMessage("main runs from 2025-01-17 to 2025-12-31 and cannot be compared on 2025-01-16");
  }

  @Test
  void unknownMetricsAndDaysAreRefused() {
    assertThatThrownBy(() -> compare(List.of("nothing"), LATER)).isInstanceOf(AskException.class);
    assertThatThrownBy(() -> compare(List.of(), Optional.of(LocalDate.parse("2030-01-01"))))
        .isInstanceOf(AskException.class).hasMessageContaining("main runs from 2025-01-17 to 2025-12-31");
  }
}
