package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.kernel.Limits;
import dev.snapback.language.Parsed;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.truce.TruceCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a simulation does not do, and that it is left as it was. */
class SimulationRefusalTest {
  private static final LocalDate LATER = LocalDate.parse("2025-07-01");

  private final Simulation sim = Simulation.start(Files2025.GENEVA);

  @ParameterizedTest
  @CsvSource({"2025-01-16", "2026-01-01"})
  void itCannotBeTakenOverOutsideOfItsClock(LocalDate day) {
    assertThatThrownBy(() -> Simulation.start(Files2025.GENEVA,
            new Simulation.Start(Optional.of(day), OptionalLong.empty())))
        .isInstanceOf(AskException.class)
        .hasMessage("the scenario runs from 2025-01-17 to 2025-12-31, not on " + day);
  }

  /** A saved scenario would have a seed that no reader takes. */
  @ParameterizedTest
  @ValueSource(longs = {-1, Limits.MOST_SEED + 1})
  void aSeedIsOneThatAFileMayHave(long seed) {
    assertThatThrownBy(() -> new Simulation.Start(Optional.empty(), OptionalLong.of(seed)))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("a seed is from 0 to 999999999999999999, not " + seed);
    assertThat(new Simulation.Start(Optional.empty(), OptionalLong.of(Limits.MOST_SEED)).seed()).hasValue(Limits.MOST_SEED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2025-06-04|today is 2025-06-05; 2025-06-04 is past (undo, or branch NAME from 2025-06-04)",
    "2026-01-01|the scenario ends on 2025-12-31; 2026-01-01 is later"
  })
  void itGoesNeitherBackNorBeyondItsEnd(LocalDate day, String message) {
    assertThatThrownBy(() -> sim.advanceTo(day)).isInstanceOf(AskException.class).hasMessage(message);
  }

  @Test
  void whoIsNotThereIsAskedForAndATerritoryMakesNoMoves() throws IOException {
    var nobody = new Actor("ux");
    assertThatThrownBy(() -> sim.legal(List.of(nobody))).isInstanceOfSatisfying(AskException.class,
        e -> assertThat(e.guesses()).containsExactly("us")).hasMessage("there is no actor ux; there is us, cn");
    assertThatThrownBy(() -> sim.legalFor(nobody)).isInstanceOf(AskException.class);
    String text = Files.readString(Files2025.FOLDER.resolve("two-ports.yaml"));
    Simulation ports = Simulation.start(ScenarioReader.read("two-ports.yaml",
        text.replaceFirst("(?m)^actors:\n", "actors:\n  isle: {name: Isle, territory-of: bo}\n")).orElseThrow());
    assertThat(ports.legal(List.of(new Actor("bo")))).isNotEmpty();
    assertThat(ports.legal(List.of(new Actor("isle")))).isEmpty();
    assertThat(ports.legalFor(new Actor("isle"))).isEmpty();
    assertThat(sim.legal(List.of())).as("firms").isNotEmpty();
  }

