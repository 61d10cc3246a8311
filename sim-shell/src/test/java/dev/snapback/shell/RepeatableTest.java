package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written says how to get it again, and who typed what for which reason. */
class RepeatableTest {
  @TempDir
  Path working;

  private String written(String file, String... lines) throws IOException {
    assertThat(new Bench(working).run(lines).err()).isEmpty();
    return Files.readString(working.resolve(file));
  }

  @Test
  void everyStampHasTheLinesOfTheSession() throws IOException {
    String load = "load geneva-truce at 2025-04-12 as peak seed 7";
    assertThat(written("x.md", "-c", load, "-c", "show tariffs --out x.md")).contains("session     1\n  " + load)
        .contains("show tariffs --out x.md\n");
    assertThat(written("x.tex", "-c", load, "-c", "show tariffs --out x.tex")).contains("%   " + load);
    assertThat(written("x.svg", "-c", load, "-c", "plot tariff.us.cn --svg x.svg")).contains("  " + load);
    assertThat(written("y.md", "-c", load, "-c", "note \"a --> b\"", "-c", "show tariffs --out y.md"))
        .as("the comment is not ended by what was typed").contains("note \"a -- > b\"").endsWith("-->\n");
  }

  @Test
  void aSavedScenarioHasItsStamp() throws IOException {
    String move = "us raise fentanyl to 25%";
    assertThat(written("a.yaml", "geneva-truce", "-c", move, "-c", "save a.yaml"))
        .contains("\n# command     save a.yaml\n").containsPattern("# sources +[0-9a-f]{64}\n").contains("#   " + move)
        .containsPattern("# journal +[0-9a-f]{64}\n");
    assertThat(written("b.json.stamp.json", "geneva-truce", "-c", move, "-c", "save b.json")).contains("\"session\":")
        .contains(move);
    assertThat(new Bench(working).run("-c", "check a.yaml", "-c", "check b.json", "-c", "load a.yaml").err()).isEmpty();
  }

  @Test
  void aReasonThatWasTypedIsCited() {
    String move = "us raise fentanyl to 25% because \"to try\"";
    assertThat(new Bench(working).geneva(move, "cite A39").out()).contains("A39  assumption, typed")
        .contains("2025-06-05 us raise fentanyl to 25%").contains("because to try");
    assertThat(new Bench(working).geneva(move, "sources").out())
        .containsPattern("A39 +assumption, typed +.*2025-06-05 us raise fentanyl to 25%, because to try");
    assertThat(new Bench(working).geneva("cite A39").status()).isEqualTo(1);
  }

  @Test
  void aFileThatIsRunTellsTheLineThatFailed() throws IOException {
    Files.writeString(working.resolve("bad.snap"), "load geneva-truce\n\nus rise x\n");
    assertThat(new Bench(working).run("-c", "run bad.snap").err()).contains("bad.snap:3:4: ").doesNotContain("-c:1");
    assertThat(new Bench(working).run("--json", "-c", "run bad.snap").out()).contains("bad.snap:3:4\"");
  }

  @Test
  void aRefusalNamesItsGuard() {
    assertThat(new Bench(working).geneva("us raise fentanyl to 5%").err()).containsPattern("\\(guard: [a-z-]+\\)");
  }
}
