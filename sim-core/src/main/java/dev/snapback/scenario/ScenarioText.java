package dev.snapback.scenario;

import dev.snapback.scenario.internal.JsonText;
import dev.snapback.scenario.internal.YamlText;
import java.util.Map;

/** Writes scenarios as files, YAML or JSON; both forms are read as the same. */
public final class ScenarioText {
  private ScenarioText() {}

  /**
   * Returns the text of a file that is read as this scenario, beside the same files of sources and data: the scenarios
   * that it extends are laid in, keys come in the order of the reference, comments are lost.
   *
   * @param scenario the scenario
   * @param json whether as JSON; else as YAML
   */
  public static String of(Scenario scenario, boolean json) {
    return of(scenario.content(), json);
  }

  /** Returns the text of a file: maps, lists, texts, numbers and booleans. */
  public static String of(Map<String, ?> content, boolean json) {
    return json ? JsonText.of(content) : YamlText.of(content);
  }
}