  @Test
  void noLessThanNoStepIsTakenBackOrDoneAgain() {
    assertThatThrownBy(() -> sim.undo(-1)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are 0 steps or more, not -1");
    assertThatThrownBy(() -> sim.redo(-5)).isInstanceOf(IllegalArgumentException.class);
    assertThat(sim.undo(0) + sim.redo(0)).isZero();
  }

  @Test
  void aConditionOrAMetricOfAnotherScenarioIsRefusedWhenItIsAsked() {
    Simulation ports = Simulation.start(ScenarioReader.read(Files2025.FOLDER.resolve("two-ports.yaml")).orElseThrow());
    var truce = ports.condition("truce.port-royal.state is lapsed");
    assertThatThrownBy(() -> sim.holds(truce)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sim.advanceUntil(truce, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    Question question = Question.of(LATER, List.of(ports.metric("license.cobalt.waiting")));
    assertThatThrownBy(() -> sim.ensemble(1).run(question, 5, Options.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("there is no metric license.cobalt.waiting in this scenario");
  }

  @Test
  void aNumberIsReadPlainlyWhereThereIsOne() {
    assertThat(sim.value("tariff.us.cn").number()).isEqualTo(30);
    assertThat(sim.why("tariff.us.cn")).isEqualTo(sim.why("tariff.us.cn", sim.today()));
    assertThatThrownBy(() -> sim.value("truce.state").number()).isInstanceOf(IllegalStateException.class)
        .hasMessage("a state is no number: in-force");
    assertThatThrownBy(() -> new Value.None("nobody has filed").number()).isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no number: nobody has filed");
  }

  @Test
  void goingOnToTodayIsNoStep() {
    assertThat(sim.advanceTo(sim.today())).isEmpty();
    assertThat(sim.steps()).isEmpty();
  }

  @Test
  void anAdvanceThatIsGivenUpChangesNothing() {
    String before = sim.hash();
    assertThat(sim.advanceTo(LATER, () -> true)).isEmpty();
    assertThat(sim.lookAhead(sim.condition("truce.state is lapsed"), Optional.empty(), () -> true)).isEmpty();
    assertThat(sim.hash()).isEqualTo(before);
    assertThat(sim.steps()).isEmpty();
  }

  @Test
  void whatIsNotOnTheScheduleCannotBeTakenOffIt() {
    assertThat(sim.cancel("nothing")).isFalse();
    assertThat(sim.steps()).isEmpty();
  }

  record Wave(int n) {}

  @Test
  void whatIsNoMoveOrNoConditionOrNoMetricIsAsked() {
    var look = Parsed.of(List.of(), new Wave(3));
    assertThatThrownBy(() -> sim.condition("tarif.us.cn > 3")).isInstanceOf(AskException.class)
        .hasMessageStartingWith("tarif.us.cn > 3\n^^^^^^^^^^^\nexpected \"not\" or a metric, not tarif.us.cn");
    assertThatThrownBy(() -> sim.metric("magnets.cover_day")).isInstanceOf(AskException.class)
        .hasMessage("there is no metric magnets.cover_day");
    assertThatThrownBy(() -> sim.metric("us.cn"))
        .isInstanceOfSatisfying(AskException.class, e -> assertThat(e.guesses()).hasSizeGreaterThan(1))
        .hasMessageStartingWith("us.cn fits several metrics: ");
    assertThatThrownBy(() -> sim.play(look)).isInstanceOf(AskException.class).hasMessage("this is no move: Wave[n=3]");
  }

  @Test
  void aMoveThatNobodyCanTypeIsAsked() {
    var geneva = new TruceName("geneva");
    List<Actor> us = List.of(new Actor("us"));
    assertThat(sim.tryOut(Parsed.of(us, new TruceCommand.Withdraw(geneva)))).isInstanceOf(Outcome.Accepted.class);
    assertThatThrownBy(() -> sim.play(Parsed.of(new TruceCommand.Withdraw(geneva))))
        .isInstanceOf(AskException.class).hasMessage("this is no move of nobody: Withdraw[truce=geneva]");
    assertThatThrownBy(() -> sim.tryOut(Parsed.of(us, new TruceCommand.Collapse(geneva))))
        .isInstanceOf(AskException.class).hasMessage("this is no move of us: Collapse[truce=geneva]");
    assertThatThrownBy(() -> sim.play(Parsed.of(us, sim.parse("file 5 applications for rare-earths by autos").command())))
        .isInstanceOf(AskException.class).hasMessageStartingWith("this is no move of us: FileApplications[");
    assertThat(sim.steps()).isEmpty();
  }

  @Test
  void aParameterThatIsNotThereIsToldInTheSameWords() {
    assertThat(sim.setThroughout("foo", "1")).isEqualTo(sim.set("foo", "1"))
        .hasValueSatisfying(no -> assertThat(no.guard()).isEqualTo("known-parameter"));
  }

  @Test
  void theNextDayOnWhichSomethingIsDueLiesBeforeTheEnd() {
    assertThat(sim.nextDate()).contains(LocalDate.parse("2025-08-10"));
    sim.advanceTo(LocalDate.parse("2025-12-31"));
    assertThat(sim.nextDate()).isEmpty();
  }

  @Test
  void whatSomebodyHasSetIsNoLongerUncertain() {
    String capacity = "license.rare-earths.capacity";
    assertThat(names(sim)).contains(capacity);
    sim.set(capacity, "12 per wd");
    assertThat(names(sim)).as("though it is the number of the file").doesNotContain(capacity).isNotEmpty();
    sim.undo(1);
    sim.setThroughout(capacity, "13 per wd");
    assertThat(names(sim)).doesNotContain(capacity);
  }

  private static List<String> names(Simulation sim) {
    return sim.uncertain().parameters().stream().map(each -> each.parameter().name()).toList();
  }

  @Test
  void aNumberThatTakesAMoveOfThePastItsGroundIsRefused() {
    Simulation small = Simulation.start(ScenarioReader.read("small.yaml", """
        snapback: 1
        scenario: small
        title: Small
        clock: {start: 2030-01-01, today: 2030-01-20, end: 2030-12-31}
        actors: {av: {name: Arvia}, bo: {name: Borland}}
        licenses:
          cobalt:
            exporter: bo
            limit: 20wd
            yields: promise
            initial: controlled
            review: fixed(10d)
            capacity: 2 per wd
            approval: 90%
            returned: 0%
            arrivals: [{class: batteries, rate: 9 per day, tonnes: fixed(5)}]
        timeline:
          - {date: 2030-01-10, id: back, move: withdraw application 3 for cobalt}
        """).orElseThrow());
    String before = small.hash();
    assertThat(small.setThroughout("license.cobalt.batteries.rate", "0 per day").orElseThrow().reason())
        .isEqualTo("the past would not have happened: on 2030-01-10 "
            + "did not happen: withdraw application 3 for cobalt (there is no application 3)");
    assertThat(small.setThroughout("license.cobalt.batteries.rate", "8 per day")).isEmpty();
    small.undo(1);
    assertThat(small.hash()).isEqualTo(before);
  }

  @Test
  void aStepIsTheLineThatDoesTheSame() {
    Simulation april = Simulation.start(Files2025.GENEVA,
        new Simulation.Start(Optional.of(LocalDate.parse("2025-04-20")), OptionalLong.empty()));
    assertThat(april.play("us raise fentanyl to 25% because \"a \\\"test\\\"\"")).isInstanceOf(Outcome.Accepted.class);
    april.set("license.rare-earths.capacity", "13 per wd");
    april.setThroughout("license.rare-earths.approval", "80%");
    april.cancel("sign");
    april.advanceTo(LocalDate.parse("2025-04-22"));
    assertThat(april.steps()).extracting(step -> step.action().line()).containsExactly(
        "us raise fentanyl to 25% because \"a 'test'\"", "set license.rare-earths.capacity 13 per wd",
        "set license.rare-earths.approval 80% throughout", "cancel sign", "advance to 2025-04-22");
  }
}
