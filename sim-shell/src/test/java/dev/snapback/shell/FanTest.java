package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Charts of forecasts and of studies, by their numbers. */
class FanTest {
  private static final String LOAD = "load mutual-accusation";

  @TempDir
  Path folder;

  private JsonNode json(String line) {
    var run = new Bench(folder).run("-c", LOAD, "-c", line + " --json");
    assertThat(run.status()).as(run.err()).isZero();
    return JsonMapper.builder().build().readTree(run.last());
  }

  /** What a series is on a day; absent before its first change. */
  private static double at(JsonNode series, String day) {
    double value = Double.NaN;
    for (JsonNode change : series.get("changes")) {
      if (change.get("date").asString().compareTo(day) <= 0) {
        value = change.get("value").isNull() ? Double.NaN : change.get("value").asDouble();
      }
    }
    return value;
  }

  @Test
  void sharesAddUpToAllRunsAndAreOnesBeforeToday() {
    JsonNode answer = json("plot forecast truce.state to 2025-09-30 --runs 60");
    Map<String, JsonNode> series = new HashMap<>();
    answer.get("series").forEach(s -> series.put(s.get("name").asString(), s));
    assertThat(series).containsKeys("in-force", "withdrawn", "lapsed", "none");
    for (String day : new String[] {"2025-03-01", "2025-06-05", "2025-07-20", "2025-08-10", "2025-09-30"}) {
      assertThat(series.values().stream().mapToDouble(s -> at(s, day)).sum()).as(day).isCloseTo(100, within(1e-6));
    }
    assertThat(at(series.get("none"), "2025-05-11")).isEqualTo(100);
    assertThat(at(series.get("in-force"), "2025-06-04")).isEqualTo(100);
    assertThat(at(series.get("lapsed"), "2025-08-09")).isZero();
    assertThat(at(series.get("lapsed"), "2025-08-10")).isPositive();
  }

  /** The forecast command says the same of the last day. */
  @Test
  void bandsAreThoseOfTheForecast() {
    String metric = "supply.magnets.autos.cover_days";
    JsonNode fan = json("plot forecast " + metric + " to 2025-10-31 --runs 60");
    JsonNode known = json("forecast 60 to 2025-10-31 " + metric).get("metrics").get(metric);
    Map<String, Double> last = new HashMap<>();
    fan.get("series").forEach(s -> last.put(s.get("name").asString(), at(s, "2025-10-31")));
    assertThat(last).containsEntry("median", known.get("median").asDouble())
        .containsEntry("90% of 60 runs, from", known.get("q05").asDouble())
        .containsEntry("90% of 60 runs, to", known.get("q95").asDouble())
        .containsEntry("50%, from", known.get("q25").asDouble()).containsEntry("50%, to", known.get("q75").asDouble());
    assertThat(last.get("so far")).isNaN();
    assertThat(fan.get("forecast").get("runs").asInt()).isEqualTo(60);
    assertThat(fan.get("forecast").get("hash").asString()).hasSize(64);
  }

  @Test
  void studiesAreDrawn() throws Exception {
    var run = new Bench(folder).run("-c", LOAD, "-c", "sensitivity supply.magnets.shortage_days --runs 60 --screen --svg a.svg",
        "-c", "load magnet-exports-2025", "-c", "backtest --runs 100 --svg b.svg");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("a.svg"))).contains("luck", "supply.magnets.autos.use", "mean size, 95%");
    assertThat(Files.readString(folder.resolve("b.svg"))).contains("90% of 100 runs", "the first day not known",
        "80% to 100% of the forecast", "as many as a reliable forecast has");
  }
}
