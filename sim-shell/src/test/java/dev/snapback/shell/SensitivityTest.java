package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part is called the largest only where so many runs can tell it from the next one. */
class SensitivityTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static String out(String line) {
    return new Bench().run("-c", "load slow-licenses", "-c", line).out();
  }

  private static JsonNode json(String line) {
    return JSON.readTree(out(line + " --json").lines().skip(1).findFirst().orElseThrow());
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** In 640 runs the use of magnets explains 12 to 145% of the days of shortage, and capacity 5 to 65%. */
  @Test
  void fewRunsNameWhatTheyCannotTellApartAndHowToGetMore() {
    String few = "sensitivity supply.magnets.shortage_days --runs 400";
    assertThat(out(few)).doesNotContain("The largest part").doesNotContain("Most of what is not known")
        .contains("  640 runs cannot tell which of supply.magnets.autos.use, license.rare-earths.capacity,"
            + " license.rare-earths.returned and license.rare-earths.approval is the largest part: their intervals overlap\n")
        .contains("  for more runs: sensitivity supply.magnets.shortage_days --runs 2560\n");
    JsonNode json = json(few);
    assertThat(json.get("largest").isNull()).isTrue();
    assertThat(texts(json.get("alike"))).startsWith("supply.magnets.autos.use", "license.rare-earths.capacity").hasSize(4);
    assertThat(json.get("moreRuns").asInt()).isEqualTo(2560);
  }

  @Test
  void whatIsToBeTypedTellsItsPartApart() {
    String more = "sensitivity supply.magnets.shortage_days --runs 2560";
    assertThat(out(more)).contains("  The largest part of what is not known of it comes from supply.magnets.autos.use\n")
        .doesNotContain("cannot tell");
    JsonNode json = json(more);
    assertThat(json.get("largest").asString()).isEqualTo("supply.magnets.autos.use");
    assertThat(json.get("alike")).isEmpty();
    assertThat(json.get("inputs").get(1).get("total").get("high").asDouble())
        .isLessThan(json.get("inputs").get(0).get("total").get("low").asDouble());
  }

  @Test
  void theLineToTypeKeepsTheDay() {
    assertThat(out("sensitivity supply.magnets.shortage_days to 2025-10-31 --runs 10"))
        .contains("  for more runs: sensitivity supply.magnets.shortage_days to 2025-10-31 --runs 1280\n");
  }

  /** What comes from inputs together is an estimate, too: it is told where its interval lies above 0. */
  @Test
  void everyPartHasItsInterval() {
    assertThat(out("sensitivity supply.magnets.shortage_days --runs 400")).doesNotContain("from inputs together")
        .contains("  Luck is in 2% (−1% to 5%) of it\n");
    JsonNode together = json("sensitivity supply.magnets.shortage_days --runs 400").get("together");
    assertThat(together.get("low").asDouble()).isNegative();
    assertThat(together.get("value").asDouble()).isBetween(together.get("low").asDouble(), together.get("high").asDouble());
  }
}
