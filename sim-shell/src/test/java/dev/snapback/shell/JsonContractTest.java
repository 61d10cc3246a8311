package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Renderer;
import dev.snapback.shell.view.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON forms that scripts rely on: one object a command, keys as written in the language's design. */
class JsonContractTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Bench bench = new Bench();

  private List<JsonNode> objects(String... lines) {
    String[] args = new String[2 * lines.length + 2];
    args[0] = "geneva-truce";
    args[1] = "--json";
    for (int i = 0; i < lines.length; i++) {
      args[2 * i + 2] = "-c";
      args[2 * i + 3] = lines[i];
    }
    return bench.run(args).out().lines().skip(1).<JsonNode>map(JSON::readTree).toList();
  }

  private JsonNode object(String... lines) {
    List<JsonNode> all = objects(lines);
    assertThat(all).hasSize(lines.length);
    return all.get(all.size() - 1);
  }

  private static List<String> keys(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  @Test
  void value() {
    JsonNode json = object("value tariff.us.cn on 2025-04-12");
    assertThat(keys(json)).startsWith("command", "metric", "value", "unit", "date");
    assertThat(json.toString()).startsWith(
        "{\"command\":\"value\",\"metric\":\"tariff.us.cn\",\"value\":145.0,\"unit\":\"%\",\"date\":\"2025-04-12\"");
    JsonNode state = object("value truce.state");
    assertThat(state.get("value").asString()).isEqualTo("in-force");
    assertThat(state.get("unit").asString()).isEqualTo("state");
  }

  @Test
  void numbersHaveTwelveSignificantDigits() {
    Reply reply = Reply.of("x").json("noise", 130.50000000000003).json("third", 1 / 3.).json("large", 123456789.0125).json("none", 0.);
    assertThat(Renderer.of(Output.JSON, Paint.NONE, false).render(reply))
        .isEqualTo("{\"command\":\"x\",\"noise\":130.5,\"third\":0.333333333333,\"large\":1.23456789013E8,\"none\":0.0}\n");
  }

  @Test
  void statusHasWhatItShowsOfTheEconomyAndWhetherThatIsOfYesterday() {
    JsonNode json = object("status");
    JsonNode economy = json.get("metrics");
    assertThat(keys(economy)).contains("prices.us", "welfare.us", "revenue.us", "output.us", "prices.cn", "welfare.cn", "revenue.cn");
    assertThat(economy.get("prices.us")).isEqualTo(object("value prices.us").get("value"));
    assertThat(json.get("economyBehind").asBoolean()).isFalse();
    assertThat(object("us set fentanyl 60%", "status").get("economyBehind").asBoolean()).isTrue();
    assertThat(object("us set fentanyl 60%", "value prices.us").get("economyBehind").asBoolean()).isTrue();
    assertThat(keys(object("us set fentanyl 60%", "value tariff.us.cn"))).doesNotContain("economyBehind");
    assertThat(object("us set fentanyl 60%", "value prices.us on 2025-06-04").get("economyBehind").asBoolean()).isFalse();
  }

  @Test
  void moveAccepted() {
    JsonNode json = object("us withdraw from geneva");
    assertThat(keys(json)).startsWith("command", "accepted", "date", "events");
    assertThat(json.get("command").asString()).isEqualTo("move");
    assertThat(json.get("accepted").asBoolean()).isTrue();
    assertThat(json.get("date").asString()).isEqualTo("2025-06-05");
    assertThat(json.get("events").get(0).get("type").asString()).isEqualTo("withdrew");
    assertThat(json.get("events").get(0).get("text").asString()).isEqualTo("us withdrew from truce geneva");
  }

  @Test
  void moveRefused() {
    JsonNode json = object("us extend geneva by 90d");
    assertThat(json.get("command").asString()).isEqualTo("move");
    assertThat(json.get("accepted").asBoolean()).isFalse();
    assertThat(json.get("reason").asString()).isEqualTo("an extension needs all parties: us and cn");
    assertThat(json.get("maybe").asString()).contains("withdraw");
    JsonNode noRow = object("us, cn agree deal");
    assertThat(noRow.get("reason").asString())
        .isEqualTo("talks of us and cn: agree deal needs the state framework; it is call-held");
    assertThat(noRow.get("guard").asString()).isEqualTo("no-row");
    assertThat(object("why not us, cn agree deal").get("reason")).isEqualTo(noRow.get("reason"));
    JsonNode typo = object("us rise reciprocal to 125%");
    assertThat(typo.get("accepted").asBoolean()).isFalse();
    assertThat(typo.get("maybe").asString()).isEqualTo("us raise reciprocal to 125%");
  }

  @Test
  void advance() {
    JsonNode json = object("advance until truce.state is not in-force");
    assertThat(keys(json)).startsWith("command", "date", "events", "met");
    assertThat(json.get("date").asString()).isEqualTo("2025-08-10");
    assertThat(json.get("met").asBoolean()).isTrue();
    assertThat(json.get("events").valueStream().map(e -> e.get("type").asString())).contains("lapsed", "headline-moved");
    JsonNode never = object("advance until tariff.us.cn > 500%");
    assertThat(never.get("met").asBoolean()).isFalse();
    assertThat(never.get("error").get("message").asString()).startsWith("not met by 2025-12-31");
  }

  @Test
  void compare() {
    JsonNode json = object("branch hawk", "us withdraw from geneva", "compare main hawk");
    assertThat(keys(json)).startsWith("command", "branches", "date", "firstDifference", "metrics");
    assertThat(json.get("branches").toString()).isEqualTo("[\"main\",\"hawk\"]");
    assertThat(json.get("metrics").get("tariff.us.cn").toString()).isEqualTo("{\"main\":30.0,\"hawk\":145.0}");
    assertThat(json.get("firstDifference").get("date").asString()).isEqualTo("2025-06-05");
    assertThat(json.get("firstDifference").get("cause").asString()).contains("us withdraw from geneva");
    assertThat(json.get("assumptions").isArray()).isTrue();
  }

  @Test
  void sweep() {
    JsonNode json = object("sweep \"us set reciprocal {}\" over 34% 125% to 2025-08-31 tariff.us.cn truce.state --runs 32");
    assertThat(keys(json)).startsWith("command", "over").contains("to", "rows", "hash");
    assertThat(json.get("over").asString()).isEqualTo("us set reciprocal {}");
    JsonNode first = json.get("rows").get(0);
    assertThat(first.get("value").asString()).isEqualTo("34%");
    assertThat(first.get("metrics").get("tariff.us.cn").get("mean").asDouble()).isEqualTo(54);
    assertThat(first.get("metrics").get("truce.geneva.state").get("shares").has("lapsed")).isTrue();
    assertThat(json.get("rows").get(1).get("metrics").get("tariff.us.cn").get("mean").asDouble()).isEqualTo(145);
    JsonNode refused = object("sweep license.rare-earths.capacity over 4.5 8 to 2025-06-30 license.waiting");
    assertThat(refused.get("rows").get(0).get("refused").asString()).contains("whole numbers");
    JsonNode path = object("sweep license.rare-earths.capacity over 4..8 by 4 to 2025-06-30 license.waiting");
    assertThat(path.get("rows").get(1).get("value").asString()).isEqualTo("8 per wd");
    assertThat(path.get("rows").get(1).get("metrics").get("license.rare-earths.waiting").get("value").isNumber()).isTrue();
    JsonNode none = object("sweep license.rare-earths.capacity over 4d 5d to 2025-06-30 license.waiting");
    assertThat(none.get("error").get("message").asString()).contains("none of the 2 values is possible").contains("per wd");
  }

  @Test
  void find() {
    JsonNode json = object("find license.rare-earths.capacity in 0..20 by 4 such that license.waiting < 300 to 2025-07-18"
        + " --runs 32 --chance 50%");
    assertThat(keys(json)).startsWith("command", "over", "in", "step", "condition").endsWith("uncertain", "kept", "notes");
    assertThat(json.get("found").asBoolean()).isTrue();
    assertThat(json.get("kept").toString()).contains("license.rare-earths.approval").doesNotContain("license.rare-earths.capacity");
    assertThat(json.get("value").asString()).endsWith(" per wd");
    assertThat(json.get("search").get("way").asString()).isEqualTo("every");
    assertThat(json.get("tried").size()).isEqualTo(6);
    assertThat(json.get("tried").get(0).get("value").asString()).isEqualTo("0 per wd");
    assertThat(json.get("tried").get(0).get("low").asDouble()).isLessThanOrEqualTo(json.get("tried").get(0).get("p").asDouble());
    assertThat(json.get("uncertain")).isEmpty();
    JsonNode none = object("find license.rare-earths.capacity in 2..6 such that license.waiting < 1 to 2025-07-18");
    assertThat(none.get("found").asBoolean()).isFalse();
    assertThat(none.get("value").isNull()).isTrue();
    assertThat(none.get("best").get("value").asString()).isEqualTo("2 per wd");
    assertThat(bench.geneva("find license.rare-earths.capacity in 2..6 such that license.waiting < 1 to 2025-07-18").status())
        .as("exit status where none does").isEqualTo(1);
  }

  @Test
  void comparedRuns() {
    JsonNode json = object("branch hawk", "us withdraw from geneva",
        "compare main hawk license.waiting truce.state on 2025-07-18 --runs 32");
    JsonNode runs = json.get("runs");
    assertThat(runs.get("replications").asInt()).isEqualTo(32);
    JsonNode waiting = runs.get("metrics").get("license.rare-earths.waiting");
    assertThat(keys(waiting)).containsExactly("main", "hawk", "difference");
    assertThat(waiting.get("difference").get("low").asDouble()).isLessThanOrEqualTo(waiting.get("difference").get("mean").asDouble());
    assertThat(waiting.get("difference").get("independent").get("se").asDouble()).isPositive();
    assertThat(runs.get("metrics").get("truce.geneva.state").get("hawk").get("shares").has("withdrawn")).isTrue();
    assertThat(json.get("uncertain").size()).isPositive();
    assertThat(json.get("drawn").propertyNames()).isEqualTo(json.get("uncertain").propertyNames());
  }

  @Test
  void drawnParametersHaveTheirUnits() {
    JsonNode json = object("forecast 20 to 2025-06-30 tariff.us.cn");
    assertThat(json.get("uncertain").get("license.rare-earths.capacity").asString()).isEqualTo("triangular(min 4, mode 12, max 20)");
    JsonNode capacity = json.get("drawn").get("license.rare-earths.capacity");
    assertThat(keys(capacity)).containsExactly("distribution", "unit", "text", "meaning", "sources");
    assertThat(capacity.get("distribution")).isEqualTo(json.get("uncertain").get("license.rare-earths.capacity"));
    assertThat(capacity.get("unit").asString()).isEqualTo("per wd");
    assertThat(capacity.get("text").asString()).isEqualTo("triangular(min 4, mode 12, max 20) per wd");
    JsonNode params = object("params license.rare-earths.capacity").get("params").get(0);
    assertThat(capacity.get("unit")).isEqualTo(params.get("unit"));
    assertThat(capacity.get("meaning")).isEqualTo(params.get("meaning"));
    assertThat(json.get("drawn").get("license.rare-earths.approval").get("text").asString()).isEqualTo("beta(17, 3) of 100%");
    assertThat(object("forecast 20 to 2025-06-30 tariff.us.cn --fixed").get("drawn")).isEmpty();
    assertThat(object("sweep license.rare-earths.capacity over 4 8 to 2025-06-30 license.waiting --runs 20 --uncertain")
        .get("drawn").get("economy.elasticity.long").get("unit").asString()).isEmpty();
  }

  @Test
  void check() {
    JsonNode json = object("check geneva-truce");
    assertThat(keys(json)).startsWith("command", "file", "problems");
    assertThat(json.get("problems")).isEmpty();
    assertThat(json.get("facts").get("unsourced").asInt()).isZero();
    assertThat(json.get("facts").get("sourced").asInt()).isPositive();
  }

  @Test
  void error() {
    JsonNode json = object("value nothing");
    assertThat(json.get("command").asString()).isEqualTo("value");
    assertThat(json.get("error").get("message").asString()).isEqualTo("expected a metric, not nothing");
    assertThat(json.get("error").get("place").asString()).isEqualTo("-c:1:7");
    assertThat(object("switch mian").get("error").get("maybe").asString()).isEqualTo("switch main");
  }

  @Test
  void oneLineInsideACommandCanAskForIt() {
    Bench.Run run = bench.geneva("value tariff.us.cn --json", "value tariff.us.cn");
    assertThat(run.out().lines().skip(1)).first().asString().startsWith("{\"command\":\"value\"");
    assertThat(run.last()).startsWith("tariff.us.cn = 30%");
  }

  @Test
  void everyCommandAnswersAnObjectThatNamesIt() {
    List<String> lines = List.of("status", "show tariffs", "show truce", "show obligations", "show licenses",
        "show license 1", "show measure us.cn.fentanyl", "timeline", "metrics", "params", "why tariff.us.cn", "why sign",
        "diagram geneva", "deadlines", "moves", "why not us withdraw from geneva", "schedule", "sources", "cite T1",
        "limits", "info", "info --stamp", "scenarios", "branches", "help", "label main \"x\"", "note \"y\"",
        "set license.rare-earths.approval 80%", "undo", "redo", "next", "set output json", "timing off");
    List<JsonNode> all = objects(lines.toArray(String[]::new));
    assertThat(all).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode json = all.get(i);
      assertThat(json.has("error")).as(lines.get(i)).isFalse();
      String expected = lines.get(i).equals("next") ? "advance" : lines.get(i).split(" ")[0];
      assertThat(json.get("command").asString()).isEqualTo(expected);
    }
  }
}
