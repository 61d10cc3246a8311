package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.kernel.Draws;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Adjustment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forecasts draw what the scenario says is uncertain, unless somebody has set it. */
class UncertainForecastTest {
  private static final LocalDate TO = LocalDate.parse("2025-08-15");

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow());

  private Question question() {
    return Question.of(TO, List.of(sim.metric("license.waiting"), sim.metric("supply.magnets.autos.cover_days")));
  }

  private static List<String> names(Ensemble of) {
    return of.drawn().parameters().stream().map(p -> p.parameter().name()).toList();
  }

  @Test
  void each_future_has_other_numbers_and_the_interval_is_wider() {
    Forecast drawn = sim.ensemble(7).run(question(), 100, Options.DEFAULT);
    Forecast fixed = sim.ensemble(7).fixed().run(question(), 100, Options.DEFAULT);
    assertThat(names(sim.ensemble(7))).hasSameSizeAs(sim.scenario().uncertain());
    assertThat(names(sim.ensemble(7).fixed())).isEmpty();
    assertThat(drawn.metric(1).sd()).isGreaterThan(2 * fixed.metric(1).sd());
    assertThat(sim.ensemble(7).replication(question(), 37)).containsExactly(drawn.replications().row(37));
  }

  @Test
  void a_number_is_drawn_at_its_own_address() {
    var uncertain = sim.uncertain();
    Adjustment approval = uncertain.draw(7, 5).get(1);
    var draws = new Draws();
    draws.at(7, 5, Draws.stream("uncertain.license.rare-earths.approval"), 0, 0);
    assertThat(approval).isEqualTo(uncertain.parameters().get(1).adjustment((draws.first() & 0xFFFFFFFFL) * 0x1p-32));
    assertThat(uncertain.draw(7, 6)).isNotEqualTo(uncertain.draw(7, 5));
  }

  @Test
  void what_somebody_has_set_is_no_longer_uncertain() {
    sim.set("license.rare-earths.capacity", "12 per wd"); // the file's own number
    assertThat(names(sim.ensemble(7))).doesNotContain("license.rare-earths.capacity").contains("license.rare-earths.approval");
    sim.undo(1);
    assertThat(names(sim.ensemble(7))).contains("license.rare-earths.capacity");
  }

  @Test
  void the_past_is_as_it_was() {
    double now = ((dev.snapback.vocabulary.Value.Amount) sim.value("supply.magnets.autos.cover_days")).amount();
    Forecast today = sim.ensemble(7).run(
        Question.of(sim.today(), List.of(sim.metric("license.max_decision_days"))), 16, Options.DEFAULT);
    assertThat(today.metric(0).sd()).isZero();
    assertThat(((dev.snapback.vocabulary.Value.Amount) sim.value("supply.magnets.autos.cover_days")).amount()).isEqualTo(now);
  }
}
