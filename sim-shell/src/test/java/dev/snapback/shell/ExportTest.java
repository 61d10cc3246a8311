package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code export}: metrics over time for R, Stata, Python and spreadsheets. */
class ExportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path working;

  private Bench.Run geneva(String... lines) {
    return new Bench(working).geneva(lines);
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(working.resolve(name));
  }

  @Test
  void whatIsWrittenAsJsonIsNoScenario() {
    Bench.Run run = geneva("export rates.json tariff.us.cn", "status --out now.json", "save mine.json", "scenarios");
    assertThat(run.status()).isZero();
    assertThat(run.out()).containsPattern("(?m)^  mine$").doesNotContainPattern("(?m)^  (rates|now)\\b");
  }

  @Test
  void longHasARowAMetricAndDay() throws IOException {
    assertThat(geneva("export rates.csv tariff.us.cn truce.state 2025-05-12..2025-05-13").status()).isZero();

    assertThat(lines("rates.csv")).containsExactly(
        "scenario,branch,date,metric,concept,unit,value,state",
        "geneva-truce,main,2025-05-12,tariff.us.cn,headline rate,%,30,",
        "geneva-truce,main,2025-05-12,truce.geneva.state,state of the truce,state,,in-force",
        "geneva-truce,main,2025-05-13,tariff.us.cn,headline rate,%,30,",
        "geneva-truce,main,2025-05-13,truce.geneva.state,state of the truce,state,,in-force");
  }

  @Test
  void whatIsReadBackIsWhatValueSays() throws IOException {
    String out = geneva("export all.csv 2025-06-01..2025-06-03", "metrics --json").out();
    int metrics = JSON.readTree(out.lines().reduce((a, b) -> b).orElseThrow()).get("metrics").size();
    List<String> rows = lines("all.csv").subList(1, 3 * metrics + 1);

    assertThat(lines("all.csv")).hasSize(3 * metrics + 1);
    for (int i = 0; i < rows.size(); i += 41) { // some of every machine
      String[] cells = rows.get(i).split(",", -1);
      JsonNode value = JSON.readTree(geneva("value " + cells[3] + " on " + cells[2] + " --json").out().lines()
          .reduce((a, b) -> b).orElseThrow());
      String written = value.get("unit").asString().equals("state") ? cells[cells.length - 1] : cells[cells.length - 2];
      if (value.get("value").isNull()) {
        assertThat(written).as(rows.get(i)).isEmpty();
      } else if (value.get("value").isNumber()) {
        double told = value.get("value").asDouble(); // of twelve digits
        assertThat(Double.parseDouble(written)).as(rows.get(i)).isCloseTo(told, within(1e-11 * Math.abs(told)));
      } else {
        assertThat(written).as(rows.get(i)).isEqualTo(value.get("value").asString());
      }
    }
  }

  @Test
  void wideHasAColumnAMetricAndByMonthTotalsAreGrowth() throws IOException {
    geneva("export queue.csv license.filed license.waiting truce.state every month wide",
        "export days.csv license.filed");

    assertThat(lines("queue.csv").get(0))
        .isEqualTo("date,license_rare_earths_filed,license_rare_earths_waiting,truce_geneva_state");
    assertThat(lines("queue.csv")).hasSize(7).last().asString().startsWith("2025-06-05,");
    assertThat(lines("queue.csv").get(1)).isEqualTo("2025-01-31,0,0,none");
    double filed = lines("queue.csv").stream().skip(1).mapToDouble(l -> Double.parseDouble(l.split(",", -1)[1])).sum();
    String[] last = lines("days.csv").get(lines("days.csv").size() - 1).split(",", -1);
    assertThat(filed).isEqualTo(Double.parseDouble(last[6])).isPositive();
  }

  @Test
  void jsonSaysTheSameAndHoldsItsStamp() throws IOException {
    geneva("export rates.json tariff.us.cn 2025-05-11..2025-05-12 wide");

    JsonNode json = JSON.readTree(Files.readString(working.resolve("rates.json")));
    assertThat(json.get("rows").toString()).isEqualTo("[{\"date\":\"2025-05-11\",\"tariff_us_cn\":145.0},"
        + "{\"date\":\"2025-05-12\",\"tariff_us_cn\":30.0}]");
    assertThat(json.get("stamp").get("command").asString()).isEqualTo("export rates.json tariff.us.cn 2025-05-11..2025-05-12 wide");
  }

  @Test
  void theStampsCommandWritesTheSameFileAgain() throws IOException {
    geneva("us raise fentanyl to 25%", "export a.csv truce.state 2025-06-01.. every month");
    JsonNode stamp = JSON.readTree(Files.readString(working.resolve("a.csv.stamp.json")));
    List<String> before = lines("a.csv");

    geneva(stamp.get("lines").get(0).asString(), stamp.get("command").asString() + " --replace");

    assertThat(lines("a.csv")).isEqualTo(before);
  }

  @Test
  void stataGetsNamesOfThirtyTwoLettersAndLabels() throws IOException {
    geneva("export wide.csv tariff.us.cn truce.geneva.rare-earth-licenses.state truce.geneva.new-tech-controls.state wide --stata");

    List<String> script = lines("wide.do");
    assertThat(script).contains("rename v2 tariff_us_cn", "label variable tariff_us_cn \"%, tariff.us.cn, headline rate\"",
        "generate day = daily(date, \"YMD\")");
    assertThat(script).filteredOn(l -> l.startsWith("import")).singleElement().asString()
        .contains("using \"wide.csv\", varnames(nonames) rowrange(2)").contains("stringcols(1 3 4)").contains("numericcols(2)");
    assertThat(script).filteredOn(l -> l.startsWith("rename")).hasSize(4)
        .allSatisfy(l -> assertThat(l.split(" ")[2]).hasSizeLessThanOrEqualTo(32));
    assertThat(script).allSatisfy(l -> assertThat(l).doesNotContain("`", "$"));
  }

  @Test
  void whatCannotBeExportedIsRefusedAndNothingIsWritten() {
    assertThat(geneva("export rates.xlsx tariff.us.cn").err()).contains("a .csv or a .json file").contains("maybe: export rates.csv");
    assertThat(geneva("export rates.json --stata").err()).contains("Stata reads the .csv file");
    assertThat(geneva("export rates.csv 2025-06-01..2026-01-01").err()).contains("there is a history from 2025-01-17 to 2025-06-05")
        .contains("maybe: advance to 2026-01-01");
    assertThat(geneva("export rates.csv tariff.us.xx").status()).isEqualTo(1);
    assertThat(working).isEmptyDirectory();
  }

  @Test
  void noFormulaReachesASpreadsheet() throws IOException {
    String text = Files.readString(Bench.SCENARIOS.resolve("two-ports.yaml"))
        .replace("A1: {text: Everything in this file,", "A1: {text: \"=1+2\",");
    Files.writeString(working.resolve("formula.yaml"), text);

    new Bench(working).run("-c", "load formula.yaml", "-c", "sources --out sources.csv");

    assertThat(lines("sources.csv")).containsExactly("id,kind,document,text",
        "A1,assumption,,\"'=1+2, because it is invented for teaching\"");
  }
}
