package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example of the README, which quotes it to the letter. */
class EmbeddingExampleTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void what_the_readme_shows_runs() {
    Path scenarios = ROOT.resolve("scenarios");
    // README: begin
    Scenario scenario = ScenarioReader.read(scenarios.resolve("geneva-truce.yaml")).orElseThrow();
    Simulation sim = Simulation.start(scenario); // 5 June 2025

    Value now = sim.value("tariff.us.cn"); // 30, in percent: the headline rate
    Value peak = sim.value("tariff.us.cn", LocalDate.parse("2025-04-12")); // 145

    Simulation hawk = sim.fork(); // independent from here on
    Outcome outcome = hawk.play("us withdraw from geneva because \"the licenses do not come\"");

    sim.advance(Span.days(30)); // the license queue decides, day by day
    var until = sim.advanceUntil(sim.condition("truce.state is not in-force"), Optional.empty()); // 10 August
    // README: end

    assertThat(now).isEqualTo(Value.of(30));
    assertThat(peak).isEqualTo(Value.of(145));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(hawk.value("tariff.cn.us")).isEqualTo(Value.of(125));
    assertThat(until.met()).isTrue();
    assertThat(sim.today()).isEqualTo("2025-08-10");
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(145));
  }

  @Test
  void the_readme_quotes_it() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains(example());
  }

  private static String example() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/snapback/EmbeddingExampleTest.java"));
    int begin = source.indexOf("// README: begin\n") + "// README: begin\n".length();
    return source.substring(begin, source.indexOf("    // README: end")).stripTrailing().stripIndent();
  }
}
