package dev.snapback.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.Shell;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a report, and that it can be made again from what it says. */
class ReportTest {
  private static final Path SCENARIOS = Path.of("..", "scenarios");
  private static final List<String> LINES = List.of("load geneva-truce", "branch hawk",
      "us withdraw from geneva because \"the *licenses* do <not> come\"", "advance 40d", "label hawk \"no truce\"");

  @TempDir
  Path folder;

  private Shell shell(List<String> lines) {
    var shell = new Shell(new Session(new Catalog(Optional.of(SCENARIOS), folder), "1.2.3"), new Settings(Output.TABLE), () -> 0);
    lines.forEach(line -> assertThat(shell.run(line).failure()).as(line).isEmpty());
    return shell;
  }

  private String written(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void threeBranchesStandSideBySideOnTheLatestOfTheirDays() throws IOException {
    Shell shell = shell(LINES);
    assertThat(shell.run("report two.md main hawk").failure()).isEmpty();
    assertThat(written("two.md")).doesNotContain("| tariff.us.cn | 2025-07-15 | 30 | 145 |");
    List.of("switch main", "branch dove", "us, cn extend geneva by 90d", "report three.md main hawk dove")
        .forEach(line -> assertThat(shell.run(line).failure()).as(line).isEmpty());
    assertThat(written("three.md")).contains("main, hawk and dove on 2025-07-15", "| tariff.us.cn | 2025-07-15 | 30 | 145 | 30 | headline rate | % |");
  }

  @Test
  void theLinesInAReportMakeItAgainToTheByte() throws IOException {
    Shell shell = shell(LINES);
    assertThat(shell.run("report brief.md hawk main --runs 20").ok()).isTrue();
    String first = written("brief.md");
    assertThat(first).contains("Who is who: us (United States), cn (China)", "## Economy", "## Forecast", "20 runs from **2025-07-15**".replace("*", ""), "hash of all answers");
    Files.delete(folder.resolve("brief.md"));
    shell(again(first));
    assertThat(written("brief.md")).isEqualTo(first);
  }

  @Test
  void theStampIsThatOfWhatTheReportIsAboutNotOfTheBranchOneIsOn() throws IOException {
    Shell shell = shell(List.of("load geneva-truce", "branch hawk", "us withdraw from geneva", "branch other", "advance 3d"));
    assertThat(shell.run("report brief.md hawk truce-lapses").ok()).isTrue();
    String stamp = written("brief.md").split("\nStamp\n", 2)[1];
    String hawk = shell.session().find("hawk").orElseThrow().simulation().journalHash();
    assertThat(stamp).containsSubsequence("geneva-truce", "branch      hawk", hawk, "us withdraw from geneva", "truce-lapses", "branch      truce-lapses")
        .doesNotContain("other", shell.session().simulation().journalHash());
  }

  private static List<String> again(String report) {
    var block = Pattern.compile("Lines to type.*?```text\n(.*?)\n```", Pattern.DOTALL).matcher(report);
    assertThat(block.find()).isTrue();
    return block.group(1).lines().toList();
  }

  @Test
  void whatWasTakenBackIsNotAmongTheLinesAndTheyLeadToTheSameHash() throws IOException {
    Shell shell = shell(List.of("load geneva-truce", "us raise fentanyl to 30%", "advance 10d", "undo 2", "advance 20d",
        "us withdraw from geneva", "undo", "redo", "us, cn meet effective 2025-07-20", "undo", "advance 5d"));
    assertThat(shell.run("report brief.md").ok()).isTrue();
    List<String> lines = again(written("brief.md"));
    assertThat(lines)
        .containsExactly("load geneva-truce", "advance 20d", "us withdraw from geneva", "advance 5d", "report brief.md");
    Files.delete(folder.resolve("brief.md"));
    assertThat(shell(lines).session().simulation().journalHash()).isEqualTo(shell.session().simulation().journalHash());
    assertThat(written("brief.md")).contains(shell.session().simulation().journalHash());
  }

  @Test
  void whatABranchKeepsStaysAmongTheLinesWhereItWasTakenBack() throws IOException {
    Shell shell = shell(List.of("load geneva-truce", "us raise fentanyl to 30%", "branch hawk", "advance 10d", "switch main",
        "undo", "advance 3d", "undo", "us raise fentanyl to 40%", "switch hawk"));
    assertThat(shell.run("report brief.md hawk main").ok()).isTrue();
    List<String> lines = again(written("brief.md"));
    assertThat(lines).contains("us raise fentanyl to 30%", "undo").doesNotContain("advance 3d");
    String first = written("brief.md");
    Files.delete(folder.resolve("brief.md"));
    shell(lines);
    assertThat(written("brief.md")).isEqualTo(first);
  }

  @Test
  void everyQuoteAndAssumptionIsInIt() throws IOException {
    Shell shell = shell(LINES);
    assertThat(shell.run("report brief.html").ok()).isTrue();
    String page = written("brief.html");
    var scenario = shell.session().scenario();
    scenario.facts().values().forEach(f ->
        assertThat(page).contains("<q>" + dev.snapback.shell.chart.Svg.escaped(f.quote()) + "</q>", "id=\"s-" + f.id() + "\""));
    scenario.assumptions().keySet().forEach(id -> assertThat(page).contains("id=\"s-" + id + "\""));
    assertThat(page).contains("the *licenses* do &lt;not&gt; come", "A" + (scenario.lastAssumption() + 1), scenario.hash(),
        shell.session().simulation().journalHash()).doesNotContain("<not>", "http://www.w3.org/1999", "src=", "url(", "@import");
  }

  @Test
  void aSmallScenarioHasAShortReport() throws IOException {
    Shell shell = shell(List.of("load two-ports"));
    assertThat(shell.run("report ports.md title \"Two ports\"").ok()).isTrue();
    assertThat(written("ports.md").lines().filter(l -> l.startsWith("#")))
        .startsWith("# Two ports", "## The story so far", "## Rates").endsWith("## Sources", "## How to get this again")
        .doesNotContain("## Comparison");
  }

  @Test
  void markdownOfStrangersStaysText() throws IOException {
    Shell shell = shell(LINES);
    shell.run("report brief.md");
    assertThat(written("brief.md")).contains("the \\*licenses\\* do \\<not\\> come");
  }
}
