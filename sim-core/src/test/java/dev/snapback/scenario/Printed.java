package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** What is asked of a scenario that is written as a file. */
final class Printed {
  private Printed() {}

  /** Asserts that both forms are read as the same scenario, but for places, with the same hash and coverage. */
  static void isReadAgain(ScenarioReading read, Path folder) {
    Scenario scenario = read.orElseThrow();
    for (boolean json : new boolean[] {false, true}) {
      String text = ScenarioText.of(scenario, json);
      ScenarioReading again = ScenarioReader.read(folder.resolve("printed" + (json ? ".json" : ".yaml")), text);
      assertThat(again.check().text()).filteredOn(line -> !line.contains("warning")).as(text).isEmpty();
      assertThat(again.orElseThrow().content()).isEqualTo(scenario.content());
      assertThat(again.orElseThrow().hash()).isEqualTo(scenario.hash());
      assertThat(again.check().facts()).isEqualTo(read.check().facts());
      assertThat(again.orElseThrow()).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class)
          .ignoringFields("file", "lineage", "grammar").isEqualTo(scenario);
    }
  }
}
