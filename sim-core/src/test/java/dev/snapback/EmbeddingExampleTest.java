package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.kernel.Span;
import dev.snapback.property.PropertyCheck;
import dev.snapback.property.PropertyReport;
import dev.snapback.property.ScenarioProperty;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, which quotes it to the letter, and compiles it with the imports that it prints. */
class EmbeddingExampleTest {
  private static final Path ROOT = Path.of("..");

  @TempDir
  Path folder;

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
  void what_the_readme_shows_of_ensembles_runs() {
    Simulation sim =
        Simulation.start(ScenarioReader.read(ROOT.resolve("scenarios/geneva-truce.yaml")).orElseThrow());
    // README, ensembles: begin
    Question question = Question.of(LocalDate.parse("2025-12-31"), List.of(sim.metric("license.waiting")))
        .chance(sim.condition("supply.magnets.autos.state is line-stop"));
    Ensemble futures = sim.ensemble(7); // seed 7: what is uncertain is drawn, the past stays as it was
    Forecast forecast = futures.run(question, 200, Options.DEFAULT); // on all processors
    Estimate waiting = forecast.metric(0).mean(); // undecided applications, with the 95% interval
    Estimate stop = forecast.chance(0); // how often a line stops on some day
    // README, ensembles: end

    assertThat(waiting.low()).isBetween(100.0, waiting.value());
    assertThat(stop.value()).isBetween(0.1, 0.6);
  }

  @Test
  void what_the_readme_shows_of_properties_runs() {
    Scenario scenario = ScenarioReader.read(ROOT.resolve("scenarios/two-ports.yaml")).orElseThrow();
    // README, properties: begin
    PropertyReport report = PropertyCheck.run(scenario, List.of(ScenarioProperty.SNAPBACK_IS_EXACT), 20, 1, done -> true);
    assert report.holds() : report.results(); // of one that fails, with the shortest session that shows it
    // README, properties: end

    assertThat(report.holds()).isTrue();
  }

  @Test
  void the_readme_quotes_it() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains(example("README")).contains(example("README, ensembles"))
        .contains(example("README, properties"));
  }

  @Test
  void what_the_readme_prints_compiles_with_its_imports() throws IOException {
    String page = Files.readString(ROOT.resolve("README.md"));
    var imports = new StringBuilder();
    var body = new StringBuilder();
    Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(page).results().map(block -> block.group(1))
        .forEach(code -> (code.startsWith("import ") ? imports : body).append(code));
    assertThat(imports).as("the README prints imports").isNotEmpty();
    String source = imports + "class Printed { void run(Path scenarios) {\n" + body + "}}\n";
    var problems = new DiagnosticCollector<JavaFileObject>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    compiler.getTask(null, null, problems, List.of("-proc:none", "-Xlint:none", "-implicit:none", "-d", folder.toString(),
            "-cp", System.getProperty("java.class.path") + File.pathSeparator + "target/classes"), null,
        List.of(new SimpleJavaFileObject(URI.create("string:///Printed.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        })).call();
    assertThat(problems.getDiagnostics()).isEmpty();
  }

  private static String example(String name) throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/snapback/EmbeddingExampleTest.java"));
    String start = "    // " + name + ": begin\n";
    int begin = source.indexOf(start) + start.length();
    return source.substring(begin, source.indexOf("    // " + name + ": end")).stripTrailing().stripIndent();
  }
}
