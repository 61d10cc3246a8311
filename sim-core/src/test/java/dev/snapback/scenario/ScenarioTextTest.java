package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A scenario written as a file is read as the same scenario, as YAML and as JSON. */
class ScenarioTextTest {
  private static final Path SCENARIOS = Path.of("../scenarios");

  @TestFactory
  Stream<DynamicTest> everyBundledScenarioIsWrittenAsItIsRead() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      List<Path> scenarios = files.filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> !f.getFileName().toString().startsWith("sources")).sorted().toList();
      assertThat(scenarios).hasSizeGreaterThan(12);
      return scenarios.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
        ScenarioReading read = ScenarioReader.read(file);
        Printed.isReadAgain(read, SCENARIOS);
        assertThat(Schemas.SCENARIO.problems(ScenarioText.of(read.orElseThrow(), false))).isEmpty();
      }));
    }
  }

  @Test
  void whatExtendsAnotherIsWrittenAsOneFileThatKeepsWhoseSourcesCoverWhat() {
    String child = """
        snapback: 1
        scenario: child
        extends: tin-war
        title: "Yes: 'quoted', with \\"marks\\", a # and no"
        assumptions: {A2: {text: longer, because: "why not?"}}
        truces: {port-royal: {length: 90d, extend: drop, withdraw: {notice: 3d, source: A2}}}
        licenses: {cobalt: {approval: 80%, source: {approval: A2}}}
        timeline: [{date: 2030-05-01, move: "av, bo extend port-royal by 30d", source: A2}, {date: 2030-05-02, event: x}]
        """;
    ScenarioReading read = ScenarioReader.read("child.yaml", child, java.util.Map.of("tin-war.yaml", TinWarFile.TEXT));
    String text = ScenarioText.of(read.orElseThrow(), false);

    Printed.isReadAgain(read, SCENARIOS);
    assertThat(text).startsWith("""
        snapback: 1
        scenario: child
        title: "Yes: 'quoted', with \\"marks\\", a # and no"
        clock:
          start: 2030-01-01
        """).doesNotContain("extends").endsWith("""
        source:
          assumptions: []
          truces: []
          licenses: []
          timeline: []
          else: A1
        """).contains("""
        truces:
          port-royal:
            parties: [av, bo]
            length: 90d
            terms:
              - suspend av.bo.surcharge to 5%
              - {term: suspend bo.av.counter by 5pp}
              - remove av.bo.safeguard
              - bo must approve cobalt-licenses
            withdraw:
              by: either
              cause: dispute
              notice: 3d
              restores: own
              source: {by: A1, cause: A1, notice: A2, restores: A1, else: [A2, A1]}
            collapse: {when: tariff.av.bo > 90%}
            source: {length: [], withdraw: [], else: A1}
        """);
    assertThat(read.check().facts().unsourced()).isEqualTo(2);
  }

  @Test
  void aWordThatIsNoTextElsewhereIsQuoted() {
    String text = TinWarFile.with("title: Tin products", "title: \"2024\"").replace("zinc: {}", "\"y\": {title: \"No\"}")
        .replace("tin, zinc", "tin, y");
    Scenario scenario = ScenarioReader.read("tin-war.yaml", text).orElseThrow();

    assertThat(ScenarioText.of(scenario, false)).contains("title: \"2024\"", "\"y\": {title: \"No\"}");
    assertThat(ScenarioText.of(scenario, true)).contains("\"seed\": 7,", "\"title\": \"2024\"", "\"length\": \"60d\"");
  }
}
