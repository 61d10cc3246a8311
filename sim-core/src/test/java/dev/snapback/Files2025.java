package dev.snapback;

import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import java.nio.file.Path;

/** The scenario files of the project, read once. */
public final class Files2025 {
  public static final Path FOLDER = Path.of("..", "scenarios");
  public static final Scenario GENEVA = ScenarioReader.read(FOLDER.resolve("geneva-truce.yaml")).orElseThrow();

  private Files2025() {}
}
