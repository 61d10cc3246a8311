package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Mirror;
import dev.snapback.Simulation;
import dev.snapback.world.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In half of the futures of this world a duty leaves the economy without an equilibrium. */
class UndecidedTest {
  private static final LocalDate TO = LocalDate.parse("2025-01-20");
  private static final Map<String, Integer> WHY_NOT = Map.of("welfare.ar: no equilibrium was found", 52);
  private final Simulation sim = Simulation.start(Mirror.read(Mirror.file("""
        flows: {ar: {ar: 1, br: 0}, br: {ar: 1000000, br: 0.001}}
        elasticity: {short: 2, long: 4}
        half-life: 100d
      reactions:
        source: A1
        raise: {when: tariff.ar.br < 1%, chance: 50%, once: true, move: ar impose duty 50% on br}
      """)));

  private Forecast asked(Question question) {
    return sim.ensemble(1).run(question, 100, Options.DEFAULT);
  }

  private Question nothing() {
    return Question.of(TO, List.of());
  }

  @Test
  void aChanceTellsInHowManyNobodyCanSay() {
    Condition loss = sim.condition("welfare.ar < -1%");
    Forecast found = asked(nothing().chance(loss).chance(sim.condition("not welfare.ar < -1%")).end(loss));
    assertThat(found.chance(0).value()).isZero();
    assertThat(found.undecided(0)).isEqualTo(new Undecided(52, 100, WHY_NOT));
    assertThat(found.undecided(0).share()).isEqualTo(0.52);
    assertThat(found.chance(1).value() + found.undecided(1).share()).isEqualTo(1);
    assertThat(found.undecidedEnd(0).count()).isEqualTo(52);
  }

  @Test
  void aFirstPassageTellsThemAmongThoseThatNeverMakeIt() {
    Passage found = asked(nothing().first(sim.condition("welfare.ar < -1%"))).first(0);
    assertThat(found.never().value()).isEqualTo(1);
    assertThat(found.undecided()).isEqualTo(new Undecided(52, 100, WHY_NOT));
  }

  @Test
  void whatIsSeenToHoldIsDecidedWhateverComesLater() {
    Condition first = sim.condition("welfare.ar < 1%"); // on the evening before the duty is felt
    Forecast found = asked(nothing().chance(first).first(first).end(first));
    assertThat(found.chance(0).value()).isEqualTo(1);
    assertThat(found.undecided(0)).isEqualTo(new Undecided(0, 100, Map.of()));
    assertThat(found.first(0).undecided().any()).isFalse();
    assertThat(found.end(0).value()).isEqualTo(0.48);
    assertThat(found.undecidedEnd(0).count()).isEqualTo(52);
  }

  /** What makes a condition true or false without the missing number leaves nothing open. */
  @Test
  void aPartThatDecidesLeavesNothingOpen() {
    Forecast found = asked(nothing().chance(sim.condition("welfare.ar < -1% and tariff.br.ar > 1%"))
        .chance(sim.condition("welfare.ar < -1% or tariff.br.ar > 1%")));
    assertThat(found.undecided(0).any()).isFalse();
    assertThat(found.undecided(1).count()).isEqualTo(52);
  }

  @Test
  void theyAreTheSameInPartsAndOnAnyNumberOfThreads() {
    Question question = nothing().chance(sim.condition("welfare.ar < -1%"));
    Forecast until = sim.ensemble(1).until(1e-9, question, 100, Options.DEFAULT.threads(2));
    assertThat(until.undecided(0)).isEqualTo(asked(question).undecided(0));
    assertThat(new Forecast(question, until.from(), 1, until.replications().first(10)).undecided(0).of()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noneOfThemIsAnExampleOfNever(long seed) {
    Condition loss = sim.condition("welfare.ar < -1%");
    var question = Question.of(TO, List.of(sim.metric("welfare.ar"))).chance(loss).first(loss);
    Forecast found = sim.ensemble(seed).run(question, 20, Options.DEFAULT);
    List<Example> never = found.examples().stream().filter(e -> e.kind() == Example.Kind.NEVER).toList();
    assertThat(never).hasSize(2)
        .allSatisfy(e -> assertThat(found.replications().row(e.number())[question.column(0, 0)]).isFinite());
  }

  @Test
  void aSearchTellsThemOfEachValue() {
    Threshold found = Threshold.search(i -> new Variant.Possible("v" + i, sim.ensemble(1)), 1,
        new Threshold.Aim(sim.condition("welfare.ar > -1%"), TO, 0.5, 100), Options.DEFAULT);
    assertThat(found.tried()).singleElement().satisfies(tried -> {
      assertThat(tried.chance().value()).isEqualTo(0.48);
      assertThat(tried.undecided()).isEqualTo(new Undecided(52, 100, WHY_NOT));
    });
  }

  @Test
  void aMetricTellsWhyItHasNoValueAtTheEnd() {
    Forecast found = asked(Question.of(TO, List.of(sim.metric("welfare.ar"), sim.metric("tariff.ar.br"))));
    assertThat(found.missing(0)).isEqualTo(new Undecided(52, 100, Map.of("no equilibrium was found", 52)));
    assertThat(found.missing(0).count()).isEqualTo(found.metric(0).missing());
    assertThat(found.missing(1)).isEqualTo(new Undecided(0, 100, Map.of()));
    assertThat(new Forecast(found.question(), found.from(), 1, found.replications().first(10)).missing(0).of()).isEqualTo(10);
  }

  @Test
  void anAdvanceUntilTellsSinceWhenNobodyCanSay() {
    sim.play("ar impose duty 50% on br");
    Condition loss = sim.condition("welfare.ar < -1%");
    var found = sim.lookAhead(loss, Optional.of(TO), () -> false).orElseThrow();
    assertThat(found.met()).isFalse();
    assertThat(found.unknown()).isEqualTo(Optional.of(new Simulation.Until.Unknown(
        20, sim.today(), "welfare.ar: no equilibrium was found")));
    assertThat(sim.lookAhead(sim.condition("tariff.br.ar > 1%"), Optional.of(TO), () -> false).orElseThrow().unknown()).isEmpty();
    assertThat(sim.advanceUntil(loss, Optional.of(TO)).unknown()).isEqualTo(found.unknown());
  }

  @Test
  void reasonsInWordsAreThreeAtMost() {
    assertThat(Undecided.of(2, Stream.of("a", "a")).why()).isEqualTo("a");
    assertThat(Undecided.of(9, Stream.of("a", "a", "b", "c", "d", "e")).why()).isEqualTo("a (2) · b (1) · c (1) · and 2 more reasons");
  }

  @Test
  void reasonsStandByTheirNumberThenByTheFirstThatHadThem() {
    assertThat(Undecided.of(9, Stream.of("b", "a", "c", "c"))).hasToString("Undecided[count=4, of=9, reasons={c=2, b=1, a=1}]");
    assertThat(Undecided.of(0, Stream.empty()).share()).isZero();
  }
}
