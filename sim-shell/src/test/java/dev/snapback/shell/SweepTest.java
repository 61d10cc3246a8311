package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each value of a sweep changes against the first, and of how many futures a mean is. */
class SweepTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CAPACITIES = "sweep license.rare-earths.capacity over 4..8 by 2 to 2025-08-31 license.waiting --runs 64";
  /** Where nobody extends the truce it lapses, and its days left have no value. */
  private static final String EXTENSIONS =
      "sweep reaction.extension.chance over 0% 1% 3% to 2025-08-31 truce.days_left tariff.us.cn --runs 64";

  @TempDir Path folder;

  private String out(String scenario, String... lines) {
    var args = new ArrayList<>(List.of("-c", "load " + scenario));
    Arrays.stream(lines).forEach(line -> args.addAll(List.of("-c", line)));
    Bench.Run run = new Bench(folder).run(args.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  private JsonNode json(String scenario, String line) {
    return JSON.readTree(out(scenario, line + " --json").lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void eachValueButTheFirstHasItsDifference() {
    String out = out("slow-licenses", CAPACITIES);
    assertThat(out).containsPattern("(?m)^  value +license.rare-earths.waiting +±95% +difference +±95% *$")
        .containsPattern("(?m)^  4 per wd +580.34 +5.8$")
        .containsPattern("(?m)^  8 per wd +381.28 +5.69 +−199.06 +[0-9.]+$")
        .contains("difference: less what comes with 4 per wd, future by future");
  }

  @Test
  void jsonHasItWithItsIntervalWhichIsNarrowerThanThatOfTheTwoMeans() {
    JsonNode rows = json("slow-licenses", CAPACITIES).get("rows");
    assertThat(rows.get(0).get("difference").isNull()).isTrue();
    JsonNode difference = rows.get(2).get("difference").get("license.rare-earths.waiting");
    assertThat(List.copyOf(difference.propertyNames()))
        .containsExactly("mean", "se", "low", "high", "unit", "pairs", "independent", "worth");
    assertThat(difference.get("pairs").asInt()).isEqualTo(64);
    assertThat(difference.get("mean").asDouble()).isBetween(difference.get("low").asDouble(), difference.get("high").asDouble());
    assertThat(width(difference)).isLessThan(width(difference.get("independent")));
    assertThat(difference.get("worth").asDouble()).isGreaterThan(1);
  }

  private static double width(JsonNode of) {
    return of.get("high").asDouble() - of.get("low").asDouble();
  }

  @Test
  void statesAndSinglePathsHaveNone() {
    JsonNode states = json("slow-licenses", CAPACITIES.replace("license.waiting", "truce.state"));
    assertThat(states.get("rows").get(1).get("difference")).isEmpty();
    String paths = CAPACITIES.replace(" --runs 64", "");
    assertThat(json("slow-licenses", paths).get("rows").get(1).get("difference").isNull()).isTrue();
    assertThat(out("slow-licenses", paths, CAPACITIES.replace("license.waiting", "truce.state"))).doesNotContain("difference");
  }

  @Test
  void filesHaveItWithItsUnitAndWhatItIsLess() throws IOException {
    out("geneva-truce", "sweep \"us set reciprocal {}\" over 10% 34% to 2025-12-31 tariff.us.cn truce.state --runs 8 --out s.csv");
    List<String> lines = Files.readAllLines(folder.resolve("s.csv"));
    List<String> head = List.of(lines.get(0).split(",", -1));
    assertThat(head).endsWith("not possible", "difference", "difference low", "difference high", "difference unit",
        "less", "pairs", "mean of");
    List<String> second = List.of(lines.get(3).split(",", -1));
    assertThat(second.get(head.indexOf("difference"))).isEqualTo("24");
    assertThat(second.get(head.indexOf("unit"))).isEqualTo("%");
    assertThat(second.get(head.indexOf("difference unit"))).isEqualTo("pp");
    assertThat(second.get(head.indexOf("less"))).isEqualTo("10%");
    assertThat(second.get(head.indexOf("pairs"))).isEqualTo("8");
    assertThat(second.get(head.indexOf("mean of"))).isEqualTo("8");
    assertThat(lines.get(1).split(",", -1)[head.indexOf("difference")]).as("of the first value").isEmpty();
    assertThat(lines.get(4).split(",", -1)[head.indexOf("difference")]).as("of a state").isEmpty();
  }

  @Test
  void aMeanOfFewerFuturesThanWereRunSaysOfHowMany() {
    String out = out("mutual-accusation", EXTENSIONS);
    assertThat(out).contains("  0%  truce.geneva.days_left  none of 64 futures has a value (truce geneva is not in force; it is lapsed (41) · ")
        .containsPattern("(?m)^  3%  truce.geneva.days_left  mean of \\d+ of 64 futures, the others have no value \\(truce geneva is not in force;.*\\); no"
            + " difference: none has a value with 0%, too$")
        .doesNotContain("tariff.us.cn  mean of");
    assertThat(out("mutual-accusation", EXTENSIONS.replace("0% 1%", "1% 2%")))
        .containsPattern("(?m)^  3%  truce.geneva.days_left  mean of \\d+ of 64 futures, the others have no value \\(truce geneva is not in force;.*\\); difference of"
            + " \\d+ pairs?$");
    assertThat(out("slow-licenses", CAPACITIES)).doesNotContain("mean of");
  }

  /** Beside the means where a row has room for it, else in a table of its own beneath. */
  @Test
  void rowsStayWithinAHundredColumns() {
    String wide = out("slow-licenses", CAPACITIES.replace("license.waiting", "license.waiting license.granted"));
    assertThat(wide).containsPattern("(?m)^  difference +license.rare-earths.waiting +±95% +license.rare-earths.granted +±95% *$")
        .containsPattern("(?m)^  8 per wd +−199.06 +");
    for (String out : List.of(wide, out("slow-licenses", CAPACITIES))) {
      assertThat(out.lines().filter(l -> l.matches("  (value|difference|\\d+ per wd) .*"))).allMatch(l -> l.length() <= 100);
    }
  }
}
