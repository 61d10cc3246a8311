package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Forms;
import dev.snapback.language.Moves;
import dev.snapback.language.Reference;
import dev.snapback.shell.command.ShellForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} is drawn from the forms. Write it anew with {@code -Ddocs=write}. */
class CommandReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "commands.md");

  private static final String HEAD = """
      <!-- Generated from the forms of sim-core and sim-shell; do not edit. Write it anew with
           mvn -Dquick -pl sim-shell -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=CommandReferenceTest -Ddocs=write test -->
      # Commands and moves

      A line is a command of the shell, or else a move: who, then a verb (`us, cn extend geneva by 90d`). `;` parts
      commands, `#` starts a comment, any command takes `--json`. Any command that shows a table takes
      `--out FILE [--replace]` and writes it as `.csv`, `.json`, `.md` or `.tex`, with a stamp that says where the numbers
      come from. An answer of several tables gets several files, called after the first: `show economy --out e.csv` writes
      `e.csv` and `e-pairs.csv`; a `.json` file holds all. In the patterns, words in capitals stand for something of
      yours, parts in brackets may be left out and may come in any order.

      """;

  @Test
  void everyOptionOfACommandSaysWhatItMeans() {
    Forms forms = ShellForms.forms();
    assertThat(forms.all()).allSatisfy(form -> assertThat(new Reference(forms).unexplained(form)).as(form.pattern()).isEmpty());
  }

  @Test
  void pageIsUpToDate() throws IOException {
    Forms forms = ShellForms.forms().and(Moves.forms());
    String page = HEAD + new Reference(forms).markdown();
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
