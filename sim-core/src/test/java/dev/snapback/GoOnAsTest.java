package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.kernel.Limits;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import dev.snapback.world.WorldEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A future of a forecast is lived through: what comes is what that future answered. */
class GoOnAsTest {
  private static final LocalDate SUMMER = LocalDate.parse("2025-07-31");
  private static final LocalDate END = LocalDate.parse("2025-12-30");

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/mutual-accusation.yaml")).orElseThrow());

  @BeforeEach
  void some_days_later() {
    sim.advanceTo(LocalDate.parse("2025-06-12"));
  }

  private Question question() {
    List<Metric<World>> metrics = sim.metrics().all().stream().filter(m -> !m.name().startsWith("prices")).toList();
    return new Question(List.of(SUMMER, END), metrics, List.of(), List.of());
  }

  private static double number(Metric<World> metric, World world) {
    return switch (metric.value().apply(world)) {
      case Value.Amount amount -> amount.amount();
      case Value.State state -> metric.states().indexOf(state.name());
      case Value.None none -> Double.NaN;
    };
  }

  @ParameterizedTest
  @CsvSource({"1, 7, false", "2, 7, false", "17, 7, true", "431, 99, false"})
  void every_metric_is_worth_on_every_date_what_that_future_answered(int number, long seed, boolean fixed) {
    Question question = question();
    Ensemble drawing = sim.ensemble(seed);
    double[] row = (fixed ? drawing.fixed() : drawing).replication(question, number);
    assertThat(sim.goOnAs(number, seed, fixed)).isEmpty();
    for (int date = 0; date < question.dates().size(); date++) {
      sim.advanceTo(question.dates().get(date).plusDays(1));
      World lived = sim.on(question.dates().get(date));
      var found = new LinkedHashMap<String, Double>();
      var answered = new LinkedHashMap<String, Double>();
      for (int m = 0; m < question.metrics().size(); m++) {
        Metric<World> metric = question.metrics().get(m);
        found.put(metric.name(), number(metric, lived));
        answered.put(metric.name(), row[question.column(m, date)]);
      }
      assertThat(found).isEqualTo(answered);
    }
  }

  @Test
  void it_is_a_step_like_others() {
    String before = sim.hash();
    sim.goOnAs(17, 7, false);
    String after = sim.hash();
    assertThat(after).isNotEqualTo(before);
    assertThat(sim.steps().get(1).action().line()).isEqualTo("future 17 --seed 7");
    assertThat(sim.fork().hash()).isEqualTo(after);
    sim.advanceTo(SUMMER);
    String later = sim.hash();
    assertThat(sim.from(SUMMER).hash()).isEqualTo(later);
    assertThat(sim.undo(2)).isEqualTo(2);
    assertThat(sim.hash()).isEqualTo(before);
    sim.redo(2);
    assertThat(sim.hash()).isEqualTo(later);
  }

  @Test
  void the_journal_tells_which_future_it_is_and_what_it_drew() {
    int before = sim.journal().size();
    sim.goOnAs(17, 7, false);
    var told = sim.journal().subList(before, sim.journal().size());
    assertThat(told.get(0).event()).isEqualTo(new WorldEvent.WentOn(17, 7));
    assertThat(told.subList(1, told.size())).hasSize(sim.scenario().uncertain().size())
        .allSatisfy(e -> assertThat(e.cause()).isEqualTo("future 17 of seed 7"))
        .allSatisfy(e -> assertThat(e.event()).isInstanceOf(WorldEvent.ParameterSet.class));
    sim.undo(1);
    sim.goOnAs(17, 7, true);
    assertThat(sim.journal()).hasSize(before + 1);
  }

  @Test
  void what_it_drew_is_no_longer_uncertain_and_luck_ahead_still_is() {
    sim.goOnAs(17, 7, false);
    assertThat(sim.undrawn()).hasSameSizeAs(sim.scenario().uncertain())
        .containsEntry("license.rare-earths.capacity", "future 17 of seed 7, which this is, has drawn it");
    var waiting = Question.of(SUMMER, List.of(sim.metric("license.waiting")));
    assertThat(sim.ensemble(3).run(waiting, 16, Options.DEFAULT).metric(0).sd()).isPositive();
  }

  @Test
  void a_number_that_is_set_throughout_is_not_the_drawn_one() {
    sim.goOnAs(17, 7, false);
    sim.setThroughout("license.rare-earths.capacity", "9 per wd");
    var capacity = sim.parameters().find("license.rare-earths.capacity").orElseThrow();
    assertThat(capacity.text().apply(sim.world().spec())).isEqualTo("9 per wd");
    assertThat(sim.undrawn()).containsEntry("license.rare-earths.capacity", "it has been set");
    assertThat(sim.standing().get(1).action().line()).isEqualTo("future 17 --seed 7");
  }

  @Test
  void no_scenario_file_can_say_it() {
    sim.goOnAs(17, 7, false);
    assertThatThrownBy(() -> SavedScenario.text(sim, "mine", "mutual-accusation", List.of(), false))
        .isInstanceOf(AskException.class).hasMessageContaining("future 17 of seed 7");
  }

  @Test
  void there_is_no_future_0() {
    assertThatThrownBy(() -> sim.goOnAs(0, 7, false)).isInstanceOf(AskException.class).hasMessageContaining("from 1");
    assertThatThrownBy(() -> sim.goOnAs(Limits.REPLICATIONS.max() + 1, 7, false)).isInstanceOf(AskException.class);
  }
}
