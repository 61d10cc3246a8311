package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled scenarios: each is without errors, sourced or assumed to the last number, and leads to what it says. */
class LibraryTest {
  private static final Path LIBRARY = Path.of("..", "scenarios");

  static List<String> names() throws IOException {
    try (var files = Files.list(LIBRARY)) {
      return files.map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".yaml") && !f.startsWith("sources")).sorted().toList();
    }
  }

  private static Scenario read(String file) {
    return ScenarioReader.read(LIBRARY.resolve(file)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_bundled_scenario_is_sourced_and_leads_to_what_it_says(String file) {
    ScenarioReading reading = ScenarioReader.read(LIBRARY.resolve(file));
    assertThat(reading.check().facts().unsourced()).isZero();
    Rehearsal rehearsal = Rehearsal.of(reading.orElseThrow());
    assertThat(rehearsal.problems()).isEmpty();
    assertThat(rehearsal.held()).isNotEmpty();
  }

  @Test
  void the_index_names_every_scenario() throws IOException {
    String index = Files.readString(LIBRARY.resolve("README.md"));
    assertThat(names()).allSatisfy(file -> assertThat(index).contains("(" + file + ")"));
  }

  @Test
  void the_record_has_every_instrument_with_its_confidence() {
    Scenario record = read("public-record-2025.yaml");
    assertThat(record.timeline()).hasSizeGreaterThan(40).allSatisfy(e -> {
      if (e.provenance().instrument().isPresent()) {
        assertThat(e.provenance().confidence()).as(e.id()).isPresent();
      }
    });
  }

  @Test
  void a_lapse_of_the_record_in_august_gives_54_and_34() {
    Simulation sim = Simulation.start(read("public-record-2025.yaml"),
        new Simulation.Start(Optional.of(LocalDate.parse("2025-08-10")), OptionalLong.empty()));
    sim.cancel("extend-august");
    sim.advanceTo(LocalDate.parse("2025-08-12"));
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(54));
    assertThat(sim.value("tariff.cn.us")).isEqualTo(Value.of(34));
  }

  @Test
  void a_truce_that_took_force_days_after_its_signing_keeps_the_sources_of_the_signing() {
    Simulation sim = Simulation.start(read("public-record-2025.yaml"),
        new Simulation.Start(Optional.of(LocalDate.parse("2025-05-20")), OptionalLong.empty()));
    assertThat(sim.why("truce.state", sim.today()).origin()).get().satisfies(origin -> {
      assertThat(origin.day()).isEqualTo("2025-05-14");
      assertThat(origin.cites().ids()).contains("eo-14298");
    });
  }

  @Test
  void what_a_rate_is_held_by_after_the_first_term_is_the_extension_with_its_own_source() {
    Simulation sim = Simulation.start(read("public-record-2025.yaml"),
        new Simulation.Start(Optional.of(LocalDate.parse("2025-09-01")), OptionalLong.empty()));
    Explanation reciprocal = part(sim.why("tariff.us.cn", sim.today()), "reciprocal");
    Explanation extended = part(part(reciprocal, "the cap of geneva"), "extended");
    assertThat(extended.value()).isEqualTo("to 2025-11-10");
    assertThat(extended.origin().orElseThrow().cites().ids()).contains("eo-14334");
    assertThat(part(sim.why("truce.geneva.state", sim.today()), "extended")).isEqualTo(extended);
    assertThat(part(sim.why("tariff.us.cn", LocalDate.parse("2025-08-01")), "reciprocal").parts())
        .allSatisfy(p -> assertThat(p.parts()).as("not yet extended").isEmpty());
  }

  private static Explanation part(Explanation whole, String label) {
    return whole.parts().stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void twenty_four_points_stay_suspended_when_the_law_rises_during_the_truce() {
    Simulation sim = Simulation.start(read("public-record-2025.yaml"),
        new Simulation.Start(Optional.of(LocalDate.parse("2025-07-01")), OptionalLong.empty()));
    assertThat(sim.play("us raise reciprocal to 44% on cn")).isInstanceOf(Outcome.Accepted.class);
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(40)); // 44 - 24 + 20
  }

  @Test
  void accusations_end_the_truce_in_some_futures_and_not_in_others() {
    Scenario scenario = read("mutual-accusation.yaml");
    long left = IntStream.rangeClosed(1, 30).filter(seed -> {
      Simulation sim = Simulation.start(scenario, new Simulation.Start(Optional.empty(), OptionalLong.of(seed)));
      sim.advanceTo(LocalDate.parse("2025-12-31"));
      return sim.value("truce.geneva.state").equals(new Value.State("withdrawn"));
    }).count();
    assertThat(left).isBetween(9L, 23L);
  }

  @Test
  void capacity_decides_whether_lines_stop() {
    assertThat(stopped("4 per wd")).isGreaterThan(100);
    assertThat(stopped("20 per wd")).isZero();
  }

  private static double stopped(String capacity) {
    Simulation sim = Simulation.start(read("slow-licenses.yaml"));
    assertThat(sim.setThroughout("license.rare-earths.capacity", capacity)).isEmpty();
    sim.advanceTo(LocalDate.parse("2025-12-31"));
    return sim.value("supply.magnets.autos.linestop_days") instanceof Value.Amount a ? a.amount() : -1;
  }
}
