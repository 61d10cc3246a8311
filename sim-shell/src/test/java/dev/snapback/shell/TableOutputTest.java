package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --out FILE} at the end of any line whose answer has a table. */
class TableOutputTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path working;

  private Bench.Run geneva(String... lines) {
    return new Bench(working).geneva(lines);
  }

  private String file(String name) throws IOException {
    return Files.readString(working.resolve(name));
  }

  @Test
  void aComplaintSaysOnWhoseGoods() {
    assertThat(geneva("cn complain to wto about reciprocal on cn", "cn complain to wto about reciprocal on all", "show controls").out())
        .contains("  cn complained to the WTO about reciprocal of us on cn\n", "  cn complained to the WTO about reciprocal of us, again\n")
        .containsPattern("(?m)^  cn +reciprocal +us +all +3 ").containsPattern("(?m)^  cn +reciprocal +us +cn +1 ");
    assertThat(geneva("cn complain to wto about fentanyl on us").err()).contains("nobody else levies fentanyl on us");
  }

  @Test
  void csvHasTheCellsOnlyAndItsStampLiesBeside() throws IOException {
    Bench.Run run = geneva("value tariff.us.cn on 2025-04-12 --out rate.csv");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("tariff.us.cn = 145%").contains("wrote rate.csv  1 row");
    assertThat(file("rate.csv")).isEqualTo("""
        metric,concept,date,value,unit
        tariff.us.cn,headline rate,2025-04-12,145,%
        """);
    JsonNode stamp = JSON.readTree(file("rate.csv.stamp.json"));
    assertThat(stamp.get("command").asString()).isEqualTo("value tariff.us.cn on 2025-04-12 --out rate.csv");
    assertThat(stamp.get("scenario").asString()).isEqualTo("geneva-truce");
    assertThat(stamp.get("journalHash").asString()).hasSize(64);
    assertThat(stamp.get("seed").asInt()).isEqualTo(1);
  }

  @Test
  void theSameScenarioSeedAndLinesGiveTheSameBytes() throws IOException {
    geneva("us raise fentanyl to 25%", "compare embargo main --out one.csv", "compare embargo main --out two.csv");

    assertThat(file("one.csv")).isEqualTo(file("two.csv")).contains("tariff.us.cn,145,35,-110,headline rate,%");
    assertThat(file("one.csv.stamp.json")).contains("us raise fentanyl to 25%");
  }

  @Test
  void jsonIsTheAnswerWithItsStampInIt() throws IOException {
    geneva("metrics truce.geneva.* --out truce.json");

    JsonNode json = JSON.readTree(file("truce.json"));
    assertThat(json.get("command").asString()).isEqualTo("metrics");
    assertThat(json.get("metrics")).isNotEmpty();
    assertThat(json.get("stamp").get("scenarioHash").asString()).hasSize(64);
    assertThat(Files.exists(working.resolve("truce.json.stamp.json"))).isFalse();
  }

  @Test
  void markdownAndLatexHoldTheStampInAComment() throws IOException {
    geneva("compare embargo main tariff.us.cn truce.state --out c.md", "compare embargo main tariff.us.cn truce.state --out c.tex");

    assertThat(file("c.md")).startsWith("| metric | embargo | main |").contains("\n<!--\ncommand     compare embargo main")
        .endsWith("-->\n");
    assertThat(file("c.md").split("-->", -1)).as("nothing ends the comment early").hasSize(2);
    assertThat(file("c.tex")).contains("% seed        1\n").contains("\\begin{tabular}{lrrrl}\n\\toprule\n")
        .contains("tariff.us.cn & 145\\% & 30\\% & $-$115 pp & headline rate \\\\").endsWith("\\bottomrule\n\\end{tabular}\n");
  }

  @Test
  void problemsOfFilesAreWrittenThoughTheCheckFails() throws IOException {
    Files.writeString(working.resolve("bad.yaml"), "snapback: 1\nscenario: bad\ntitel: x\n");

    Bench.Run run = new Bench(working).run("-c", "check bad.yaml --out problems.csv");

    assertThat(run.status()).isEqualTo(1);
    assertThat(file("problems.csv")).contains(",3,1,titel,error,unknown key,titel,").contains(",title\n");
    assertThat(JSON.readTree(file("problems.csv.stamp.json")).get("version").asString()).isEqualTo("1.2.3");
  }

  @Test
  void aForecastWritesAllThatItKnows() throws IOException {
    geneva("forecast 20 to 2025-07-31 tariff.us.cn truce.state chance tariff.us.cn > 100% first tariff.us.cn > 100% --out f.csv");

    assertThat(file("f.csv").lines().map(row -> row.split(",", 5)).map(row -> String.join(",", row[0], row[1], row[2], row[3])))
        .containsExactly("what,name,state,date", "metric,tariff.us.cn,,2025-06-30", "share,tariff.us.cn,30,2025-06-30",
            "share,truce.geneva.state,in-force,2025-06-30", "metric,tariff.us.cn,,2025-07-31",
            "share,tariff.us.cn,30,2025-07-31", "share,truce.geneva.state,in-force,2025-07-31",
            "chance,tariff.us.cn > 100%,,2025-07-31", "first,tariff.us.cn > 100%,,2025-07-31",
            "never,tariff.us.cn > 100%,,2025-07-31");
  }

  @Test
  void pairedFuturesAreInTheFileBesideTheSinglePaths() throws IOException {
    geneva("compare embargo main tariff.us.cn truce.state on 2025-07-31 --runs 20 --out p.csv");

    assertThat(file("p.csv")).contains("path,tariff.us.cn,,145,,,30,,,-115,,,headline rate,%",
        "mean,tariff.us.cn,,145,145,145,30,30,30,-115,-115,-115,headline rate,%", "share,truce.geneva.state,in-force,0,");
  }

  @Test
  void eachTableOfAnAnswerIsAFile() throws IOException {
    assertThat(geneva("show economy --out e.csv").out()).contains("wrote e.csv  6 rows\n", "wrote e-pairs.csv  10 rows\n");
    assertThat(file("e.csv")).startsWith("region,in the base year (bn USD),");
    assertThat(file("e-pairs.csv")).startsWith("importer,exporter,in the base year (bn USD),");
    assertThat(JSON.readTree(file("e-pairs.csv.stamp.json")).get("command").asString()).isEqualTo("show economy --out e.csv");
    assertThat(geneva("show talks --out t.tex --json").out()).contains("\"out\":\"t.tex\",\"further\":[\"t-stances.tex\",\"t-departures.tex\"]");
    assertThat(file("t-stances.tex")).contains("% command     show talks --out t.tex --json\n").contains("\\begin{tabular}");
    assertThat(geneva("show controls --out c.csv").out()).contains("wrote c.csv  5 rows\n", "wrote c-complaints.csv  ");
    assertThat(geneva("show licenses --out l.csv").out()).contains("wrote l.csv  20 rows\n");
  }

  @Test
  void aTableWithoutRowsIsAFileAllTheSameForScriptsReadIt() throws IOException {
    assertThat(new Bench(working).run("-c", "load two-ports", "-c", "show talks --out t.csv").status()).isZero();
    assertThat(file("t-departures.csv")).isEqualTo("departure,of,from,move,while,sources\n");
  }

  @Test
  void jsonHoldsAllTablesInOneFile() throws IOException {
    assertThat(geneva("show talks --out t.json").out()).contains("wrote t.json  1 row\n").doesNotContain("stances.json");
    assertThat(JSON.readTree(file("t.json")).get("stances")).isNotEmpty();
  }

  @Test
  void whereOneTableMayNotBeWrittenNoneIs() throws IOException {
    Files.writeString(working.resolve("e-pairs.csv"), "mine");

    Bench.Run run = geneva("show economy --out e.csv");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("e-pairs.csv").contains("--replace writes over it");
    assertThat(working.resolve("e.csv")).doesNotExist();
    assertThat(file("e-pairs.csv")).isEqualTo("mine");
    assertThat(geneva("show economy --out e.csv --replace").status()).isZero();
    assertThat(file("e-pairs.csv")).startsWith("importer,");
  }

  @Test
  void nothingIsWrittenOverUnlessAsked() throws IOException {
    Files.writeString(working.resolve("mine.csv"), "mine");

    Bench.Run run = geneva("value tariff.us.cn --out mine.csv");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("--replace writes over it");
    assertThat(file("mine.csv")).isEqualTo("mine");
    assertThat(geneva("value tariff.us.cn --out mine.csv --replace --json").status()).isZero();
    assertThat(file("mine.csv")).startsWith("metric,");
  }

  @Test
  void whatCannotBeWrittenIsRefusedBeforeAnythingIsDone() {
    for (String line : List.of("us withdraw from geneva --out x.csv", "advance 1d --out x.csv", "save a.snap --out x.csv")) {
      Bench.Run run = geneva(line);
      assertThat(run.err()).as(line).contains("shows no table");
    }
    assertThat(geneva("status --out").err()).contains("a file's name must follow --out").contains("maybe: status --out");
    assertThat(geneva("status --out x.xls").err()).contains("its name ends in .csv, .json, .md, .tex")
        .contains("maybe: status --out x.csv");
    assertThat(geneva("valu tariff.us.cn --out x.csv").err()).contains("value");
    assertThat(geneva("status --out none/x.csv").err()).contains("there is no folder");
    assertThat(working).isEmptyDirectory();
  }

  @Test
  void aQuotedTextAtTheEndIsNoOption() {
    assertThat(geneva("note \"--out x.csv\"").status()).isZero();
    assertThat(working).isEmptyDirectory();
  }
}
