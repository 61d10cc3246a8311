package dev.snapback.shell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Characters;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A scenario file: a scenario, or problems each with its place. */
public final class ScenarioFuzz {
  private static final String SOURCES = sources();

  private ScenarioFuzz() {}

  private static String sources() {
    try {
      return Files.readString(Path.of("..", "scenarios", "sources.yaml"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    String name = text.startsWith("{") ? "fuzz.json" : "fuzz.yaml";
    ScenarioReading reading = ScenarioReader.read(name, text, Map.of("sources.yaml", SOURCES));
    assertThat(reading.scenario().isPresent()).isEqualTo(reading.check().accepted());
    for (Problem problem : reading.check().problems()) {
      assertThat(problem.line()).isPositive();
      assertThat(problem.column()).isPositive();
      assertThat(problem.file()).isIn(name, "sources.yaml");
      assertThat(problem.text().codePoints()).noneMatch(Characters::forbidden);
    }
  }
}
