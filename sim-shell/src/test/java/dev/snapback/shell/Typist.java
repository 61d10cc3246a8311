package dev.snapback.shell;

import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Page;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Types lines into a shell of its own and reads what it answers, failures included. */
final class Typist {
  private final Path working;
  private final Optional<Integer> columns;
  private final Shell shell;

  /**
   * Opens a shell.
   *
   * @param working the folder it works in; its path is left out of answers
   * @param columns how wide the terminal is; empty for a pipe
   */
  Typist(Path working, Optional<Integer> columns) {
    this.working = working;
    this.columns = columns;
    var settings = new Settings(Output.TABLE);
    columns.ifPresent(c -> settings.page(new Page(c, false)));
    shell = new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"), settings, () -> 0);
  }

  /** What stands before the next line: {@code main 2025-06-05>}. */
  String prompt() {
    return shell.prompt();
  }

  /** Types a line; the whole answer to each of its statements. */
  String type(String line) {
    var out = new StringBuilder();
    for (Statements.Statement statement : Statements.of(line)) {
      Reply reply = shell.run(statement.text());
      out.append(shell.render(reply, Paint.NONE, columns.isPresent())).append(shell.renderFailure(reply, Paint.NONE));
    }
    return out.toString().replace(working + File.separator, "");
  }
}
