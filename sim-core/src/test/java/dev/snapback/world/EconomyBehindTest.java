package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Explanation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The economy answers to rates on the evening: until then its numbers say of when they are. */
class EconomyBehindTest {
  private static final List<String> NUMBERS = List.of("prices.us", "welfare.us", "imports.us.cn", "revenue.us.fentanyl");

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow());

  private Explanation first(String metric) {
    return sim.why(metric).parts().getFirst();
  }

  @Test
  void rates_of_this_morning_are_not_in_the_numbers_of_the_economy_yet_and_they_say_so() {
    var before = NUMBERS.stream().map(sim::value).toList();
    sim.play("us set fentanyl 60%");
    assertThat(NUMBERS).map(sim::value).isEqualTo(before);
    assertThat(sim.world().economyBehind()).isTrue();
    assertThat(NUMBERS).allSatisfy(metric -> assertThat(first(metric)).isEqualTo(Explanation.of("as of", "the evening of 2025-06-04",
        "rates have changed since, and the economy answers on the evening of 2025-06-05", List.of())));
  }

  @Test
  void on_the_next_morning_it_has_answered() {
    sim.play("us set fentanyl 60%");
    sim.advance(Span.days(1));
    assertThat(sim.world().economyBehind()).isFalse();
    assertThat(NUMBERS).noneMatch(metric -> first(metric).label().equals("as of"));
  }

  @Test
  void a_move_that_leaves_the_rates_as_they_are_leaves_nothing_to_be_answered() {
    sim.play("us accuse cn of rare-earth-licenses");
    sim.play("us set fentanyl 60%");
    sim.play("us set fentanyl 20%");
    assertThat(sim.world().economyBehind()).isFalse();
  }

  @Test
  void nor_is_there_anything_in_a_scenario_without_an_economy() {
    Simulation none = Simulation.start(ScenarioReader.read(Path.of("../scenarios/two-ports.yaml")).orElseThrow());
    assertThat(none.world().economy().isPresent()).isFalse();
    assertThat(none.world().economyBehind()).isFalse();
  }
}
