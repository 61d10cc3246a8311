package dev.snapback.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.ensemble.Options;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.statistics.Box;
import dev.snapback.statistics.Morris;
import dev.snapback.statistics.Prim;
import dev.snapback.statistics.Sobol;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Condition;
import dev.snapback.world.Engine;
import dev.snapback.world.MetricRef;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Studies of the documents' scenario with three uncertain parameters of its license queue. */
class StudyTest {
  private static final LocalDate TO = LocalDate.parse("2025-10-31");
  private static final Condition WAITING = new Condition.Compare(
      new MetricRef("license.rare-earths.waiting"), Condition.Op.MORE, 50, Unit.COUNT);
  private static Engine engine;
  private static World present;
  private static Runs runs;

  @BeforeAll
  static void read() throws IOException {
    Map<String, String> files = Map.of("geneva-truce.yaml", text("geneva-truce.yaml"), "sources.yaml", text("sources.yaml"));
    Scenario scenario = ScenarioReader.read("slow.yaml", """
        snapback: 1
        scenario: slow
        extends: geneva-truce
        uncertain:
          license.rare-earths.capacity: "uniform(3, 20)"
          license.rare-earths.approval: "uniform(40%, 95%)"
          license.rare-earths.refile: "uniform(5wd, 15wd)"
          source: A5
        """, files).orElseThrow();
    engine = new Engine(scenario.spec());
    present = engine.start(1, 0, false);
    while (present.today().isBefore(scenario.spec().clock().today())) {
      engine.advance(present);
    }
    runs = Runs.ofPresent(engine, present, scenario.uncertain().stream()
        .filter(u -> List.of("capacity", "approval", "refile").stream().anyMatch(u.parameter().name()::endsWith)).toList());
  }

  private static String text(String name) throws IOException {
    return Files.readString(Path.of("..", "scenarios", name));
  }

  private static Runs.Question metric(String name) {
    return Questions.metric(engine.metrics().find(name).orElseThrow());
  }

  /** What is granted by October hangs on capacity and approval, not on how fast firms file again; some of it is luck. */
  @Test
  void grantsHangOnCapacityAndApproval() {
    Sobol.Indices found =
        Sensitivity.indices(runs, metric("license.rare-earths.granted"), TO, 1500, 1, Options.DEFAULT).orElseThrow();

    assertThat(found.runs()).isBetween(1500, 3072);
    List<Sobol.Index> inputs = found.inputs();
    assertThat(inputs).hasSize(4);
    assertThat(inputs.get(0).total().low()).isGreaterThan(inputs.get(2).total().high());
    assertThat(inputs.get(1).total().low()).isGreaterThan(inputs.get(2).total().high());
    assertThat(inputs.get(3).total().value()).isBetween(0.0, 0.2);
    double sum = inputs.stream().mapToDouble(i -> i.first().value()).sum();
    assertThat(sum).isBetween(0.6, 1.05); // what is missing to 1 is interaction
  }

  /** Rows are doubled, so four times the runs that were made are made exactly; a study takes 100,000 at most. */
  @Test
  void moreRunsAreFourTimesAsManyUntilAStudyTakesNoMore() {
    Sobol.Indices few = Sensitivity.indices(runs, metric("license.rare-earths.filed"), TO, 200, 1, Options.DEFAULT).orElseThrow();
    assertThat(few.runs()).isEqualTo(384);
    assertThat(Sensitivity.more(few)).hasValue(4 * 384);
    assertThat(Sensitivity.more(made(few, 90_000))).hasValue(100_000);
    assertThat(Sensitivity.more(made(few, 100_000))).isEmpty();
    assertThat(Sensitivity.more(made(few, Sobol.MOST_RUNS))).isEmpty();
  }

  private static Sobol.Indices made(Sobol.Indices of, int runs) {
    return new Sobol.Indices(of.mean(), of.variance(), of.inputs(), of.together(), runs);
  }

  /** The same seed gives the same numbers, on however many threads; another seed others. */
  @Test
  void theSameSeedGivesTheSameStudy() {
    Runs.Question question = metric("license.rare-earths.waiting");
    assertThat(Sensitivity.indices(runs, question, TO, 200, 5, Options.DEFAULT)).isEqualTo(Sensitivity.indices(runs, question, TO, 200, 5, Options.DEFAULT))
        .isNotEqualTo(Sensitivity.indices(runs, question, TO, 200, 6, Options.DEFAULT));
  }

  @Test
  void screeningFindsTheSame() {
    List<Morris.Effect> effects = Sensitivity.screen(runs, metric("license.rare-earths.granted"), TO, 200, 1, Options.DEFAULT);
    assertThat(effects).hasSize(4);
    assertThat(effects.get(0).strength().value()).isGreaterThan(3 * effects.get(2).strength().value());
    assertThat(effects.get(1).mean()).isPositive(); // more approval, more grants
  }

  /** A queue that is never short of capacity depends on the arrivals alone: all of the variance is luck. */
  @Test
  void whatNoParameterMovesIsLuck() {
    Sobol.Indices found = Sensitivity.indices(runs, metric("license.rare-earths.filed"), TO, 200, 1, Options.DEFAULT).orElseThrow();
    assertThat(found.inputs().get(3).first().value()).isBetween(0.5, 1.5);
    for (int i = 0; i < 3; i++) {
      assertThat(found.inputs().get(i).total().value()).isZero();
    }
  }

