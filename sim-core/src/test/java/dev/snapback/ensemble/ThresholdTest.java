package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Simulation;
import dev.snapback.Varied;
import dev.snapback.ensemble.Threshold.Tried;
import dev.snapback.ensemble.Threshold.Way;
import dev.snapback.language.Given;
import dev.snapback.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The smallest capacity with which something holds, beside a search of every value. */
class ThresholdTest {
  private static final LocalDate TO = LocalDate.parse("2025-07-18");
  private static final Varied CAPACITY = new Varied.OfParameter("license.rare-earths.capacity");
  private static final int COUNT = 25;

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/slow-licenses.yaml")).orElseThrow());
  private final IntFunction<Variant> values = i -> CAPACITY.with(sim, new Given(String.valueOf(i)), 7).fixed();

  private Threshold search(String condition, double chance, int runs) {
    return Threshold.search(values, COUNT, new Threshold.Aim(sim.condition(condition), TO, chance, runs), Options.DEFAULT);
  }

  /** The smallest of all values, each run by itself. */
  private Optional<String> everyOne(String condition, double chance, int runs) {
    for (int i = 0; i < COUNT; i++) {
      var aim = new Threshold.Aim(sim.condition(condition), TO, chance, runs);
      int at = i;
      Threshold one = Threshold.search(x -> values.apply(at), 1, aim, Options.DEFAULT);
      if (one.found().isPresent()) {
        return one.found().map(Tried::value);
      }
    }
    return Optional.empty();
  }

  @Test
  void halving_the_gap_finds_what_running_every_value_finds() {
    Threshold found = search("license.waiting < 300", 0.9, 32);
    assertThat(found.way()).isEqualTo(Way.HALVES);
    assertThat(found.rises()).isTrue();
    assertThat(found.tried().size()).isLessThan(COUNT);
    assertThat(found.found().map(Tried::value)).isPresent().isEqualTo(everyOne("license.waiting < 300", 0.9, 32));
    int answer = found.found().orElseThrow().index();
    assertThat(found.tried()).extracting(Tried::index).as("its neighbors are run").contains(answer - 1, answer + 1);
    assertThat(found.tried()).filteredOn(t -> t.index() < answer).noneMatch(Tried::reaches);
  }

  @Test
  void what_rises_and_falls_again_is_searched_one_by_one() {
    String band = "license.waiting > 280 and license.waiting < 340";
    Threshold found = search(band, 0.5, 32);
    assertThat(found.way()).isEqualTo(Way.ONE_BY_ONE);
    assertThat(found.rises()).isFalse();
    assertThat(found.found().map(Tried::value)).isPresent().isEqualTo(everyOne(band, 0.5, 32));
  }

  @Test
  void where_none_does_the_best_is_told() {
    Threshold none = search("license.waiting < 1", 0.95, 16);
    assertThat(none.found()).isEmpty();
    assertThat(none.best()).isPresent();
    assertThat(none.best().orElseThrow().chance().value()).isZero();
  }

  @Test
  void on_the_single_path_a_value_does_or_does_not() {
    Threshold found = search("license.waiting < 300", 1, 0);
    assertThat(found.found().map(Tried::value)).isPresent().isEqualTo(everyOne("license.waiting < 300", 1, 0));
    assertThat(found.tried()).allMatch(t -> t.chance().value() == 0 || t.chance().value() == 1);
  }

  @Test
  void a_short_range_is_run_whole() {
    Threshold found = Threshold.search(values, 5,
        new Threshold.Aim(sim.condition("license.waiting < 1000"), TO, 0.95, 16), Options.DEFAULT);
    assertThat(found.way()).isEqualTo(Way.EVERY);
    assertThat(found.tried()).hasSize(5);
    assertThat(found.found().map(Tried::value)).contains("0 per wd");
  }

  @Test
  void a_value_that_is_not_possible_and_a_person_who_stops_end_it() {
    var aim = new Threshold.Aim(sim.condition("license.waiting < 300"), TO, 0.9, 64);
    assertThatThrownBy(() -> Threshold.search(i -> CAPACITY.with(sim, new Given("100001"), 7), 3, aim, Options.DEFAULT))
        .hasMessageContaining("100001").hasMessageContaining("allowed");
    var many = new Threshold.Aim(sim.condition("license.waiting < 300"), TO, 0.9, 1000); // nobody ends it before it is stopped
    Threshold stopped = Threshold.search(values, COUNT, many, Options.DEFAULT.threads(1).progress((done, of) -> done <= 1000));
    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.found()).isEmpty();
    assertThat(stopped.tried()).hasSize(1);
  }
}
