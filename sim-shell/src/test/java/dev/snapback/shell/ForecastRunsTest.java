package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code forecast --runs FILE}: a row for each future, with what it had drawn. */
class ForecastRunsTest {
  private static final String FORECAST = "forecast 40 to 2025-07-31 tariff.us.cn truce.geneva.state chance tariff.us.cn > 100%"
      + " first tariff.us.cn > 100% --seed 7";

  @TempDir
  Path working;

  private Bench.Run run(String line) {
    return new Bench(working).run("-c", "load mutual-accusation", "-c", line);
  }

  private List<String> rows(String name) throws IOException {
    return Files.readAllLines(working.resolve(name));
  }

  @Test
  void aFutureIsARowOfWhatItCameToAndWhatItDrew() throws IOException {
    JsonNode answer = JsonMapper.builder().build().readTree(run(FORECAST + " --runs runs.csv --json").out().lines().toList().get(1));

    List<String> rows = rows("runs.csv");
    assertThat(rows).hasSize(41);
    assertThat(rows.get(0)).startsWith("replication,tariff_us_cn_2025_06_30,truce_geneva_state_2025_06_30,tariff_us_cn_2025_07_31,"
        + "truce_geneva_state_2025_07_31,chance tariff.us.cn > 100%,first tariff.us.cn > 100%,drawn_license_rare_earths_capacity,");
    List<String> heads = Arrays.asList(rows.get(0).split(","));
    double reached = 0;
    double capacity = 0;
    for (String row : rows.subList(1, 41)) {
      String[] cells = row.split(",");
      assertThat(cells).hasSameSizeAs(heads);
      assertThat(cells[heads.indexOf("chance tariff.us.cn > 100%")].equals("1"))
          .isEqualTo(!cells[heads.indexOf("first tariff.us.cn > 100%")].isEmpty());
      reached += Integer.parseInt(cells[heads.indexOf("chance tariff.us.cn > 100%")]);
      int drawn = Integer.parseInt(cells[heads.indexOf("drawn_license_rare_earths_capacity")]);
      assertThat(drawn).as("a whole number of cases, as triangular(4, 12, 20) has them").isBetween(4, 20);
      capacity += drawn;
    }
    assertThat(reached / 40).isEqualTo(answer.at("/chance/tariff.us.cn > 100%/p").asDouble());
    assertThat(capacity / 40).isBetween(10.0, 14.0);
  }

  @Test
  void theStampTellsTheUnitOfEveryColumnAndWhereItStopped() throws IOException {
    run(FORECAST + " --until 90% --runs runs.csv");

    JsonNode stamp = JsonMapper.builder().build().readTree(Files.readString(working.resolve("runs.csv.stamp.json")));
    assertThat(stamp.get("replications").asInt()).isEqualTo(rows("runs.csv").size() - 1);
    assertThat(stamp.get("forecastSeed").asInt()).isEqualTo(7);
    assertThat(stamp.get("forecastHash").asString()).hasSize(64);
    assertThat(stamp.get("columns").valueStream().map(c -> c.get("name").asString()).toList())
        .containsExactly(rows("runs.csv").get(0).split(","));
    assertThat(stamp.at("/columns/7/unit").asString()).isEqualTo("per wd");
    assertThat(stamp.at("/columns/7/concept").asString())
        .isEqualTo("decisions a working day, drawn from triangular(min 4, mode 12, max 20) per wd");
  }

  @Test
  void sharesOfANumberAreRoundedAndHaveItsUnit() {
    assertThat(run("forecast 2 to 2025-12-31 tariff.us.cn revenue.us --seed 3 --fixed").out())
        .containsPattern("(?m)^  revenue.us  [\\d.]{1,6} bn USD: 0[.]50 ± .*, [\\d.]{1,6} bn USD: 0[.]50 ± ");
  }

  @Test
  void whatIsFixedIsNotDrawn() throws IOException {
    run(FORECAST + " --fixed --runs runs.csv");
    assertThat(rows("runs.csv").get(0)).endsWith("first tariff.us.cn > 100%");
  }

  @Test
  void anotherEndingOrAFileThatIsThereIsRefusedBeforeAnythingIsRun() throws IOException {
    assertThat(run(FORECAST + " --runs runs.json").err()).contains("does not end in .csv", "--runs runs.csv");
    Files.writeString(working.resolve("runs.csv"), "mine");
    assertThat(run(FORECAST + " --runs runs.csv").err()).contains("runs.csv");
    assertThat(rows("runs.csv")).containsExactly("mine");
    assertThat(run(FORECAST + " --runs runs.csv --replace").status()).isZero();
    assertThat(rows("runs.csv")).hasSize(41);
  }
}
