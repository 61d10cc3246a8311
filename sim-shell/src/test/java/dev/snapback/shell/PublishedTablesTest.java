package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables of Ignatenko et al. 2025, every printed digit, for 194 countries: the replication data become three CSV files and
 * go through {@code economy solve}. Skipped where the data are not at hand.
 */
class PublishedTablesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  /** The members of the EU by their numbers in the paper, from 1. */
  private static final List<Integer> EU = List.of(10, 13, 17, 45, 47, 50, 56, 57, 59, 61, 71, 78, 80, 83, 88, 107, 108, 109,
      119, 133, 144, 145, 149, 164, 165);

  @TempDir
  Path folder;

  private List<String> names = List.of();
  private double[] announced = new double[0];
  private JsonNode published = JSON.createObjectNode();
  private int us;
  private int cn;

  @BeforeEach
  void convert() throws IOException {
    Path data = data();
    published = JSON.readTree(Files.readString(data.resolve("published_tables.json"))).get("tables");
    names = lines(data, "country_labels.csv").stream().map(l -> l.substring(0, 3)).toList();
    announced = lines(data, "tariffs.csv").stream().mapToDouble(Double::parseDouble).toArray();
    us = names.indexOf("USA");
    cn = names.indexOf("CHN");
    List<String> gdp = lines(data, "gdp.csv");
    var countries = new ArrayList<>(List.of("iso3,gdp,group"));
    var flows = new ArrayList<>(List.of("exporter,importer,value"));
    List<String> trade = lines(data, "trade_cepii.csv");
    for (int i = 0; i < names.size(); i++) {
      String groups = i == us ? "" : i == cn ? "nonUS" : EU.contains(i + 1) ? "nonUS EU" : "nonUS RoW";
      // Trade is in thousands of dollars, GDP in dollars.
      countries.add(names.get(i) + "," + new BigDecimal(gdp.get(i)).movePointLeft(3) + "," + groups);
      String[] cells = trade.get(i).split(",", -1);
      for (int j = 0; j < names.size(); j++) {
        if (!cells[j].isBlank() && i != j) {
          flows.add(names.get(i) + "," + names.get(j) + "," + cells[j]);
        }
      }
    }
    Files.write(folder.resolve("countries.csv"), countries);
    Files.write(folder.resolve("flows.csv"), flows);
  }

  private static Path data() {
    Optional<Path> found = Stream.of(Path.of(System.getProperty("snapback.validation", "../../shared/validation")),
        Path.of("../../../shared/validation")).map(p -> p.resolve("ignatenko2025")).filter(Files::isDirectory).findFirst();
    assumeTrue(found.isPresent(), "published data are not at hand: give their folder as -Dsnapback.validation=FOLDER");
    return found.orElseThrow();
  }

  private static List<String> lines(Path data, String file) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve(file));
    return lines.subList(1, lines.size()); // tariffs.csv has a row too many at its end
  }

  /** A rate of an importer on an exporter. */
  private interface Tariff {
    double of(int importer, int exporter);
  }

  private double announcedOn(int exporter) {
    return Math.max(.1, announced[exporter]);
  }

  private double usTariff(int importer, int exporter) {
    return importer == us ? announcedOn(exporter) : 0;
  }

  private double retaliation(int importer, int exporter) {
    return importer == us ? announcedOn(exporter) : exporter == us ? announcedOn(importer) : 0;
  }

  private double chinaAlone(int importer, int exporter) {
    int other = importer == us ? exporter : exporter == us ? importer : -1;
    return other < 0 ? 0 : other == cn ? announced[cn] : .1;
  }

  private Map<String, JsonNode> solve(Tariff tariff, String... options) throws IOException {
    var tariffs = new ArrayList<>(List.of("importer,exporter,rate"));
    int n = names.size();
    IntStream.range(0, n * n).filter(at -> at / n != at % n && tariff.of(at / n, at % n) > 0).forEach(at ->
        tariffs.add(names.get(at / n) + "," + names.get(at % n) + "," + tariff.of(at / n, at % n)));
    Files.write(folder.resolve("tariffs.csv"), tariffs);
    List<String> args = Stream.concat(Stream.of("economy", "solve", "--countries", "countries.csv", "--flows", "flows.csv",
        "--tariffs", "tariffs.csv", "--model", "full", "--json"), Arrays.stream(options)).toList();
    Bench.Run run = new Bench(folder).run(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    var rows = new HashMap<String, JsonNode>();
    JSON.readTree(run.out()).get("rows").forEach(
        r -> rows.put((r.has("country") ? r.get("country") : r.get("group")).asString(), r));
    return rows;
  }

  private void matches(String table, Map<String, JsonNode> rows, String... columns) {
    JsonNode expected = published.properties().stream().filter(e -> e.getKey().startsWith(table)).findFirst()
        .map(Map.Entry::getValue).orElseThrow();
    int checked = 0;
    for (Map.Entry<String, JsonNode> row : expected.properties()) {
      for (int k = 0; k < columns.length && row.getValue().isArray(); k++) {
        // As many decimals as the paper prints: two for welfare and employment, one for all else.
        int decimals = columns[k].equals("welfare") || columns[k].equals("employment") ? 2 : 1;
        double computed = rows.get(row.getKey()).get(columns[k]).asDouble();
        assertThat(BigDecimal.valueOf(computed).setScale(decimals, RoundingMode.HALF_EVEN))
            .as(table + " " + row.getKey() + " " + columns[k])
            .isEqualByComparingTo(BigDecimal.valueOf(row.getValue().get(k).asDouble()));
        checked++;
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(2 * columns.length);
  }

  @Test
  void announcedTariffsWithIncomeTaxRelief() throws IOException {
    matches("T1.1", solve(this::usTariff), "welfare", "deficit", "exportsToGdp", "importsToGdp", "employment", "prices");
  }

  @Test
  void announcedTariffsWithALumpSum() throws IOException {
    matches("T1.2", solve(this::usTariff, "--closure", "lump-sum"), "welfare", "deficit", "exportsToGdp", "importsToGdp",
        "employment", "prices");
  }

  @Test
  void reciprocalRetaliation() throws IOException {
    matches("T2.1", solve(this::retaliation), "welfare", "deficit", "employment", "prices");
  }

  @Test
  void chinaAloneAt54Percent() throws IOException {
    matches("T8.2", solve(this::chinaAlone), "welfare", "deficit", "employment", "prices");
  }

  @Test
  void aBadFileIsRefusedWithAllItsPlaces() throws IOException {
    Files.write(folder.resolve("countries.csv"), List.of("iso3,gdp", "USA,100", "CHN,ninety", "DEU,40"));
    Files.write(folder.resolve("flows.csv"), List.of("exporter,importer,value", "USA,CHN,-3", "CHM,USA,5", "DEU,USA,2"));
    Files.write(folder.resolve("tariffs.csv"), List.of("importer,exporter,sector,rate", "USA,CHN,steel,30%"));

    Bench.Run run = new Bench(folder).run("economy", "solve", "--data", ".");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().filter(l -> l.contains(".csv:")).map(l -> l.replaceAll("^.*/", "").strip())
        .collect(Collectors.joining("\n"))).contains("countries.csv:3:5: a number has to stand here",
            "flows.csv:2:9: value is negative", "flows.csv:3:1: this country is missing in countries.csv",
            "tariffs.csv:2:9: unknown sector");
    assertThat(run.err()).contains("maybe: CHN");
  }
}
