package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final String HEAD = """
      snapback: 1
      scenario: small
      title: Small
      clock: {start: 2030-01-01, today: 2030-01-05, end: 2030-01-10}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      tariffs: {av.bo: {surcharge: {}}}
      """;

  private static Scenario scenario(String rest) {
    return ScenarioReader.read("small.yaml", HEAD + rest).orElseThrow();
  }

  @Test
  void bundledScenariosHoldWhatTheyExpect() {
    for (String name : new String[] {"geneva-truce", "two-ports"}) {
      Rehearsal found = Rehearsal.of(ScenarioReader.read(Path.of("..", "scenarios", name + ".yaml")).orElseThrow());
      assertThat(found.problems()).as(name).isEmpty();
      assertThat(found.hash()).hasSize(64);
    }
  }

  @Test
  void whatDoesNotHoldIsAProblemAtItsPlace() {
    Rehearsal found = Rehearsal.of(scenario("""
        timeline:
          - {date: 2030-01-02, id: up, move: av impose surcharge 10% on bo}
        expect:
          - {date: 2030-01-03, that: tariff.av.bo = 10%}
          - {date: 2030-01-03, that: not tariff.av.bo > 5% or tariff.av.bo = 7%}
        """));
    assertThat(found.held()).extracting(Rehearsal.Held::holds).containsExactly(true, false);
    assertThat(found.problems()).singleElement().satisfies(p -> {
      assertThat(p.line()).isEqualTo(11);
      assertThat(p.isError()).isTrue();
      assertThat(p.got()).isEqualTo("tariff.av.bo is 10%");
    });
  }

  @Test
  void whatWasFoundInsteadMayBeAStateOrNoValue() {
    Rehearsal found = Rehearsal.of(scenario("""
        talks: {av.bo: {}}
        licenses:
          cobalt:
            {exporter: bo, limit: 20wd, yields: promise, review: fixed(10d), capacity: 2 per wd, approval: 90%,
             returned: 0%, arrivals: [{class: batteries, rate: 2 per wd, tonnes: fixed(5)}]}
        expect:
          - {date: 2030-01-03, that: talks.av.bo.state is deal}
          - {date: 2030-01-03, that: license.cobalt.median_wait_days > 5}
        """));
    assertThat(found.problems()).extracting(Problem::got).containsExactly("talks.av.bo.state is silent",
        "license.cobalt.median_wait_days is without a value: nothing is decided yet");
  }

  @Test
  void whatOnlyAParentExpectsCanBeDropped() {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    sim.play("us withdraw from geneva");
    Scenario child = ScenarioReader.read(Files2025.FOLDER.resolve("hawk.yaml"),
        SavedScenario.text(sim, "hawk", "geneva-truce", List.of(), false)).orElseThrow();
    assertThat(Rehearsal.of(child).problems()).isNotEmpty()
        .allSatisfy(p -> assertThat(p.text()).contains("drop: [").contains("] leaves out what only the parent expects"));
  }

  @Test
  void illegalMovesAreErrorsOfThePastAndWarningsOfTheFuture() {
    Rehearsal found = Rehearsal.of(scenario("""
        timeline:
          - {date: 2030-01-02, id: past, move: av raise surcharge to 10%}
          - {date: 2030-01-07, id: future, move: av remove surcharge}
        """));
    assertThat(found.notPlayed()).extracting(Problem::isError).containsExactly(true, false);
    assertThat(found.notPlayed()).extracting(Problem::line).containsExactly(8, 9);
    assertThat(Rehearsal.notPlayed(Simulation.start(scenario("timeline: []\n")))).isEmpty();
  }

  @Test
  void aMoveThatIsNotLegalIsToldAsItIsTyped() {
    Rehearsal found = Rehearsal.of(scenario("""
        talks: {av.bo: {}}
        timeline:
          - {date: 2030-01-02, id: deal, move: "av, bo agree deal"}
        """));
    assertThat(found.notPlayed()).extracting(Problem::message).containsExactly("2030-01-02: av, bo agree deal is not legal: "
        + "talks of av and bo: agree deal needs the state framework; it is silent");
  }

  /** Of what is joined by "and" only the parts that fail are explained, each metric once; the values are told of all. */
  @Test
  void whatFailsIsExplained() {
    Rehearsal found = Rehearsal.of(scenario("""
        talks: {av.bo: {}}
        expect:
          - {date: 2030-01-03, that: tariff.av.bo = 0% and (talks.av.bo.calls = 7 and not talks.av.bo.calls < 5)}
          - {date: 2030-01-03, that: tariff.av.bo = 0% and (talks.av.bo.calls = 7 or tariff.av.bo > 3%)}
        """));
    Rehearsal.Held nested = found.held().get(0);
    assertThat(nested.found()).containsExactly(Map.entry("tariff.av.bo", Value.of(0)), Map.entry("talks.av.bo.calls", Value.of(0)));
    assertThat(nested.problem("").got()).isEqualTo("tariff.av.bo is 0%, talks.av.bo.calls is 0");
    assertThat(nested.why()).extracting(e -> e.label()).containsExactly("talks.av.bo.calls");
    assertThat(found.held().get(1).why()).extracting(e -> e.label()).containsExactly("talks.av.bo.calls", "tariff.av.bo");
    assertThat(nested.problem("elsewhere.yaml").maybe()).isEqualTo("drop: [" + nested.expectation().id() + "] leaves out what only the parent expects");
    assertThat(nested.problem(nested.expectation().position().file()).maybe()).isEmpty();
  }
}
