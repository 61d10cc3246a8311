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

/** {@code new}: what it writes is a scenario without problems, from the first minute on. */
class NewScenarioTest {
  @TempDir
  Path working;

  private Bench.Run run(String... lines) {
    String[] args = new String[2 * lines.length];
    for (int i = 0; i < lines.length; i++) {
      args[2 * i] = "-c";
      args[2 * i + 1] = lines[i];
    }
    return new Bench(working).run(args);
  }

  @Test
  void aWholeOneChecksWithoutAnyProblem() throws IOException {
    Bench.Run run = run("new my-war.yaml", "check my-war.yaml", "load my-war.yaml", "value tariff.al.be");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("my-war.yaml: no problems").contains("0 unsourced").contains("3 of 3 hold");
    assertThat(run.last()).startsWith("tariff.al.be = 5%");
    assertThat(Files.readString(working.resolve("my-war.yaml"))).startsWith("# my-war: what this is about").contains("at 0%.\n");
  }

  @Test
  void aDiffOfEveryBundledScenarioChecksAndPlaysTheSame() {
    List<String> names = JsonMapper.builder().build().readTree(run("scenarios --json").out()).get("scenarios").valueStream()
        .map(s -> s.get("name").asString()).toList();
    assertThat(names).contains("geneva-truce", "magnet-exports-2025", "two-ports");
    for (String name : names) {
      Bench.Run run = run("new if-" + name + ".yaml from " + name, "check if-" + name + ".yaml --json",
          "run " + name + " --json", "run if-" + name + ".yaml --json");
      assertThat(run.status()).as(name + run.out() + run.err()).isZero();
      List<JsonNode> json = run.out().lines().filter(l -> l.startsWith("{")).<JsonNode>map(l -> JsonMapper.builder().build().readTree(l)).toList();
      JsonNode check = json.get(0);
      assertThat(check.get("unused").get("assumptions")).as(name).isEmpty();
      assertThat(check.get("facts").get("unsourced").asInt()).as(name).isZero();
      assertThat(check.get("expect")).as(name).hasSize(json.get(1).get("expect").size() + 1);
      assertThat(json.get(2).get("hash").asString()).as(name).isEqualTo(json.get(1).get("hash").asString());
    }
  }

  @Test
  void aDiffMayBeJson() {
    Bench.Run run = run("new what-if.json from geneva-truce", "check what-if.json", "load what-if.json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("title  The Geneva truce").contains("What if: The Geneva truce");
  }

  @Test
  void whatCannotBeAScenarioIsRefused() {
    assertThat(run("new My-War.yaml").err()).contains("cannot be the name of a scenario").contains("maybe: new my-scenario.yaml");
    assertThat(run("new war.txt").err()).contains("a .yaml or a .json file").contains("maybe: new war.yaml");
    assertThat(run("new war.json").err()).contains("JSON has none");
    assertThat(run("new war.yaml from nothing").err()).contains("there is no scenario nothing");
    assertThat(working).isEmptyDirectory();
    assertThat(run("new war.yaml", "new war.yaml").err()).contains("--replace writes over it");
  }
}
