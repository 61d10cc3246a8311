package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Characters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a scenario's files, they end as a scenario or as a list of located problems. */
class ScenarioMutationProperties {
  private static final Path SCENARIOS = Path.of("../scenarios");

  @Property(tries = 100)
  void everySpoiledScenarioIsReadOrRefusedWithPlaces(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    String geneva = Files.readString(SCENARIOS.resolve("geneva-truce.yaml"));
    String sources = Files.readString(SCENARIOS.resolve("sources.yaml"));
    read("geneva.yaml", spoiled(geneva, random), sources);
    read("geneva.yaml", geneva, spoiled(sources, random));
    read("tin.yaml", spoiled(TinWarFile.TEXT, random), "");
  }

  private static String spoiled(String text, Random random) {
    return new String(Mutations.of(text, random), StandardCharsets.UTF_8);
  }

  private static void read(String name, String text, String sources) {
    ScenarioReading reading = ScenarioReader.read(name, text, Map.of("sources.yaml", sources));
    assertThat(reading.scenario().isPresent()).isEqualTo(reading.check().accepted());
    for (Problem problem : reading.check().problems()) {
      assertThat(problem.line()).isPositive();
      assertThat(problem.column()).isPositive();
      assertThat(problem.file()).isIn(name, "sources.yaml");
      assertThat(problem.text().codePoints()).noneMatch(Characters::forbidden);
    }
  }
}
