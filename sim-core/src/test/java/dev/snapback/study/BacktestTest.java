package dev.snapback.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.ensemble.Options;
import dev.snapback.scenario.Observed;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Scheduled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts of the magnet exports of 2025 and of invented states. */
class BacktestTest {
  private static final LocalDate JULY = LocalDate.parse("2025-07-01");
  private static final Scenario MAGNETS =
      ScenarioReader.read(Path.of("..", "scenarios", "magnet-exports-2025.yaml")).orElseThrow();

  private static ScenarioReading geneva(String observed) throws IOException {
    return ScenarioReader.read("judged.yaml", """
        snapback: 1
        scenario: judged
        extends: geneva-truce
        observed:
        """ + observed.indent(2), Map.of("geneva-truce.yaml", text("geneva-truce.yaml"), "sources.yaml", text("sources.yaml")));
  }

  private static String text(String name) throws IOException {
    return Files.readString(Path.of("..", "scenarios", name));
  }

  @Test
  void theRecordIsReadWithItsUnits() {
    Observed magnets = MAGNETS.observed().get(0);
    assertThat(magnets.months()).hasSize(8).containsEntry(YearMonth.parse("2025-05"), 1238.0);
    assertThat(magnets.naive()).containsEntry("mean-2024", 4777.0);
    assertThat(magnets.cites().ids()).contains("reuters-0720");
  }

  /** What was known in July leaves the rest of the year anywhere within a factor of three; a forecast has to say so. */
  @Test
  void aForecastWithoutAFitIsWide() {
    Backtest test = Backtest.of(MAGNETS, JULY, false, 200, 1, Options.DEFAULT);
    assertThat(test.months()).extracting(Backtest.Month::month).first().isEqualTo(YearMonth.parse("2025-07"));
    assertThat(test.months()).hasSize(5).allSatisfy(m -> {
      assertThat(m.most().high()).isGreaterThan(2.5 * m.most().low());
      assertThat(m.half().low()).isBetween(m.most().low(), m.median());
      assertThat(m.naive()).containsKeys("last-month", "mean-2024");
    });
    assertThat(test.months().get(0).naive().get("last-month")).isEqualTo(5577 - 3188);
    assertThat(test.crps().orElseThrow()).isLessThan(test.naive().get("last-month"));
    assertThat(test.against("mean-2024").orElseThrow().cases()).isEqualTo(5);
    assertThat(test.brier()).isEmpty();
  }

  /** A fit keeps the nearest runs; it narrows what the months tell of and leaves the rest alone. */
  @Test
  void aFitLearnsFromTheMonthsBefore() {
    LocalDate september = LocalDate.parse("2025-09-01");
    Backtest blind = Backtest.of(MAGNETS, september, false, 400, 1, Options.DEFAULT);
    Backtest fitted = Backtest.of(MAGNETS, september, true, 400, 1, Options.DEFAULT);
    assertThat(fitted.kept()).isEqualTo(50);
    assertThat(fitted.distance()).isBetween(0.05, 0.6);
    assertThat(fitted.crps().orElseThrow()).isLessThan(blind.crps().orElseThrow());
    assertThat(fitted.beliefs()).hasSize(6).allSatisfy(b -> assertThat(b.before()).hasSize(3).isSorted());
    Backtest.Belief approval = fitted.beliefs().get(1);
    assertThat(approval.parameter().parameter().name()).isEqualTo("license.rare-earths.approval");
    assertThat(approval.after().get(0)).isGreaterThan(approval.before().get(0)); // little approval cannot give 6,000 t
  }

  @Test
  void theSameSeedGivesTheSameScores() {
    assertThat(Backtest.of(MAGNETS, JULY, false, 100, 3, Options.DEFAULT)).isEqualTo(Backtest.of(MAGNETS, JULY, false, 100, 3, Options.DEFAULT));
  }

