package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The case of Francois and Hall as it is typed; what is reported, and six digits of the same linear system. */
class PublishedGsimTest {
  @TempDir
  Path working;

  private JsonNode rows(String line) {
    Bench.Run run = new Bench(working).run("--json", "-c", line);
    assertThat(run.status()).as(run.err()).isZero();
    return JsonMapper.builder().build().readTree(run.out()).get("rows");
  }

  @Test
  void freeTradeOfTheUsAndTheEuMovesWorldPricesAsReported() {
    JsonNode rows = rows("economy solve --data gsim-4x4 --model gsim");
    List<String> regions = List.of("US", "JP", "EU", "RW");
    double[] reported = {7.92, -3.16, 4.80, -1.84};
    double[] welfare = {18.21392, -34.494506, 14.544346, -40.802056};
    for (int i = 0; i < 4; i++) {
      assertThat(rows.get(i).get("country").asString()).isEqualTo(regions.get(i));
      assertThat(rows.get(i).get("worldPrice").asDouble()).isCloseTo(reported[i], within(.005));
      assertThat(rows.get(i).get("netWelfare").asDouble()).isCloseTo(welfare[i], within(5e-7));
    }
  }

  @Test
  void otherElasticitiesAreTaken() {
    double published = rows("economy solve --data gsim-4x4 --model gsim").get(0).get("worldPrice").asDouble();
    assertThat(rows("economy solve --data gsim-4x4 --model gsim --demand -1.25 --supply 1.5 --substitution 5").get(0)
        .get("worldPrice").asDouble()).isEqualTo(published);
    assertThat(rows("economy solve --data gsim-4x4 --model gsim --substitution 2").get(0).get("worldPrice").asDouble())
        .isPositive().isLessThan(published);
  }

  @Test
  void aRateOnItselfIsForNoOtherModel() {
    for (String model : List.of("exact-hat", "full", "gravity")) {
      Bench.Run run = new Bench(working).run("-c", "economy solve --data gsim-4x4 --model " + model);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("base.csv:14:7: a country takes no tariff from itself")
          .contains("maybe: a rate between the members of a region is for --model gsim");
    }
  }
}
