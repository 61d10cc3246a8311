package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered where half of the futures have an economy without an equilibrium. */
class UndecidedAnswersTest {
  private static final String NOTE = "note  welfare.ar: no input-output links: losses look smaller than they are";
  private static final String SEARCH = "find economy.elasticity.short in 2..3 by 1 such that welfare.ar > -1% to 2025-01-20";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("mirror.yaml"), """
        snapback: 1
        scenario: mirror
        clock: {start: 2025-01-01, end: 2026-12-31}
        assumptions: {A1: {text: all of it, because: an example}}
        actors: {ar: {name: A}, br: {name: B}}
        tariffs: {source: A1, ar.br: {duty: {title: Duty}}, br.ar: {duty: {title: Duty}}}
        economy:
          source: A1
          year: 2023
          regions: [ar, br]
          flows: {ar: {ar: 1, br: 0}, br: {ar: 1000000, br: 0.001}}
          elasticity: {short: 2, long: 4}
          half-life: 100d
        reactions:
          source: A1
          raise: {when: tariff.ar.br < 1%, chance: 50%, once: true, move: ar impose duty 50% on br}
        uncertain: {source: A1, economy.elasticity.long: "uniform(3, 5)"}
        """);
  }

  private String out(String... lines) {
    var args = new ArrayList<>(List.of("-c", "load ./mirror.yaml"));
    Arrays.stream(lines).forEach(line -> args.addAll(List.of("-c", line)));
    return new Bench(folder).run(args.toArray(String[]::new)).out();
  }

  private JsonNode json(String line) {
    return JsonMapper.builder().build().readTree(out(line + " --json").lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void aForecastTellsInHowManyNobodyCanSay() {
    String line = "forecast 100 to 2025-01-20 chance welfare.ar < -1% first welfare.ar < -1%";
    assertThat(out(line)).containsOnlyOnce(NOTE).containsPattern("""
        (?m)^  chance welfare.ar < -1% at the end of some day: 0.00 ± 0.04
            in 52 of 100 nobody can say whether it holds; they count as not, so that it may be up to 0.52  welfare.ar: no \
        equilibrium was found
          first welfare.ar < -1%.*, never: 1.00 ± 0.04
            in 52 of 100 nobody can say""");
    JsonNode json = json(line);
    for (String at : List.of("chance", "first")) {
      JsonNode undecided = json.get(at).get("welfare.ar < -1%").get("undecided");
      assertThat(undecided.get("count").asInt()).isEqualTo(52);
      assertThat(undecided.get("share").asDouble()).isEqualTo(0.52);
      assertThat(undecided.get("reasons").get("welfare.ar: no equilibrium was found").asInt()).isEqualTo(52);
    }
    assertThat(json.get("notes")).singleElement().satisfies(note -> assertThat(note.asString()).startsWith("welfare.ar: no input"));
  }

  @Test
  void theRowOfAFutureHasNothingWhereNobodyCanSay() throws IOException {
    out("forecast 100 to 2025-01-20 chance welfare.ar < -1% --runs runs.csv");
    List<String> answers = Files.readAllLines(folder.resolve("runs.csv")).stream().skip(1).map(row -> row.split(",", -1)[1]).toList();
    assertThat(answers).hasSize(100).containsOnly("", "0");
    assertThat(answers.stream().filter(String::isEmpty)).hasSize(52);
    assertThat(Files.readString(folder.resolve("runs.csv.stamp.json"))).contains("nothing where nobody can say");
  }

  @Test
  void aFileOfAForecastHasTheirNumber() throws IOException {
    out("forecast 100 to 2025-01-20 tariff.ar.br chance welfare.ar < -1% --out f.csv");
    List<String> lines = Files.readAllLines(folder.resolve("f.csv"));
    assertThat(lines.get(0)).endsWith(",concept,undecided");
    assertThat(lines).filteredOn(l -> l.startsWith("chance,")).singleElement().asString().endsWith(",52");
    assertThat(lines).filteredOn(l -> l.startsWith("metric,")).isNotEmpty().allMatch(l -> l.endsWith(","));
  }

  @Test
  void aSearchTellsItOfEachValueAndWhatKeepsItsNumber() {
    String out = out(SEARCH + " --runs 100 --chance 40%");
    assertThat(out).containsOnlyOnce(NOTE).contains("\n  2  in 52 of 100 nobody can say", "\n  3  in 52 of 100 nobody can say",
        "  1 uncertain parameter keeps its number; with --uncertain each future draws it\n");
    assertThat(out(SEARCH + " --runs 100 --chance 40% --uncertain"))
        .contains("  each future draws economy.elasticity.long (without --uncertain they keep their numbers)\n");
    assertThat(out(SEARCH)).contains("  1 uncertain parameter keeps its number; with --runs N --uncertain each future draws it\n");
    JsonNode json = json(SEARCH + " --runs 100 --chance 40%");
    assertThat(json.get("tried").get(0).get("undecided").get("count").asInt()).isEqualTo(52);
    assertThat(json.get("kept")).singleElement().satisfies(name -> assertThat(name.asString()).isEqualTo("economy.elasticity.long"));
    assertThat(json(SEARCH + " --runs 100 --chance 40% --uncertain").get("kept")).isEmpty();
    assertThat(json.get("notes")).hasSize(1);
  }

  @Test
  void aSweepAndAForecastTellWhatKeepsItsNumberInTheSameWords() {
    String sweep = "sweep economy.elasticity.short over 2 3 to 2025-01-20 tariff.ar.br";
    assertThat(out(sweep + " --runs 8")).contains("  1 uncertain parameter keeps its number; with --uncertain each future draws it\n");
    assertThat(json(sweep).get("kept")).hasSize(1);
    assertThat(out("forecast 8 to 2025-01-20 tariff.ar.br --fixed"))
        .contains("  1 uncertain parameter keeps its number; without --fixed each future draws it\n");
  }

  @Test
  void discoveryTellsItOfItsRuns() {
    String line = "discover welfare.ar < -1% to 2025-01-20 --runs 100";
    assertThat(out(line)).containsOnlyOnce(NOTE).containsPattern("\n  in \\d+ of 100 nobody can say whether it holds");
    assertThat(json(line).get("undecided").get("count").asInt()).isBetween(30, 70);
  }

  @Test
  void anAdvanceUntilTellsOnHowManyDays() {
    String lines = "advance until welfare.ar < -1% by 2025-01-20";
    assertThat(new Bench(folder).run("-c", "load ./mirror.yaml", "-c", "ar impose duty 50% on br", "-c", lines).err()).contains(
        "not met by 2025-01-20: welfare.ar < -1%; nothing has changed\n"
            + "  at the end of 20 days, the first 2025-01-01, nobody can say whether it holds: welfare.ar: no equilibrium was found\n");
    String met = "advance until welfare.ar < -1% or tariff.ar.br < 50%";
    String out = out("ar impose duty 50% on br", "advance 1d", "ar lower duty to 10% effective 2025-01-05", met);
    assertThat(out).contains("  at the end of 3 days, the first 2025-01-02, nobody can say whether it holds: welfare.ar: no");
    JsonNode undecided = JsonMapper.builder().build().readTree(out("ar impose duty 50% on br", lines + " --json").lines().toList()
        .getLast()).get("undecided");
    assertThat(undecided.get("evenings").asInt()).isEqualTo(20);
    assertThat(undecided.get("first").asString()).isEqualTo("2025-01-01");
    assertThat(undecided.get("reason").asString()).isEqualTo("welfare.ar: no equilibrium was found");
  }

  @Test
  void studiesTellWhyAMetricHasNoValue() {
    assertThat(out("forecast 100 to 2025-01-20 welfare.ar")).contains("(52 without value: no equilibrium was found)");
    JsonNode welfare = json("forecast 100 to 2025-01-20 welfare.ar").get("metrics").get("welfare.ar");
    assertThat(welfare.get("reasons").get("no equilibrium was found").asInt()).isEqualTo(52);
    String sweep = "sweep \"ar set duty {}\" over 10% 50% to 2025-01-20 welfare.ar";
    assertThat(out("ar impose duty 1% on br", sweep)).contains("  50%  welfare.ar  no value (no equilibrium was found)\n");
    assertThat(out("ar impose duty 1% on br", sweep + " --runs 4"))
        .contains("  50%  welfare.ar  none of 4 futures has a value (no equilibrium was found)");
    assertThat(new Bench(folder).run("-c", "load ./mirror.yaml", "-c", "sensitivity welfare.ar to 2025-01-20 --runs 64").err())
        .containsPattern("on 2025-01-20 there is no value in \\d+ of \\d+ runs: no equilibrium was found\n");
  }

  @Test
  void whereANumberIsMissingItsReasonStands() {
    String why = "no equilibrium was found: after \\d+ steps the market for the labor of ar is \\d+(\\.\\d)?% from clearing";
    String out = out("ar impose duty 50% on br", "advance 1d", "status", "show economy");
    assertThat(out).containsPattern("(?m)^ economy of ar  no value \\(" + why).containsPattern("(?m)^  no numbers now: " + why + "$")
        .doesNotContain("no numbers kept");
    assertThat(out("ar impose duty 50% on br", "advance 1d", "show economy --json").lines().toList()).last().asString()
        .containsPattern("\"none\":\"" + why);
  }

  @Test
  void aStampHasTheHashesOfTheFilesThatWereSolved() throws IOException {
    Files.writeString(folder.resolve("countries.csv"), "iso3,gdp\na,100\nb,900\n");
    Files.writeString(folder.resolve("flows.csv"), "exporter,importer,value\na,b,20\nb,a,20\n");
    Files.writeString(folder.resolve("tariffs.csv"), "importer,exporter,rate\na,b,10%\n");
    String solve = "economy solve --countries countries.csv --flows flows.csv --tariffs tariffs.csv";
    Bench.Run run = new Bench(folder).run("-c", solve + " --out found.csv", "-c", solve + " --out found.md");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode data = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("found.csv.stamp.json"))).get("data");
    assertThat(data.propertyNames()).containsExactly("countries", "flows", "tariffs");
    String sha256 = "5670ad0bc969ba10b965b836c0a70f19257e6bf03f8cda81ab0905b67303d71d"; // sha256sum countries.csv
    assertThat(data.get("countries").asString()).isEqualTo(sha256);
    assertThat(Files.readString(folder.resolve("found.md"))).contains("data        countries " + sha256);
  }
}
