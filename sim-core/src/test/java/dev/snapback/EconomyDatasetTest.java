package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario whose economy is a folder of tables. */
class EconomyDatasetTest {
  private static final String FILE = """
      snapback: 1
      scenario: world
      clock: {start: 2025-01-01, end: 2026-12-31}
      assumptions: {A1: {text: all of it, because: an example}}
      actors: {c0: {name: A}, c1: {name: B}}
      goods: {cars: {title: Cars, base: {c0.c1: 2%}, trade: {c0.c1: 1 bn USD}, sector: s1, source: A1}}
      tariffs:
        source: A1
        c0.c1: {duty: {title: Duty}, on-cars: {title: Duty on cars, goods: [cars]}}
      economy:
        source: A1
        year: 2023
        dataset: tables
        elasticity: {short: 2, long: 4}
        half-life: 180d
      """;

  @TempDir
  private Path folder;

  private Path scenario(String countries, String flows) throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    Files.writeString(folder.resolve("tables/countries.csv"), countries);
    Files.writeString(folder.resolve("tables/flows.csv"), flows);
    return Files.writeString(folder.resolve("world.yaml"), FILE);
  }

  private static double number(Simulation sim, String metric) {
    return ((Value.Amount) sim.value(metric)).amount();
  }

  private static final String TWO = "iso3\nc0\nc1\n";
  private static final String FLOWS = """
      exporter,importer,sector,value
      c0,c0,s0,60
      c0,c0,s1,20
      c0,c1,s0,15
      c0,c1,s1,5
      c1,c0,s0,4
      c1,c0,s1,16
      c1,c1,s0,40
      c1,c1,s1,40
      """;

  @Test
  void goodsWithASectorMoveTheRateOfThatSectorAlone() throws IOException {
    Simulation sim = Simulation.start(ScenarioReader.read(scenario(TWO, FLOWS)).orElseThrow());
    assertThat(sim.play("c0 impose on-cars 100% on c1")).isInstanceOf(Outcome.Accepted.class);
    sim.advance(Span.days(1));
    // 16 of the 20 that c0 buys from c1 are of the sector of cars: 100% on them is 80%, beside a base duty of 2%.
    assertThat(sim.why("imports.c0.c1", sim.today()).parts()).anySatisfy(p -> {
      assertThat(p.label()).isEqualTo("applied rate when they were sent");
      assertThat(p.value()).isEqualTo("81.6%");
      assertThat(p.origin().orElseThrow().by()).endsWith("no trade and base duty by good known in s0");
    });
    assertThat(number(sim, "imports.c0.c1")).isLessThan(13);
    assertThat(number(sim, "imports.c1.c0")).isLessThan(20);
  }

  @Test
  void rowsThatAreWrongAreToldWithTheirPlaces() throws IOException {
    ScenarioReading reading = ScenarioReader.read(
        scenario(TWO, FLOWS.replace("c1,c0,s0,4", "c7,c0,s0,4").replace("c0,c1,s1,5", "c0,c1,s1,five")));
    assertThat(String.join("\n", reading.check().text()))
        .contains("flows.csv:5:10: ").contains("five")
        .contains("flows.csv:6:1: this country is missing in countries.csv").contains("maybe: c");
    assertThat(reading).isInstanceOf(ScenarioReading.Refused.class);
  }

  @Test
  void aFolderThatIsNotThereOrLiesOutsideIsRefused() throws IOException {
    Path file = scenario(TWO, FLOWS);
    for (String other : List.of("nowhere", "../elsewhere", "/")) {
      Files.writeString(file, FILE.replace("dataset: tables", "dataset: \"" + other + "\""));
      assertThat(String.join("\n", ScenarioReader.read(file).check().text()))
          .contains("world.yaml:13:12: economy.dataset: there is no such folder beside the file");
    }
  }

  @Test
  void tablesThatPlayNoPartAreNamed() throws IOException {
    Path file = scenario(TWO, FLOWS);
    Files.writeString(folder.resolve("tables/sectors.csv"), "sector,epsilon\ns0,3\ns1,5\n");
    assertThat(String.join("\n", ScenarioReader.read(file).check().text()))
        .contains("warning: ").contains("sectors.csv of the dataset plays no part in a scenario");
  }

  @Test
  void twoHundredCountriesWithFortySectorsLoadAndSolve() throws IOException {
    var countries = new StringBuilder("iso3\n");
    var flows = new StringBuilder("exporter,importer,sector,value\n");
    for (int i = 0; i < 200; i++) {
      countries.append('c').append(i).append('\n');
      for (int j = 0; j < 200; j++) {
        for (int s = 0; s < 40; s++) {
          if (i == j || (i * 7 + j * 3 + s) % 20 == 0) {
            flows.append(String.format(Locale.ROOT, "c%d,c%d,s%d,%d.%d\n", i, j, s, i == j ? 200 + i : 1, (i + j + s) % 10));
          }
        }
      }
    }
    Simulation sim = Simulation.start(ScenarioReader.read(scenario(countries.toString(), flows.toString())).orElseThrow());
    assertThat(sim.play("c0 impose duty 60% on c1")).isInstanceOf(Outcome.Accepted.class);
    sim.advance(Span.days(1));
    assertThat(sim.world().economy().orElseThrow().spec().sectors()).hasSize(40);
    double before = sim.world().economy().orElseThrow().spec().baseFlow(1, 0);
    assertThat(number(sim, "imports.c0.c1")).isBetween(before * Math.pow(1.6, -3.2), before * Math.pow(1.6, -2.8)); // 1.6^−(1+ε)
    assertThat(number(sim, "welfare.c1")).isLessThan(0);
  }
}