  @Test
  void whatNeverChangesHasNoIndices() {
    assertThat(Sensitivity.indices(runs, metric("tariff.us.cn"), LocalDate.parse("2025-07-01"), 100, 1, Options.DEFAULT)).isEmpty();
  }

  /** Below some nine decisions a working day the office does not keep up, and the limit decides instead. */
  @Test
  void anOverrunOfficeHasLittleCapacity() {
    Condition overrun = new Condition.Compare(
        new MetricRef("license.rare-earths.deemed"), Condition.Op.MORE, 50, Unit.COUNT);
    Discovery.Found both = Discovery.discover(runs, overrun, TO, 400, 1, Options.DEFAULT);
    Prim.Finding found = both.leads();

    assertThat(found.box().ranges()).extracting(Box.Range::input).containsExactly(0);
    assertThat(found.box().ranges().get(0).low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(found.box().ranges().get(0).high()).isBetween(4.0, 12.0);
    assertThat(found.box().density()).isGreaterThan(0.8).isGreaterThan(2 * found.box().rate());
    assertThat(found.box().coverage()).isGreaterThan(0.6);
    Box away = both.staysAway().box();
    assertThat(away.cases()).isEqualTo(found.box().runs() - found.box().cases());
    assertThat(away.ranges()).extracting(Box.Range::input).contains(0);
    assertThat(away.ranges().get(0).low()).isGreaterThan(4); // where there is capacity
  }

  @Test
  void theWorldItStartsFromIsLeftAlone() {
    String before = present.canonical();
    runs.ask(List.of(runs.draw(1, 1), runs.draw(1, 2)), metric("license.rare-earths.waiting"), TO, Options.DEFAULT);
    assertThat(present.canonical()).isEqualTo(before);
  }

  @Test
  void noPlansHaveNoAnswers() {
    assertThat(runs.ask(List.of(), metric("tariff.us.cn"), TO, Options.DEFAULT)).isEmpty();
  }

  /** The truce has lapsed by then: it has no days left, not even none. */
  @Test
  void aQuestionWithoutAnAnswerIsRefusedWithItsDay() {
    assertThatThrownBy(() -> runs.ask(
            List.of(runs.draw(1, 1), runs.draw(1, 2)), metric("truce.geneva.days_left"), TO, Options.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("on 2025-10-31 there is no value in 2 of 2 runs: truce geneva is not in force; it is lapsed");
  }

  @Test
  void aStudyThatIsStoppedHasNoResult() {
    Options stops = Options.DEFAULT.threads(1).progress((done, of) -> done < 8);
    assertThatThrownBy(() -> Sensitivity.indices(runs, metric("license.rare-earths.granted"), TO, 200, 1, stops))
        .isInstanceOf(CancellationException.class)
        .hasMessageMatching("stopped after \\d+ of \\d+ runs: it takes all of them");
    assertThatThrownBy(() -> Discovery.discover(runs, WAITING, TO, 400, 1, stops))
        .isInstanceOf(CancellationException.class)
        .hasMessageMatching("stopped after \\d+ of 400 runs: discovery takes at least 40");
  }

  @Test
  void aStudyOfMoreRunsThanTheLimitIsRefusedAtOnce() {
    String told = "2000000000 is too many: at most 1000000 runs in one forecast (limit \"replications\")";
    Runs.Question granted = metric("license.rare-earths.granted");
    assertThatThrownBy(() -> Sensitivity.indices(runs, granted, TO, 2_000_000_000, 1, Options.DEFAULT)).hasMessage(told);
    assertThatThrownBy(() -> Sensitivity.screen(runs, granted, TO, 2_000_000_000, 1, Options.DEFAULT)).hasMessage(told);
    assertThatThrownBy(() -> Discovery.discover(runs, WAITING, TO, 2_000_000_000, 1, Options.DEFAULT)).hasMessage(told);
  }

  @Test
  void saysWhatCannotBeAsked() {
    assertThatThrownBy(() -> runs.ask(List.of(), metric("tariff.us.cn"), LocalDate.parse("2026-01-01"), Options.DEFAULT))
        .hasMessage("a study runs from 2025-06-05 to 2025-12-31 at most, not to 2026-01-01");
    assertThatThrownBy(() -> metric("truce.geneva.state")).hasMessageContaining("is a state, not a number");
    assertThatThrownBy(() -> runs.ask(List.of(), metric("tariff.us.cn"), LocalDate.parse("2025-01-01"), Options.DEFAULT))
        .hasMessageContaining("from 2025-06-05 to 2025-12-31 at most, not to 2025-01-01");
    var stock = new Uncertainty(engine.parameters().find("supply.magnets.autos.stock").orElseThrow(),
        Distribution.parse("uniform(30d, 60d)"), Cites.NONE);
    assertThatThrownBy(() -> Runs.ofPresent(engine, present, List.of(stock)))
        .hasMessageContaining("acts only from the scenario's first day on");
  }
}
