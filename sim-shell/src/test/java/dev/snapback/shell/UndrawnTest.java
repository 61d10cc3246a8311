package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is uncertain and left out of futures is told, never left out in silence. */
class UndrawnTest {
  @TempDir Path folder;

  private Bench.Run run(String more, String... commands) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), """
        snapback: 1
        scenario: mine
        extends: geneva-truce
        """ + more);
    String[] all = new String[2 * commands.length + 2];
    all[0] = "-c";
    all[1] = "load mine.yaml";
    for (int i = 0; i < commands.length; i++) {
      all[2 * i + 2] = "-c";
      all[2 * i + 3] = commands[i];
    }
    return new Bench(folder).run(all);
  }

  @Test
  void aLengthThatCountedWhenTheTruceWasSignedIsNotDrawnAnyMore() throws IOException {
    String truce = "uncertain: {truce.geneva.length: {distribution: \"uniform(60d, 120d)\", source: A31}}\n";
    Bench.Run run = run(truce, "forecast 20 to 2025-06-30 truce.state");
    assertThat(run.status()).isZero();
    assertThat(run.out()).doesNotContain("failed")
        .contains("uncertain, and not drawn: truce.geneva.length: truce geneva is in force, and its length counted when it was");
    assertThat(run(truce, "forecast 20 to 2025-06-30 truce.state --json").out())
        .contains("\"undrawn\":{\"truce.geneva.length\":\"truce geneva is in force");
  }

  @Test
  void whatActsFromTheFirstDayOnlyIsNamed() throws IOException {
    String stock = "uncertain: {supply.magnets.autos.stock: {distribution: \"uniform(10d, 40d)\", source: A31}}\n";
    assertThat(run(stock, "forecast 5 to 2025-06-30 truce.state").out())
        .contains("uncertain, and not drawn: supply.magnets.autos.stock: it acts only from the scenario's first day on");
    assertThat(run(stock, "discover truce.state is lapsed to 2025-09-30 --runs 40").out())
        .contains("uncertain, and not drawn: supply.magnets.autos.stock");
  }

  @Test
  void aFileThatSetsWhatItsParentDrawsIsTold() throws IOException {
    String set = "set: {license.rare-earths.approval: 95%}\n";
    assertThat(run(set, "check").out()).contains("mine.yaml:4:7: warning: set.license.rare-earths.approval: this counts in the single path only");
    assertThat(new Bench(folder).run("-c", "load mine.yaml", "--json").out()).contains("\"warnings\":1");
    assertThat(run("", "check").out()).doesNotContain("warning");
    assertThat(new Bench(folder).run("-c", "load mine.yaml", "--json").out()).doesNotContain("warnings");
  }

  @Test
  void aStudySaysThatItLeavesCorrelationsOut() throws IOException {
    String together = "correlations: [{of: [license.rare-earths.capacity, license.rare-earths.returned], rank: -0.5, source: A31}]\n";
    for (String study : new String[] {"sensitivity license.waiting to 2025-07-31 --runs 4",
        "sensitivity license.waiting to 2025-07-31 --screen --runs 4", "discover license.waiting > 200 to 2025-07-31 --runs 40"}) {
      assertThat(run(together, study).out()).as(study)
          .contains("the scenario's rank correlations (license.rare-earths.capacity with license.rare-earths.returned) are left out");
    }
  }

  @Test
  void futuresOfTwoDaysAreNotTakenForFuturesOfOne() throws IOException {
    Bench.Run run = run("", "branch b", "advance 10d", "set license.rare-earths.capacity 9 per wd",
        "compare main b license.waiting --runs 10 on 2025-06-30");
    assertThat(run.out()).contains("the futures of main begin on 2025-06-05, those of b on 2025-06-15: what b has lived")
        .contains("each future of main draws license.rare-earths.capacity, ")
        .contains("each future of b draws license.rare-earths.approval, ");
  }

  @Test
  void whereAllFuturesFailTheReasonIsTold() throws IOException {
    Bench.Run run = run("", "set license.rare-earths.autos.rate 1000 per day", "forecast 2 to 2025-12-31 license.waiting");
    assertThat(run.status()).isNotZero();
    assertThat(run.err() + run.out()).contains("all 2 replications failed: by ").doesNotContain("made a mistake");
  }

  @Test
  void aChartSaysOfHowManyRunsItIs() throws IOException {
    String flood = "uncertain: {license.rare-earths.autos.rate: {distribution: \"discrete(4 90%, 1000 10%)\", source: A31}}\n";
    Bench.Run run = run(flood, "forecast 40 to 2025-12-31 license.waiting", "plot forecast license.waiting to 2025-12-31 --runs 40");
    assertThat(run.out()).containsPattern("\\d of 40 failed and are in no number below; what is left is no fair sample")
        .containsPattern("\\d\\d of 40 runs, as \\d failed,");
  }
}
