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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The JSON Schemas beside the scenarios are drawn from the declarations of the reader. Write them anew with
 * {@code mvn -Dquick -pl sim-core -Dtest=SchemaTest -Ddocs=write test}.
 */
class SchemaTest {
  private static final Path SCENARIOS = Path.of("../scenarios");

  @Test
  void theFilesBesideTheScenariosAreUpToDate() throws IOException {
    upToDate("snapback.schema.json", ScenarioReader.schema());
    upToDate("snapback-sources.schema.json", ScenarioReader.sourcesSchema());
  }

  private static void upToDate(String name, String text) throws IOException {
    Path file = SCENARIOS.resolve(name);
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @TestFactory
  Stream<DynamicTest> everyBundledFileIsValid() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      List<Path> yaml = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertThat(yaml).hasSizeGreaterThan(15);
      return yaml.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () ->
          assertThat(Schemas.of(file).problems(Files.readString(file))).isEmpty()));
    }
  }

  @Test
  void theTestsOwnScenarioIsValid() {
    assertThat(Schemas.SCENARIO.problems(TinWarFile.TEXT)).isEmpty();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '\u0000', value = {
      "seed: 7                | sead: 7                   | an unknown key",
      "length: 60d            | lenght: 60d               | an unknown key in a truce",
      "length: 60d            | length: 60                | a span without its unit",
      "length: 60d            | length: -60d              | a span below 0",
      "scenario: tin-war      | scenario: tin_war         | no name",
      "seed: 7                | seed: \"7\"               | a number in quotation marks",
      "seed: 7                | seed: 1e400               | no whole number",
      "seed: 7                | seed: [7]                 | a list",
      "snapback: 1            | snapback: 2               | another version of the format",
      "snapback: 1            |                           | a key that must be there",
      "rate: 5%               | rate: 5                   | a rate without its sign",
      "rate: 5%               | rate: 1e400%              | no rate",
      "rate: 5%               | length: 5%                | a misplaced key",
      "yields: promise        | yields: promises          | no word of these",
      "source: A1             | source: {A1: A1}          | sources of a key that is not there",
      "source: A1             | source: 1                 | no id",
      "av.bo:                 | av/bo:                    | no pair",
      "clock: {start: 2030    | clock: {stop: 2030        | a misspelled key in braces"})
  void whatTheReaderRefusesByItsFormTheSchemaRefusesToo(String good, String bad, String why) {
    String text = TinWarFile.with(good, bad == null ? "" : bad);

    assertThat(ScenarioReader.read("tin-war.yaml", text).scenario()).isEmpty();
    assertThat(Schemas.SCENARIO.problems(text)).isNotEmpty();
  }

  @Test
  void aFileThatExtendsAnotherNeedsNothingAndMayDropAnything() {
    String head = "snapback: 1\nscenario: child\nextends: tin-war\n";

    assertThat(Schemas.SCENARIO.problems(head)).isEmpty();
    assertThat(Schemas.SCENARIO.problems(head + "truces: drop\ndrop: [t1]\nlicenses: {cobalt: {limit: drop}}\n")).isEmpty();
    assertThat(Schemas.SCENARIO.problems(head + "licenses: {cobalt: {limit: never}}\n")).isNotEmpty();
    assertThat(Schemas.SCENARIO.problems(head + "licenses: {cobalt: {lmit: drop}}\n")).isNotEmpty();
    assertThat(Schemas.SCENARIO.problems(TinWarFile.TEXT.replace("length: 60d", "length: drop"))).isNotEmpty();
  }
}
