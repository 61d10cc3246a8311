package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.tariff.TariffEvent;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import dev.snapback.world.Entry;
import dev.snapback.world.MetricRef;
import dev.snapback.world.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was done, taken back and done again, how people's reasons are numbered, and what is found by looking ahead. */
class StepsTest {
  private static final String SMALL = """
      snapback: 1
      scenario: small
      title: Small
      clock: {start: 2030-01-01, today: 2030-01-05, end: 2030-02-01}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      assumptions: {A3: {text: A duty, because: there is one}}
      tariffs: {av.bo: {duty: {rate: 5%, source: A3}, later: {}}}
      """;

  private final Simulation sim = Simulation.start(ScenarioReader.read("small.yaml", SMALL).orElseThrow());

  private static Simulation ports() {
    return Simulation.start(ScenarioReader.read(Files2025.FOLDER.resolve("two-ports.yaml")).orElseThrow());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void reasonsAreNumberedOnFromTheScenariosLast() {
    sim.play("av raise duty to 6%");
    sim.play("av raise duty to 7% because \"a\"");
    sim.advanceTo(day("2030-01-06"));
    sim.play("av raise duty to 8% because \"b\"");
    assertThat(sim.steps()).extracting(Step::assumptionId).containsExactly("A4", "A4", "A5", "A5");
    assertThat(sim.journal().stream().map(Entry::event).filter(TariffEvent.RateChanged.class::isInstance)
        .map(TariffEvent.RateChanged.class::cast).map(e -> e.trace().origin().cites()))
        .containsExactly(Cites.NONE, Cites.of("A4"), Cites.of("A5"));
    sim.undo(2);
    sim.play("av raise duty to 9% because \"c\"");
    assertThat(sim.steps().get(2).assumptionId()).isEqualTo("A5");
  }

  @Test
  void whatIsTakenBackIsDoneAgainInItsOrder() {
    sim.play("av raise duty to 6%");
    sim.play("av raise duty to 7%");
    sim.advanceTo(day("2030-01-08"));
    String hash = sim.hash();
    assertThat(sim.undo(5)).isEqualTo(3);
    assertThat(sim.redo(0)).isZero();
    assertThat(sim.redo(1)).isEqualTo(1);
    assertThat(sim.value("tariff.av.bo")).isEqualTo(Value.of(6));
    assertThat(sim.redo(5)).isEqualTo(2);
    assertThat(sim.hash()).isEqualTo(hash).matches("[0-9a-f]{64}");
    assertThat(sim.redo(1)).isZero();
  }

  @Test
  void whoeverDoesSomethingElseForgetsWhatWasTakenBack() {
    sim.play("av raise duty to 6%");
    sim.undo(1);
    assertThat(sim.play("av raise duty to 5%")).as("what is refused forgets nothing").isInstanceOf(Outcome.Refused.class);
    sim.play("av raise duty to 7%");
    assertThat(sim.redo(1)).isZero();
  }

  @Test
  void aNumberThatIsSetCountsFromTodayOrThroughout() {
    Simulation ports = ports();
    assertThat(ports.set("license.cobalt.capacity", "3 per wd")).isEmpty();
    assertThat(capacity(ports)).isEqualTo("3 per wd");
    ports.undo(1);
    assertThat(ports.setThroughout("license.cobalt.capacity", "4 per wd")).isEmpty();
    assertThat(ports.redo(1)).as("what was taken back is forgotten").isZero();
    assertThat(capacity(ports)).isEqualTo("4 per wd");
    ports.undo(1);
    assertThat(capacity(ports)).isNotEqualTo("4 per wd");
  }

  @Test
  void aNumberThatIsSetThroughoutTakesThePlaceOfWhatWasSetBefore() {
    Simulation ports = ports();
    ports.set("license.cobalt.capacity", "3 per wd");
    ports.advance(Span.days(10));
    ports.setThroughout("license.cobalt.capacity", "4 per wd");
    assertThat(capacity(ports)).isEqualTo("4 per wd");
    assertThat(ports.steps()).hasSize(3);
    assertThat(ports.standing()).hasSize(2);
    Simulation alone = ports();
    alone.setThroughout("license.cobalt.capacity", "4 per wd");
    alone.advanceTo(ports.today());
    assertThat(ports.hash()).isEqualTo(alone.hash());
    assertThat(ports.from(ports.began()).hash()).isEqualTo(alone.from(alone.began()).hash());
    ports.set("license.cobalt.capacity", "5 per wd");
    assertThat(capacity(ports)).as("what is set later counts").isEqualTo("5 per wd");
    ports.undo(2);
    assertThat(capacity(ports)).isEqualTo("3 per wd");
  }

  private static String capacity(Simulation sim) {
    return sim.parameters().find("license.cobalt.capacity").orElseThrow().text().apply(sim.world().spec());
  }

  @Test
  void theNextDateIsAfterTodayAndWithinTheClock() {
    assertThat(sim.nextDate()).isEmpty();
    sim.play("av announce later 10% on bo effective 2030-03-01");
    assertThat(sim.nextDate()).as("after the last day").isEmpty();
    sim.play("av raise duty to 9% effective 2030-01-20");
    assertThat(sim.nextDate()).contains(day("2030-01-20"));
    sim.advanceTo(day("2030-01-20"));
    assertThat(sim.nextDate()).isEmpty();
  }

  @Test
  void lookingAheadEndsWithTheClock() {
    var never = sim.condition("tariff.av.bo > 50%");
    assertThat(sim.holds(never)).isFalse();
    assertThat(sim.holds(sim.condition("tariff.av.bo = 5%"))).isTrue();
    Simulation.Until found = sim.lookAhead(never, Optional.of(day("2030-06-01")), () -> true).orElse(null);
    assertThat(found).as("given up at once").isNull();
    found = sim.lookAhead(never, Optional.of(day("2030-06-01")), () -> false).orElseThrow();
    assertThat(found.met()).isFalse();
    assertThat(found.day()).isEqualTo("2030-02-01");
    assertThat(sim.lookAhead(never, Optional.of(day("2030-01-09")), () -> false).orElseThrow().day()).isEqualTo("2030-01-09");
  }

  /** In the morning of 2 December it is 27 days, in its evening 26: a day is judged by its evening, as in a forecast. */
  @Test
  void whatHoldsInTheMorningOnlyIsNotMet() {
    Simulation ports = ports();
    assertThat(ports.advanceUntil(ports.condition("license.cobalt.oldest_days >= 27"), Optional.empty()).met()).isFalse();
    Simulation again = ports();
    assertThat(again.advanceUntil(again.condition("license.cobalt.oldest_days >= 26"), Optional.empty()).met()).isTrue();
  }

  @Test
  void aConditionOfAnotherScenarioIsRefused() {
    Condition foreign = ports().condition("license.cobalt.waiting > 3");
    assertThatThrownBy(() -> sim.holds(foreign)).hasMessage("there is no metric license.cobalt.waiting");
    assertThatThrownBy(() -> sim.advanceUntil(foreign, Optional.empty())).hasMessage("there is no metric license.cobalt.waiting");
    Question question = Question.of(sim.today().plusDays(1), List.of()).chance(foreign);
    assertThatThrownBy(() -> sim.ensemble(1).run(question, 10, Options.DEFAULT)).hasMessage("there is no metric license.cobalt.waiting");
    var days = new Condition.Compare(new MetricRef("tariff.av.bo"), Condition.Op.LESS, 3, Unit.DAYS);
    assertThatThrownBy(() -> sim.holds(new Condition.Not(days))).hasMessage("tariff.av.bo is told in %, not in d");
  }

  @Test
  void theLastDayAllowedIsNotPast() {
    assertThatThrownBy(() -> sim.advanceUntil(sim.condition("tariff.av.bo > 50%"), Optional.of(day("2029-12-01"))))
        .isInstanceOf(AskException.class).hasMessageContaining("2029-12-01 is past");
  }

  @Test
  void aCopyFromAnEarlierDayKnowsTheLastValueSetThroughout() {
    Simulation ports = ports();
    ports.setThroughout("license.cobalt.capacity", "1 per wd");
    ports.advance(Span.days(10));
    LocalDate then = ports.today();
    ports.setThroughout("license.cobalt.capacity", "7 per wd");
    ports.advance(Span.days(5));
    Simulation copy = ports.from(then);
    LocalDate before = then.minusDays(1);
    assertThat(copy.value("license.waiting", before)).isEqualTo(ports.value("license.waiting", before));
    copy.advanceTo(ports.today());
    assertThat(copy.hash()).isEqualTo(ports.hash());
  }

  @Test
  void aDayThatIsLookedAheadToHasItsEvening() {
    Simulation ports = ports();
    double before = ((Value.Amount) ports.value("license.cobalt.filed")).amount();
    var filed = ports.condition("license.cobalt.filed > " + (int) before);
    Simulation.Until found = ports.lookAhead(filed, Optional.empty(), () -> false).orElseThrow();
    assertThat(found.met()).as("firms file in the evening").isTrue();
    Simulation daily = ports.fork();
    while (!daily.holds(filed)) {
      daily.advanceTo(daily.today().plusDays(1));
    }
    assertThat(found.day()).isEqualTo(daily.today());
  }
}
