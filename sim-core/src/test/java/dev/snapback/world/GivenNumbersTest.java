package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.SavedScenario;
import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Origin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number that somebody has set or a future has drawn is not said to be the file's. */
class GivenNumbersTest {
  private static final String CAPACITY = "license.rare-earths.capacity";
  private static final String HURRIED = "license.rare-earths.expedited.capacity";

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow());

  private Explanation part(String metric, String label) {
    return parts(sim.why(metric)).filter(p -> p.label().equals(label)).findFirst().orElseThrow();
  }

  private static Stream<Explanation> parts(Explanation of) {
    return Stream.concat(Stream.of(of), of.parts().stream().flatMap(GivenNumbersTest::parts));
  }

  private Origin capacity() {
    return part("license.waiting", CAPACITY).origin().orElseThrow();
  }

  @Test
  void the_files_number_has_the_files_source() {
    assertThat(sim.world().given()).isEmpty();
    assertThat(capacity().by()).isEqualTo("the scenario's file");
    assertThat(capacity().cites().ids()).containsExactly("A5");
  }

  @Test
  void a_number_set_today_is_since_today_and_has_no_source() {
    sim.set(CAPACITY, "20 per wd");
    assertThat(capacity()).isEqualTo(new Origin(sim.today(), "set " + CAPACITY + " 20 per wd", Cites.NONE));
    Explanation shown = part("license.waiting", CAPACITY);
    assertThat(shown.note()).isEqualTo("decisions a working day; since 2025-06-05 \"set " + CAPACITY + " 20 per wd\"");
    assertThat(part("license.waiting", "license.rare-earths.approval").origin().orElseThrow().by())
        .isEqualTo("the scenario's file");
    sim.undo(1);
    assertThat(capacity().by()).isEqualTo("the scenario's file");
  }

  @Test
  void a_number_set_throughout_is_since_the_start() {
    sim.set(CAPACITY, "20 per wd");
    sim.setThroughout(CAPACITY, "18 per wd");
    assertThat(capacity()).isEqualTo(new Origin(
        sim.scenario().spec().clock().start(), "set " + CAPACITY + " 18 per wd throughout", Cites.NONE));
    LocalDate day = sim.today().minusDays(20);
    assertThat(sim.on(day).given()).containsOnlyKeys(CAPACITY, HURRIED);
  }

  @Test
  void a_reason_makes_it_a_numbered_assumption() {
    String number = "A" + (sim.scenario().lastAssumption() + 1);
    sim.set(CAPACITY, "20 per wd", Optional.of("a second office opens"));
    assertThat(capacity().cites().ids()).containsExactly(number);
    assertThat(sim.steps().get(0).assumptionId()).isEqualTo(number);
    assertThat(sim.steps().get(0).action().line()).isEqualTo("set " + CAPACITY + " 20 per wd because \"a second office opens\"");
    sim.play("us withdraw from geneva because \"to see\"");
    assertThat(sim.steps().get(1).assumptionId()).isEqualTo("A" + (sim.scenario().lastAssumption() + 2));
    sim.undo(1);
    sim.setThroughout(CAPACITY, "18 per wd", Optional.of("it had one all along"));
    assertThat(capacity().cites().ids()).containsExactly("A" + (sim.scenario().lastAssumption() + 2));
    assertThat(sim.fork().why("license.waiting")).isEqualTo(sim.why("license.waiting"));
  }

  @Test
  void a_saved_scenario_has_the_reason_and_gives_it_as_the_source() {
    String number = "A" + (sim.scenario().lastAssumption() + 1);
    sim.set(CAPACITY, "20 per wd", Optional.of("a second office opens"));
    String text = SavedScenario.text(sim, "mine", "geneva-truce", List.of(), false);
    Simulation again = Simulation.start(ScenarioReader.read(Path.of("../scenarios/mine.yaml"), text).orElseThrow());
    again.advanceTo(sim.today().plusDays(1));
    assertThat(again.scenario().assumptions().get(number).because()).isEqualTo("a second office opens");
    assertThat(again.world().given().get(CAPACITY).cites().ids()).containsExactly(number);
  }

  @Test
  void a_number_that_a_future_drew_is_that_futures_and_has_the_source_of_its_distribution() {
    sim.goOnAs(17, 7, false);
    assertThat(capacity()).isEqualTo(new Origin(sim.today(), "future 17 of seed 7", Cites.of("A32")));
    assertThat(part("supply.magnets.autos.cover_days", "autos").origin().orElseThrow().by()).isEqualTo("future 17 of seed 7");
  }

  @Test
  void a_number_that_follows_another_is_given_by_what_gave_that_one() {
    sim.set(CAPACITY, "20 per wd", Optional.of("a second office opens"));
    assertThat(part("license.waiting", HURRIED).origin()).contains(capacity());
    sim.set(HURRIED, "40 per wd");
    sim.set(CAPACITY, "30 per wd");
    assertThat(part("license.waiting", HURRIED).origin().orElseThrow().by()).isEqualTo("set " + HURRIED + " 40 per wd");
    sim.undo(3);
    sim.setThroughout(CAPACITY, "18 per wd");
    assertThat(part("license.waiting", HURRIED).origin()).contains(capacity());
    sim.undo(1);
    sim.goOnAs(17, 7, false);
    assertThat(part("license.waiting", HURRIED).origin()).contains(new Origin(sim.today(), "future 17 of seed 7", Cites.of("A32")));
  }

  @Test
  void one_of_several_numbers_says_so_for_all_and_the_others_stay() {
    sim.set("supply.magnets.levels.tight", "40d");
    assertThat(part("supply.magnets.autos.state", "levels").origin().orElseThrow().by())
        .isEqualTo("set supply.magnets.levels.tight 40d");
    sim.set("economy.elasticity.long", "5");
    assertThat(part("imports.us.cn", "trade elasticity").origin().orElseThrow().by()).isEqualTo("the scenario's file");
    assertThat(part("imports.us.cn", "when all has adjusted").origin().orElseThrow().by())
        .isEqualTo("set economy.elasticity.long 5");
  }

  @Test
  void a_number_behind_revenue_says_so_too() {
    sim.set("economy.leakage", "15%");
    assertThat(part("revenue.us", "leakage").origin().orElseThrow().by()).isEqualTo("set economy.leakage 15%");
    assertThat(part("revenue.us.cn", "leakage").origin().orElseThrow().by()).isEqualTo("set economy.leakage 15%");
  }

  @Test
  void a_number_that_the_timeline_sets_has_the_timelines_source() {
    Simulation later = Simulation.start(ScenarioReader.read(Path.of("../scenarios/later.yaml"), """
        snapback: 1
        scenario: later
        title: A larger office from the middle of June on
        extends: geneva-truce
        timeline:
        - {date: 2025-06-16, set: license.rare-earths.capacity 25 per wd, source: A5}
        """).orElseThrow());
    later.advanceTo(LocalDate.parse("2025-06-20"));
    assertThat(later.world().given()).containsEntry(CAPACITY, new Origin(
        LocalDate.parse("2025-06-16"), "set " + CAPACITY + " 25 per wd", Cites.of("A5")));
  }
}
