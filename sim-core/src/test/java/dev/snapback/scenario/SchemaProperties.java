package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** An editor never marks as wrong what Snapback reads: the schema refuses nothing that the reader accepts. */
class SchemaProperties {
  private static final Path SCENARIOS = Path.of("../scenarios");

  @Property(tries = 100)
  void whateverTextsAndNumbersAScenarioHasItIsValid(@ForAll long seed) {
    String text = Edits.of(seed);
    ScenarioReader.read("tin.yaml", text).orElseThrow();
    assertThat(Schemas.SCENARIO.problems(text)).isEmpty();
  }

  @Property(tries = 300)
  void whatIsReadOfASpoiledFileIsValid(@ForAll long seed) {
    String text = spoiled(TinWarFile.TEXT, new Random(seed));
    if (ScenarioReader.read("tin.yaml", text).scenario().isPresent()) {
      assertThat(Schemas.SCENARIO.problems(text)).isEmpty();
    }
  }

  @Property(tries = 30)
  void whatIsReadOfSourcesIsValid(@ForAll long seed) throws IOException {
    String geneva = Files.readString(SCENARIOS.resolve("geneva-truce.yaml"));
    String sources = spoiled(Files.readString(SCENARIOS.resolve("sources.yaml")), new Random(seed));
    if (ScenarioReader.read("geneva.yaml", geneva, Map.of("sources.yaml", sources)).scenario().isPresent()) {
      assertThat(Schemas.SOURCES.problems(sources)).isEmpty();
    }
  }

  private static String spoiled(String text, Random random) {
    return new String(Mutations.of(text, random), StandardCharsets.UTF_8);
  }
}