  /** The documents' scenario has nobody who extends: it is sure of the lapse, and wrong, where standing still is right. */
  @Test
  void statesAreScoredByTheirProbability() throws IOException {
    Scenario judged = geneva("""
        truce: {metric: truce.geneva.state, days: {2025-07-01: in-force, 2025-08-15: in-force}, source: A15}
        headline: {metric: tariff.us.cn, days: {2025-08-15: 30%}, source: A15}
        """).orElseThrow();
    Backtest test = Backtest.of(judged, LocalDate.parse("2025-06-05"), false, 100, 1, Options.DEFAULT);
    assertThat(test.days()).extracting(Backtest.Day::p).containsExactly(1.0, 0.0, 0.0);
    assertThat(test.days()).extracting(day -> day.naive().getAsDouble()).containsExactly(0.0, 0.0, 0.0);
    assertThat(test.days().get(1).persistence()).isEqualTo(new Value.State("in-force"));
    assertThat(test.brier().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(test.crps()).isEmpty();
  }

  @Test
  void whatWasBeforeTheOriginIsNotJudged() throws IOException {
    Scenario judged = geneva("""
        truce: {metric: truce.geneva.state, days: {2025-04-01: none, 2025-05-20: in-force}, source: A15}
        left: {metric: truce.geneva.days_left, days: {2025-05-20: 82d}, source: A15}
        """).orElseThrow();
    Backtest test = Backtest.of(judged, LocalDate.parse("2025-05-01"), false, 100, 1, Options.DEFAULT);
    assertThat(test.days()).extracting(day -> day.of().name() + " " + day.day())
        .containsExactly("truce 2025-05-20", "left 2025-05-20");
    assertThat(test.days()).extracting(Backtest.Day::persistence)
        .containsExactly(new Value.State("none"), new Value.None("there is no value of truce.geneva.days_left on 2025-04-30"));
    assertThat(test.days()).extracting(day -> day.naive().getAsDouble()).as("something has changed").containsExactly(1.0, 1.0);
    assertThat(test.brierNaive()).hasValue(1);
    LocalDate start = judged.spec().clock().start();
    Backtest whole = Backtest.of(judged, start, false, 100, 1, Options.DEFAULT);
    assertThat(whole.days()).isNotEmpty().allSatisfy(day -> assertThat(day.naive()).isEmpty());
    assertThat(whole.brierNaive()).isEmpty();
    assertThat(whole.brier()).isPresent();
  }

  @Test
  void aMonthInWhichTheClockBeginsCountsFromNothing() throws IOException {
    Scenario judged = geneva(
        "shipped: {metric: supply.magnets.shipped_tonnes, months: {2025-01: 296 t, 2025-02: 552 t}, source: A15}").orElseThrow();
    Backtest test = Backtest.of(judged, LocalDate.parse("2025-02-01"), true, 100, 1, Options.DEFAULT);
    assertThat(test.distance()).as("600 t a month on each of 15 days, or nearly so").isBetween(0.0, 0.2);
    assertThat(test.months()).singleElement().satisfies(month -> assertThat(month.median()).isBetween(500.0, 650.0));
    assertThat(test.against("last-month")).as("one month is too few").isEmpty();
  }

  /** Numbers of different units have no common score: each series has its own, and its own last month. */
  @Test
  void seriesAreJudgedApart() throws IOException {
    Backtest test = Backtest.of(geneva("""
        shipped: {metric: supply.magnets.shipped_tonnes, months: {2025-04: 300 t, 2025-05: 296 t, 2025-06: 552 t, 2025-07: 500 t}, source: A15}
        licensed: {metric: license.rare-earths.licensed_tonnes, months: {2025-05: 90 t, 2025-06: 70 t, 2025-07: 40 t}, source: A15}
        """).orElseThrow(), LocalDate.parse("2025-06-01"), false, 100, 1, Options.DEFAULT);
    assertThat(test.series()).extracting(Observed::name).containsExactly("shipped", "licensed");
    assertThat(test.months()).extracting(m -> m.of().name() + " " + m.month() + " " + m.naive().get("last-month")).containsExactly(
        "shipped 2025-06 256.0", "shipped 2025-07 204.0", "licensed 2025-06 20.0", "licensed 2025-07 50.0");
    Backtest licensed = test.only(test.series().get(1));
    assertThat(licensed.months()).extracting(m -> m.of().name()).containsExactly("licensed", "licensed");
    assertThat(licensed.naive()).containsEntry("last-month", 35.0);
    assertThat(licensed.runs()).isEqualTo(test.runs());
    assertThat(licensed.against("last-month").orElseThrow().cases()).as("two months are enough").isEqualTo(2);
    assertThat(licensed.days()).isEmpty();
  }

  @Test
  void aFitKeepsATwentiethOfManyRuns() {
    assertThat(Backtest.of(MAGNETS, LocalDate.parse("2025-09-01"), true, 1200, 1, Options.DEFAULT).kept()).isEqualTo(60);
  }

  @Test
  void aForecastThatIsNotThereIsNotCompared() {
    Backtest test = Backtest.of(MAGNETS, JULY, false, 100, 1, Options.DEFAULT);
    assertThat(test.against("no-such-forecast")).isEmpty();
  }

  /** Moves after the origin are not known: from before Geneva nothing brings the rate down. */
  @Test
  void movesAfterTheOriginAreNotKnown() throws IOException {
    Scenario judged = geneva("headline: {metric: tariff.us.cn, days: {2025-06-05: 30%}, source: A15}").orElseThrow();
    Backtest test = Backtest.of(judged, LocalDate.parse("2025-05-01"), false, 100, 1, Options.DEFAULT);
    assertThat(test.days().get(0).p()).isZero();
    assertThat(test.days().get(0).persistence()).isEqualTo(Value.of(145));
  }

  /** Exports told on 20 July that licenses had been hurried since June; a forecast of 1 July cannot have known. */
  @Test
  void aMoveIsKnownFromTheDayOnWhichItWasMadeKnown() {
    Scenario record = ScenarioReader.read(Path.of("..", "scenarios", "public-record-2025.yaml")).orElseThrow();
    assertThat(Backtest.usualOrigin(record)).isEqualTo(JULY);
    assertThat(Backtest.before(record, JULY).timeline()).extracting(Scheduled::id)
        .contains("london", "geneva").doesNotContain("expedite", "extend-august");
    assertThat(Backtest.before(record, LocalDate.parse("2025-08-12")).timeline()).extracting(Scheduled::id)
        .contains("expedite", "extend-august").doesNotContain("busan");
  }

  /** The record has no chance of an extension on its path; from a past day somebody may extend, or nobody. */
  @Test
  void policiesOfTodayBeginOnTheOrigin() {
    Scenario record = ScenarioReader.read(Path.of("..", "scenarios", "public-record-2025.yaml")).orElseThrow();
    Backtest test = Backtest.of(record, JULY, false, 100, 1, Options.DEFAULT);
    Backtest.Day truce = test.days().stream().filter(d -> d.of().name().equals("truce")).findFirst().orElseThrow();
    assertThat(truce.day()).isEqualTo("2025-08-12");
    assertThat(truce.p()).isBetween(0.3, 0.8); // 1 - E(1 - c)^10 with c from 0% to 20% a day is 0.58
    assertThat(truce.brier()).isCloseTo((1 - truce.p()) * (1 - truce.p()), within(1e-12));
  }

  @Test
  void whereItIsStoppedEarlyItNeedsEnoughRuns() {
    Options soon = Options.DEFAULT.threads(1).progress((done, of) -> done < 32);
    assertThatThrownBy(() -> Backtest.of(MAGNETS, JULY, false, 400, 1, soon))
        .isInstanceOf(CancellationException.class).hasMessageContaining("of 400 runs: a backtest takes at least 100");
    Options later = Options.DEFAULT.threads(1).progress((done, of) -> done < 160);
    assertThat(Backtest.of(MAGNETS, JULY, false, 400, 1, later).runs()).isBetween(160, 399);
  }

  @Test
  void whatSeveralScenariosObserveMayStandInAFileOfSources() {
    Scenario record = ScenarioReader.read(Path.of("..", "scenarios", "public-record-2025.yaml")).orElseThrow();
    assertThat(record.observed()).extracting(Observed::name).containsExactly("us-rate", "cn-rate", "truce", "magnets");
    assertThat(record.observed().get(3)).isEqualTo(MAGNETS.observed().get(0));
    assertThatThrownBy(() -> withSources("truce: {metric: truce.geneva.state, days: {2025-08-15: in-force}, source: d}"))
        .hasMessageContaining("more.yaml:4:").hasMessageContaining("something else is observed under this name already");
    assertThatThrownBy(() -> withSources("rate: {metric: tariff.us.cn, days: {2025-08-15: 30%}, source: e}"))
        .hasMessageContaining("more.yaml:4:").hasMessageContaining("there is no fact, document or assumption of this id");
  }

  private static Scenario withSources(String observed) throws IOException {
    return ScenarioReader.read("judged.yaml", """
        snapback: 1
        scenario: judged
        extends: geneva-truce
        sources: [more.yaml]
        observed: {truce: {metric: truce.geneva.state, days: {2025-08-15: in-force}, source: A15}}
        """, Map.of("geneva-truce.yaml", text("geneva-truce.yaml"), "sources.yaml", text("sources.yaml"), "more.yaml", """
        snapback: 1
        documents: {d: {outlet: A, title: B, date: 2025-06-05}}
        observed:
          %s
        """.formatted(observed))).orElseThrow();
  }

  @Test
  void saysWhatCannotBeJudged() {
    assertThatThrownBy(() -> Backtest.of(MAGNETS, LocalDate.parse("2025-12-15"), false, 100, 1, Options.DEFAULT))
        .hasMessageContaining("nothing is observed from 2025-12-15 on");
    assertThatThrownBy(() -> Backtest.of(MAGNETS, LocalDate.parse("2025-04-15"), true, 100, 1, Options.DEFAULT))
        .hasMessageContaining("no month is observed before 2025-04-15");
    LocalDate start = MAGNETS.spec().clock().start();
    assertThatThrownBy(() -> Backtest.of(MAGNETS, start.minusDays(1), false, 100, 1, Options.DEFAULT))
        .hasMessage("the scenario begins on " + start + "; " + start.minusDays(1) + " is earlier");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "x: {metric: truce.geneva.stat, days: {2025-08-15: in-force}, source: A15} | there is no metric of this name",
      "x: {metric: truce.geneva.state, days: {2025-08-15: 30%}, source: A15} | this is no value of truce.geneva.state",
      "x: {metric: truce.geneva.state, months: {2025-08: in-force}, source: A15} | a state does not grow",
      "x: {metric: tariff.us.cn, days: {2025-08-15: 30d}, source: A15} | this is no value of tariff.us.cn",
      "x: {metric: tariff.us.cn, months: {2025-13: 30%}, source: A15} | a month like 2025-06",
      "x: {metric: tariff.us.cn, source: A15} | nothing was observed here"})
  void badRecordsAreToldWithTheirPlace(String line, String message) throws IOException {
    ScenarioReading reading = geneva(line + "\n");
    assertThat(reading).isInstanceOf(ScenarioReading.Refused.class);
    assertThat(reading.check().text()).anySatisfy(t -> assertThat(t).contains("judged.yaml:5:").contains(message));
  }
}
