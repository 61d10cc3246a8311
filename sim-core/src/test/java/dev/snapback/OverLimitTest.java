package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Replications;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.property.PropertyCheck;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scenarios that read well and grow too large when they are played. */
class OverLimitTest {
  private static final String HEAD = """
      snapback: 1
      scenario: many
      title: Too many
      clock: {start: 2030-01-01, today: 2030-01-02, end: 2031-01-01}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      licenses:
      """;

  /** Regimes of a thousand applications a day each, of which the office sends a share back, four times if need be. */
  private static Scenario scenario(String returned, String... regimes) {
    return ScenarioReader.read("many.yaml", HEAD + Stream.of(regimes).map(name -> """
          %s:
            exporter: bo
            limit: 90wd
            yields: promise
            initial: controlled
            review: fixed(1wd)
            capacity: 20000 per wd
            approval: 90%%
            returned: %s
            refile: 1wd
            returns: 4
            arrivals: [{class: batteries, to: av, rate: 1000 per day, tonnes: fixed(5)}]
        """.formatted(name, returned)).collect(Collectors.joining())).orElseThrow();
  }

  @Test
  void tooManyApplicationsOfARegimeEndTheAdvanceAndNothingHasChanged() {
    Simulation sim = Simulation.start(scenario("0%", "cobalt"));
    String before = sim.hash();
    assertThatExceptionOfType(OverLimitException.class).isThrownBy(() -> sim.advanceTo(LocalDate.parse("2030-12-01")))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limits.APPLICATIONS))
        .withMessageMatching("by 2030-04-\\d\\d the firms would have filed over 100000 applications for cobalt: at most 100000"
            + " license applications in one run \\(limit \"applications\"\\); lower the rates of arrivals, or end earlier");
    assertThat(sim.hash()).isEqualTo(before);
    assertThat(sim.steps()).isEmpty();
    sim.advanceTo(LocalDate.parse("2030-04-01"));
    assertThat(sim.today()).isEqualTo("2030-04-01");
  }

  @Test
  void theApplicationsOfAllRegimesCountTogether() {
    Simulation sim = Simulation.start(scenario("0%", "cobalt", "nickel", "tin"));
    assertThatExceptionOfType(OverLimitException.class).isThrownBy(() -> sim.advanceTo(LocalDate.parse("2030-03-01")))
        .withMessageMatching("by 2030-02-0\\d the firms would have filed over 100000 applications: at most .*");
  }

  @Test
  void aJournalHasAnEnd() {
    Simulation sim = Simulation.start(scenario("95%", "cobalt"));
    assertThatExceptionOfType(OverLimitException.class).isThrownBy(() -> sim.advanceTo(LocalDate.parse("2030-04-05")))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limits.EVENTS))
        .withMessageMatching("by 2030-0\\d-\\d\\d there would be over 500000 events: at most 500000 events in one run"
            + " \\(limit \"events\"\\); end earlier, or lower the rates of arrivals: every step of every application is an event"
            + ", but not in a forecast");
    assertThat(sim.today()).isEqualTo("2030-01-02");
  }

  @Test
  void aForecastKeepsNoJournalAndCountsRunsOverALimitAsFailed() {
    Simulation sim = Simulation.start(scenario("95%", "cobalt"));
    assertThat(failures(sim, "2030-04-05")).isEmpty();
    assertThat(failures(sim, "2030-05-05")).hasSize(2).allMatch(f -> f.contains("(limit \"applications\")"));
  }

  private static List<String> failures(Simulation sim, String day) {
    Question question = Question.of(LocalDate.parse(day), List.of(sim.metric("license.cobalt.filed")));
    return sim.ensemble(1).run(question, 2, Options.DEFAULT).replications().failures().stream()
        .map(Replications.Failure::reason).toList();
  }

  @Test
  void aForecastOfWhichAllRunsWentOverALimitSaysWhich() {
    Simulation sim = Simulation.start(scenario("0%", "cobalt"));
    Question question = Question.of(LocalDate.parse("2030-05-05"), List.of(sim.metric("license.cobalt.filed")));
    Forecast forecast = sim.ensemble(1).run(question, 2, Options.DEFAULT);
    assertThatExceptionOfType(OverLimitException.class).isThrownBy(() -> forecast.metric(0))
        .withMessageStartingWith("all 2 replications failed: by 2030-04-")
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limits.APPLICATIONS));
  }

  @Test
  void aScenarioThatCannotBePlayedToItsEndIsWrong() {
    Rehearsal found = Rehearsal.of(scenario("0%", "cobalt"));
    assertThat(found.hash()).isEmpty();
    assertThat(found.problems()).singleElement().satisfies(p -> {
      assertThat(p.isError()).isTrue();
      assertThat(p.message()).startsWith("it cannot be played to its end: by 2030-04-");
      assertThat(p.path()).isEqualTo("clock");
    });
  }

  @Test
  void randomSessionsEndWhereALimitIs() {
    assertThat(PropertyCheck.run(scenario("0%", "cobalt"), 3, 1, done -> true).results())
        .allSatisfy(result -> assertThat(result.failure()).isEmpty());
  }
}
