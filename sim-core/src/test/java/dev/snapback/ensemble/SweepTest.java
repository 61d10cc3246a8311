package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.Simulation;
import dev.snapback.Varied;
import dev.snapback.language.Given;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several values of a parameter, or of a gap in a move, under the same luck. */
class SweepTest {
  private static final LocalDate TO = LocalDate.parse("2025-08-15");
  private static final Varied CAPACITY = new Varied.OfParameter("license.rare-earths.capacity");
  private static final Varied RATE = new Varied.OfMove("us set reciprocal {}");

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow());
  private final Question question = Question.of(TO,
      List.of(sim.metric("license.waiting"), sim.metric("tariff.us.cn"), sim.metric("truce.state")));

  private List<Variant> variants(Varied what, String... values) {
    return Stream.of(values).map(v -> what.with(sim, new Given(v), 7)).toList();
  }

  private Sweep capacities(int threads) {
    return Sweep.of(variants(CAPACITY, "4", "12", "20"), question, 48, Options.DEFAULT.threads(threads));
  }

  private static Forecast ran(Sweep sweep, int row) {
    return ((Sweep.Ran) sweep.rows().get(row)).forecast();
  }

  @Test
  void each_row_is_the_forecast_of_a_branch_in_which_the_parameter_is_set() {
    Simulation twelve = sim.fork();
    assertThat(twelve.set("license.rare-earths.capacity", "20 per wd")).isEmpty();
    Forecast alone = twelve.ensemble(7).run(question, 48, Options.DEFAULT);
    Sweep sweep = capacities(2);
    assertThat(sweep.rows()).extracting(Sweep.Row::value).containsExactly("4 per wd", "12 per wd", "20 per wd");
    assertThat(ran(sweep, 2).replications().hash()).isEqualTo(alone.replications().hash());
    assertThat(new Pairing(ran(sweep, 0), ran(sweep, 2)).metric(0).difference().high()).isNegative();
  }

  @Test
  void rows_differ_by_less_chance_than_independent_runs_would() {
    double[] slow = ran(capacities(2), 0).replications().column(0);
    double[] fast = ran(capacities(2), 1).replications().column(0);
    double[] difference = IntStream.range(0, slow.length).mapToDouble(i -> slow[i] - fast[i]).toArray();
    assertThat(variance(difference)).isLessThan(0.8 * (variance(slow) + variance(fast)));
  }

  /** The luck that both meet falls out: as if each row had been run with more futures than it was. */
  @Test
  void the_difference_to_the_first_value_is_known_better_than_that_of_the_two_means() {
    Sweep sweep = capacities(2);
    assertThat(sweep.difference(0, 0)).isEmpty();
    for (int row = 1; row < 3; row++) {
      Paired found = sweep.difference(row, 0).orElseThrow();
      assertThat(found.pairs()).isEqualTo(48);
      assertThat(found.difference().value()).isCloseTo(ran(sweep, row).metric(0).mean().value()
          - ran(sweep, 0).metric(0).mean().value(), within(1e-9));
      assertThat(width(found.difference())).isLessThan(0.9 * width(found.independent()));
    }
  }

  private static double width(Estimate of) {
    return of.high() - of.low();
  }

  @Test
  void the_first_value_that_is_possible_is_what_others_differ_from() {
    Sweep sweep = Sweep.of(variants(CAPACITY, "4.5", "4", "12"), question, 48, Options.DEFAULT);
    assertThat(sweep.first()).hasValue(1);
    assertThat(sweep.difference(0, 0)).isEmpty();
    assertThat(sweep.difference(1, 0)).isEmpty();
    assertThat(sweep.difference(2, 0)).isEqualTo(capacities(2).difference(1, 0));
    assertThat(Sweep.of(variants(CAPACITY, "4.5"), question, 48, Options.DEFAULT).first()).isEmpty();
  }

  @Test
  void a_value_that_is_asked_for_twice_differs_from_itself_by_nothing() {
    Sweep sweep = Sweep.of(variants(CAPACITY, "4", "4"), question, 48, Options.DEFAULT);
    Estimate none = sweep.difference(1, 0).orElseThrow().difference();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isZero();
  }

  @Test
  void states_have_no_difference() {
    assertThat(capacities(2).difference(1, 2)).isEmpty();
  }

  private static double variance(double[] values) {
    double se = Estimate.ofMean(values).standardError();
    return se * se * values.length;
  }

  @Test
  void the_hash_covers_all_rows_and_does_not_hang_on_threads() {
    String hash = capacities(1).hash();
    assertThat(capacities(7).hash()).isEqualTo(hash);
    assertThat(Sweep.of(variants(CAPACITY, "4", "12", "21"), question, 48, Options.DEFAULT).hash()).isNotEqualTo(hash);
    assertThat(Sweep.of(variants(CAPACITY, "4", "12"), question, 48, Options.DEFAULT).hash()).isNotEqualTo(hash);
  }

  @Test
  void the_branch_stays_as_it_was() {
    String before = sim.hash() + sim.journalHash();
    capacities(2);
    Sweep.ofPaths(variants(RATE, "10%", "34%"), question);
    assertThat(sim.hash() + sim.journalHash()).isEqualTo(before);
    assertThat(sim.steps()).isEmpty();
  }

  @Test
  void the_single_path_is_what_comes_if_one_makes_the_move_and_goes_on() {
    Sweep sweep = Sweep.ofPaths(variants(RATE, "34%"), question);
    Simulation played = sim.fork();
    played.play("us set reciprocal 34%");
    played.advanceTo(TO.plusDays(1));
    double[] row = ran(sweep, 0).replications().row(1);
    assertThat(row[0]).isEqualTo(((Value.Amount) played.value("license.waiting", TO)).amount());
    assertThat(row[1]).isEqualTo(((Value.Amount) played.value("tariff.us.cn", TO)).amount());
    assertThat(ran(sweep, 0).seed()).isEqualTo(sim.seed());
  }

  @Test
  void a_value_that_stands_already_is_the_present() {
    Sweep sweep = Sweep.ofPaths(variants(RATE, "125%"), question);
    Simulation waited = sim.fork();
    waited.advanceTo(TO.plusDays(1));
    assertThat(ran(sweep, 0).replications().row(1)[0])
        .isEqualTo(((Value.Amount) waited.value("license.waiting", TO)).amount());
  }

  @Test
  void a_value_that_is_not_possible_is_told_in_its_row() {
    Sweep moves = Sweep.ofPaths(variants(RATE, "34%", "6 t"), question);
    assertThat(moves.rows().get(0)).isInstanceOf(Sweep.Ran.class);
    assertThat(((Sweep.Impossible) moves.rows().get(1)).reason()).contains("6");
    Sweep parameters = Sweep.ofPaths(variants(CAPACITY, "4.5", "8d", "-1", "9"), question);
    assertThat(parameters.rows()).filteredOn(Sweep.Impossible.class::isInstance).hasSize(3);
    assertThat(((Sweep.Impossible) parameters.rows().get(0)).reason()).contains("whole numbers").contains("4.5");
    assertThat(((Sweep.Impossible) parameters.rows().get(1)).reason()).contains("12 per wd");
  }

  @Test
  void a_person_who_stops_keeps_what_is_done() {
    Options stops = Options.DEFAULT.threads(1).progress((done, of) -> {
      assertThat(of).isEqualTo(96);
      return done < 60;
    });
    Sweep sweep = Sweep.of(variants(CAPACITY, "4", "4.5", "12"), question, 48, stops);
    assertThat(sweep.rows()).hasSize(3);
    assertThat(ran(sweep, 0).replications().count()).isEqualTo(48);
    assertThat(ran(sweep, 2).replications().count()).isLessThan(48);
    assertThat(sweep.difference(2, 0).orElseThrow().pairs()).isEqualTo(ran(sweep, 2).replications().count());
  }

  @Test
  void a_move_without_a_gap_is_refused() {
    assertThatThrownBy(() -> new Varied.OfMove("us set reciprocal 10%")).hasMessageContaining("{}");
    assertThat(CAPACITY.with(sim, new Given("4"), 7)).isInstanceOfSatisfying(
        Variant.Possible.class, v -> assertThat(Optional.of(v.ensemble().from())).contains(sim.today()));
  }
}
