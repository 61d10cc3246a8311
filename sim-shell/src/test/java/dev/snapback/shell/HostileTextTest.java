package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Renderer;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a stranger wrote moves the cursor, colors the screen or turns the direction of writing. */
class HostileTextTest {
  private static final String HOSTILE = "a\u001b]0;title\u0007b\u001b[2Jc\u202ed\u200be\u009b31mf\u0000g\rh\ni";

  @TempDir
  Path working;

  private static void assertHarmless(String text) {
    assertThat(text.codePoints().filter(c -> c != '\n').allMatch(dev.snapback.language.SafeText::safe)).as(text).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Output.class)
  void everyOutputIsHarmless(Output output) {
    var table = Table.of("name", HOSTILE);
    table.row(Cell.name(HOSTILE), Cell.of(HOSTILE));
    Reply reply = Reply.of("x").line(HOSTILE).table(table.build(), HOSTILE).json("text", HOSTILE).json(HOSTILE, 1)
        .failed(Failure.of(HOSTILE, java.util.List.of(HOSTILE)).details(java.util.List.of(HOSTILE)).at(HOSTILE));
    assertHarmless(Renderer.of(output, Paint.NONE, true).render(reply));
    Renderer renderer = Renderer.of(output, Paint.NONE, false);
    assertHarmless(renderer.render(reply));
    assertHarmless(renderer.renderFailure(reply));
    assertThat(renderer.render(reply).lines().count()).isLessThanOrEqualTo(4);
  }

  @Test
  void onlyOurOwnStylingLeaves() {
    String painted = Paint.ANSI.paint(Text.EMPTY.bad(HOSTILE).name(HOSTILE).strong("x"));
    assertHarmless(painted.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void jsonSaysExactlyWhatWasThere() {
    String json = Renderer.of(Output.JSON, Paint.NONE, false).render(Reply.of("x").json("text", HOSTILE + "é😀"));
    assertThat(tools.jackson.databind.json.JsonMapper.builder().build().readTree(json).get("text").asString())
        .isEqualTo(HOSTILE + "é😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value \u001b[2J", "us raise \u202ereciprocal to 5%", "load \"\u001b]0;x\u0007.yaml\"",
    "note \"\u009b31m\"", "\u0000", "help \u200bhelp"})
  void linesAreEchoedHarmlessly(String line) {
    Bench.Run run = new Bench().geneva(line);
    assertThat(run.status()).isEqualTo(1);
    assertHarmless(run.out());
    assertHarmless(run.err());
  }

  @Test
  void namesOfFilesAreShownHarmlessly() throws IOException {
    Path file = working.resolve("\u202eevil\u001b[2J.yaml");
    Files.writeString(file, "snapback: 1\nscenario: evil\ntitle: \u202eevil\nclock: 5\n");
    for (Bench.Run run : new Bench.Run[] {new Bench(working).run("check", file.toString()),
        new Bench(working).run(file.toString(), "-c", "status"), new Bench(working).run("scenarios"),
        new Bench(working).run("-f", file.toString()), new Bench(working).run("\u001b[2J")}) {
      assertHarmless(run.out());
      assertHarmless(run.err());
    }
  }

  @Test
  void formulasDoNotReachASpreadsheet() {
    var table = Table.of("text").column("number", "pp");
    table.row(Cell.of("=1+1"), new Cell.Amount(-5, "pp", true));
    table.row(Cell.of("@x, \"y\""), Cell.none());
    assertThat(Renderer.of(Output.CSV, Paint.NONE, false).render(Reply.of("x").table(table.build(), "")))
        .isEqualTo("text,number (pp)\n'=1+1,-5\n\"'@x, \"\"y\"\"\",\n");
  }

  @Test
  void markdownStaysATable() {
    var table = Table.of("text");
    table.row(Cell.of("a|b <script> [x](y) `c`"));
    assertThat(Renderer.of(Output.MARKDOWN, Paint.NONE, false).render(Reply.of("x").table(table.build(), "")))
        .isEqualTo("| text |\n| --- |\n| a\\|b \\<script> \\[x](y) \\`c\\` |\n");
  }
}
