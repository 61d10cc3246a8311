package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The trade elasticity that {@code economy solve} says is the one that it took. */
class SectorElasticityTest {
  @TempDir
  Path working;

  @BeforeEach
  void sectors() throws IOException {
    Files.writeString(working.resolve("s.csv"), "sector,epsilon,se\ngoods,3.8,.17\n");
    Files.writeString(working.resolve("c.csv"), "iso3\nav\nbo\n");
    Files.writeString(working.resolve("f.csv"), """
        exporter,importer,sector,value
        av,av,tin,80
        av,bo,tin,20
        bo,av,tin,10
        bo,bo,tin,50
        av,av,zinc,40
        av,bo,zinc,5
        bo,av,zinc,15
        bo,bo,zinc,60
        """);
    Files.writeString(working.resolve("t.csv"), "importer,exporter,rate\nav,bo,10%\n");
    Files.writeString(working.resolve("tin.csv"), "sector,epsilon\ntin,6\nzinc,2.5\n");
  }

  private Bench.Run run(String... args) {
    return new Bench(working).run(args);
  }

  @Test
  void thatOfTheFileStandsInTheHeadAndInJson() {
    String line = "economy solve --data six-regions --sectors s.csv";
    assertThat(run("-c", line).out()).startsWith("  exact-hat · trade elasticity 3.8\n");
    assertThat(run("-c", line + " --model full").out()).contains("trade elasticity 3.8, income tax relief");
    assertThat(JsonMapper.builder().build().readTree(run("--json", "-c", line).out()).get("tradeElasticity").toString())
        .isEqualTo("{\"goods\":3.8}");
    assertThat(run("-c", "economy solve --data six-regions").out()).startsWith("  exact-hat · trade elasticity 4\n");
  }

  @Test
  void severalAreNamedByTheirSectors() {
    assertThat(run("-c", "economy solve --countries c.csv --flows f.csv --tariffs t.csv --sectors tin.csv").out())
        .startsWith("  exact-hat · trade elasticity by sector: tin 6, zinc 2.5\n");
  }

  @Test
  void gravityTakesItAndGsimHasNone() {
    String gravity = "economy solve --data six-regions --model gravity";
    assertThat(run("-c", gravity + " --sectors s.csv").out()).startsWith("  structural gravity · elasticity of substitution 4.8\n")
        .isEqualTo(run("-c", gravity + " --epsilon 3.8").out());
    assertThat(run("-c", "economy solve --data six-regions --model gsim --sectors s.csv").err())
        .contains("--sectors has no part in the model gsim, which takes --demand, --supply, --substitution");
  }
}
