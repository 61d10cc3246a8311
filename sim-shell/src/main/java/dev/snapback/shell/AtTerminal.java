package dev.snapback.shell;

import dev.snapback.language.Completion;
import dev.snapback.language.Trouble;
import dev.snapback.shell.Statements.Statement;
import dev.snapback.shell.terminal.Console;
import dev.snapback.shell.terminal.Repl;
import dev.snapback.shell.terminal.Theme;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shell as a terminal drives it. Only a session with a person loads this class, and JLine with it. */
final class AtTerminal implements Console {
  private final Shell shell;
  private final Theme usual;

  private AtTerminal(Shell shell, Theme usual) {
    this.shell = shell;
    this.usual = usual;
  }

  static void run(Shell shell, List<String> first, Map<String, String> environment) throws IOException {
    Repl.run(new AtTerminal(shell, Theme.of(environment)), first, environment);
  }

  @Override
  public Answer execute(String line, Person person, int columns) {
    shell.settings().page(shell.settings().page().wide(columns));
    var text = new StringBuilder();
    shell.begin();
    for (Statement statement : Statements.of(line)) {
      Reply reply = shell.run(statement.text(), person::agrees);
      Paint paint = theme() == Theme.NONE ? Paint.NONE : Paint.ANSI;
      text.append(shell.render(reply, paint, true)).append(shell.renderFailure(reply, paint));
      if (!reply.ok() || reply.ends()) {
        return new Answer(text.toString(), reply.ok(), reply.ends());
      }
    }
    return new Answer(text.toString(), true, false);
  }

  @Override
  public void interrupt() {
    shell.stop();
  }

  @Override
  public String prompt() {
    return shell.prompt().replace(">", "");
  }

  @Override
  public Completion complete(String line, int cursor) {
    return shell.complete(line, cursor);
  }

  @Override
  public Optional<Wrong> wrong(String line) {
    for (Statement statement : Statements.of(line)) {
      if (shell.read(statement.text()) instanceof Trouble trouble) {
        return Optional.of(new Wrong(statement.start() + trouble.start(), statement.start() + trouble.end()));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> unsaved() {
    return shell.session().unsaved();
  }

  @Override
  public Theme theme() {
    return shell.settings().theme().map(t -> Theme.valueOf(t.name())).orElse(usual);
  }
}
