package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A forecast names futures that show its answers: each does what it is named for, and none before it does. */
class ExamplesTest {
  private static final LocalDate TO = LocalDate.parse("2025-10-31");

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/mutual-accusation.yaml")).orElseThrow());
  private final Question question = Question.of(TO, List.of(sim.metric("truce.state"), sim.metric("license.oldest_days")))
      .chance(sim.condition("tariff.us.cn > 100%")).first(sim.condition("truce.state is not in-force"));
  private final Forecast forecast = sim.ensemble(7).run(question, 200, Options.DEFAULT);

  private double answer(int replication, int column) {
    return forecast.replications().row(replication)[column];
  }

  private int number(String answer, Example.Kind kind) {
    return forecast.examples().stream().filter(e -> e.answer().startsWith(answer) && e.kind() == kind).findFirst()
        .orElseThrow().number();
  }

  private static boolean noneBefore(int number, IntPredicate is) {
    return is.test(number) && IntStream.range(1, number).noneMatch(is);
  }

  @Test
  void of_a_state_there_is_one_for_each() {
    List<Example> states = forecast.examples().stream().filter(e -> e.kind() == Example.Kind.SHARE).toList();
    assertThat(states).extracting(Example::what)
        .containsExactlyElementsOf(forecast.metric(0).shares().keySet());
    assertThat(states).hasSizeGreaterThan(1).allSatisfy(e -> assertThat(noneBefore(e.number(), i ->
        sim.metric("truce.state").states().get((int) answer(i, 0)).equals(e.what()))).as(e.toString()).isTrue());
  }

  @Test
  void of_a_number_there_is_a_low_a_middle_and_a_high_one() {
    var quantiles = forecast.metric(1).quantiles();
    assertNearest(number("license", Example.Kind.LOW), quantiles.q05());
    assertNearest(number("license", Example.Kind.MEDIAN), quantiles.median());
    assertNearest(number("license", Example.Kind.HIGH), quantiles.q95());
  }

  private void assertNearest(int number, double to) {
    double off = Math.abs(answer(number, 1) - to);
    assertThat(IntStream.rangeClosed(1, 200).mapToDouble(i -> Math.abs(answer(i, 1) - to)).min()).hasValue(off);
    assertThat(IntStream.range(1, number).mapToDouble(i -> Math.abs(answer(i, 1) - to))).allMatch(other -> other > off);
  }

  @Test
  void of_a_chance_there_is_one_in_which_it_holds_and_one_in_which_it_does_not() {
    assertThat(noneBefore(number("chance", Example.Kind.HOLDS), i -> answer(i, 2) == 1)).isTrue();
    assertThat(noneBefore(number("chance", Example.Kind.NEVER), i -> answer(i, 2) == 0)).isTrue();
  }

  @Test
  void of_a_first_passage_there_is_an_early_one_the_median_and_one_that_never_comes() {
    Passage passage = forecast.first(0);
    double early = passage.within(0.05).orElseThrow();
    double median = passage.within(0.5).orElseThrow();
    assertThat(early).isLessThan(median);
    assertThat(noneBefore(number("first", Example.Kind.LOW), i -> answer(i, 3) == early)).isTrue();
    assertThat(noneBefore(number("first", Example.Kind.MEDIAN), i -> answer(i, 3) == median)).isTrue();
    assertThat(noneBefore(number("first", Example.Kind.NEVER), i -> Double.isNaN(answer(i, 3)))).isTrue();
  }

  @Test
  void what_is_the_same_in_all_futures_needs_none() {
    Forecast same = sim.ensemble(7).run(Question.of(LocalDate.parse("2025-06-05"), List.of(sim.metric("truce.state"))), 10,
        Options.DEFAULT);
    assertThat(same.examples()).isEmpty();
  }
}
