package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a forecast says changes with what has been seen, as conditional probability says. */
class LaterForecastTest {
  /** Reviews of 10 to 70 days, all as likely; the office decides what is ripe; decisions on weekdays. */
  private static final String OFFICE = """
      snapback: 1
      scenario: office
      clock: {start: 2030-01-04, today: 2030-01-04, end: 2030-06-30}
      source: A1
      assumptions: {A1: {text: Everything here, because: invented for this test}}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      licenses:
        cobalt:
          exporter: bo
          limit: 300d
          yields: promise
          review: "uniform(10d, 70d)"
          capacity: 1000 per wd
          approval: 100%
          returned: 0%
          arrivals: [{class: batteries, to: av, rate: 0 per day, tonnes: fixed(5)}]
      timeline:
        - {date: 2030-01-04, move: bo require licenses for cobalt}
      """;
  private static final int CASES = 400;
  private static final double DAYS = 60;

  private static double waiting(Simulation sim, LocalDate friday) {
    Forecast forecast = sim.ensemble(5).run(Question.of(friday, List.of(sim.metric("license.waiting"))), 64, Options.DEFAULT);
    assertThat(forecast.metric(0).sd()).isPositive();
    return forecast.metric(0).mean().value();
  }

  @Test
  void what_is_still_open_after_some_weeks_will_be_decided_sooner() {
    Simulation sim = Simulation.start(ScenarioReader.read("office.yaml", OFFICE).orElseThrow());
    sim.play("file " + CASES + " applications for cobalt by batteries");
    LocalDate filed = sim.today(); // a Friday
    LocalDate seen = filed.plusDays(42);
    LocalDate end = filed.plusDays(56);

    // seen at the start: (70 - 56) of 60 days are longer
    assertThat(waiting(sim, end) / CASES).isCloseTo((70 - 56) / DAYS, within(0.025));

    sim.advanceTo(seen.plusDays(1)); // what was ripe on Friday is decided
    double open = ((Value.Amount) sim.value("license.waiting")).amount();
    assertThat(open / CASES).isCloseTo((70 - 42) / DAYS, within(0.09)); // one path

    // seen after six weeks: of the open ones, whose review is longer than 42 days, (70 - 56) of (70 - 42)
    assertThat(waiting(sim, end) / open).isCloseTo((70 - 56) / (double) (70 - 42), within(0.025));
    // what has been seen is kept: no future has more or fewer open cases today
    Forecast today = sim.ensemble(5).run(Question.of(sim.today(), List.of(sim.metric("license.waiting"))), 16, Options.DEFAULT);
    assertThat(today.metric(0).quantiles().min()).isEqualTo(open);
    assertThat(today.metric(0).quantiles().max()).isEqualTo(open);
  }
}
