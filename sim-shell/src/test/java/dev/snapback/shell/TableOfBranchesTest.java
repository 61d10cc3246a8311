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

/** {@code table}: several branches or scenarios in one table. */
class TableOfBranchesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String[] BRANCHES = {"branch hawk", "us withdraw from geneva", "switch main", "branch dove",
      "us, cn extend geneva by 90d", "switch main"};

  @TempDir
  Path working;

  private Bench.Run run(String line) {
    String[] args = new String[2 * BRANCHES.length + 3];
    args[0] = "geneva-truce";
    for (int i = 0; i < BRANCHES.length; i++) {
      args[2 * i + 1] = "-c";
      args[2 * i + 2] = BRANCHES[i];
    }
    args[2 * BRANCHES.length + 1] = "-c";
    args[2 * BRANCHES.length + 2] = line;
    return new Bench(working).run(args);
  }

  private JsonNode json(String line) {
    return JSON.readTree(run(line + " --json").last());
  }

  private static double value(JsonNode rows, int row, String side) {
    return rows.get(row).get("values").get(side).asDouble();
  }

  @Test
  void all_branches_are_columns_where_none_is_named() {
    JsonNode found = json("table tariff.us.cn truce.state on 2025-08-09 2025-08-10");
    assertThat(found.get("branches").toString()).isEqualTo("[\"main\",\"hawk\",\"dove\"]");
    assertThat(found.get("dates").toString()).isEqualTo("[\"2025-08-09\",\"2025-08-10\"]");
    JsonNode rows = found.get("rows");
    assertThat(List.of(value(rows, 0, "main"), value(rows, 0, "hawk"), value(rows, 0, "dove"))).containsExactly(30.0, 145.0, 30.0);
    assertThat(List.of(value(rows, 1, "main"), value(rows, 1, "hawk"), value(rows, 1, "dove"))).containsExactly(145.0, 145.0, 30.0);
    assertThat(rows.get(3).get("values").toString()).isEqualTo("{\"main\":\"lapsed\",\"hawk\":\"withdrawn\",\"dove\":\"in-force\"}");
  }

  @Test
  void without_metrics_it_has_what_status_shows() {
    JsonNode rows = json("table").get("rows");
    JsonNode status = json("status").get("metrics");
    assertThat(rows.size()).isEqualTo(status.size());
    rows.forEach(row -> assertThat(row.get("values").get("main")).as(row.get("metric").asString())
        .isEqualTo(status.get(row.get("metric").asString())));
  }

  @Test
  void scenarios_that_are_not_loaded_are_columns_too() {
    Bench.Run found = run("table tariff.us.cn prices.us of main embargo on 2025-06-30");
    assertThat(found.out()).contains("main and embargo on 2025-06-30", "metric         main  embargo", "tariff.us.cn    30%");
  }

  /** The same luck: what no side changes is the same to the last digit, and each column is that branch's own forecast. */
  @Test
  void futures_are_those_of_a_forecast() {
    JsonNode rows = json("table license.waiting tariff.us.cn of hawk dove on 2025-08-31 --runs 20 --seed 7").get("rows");
    JsonNode waiting = rows.get(0).get("values");
    assertThat(waiting.get("hawk")).isEqualTo(waiting.get("dove"));
    JsonNode forecast = json("forecast 20 to 2025-08-31 license.waiting --seed 7").get("metrics").get("license.rare-earths.waiting");
    assertThat(waiting.get("hawk").get("mean")).isEqualTo(forecast.get("mean"));
    assertThat(rows.get(1).get("values").get("dove").get("mean").asDouble()).isEqualTo(30);
    assertThat(run("table truce.state of hawk dove on 2025-08-31 --runs 20").out())
        .contains("truce.geneva.state is withdrawn  1.00 ± ", "20 futures of each");
  }

  @Test
  void a_file_has_bounds_in_columns_of_their_own() throws IOException {
    run("table prices.us truce.state of main dove on 2025-08-31 --runs 20 --out t.csv");
    List<String> lines = Files.readAllLines(working.resolve("t.csv"));
    assertThat(lines.get(0)).isEqualTo("metric,state,date,main,main low,main high,dove,dove low,dove high,concept,unit");
    assertThat(lines.get(1)).startsWith("prices.us,,2025-08-31,");
    assertThat(lines.subList(2, lines.size())).allMatch(line -> line.startsWith("truce.geneva.state,"));
  }

  @Test
  void days_and_names_that_do_not_fit_say_what_does() {
    assertThat(run("table tariff.us.cn of main two-ports on 2025-06-05").err())
        .contains("two-ports runs from 2030-01-01 to 2030-12-31 and cannot be compared on 2025-06-05");
    assertThat(run("table tariff.us.cn on 2025-06-01 --runs 20").err())
        .contains("the futures of main go from 2025-06-05 to 2025-12-31; 2025-06-01 is past there");
    assertThat(run("table tariff.us.cn of main nobody").err()).contains("nobody");
    assertThat(run("table tariff.us.zz --runs 20").err()).contains("tariff.us.zz");
  }
}
