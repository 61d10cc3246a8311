package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Mirror;
import dev.snapback.economy.EconomySpec;
import dev.snapback.economy.Households;
import dev.snapback.economy.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The block economy: what is wrong with it, and where. */
class EconomyFileTest {
  private static final String FILE = Mirror.file("""
        flows: {ar: {ar: 80, br: 20}, br: {ar: 20, br: 80}}
        elasticity: {short: 2, long: 4}
        half-life: 100d
        closure: {labor-supply: 0.5, scale: 0.1675, pass-through: 1.25, destination-share: 12%}
      """);

  private static String told(String text) {
    return String.join("\n", ScenarioReader.read("f", text, Map.of()).check().text());
  }

  private static String with(String what, String by) {
    assertThat(FILE).contains(what);
    return FILE.replace(what, by);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      regions: [ar, br]  | regions: [ar]             | f:11:3: economy: an economy has regions and flows, or a dataset (got 1 regions; allowed: 2 to 200 regions, all different, and flows)
      regions: [ar, br]  | regions: [ar, ar]         | f:11:3: economy: an economy has regions and flows, or a dataset (got 2 regions; allowed: 2 to 200 regions, all different, and flows)
      br: {ar: 20        | cl: {ar: 20               | f:14:33: economy.flows.cl: there is no region of this name (got cl; allowed: ar, br)
      ar: {ar: 80        | ar: {ca: 80               | f:14:16: economy.flows.ar.ca: there is no region of this name (got ca; allowed: ar, br)
      br: 80}            | br: 0}                    | f:11:3: economy: br has no sales at home (allowed: br: {br: 1000})
      {ar: 80            | {ar: 1000001              | f:14:20: economy.flows.ar.ar: this is not a value of trade (got
      {ar: 80            | {ar: 80.1234567           | f:14:20: economy.flows.ar.ar: this is not a value of trade (got
      half-life: 100d    | half-life: 100wd          | f:16:14: economy.half-life: this is not a span of calendar days
      half-life: 100d    | half-life: 0d             | f:11:3: economy: a half-life is at least a day
      scale: 0.1675      | scale: 1                  | f:17:39: economy.closure.scale: this is not a coefficient
      pass-through: 1.25 | pass-through: 0           | f:17:61: economy.closure.pass-through: this is not a coefficient
      labor-supply: 0.5  | labor-supply: 0.12345     | f:17:27: economy.closure.labor-supply: this is not a coefficient
      """)
  void everySlipIsToldWithItsPlace(String what, String by, String told) {
    assertThat(told(with(what, by))).contains(told);
  }

  @Test
  void withoutFlowsOrRegionsThereIsNoEconomy() {
    assertThat(told(with("  flows: {ar: {ar: 80, br: 20}, br: {ar: 20, br: 80}}\n", "")))
        .contains("f:11:3: economy: an economy has regions and flows, or a dataset (got 2 regions;");
    assertThat(told(with("  regions: [ar, br]\n", ""))).contains("an economy has regions and flows, or a dataset (got 0 regions;");
    assertThat(told(FILE)).isEmpty();
  }

  @Test
  void aWorldHasAtMostTwoHundredRegions() {
    String most = "r" + String.join(", r", IntStream.range(0, 200).mapToObj(String::valueOf).toList());
    assertThat(told(with("[ar, br]", "[" + most + "]"))).isNotEmpty().doesNotContain("an economy has regions and flows");
    assertThat(told(with("[ar, br]", "[" + most + ", more]"))).contains("an economy has regions and flows, or a dataset (got 201 regions;");
  }

  @Test
  void outputHangsOnRegionsAndClassesThatThereAre() {
    assertThat(told(with("half-life: 100d\n", "half-life: 100d\n  output: {cl: {autos: 3%}}\n"))).contains(
        "f:17:12: economy.output.cl: there is no region of this name (got cl; allowed: ar, br)",
        "f:17:17: economy.output.cl.autos: there is no class of users of this name (got autos");
  }

  @Test
  void householdsAreThoseOfRegionsAndMoreThanNone() {
    String some = "half-life: 100d\n  households: {ar: {millions: 1.5, consumption: 60}}\n";
    assertThat(economy(with("half-life: 100d\n", some)).households()).isEqualTo(Map.of("ar", new Households(1.5, 60)));
    assertThat(economy(FILE).households()).isEmpty();
    assertThat(told(with("half-life: 100d\n", some.replace("ar", "cl"))))
        .contains("f:17:16: economy.households.cl: there is no region of this name (got cl; allowed: ar, br)");
    assertThat(told(with("half-life: 100d\n", some.replace("1.5", "0"))))
        .contains("f:17:31: economy.households.ar.millions: this is not a number of households (got 0; ");
    assertThat(told(with("half-life: 100d\n", some.replace(", consumption: 60", ""))))
        .contains("economy.households.ar: the key consumption is missing");
  }

  @Test
  void aRegionIsCalledLikeNoLayerAndLikeNoWordOfMetrics() {
    assertThat(told(FILE.replace("br", "duty"))).contains("economy.regions: a region is called like a layer, so that revenue.");
    assertThat(told(FILE.replace("[ar, br]", "[ar, entered]").replace("br:", "entered:")))
        .contains("economy.regions: this is a word of the language and cannot be a name (got entered;");
  }

  @Test
  void howWorkersAndFirmsAnswerIsReadAndElseThatOfTheTextbook() {
    assertThat(economy(FILE).response()).hasToString("Response[laborSupply=0.5, scale=0.1675, passThrough=1.25, destination=12%]");
    assertThat(economy(with("  closure: {labor-supply: 0.5, scale: 0.1675, pass-through: 1.25, destination-share: 12%}\n", ""))
        .response()).isEqualTo(Response.TEXTBOOK);
  }

  private static EconomySpec economy(String text) {
    return ScenarioReader.read("f", text, Map.of()).orElseThrow().spec().economy().orElseThrow();
  }

  @Test
  void aDatasetTakesThePlaceOfRegionsAndFlows(@TempDir Path folder) throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("countries.csv"), "iso3\nar\nbr\n");
    Files.writeString(tables.resolve("flows.csv"), "exporter,importer,value\nar,ar,80\nar,br,20\nbr,ar,20\nbr,br,80\n");
    Path file = folder.resolve("mirror.yaml");
    String whole = with("year: 2023\n", "year: 2023\n  dataset: tables\n");
    Files.writeString(file, whole);
    assertThat(String.join("\n", ScenarioReader.read(file).check().text())).contains(
        ":11:3: economy: regions and flows come from the dataset (allowed: either dataset, or regions and flows)");
    Files.writeString(file, whole.replace("  regions: [ar, br]\n", ""));
    assertThat(ScenarioReader.read(file).check().text()).singleElement().asString().contains("come from the dataset");
    Files.writeString(file, whole.replace("  regions: [ar, br]\n", "").replaceAll("  flows: .*\n", ""));
    assertThat(ScenarioReader.read(file).check().text()).isEmpty();
    assertThat(ScenarioReader.read(file).orElseThrow().spec().economy().orElseThrow().baseFlow(0, 1)).isEqualTo(20);
    Files.writeString(file, whole.replace("dataset: tables", "dataset: tables/flows.csv"));
    assertThat(String.join("\n", ScenarioReader.read(file).check().text())).as("a file is no folder")
        .contains(":13:12: economy.dataset: there is no such folder beside the file (got tables/flows.csv; "
            + "allowed: a folder in the scenario's own)");
    Files.createSymbolicLink(Files.createDirectory(folder.resolve("own")).resolve("link"), tables);
    Path inside = Files.writeString(folder.resolve("own/f.yaml"), whole.replace("dataset: tables", "dataset: link"));
    assertThat(String.join("\n", ScenarioReader.read(inside).check().text())).as("a link leads out of the folder")
        .contains(":13:12: economy.dataset: there is no such folder beside the file (got link;");
    Files.writeString(file, whole.replace("dataset: tables", "dataset: [tables]"));
    assertThat(String.join("\n", ScenarioReader.read(file).check().text())).contains(":13:12: economy.dataset: this is not ");
  }

  @Test
  void aTextHasNoFolderBesideIt() {
    assertThat(told(with("  regions: [ar, br]\n", "").replaceAll("  flows: .*\n", "  dataset: tables\n")))
        .isEqualTo("f:13:12: economy.dataset: there is no such folder beside the file (got tables; allowed: a folder in the scenario's own)");
  }
}
