package dev.snapback.shell;

import dev.snapback.language.Completion;
import dev.snapback.language.Trouble;
import dev.snapback.shell.Statements.Statement;
import dev.snapback.shell.command.Helping;
import dev.snapback.shell.record.Keeper;
import dev.snapback.shell.terminal.Console;
import dev.snapback.shell.terminal.Interrupt;
import dev.snapback.shell.terminal.Repl;
import dev.snapback.shell.terminal.Theme;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shell as a terminal drives it. Only a session with a person loads this class, and JLine with it. */
final class AtTerminal implements Console {
  private final Shell shell;
  private final Theme usual;
  private final Optional<Path> kept;

  private AtTerminal(Shell shell, Theme usual, Optional<Path> kept) {
    this.shell = shell;
    this.usual = usual;
    this.kept = kept;
  }

  static void run(Shell shell, List<String> first, Map<String, String> environment) throws IOException {
    Optional<Path> kept = Boolean.getBoolean("snapback.rehearse") ? Optional.empty() : Keeper.usualFolder(environment);
    Repl.run(new AtTerminal(shell, Theme.of(environment), kept), first, environment);
  }

  /** Says what Ctrl-C does where no terminal is opened. */
  static void onInterrupt(Runnable then) {
    Interrupt.then(then);
  }

  @Override
  public String begin(Person person, boolean alone, int columns) {
    Optional<Keeper.Found> found = kept.flatMap(Keeper::find);
    kept.flatMap(f -> Keeper.in(f, ProcessHandle.current().pid())).ifPresent(shell.session()::keepIn);
    if (found.isEmpty()) {
      return alone ? greeting(person, columns) : "";
    }
    String what = "a session ended without being left: " + found.get().lines() + " lines, the last one " + found.get().last();
    if (!alone) {
      return "  " + what + "\n  open \"" + found.get().file() + "\" takes it up\n";
    }
    if (!person.agrees(what + "; take it up?")) {
      return "  it stays in " + Keeper.declined(found.get()) + "\n" + greeting(person, columns);
    }
    Answer answer = execute("open \"" + found.get().file() + "\"", person, columns);
    if (answer.ok()) {
      Keeper.taken(found.get());
      shell.session().markUnsaved();
    }
    return answer.text();
  }

  private String greeting(Person person, int columns) {
    return "Snapback " + shell.session().version() + " · what-if moves in a trade war\n"
        + execute("scenarios", person, columns).text()
        + "  load NAME starts; Tab completes, ? at the end of a line helps there; help, exit\n";
  }

  @Override
  public void leave() {
    shell.session().leave();
  }

  @Override
  public Answer execute(String line, Person person, int columns) {
    shell.settings().page(shell.settings().page().wide(columns));
    var text = new StringBuilder();
    shell.brake().release();
    List<Statement> statements = Statements.of(line);
    for (int i = 0; i < statements.size(); i++) {
      Reply reply = shell.run(statements.get(i).text(), person::agrees);
      Paint paint = theme() == Theme.NONE ? Paint.NONE : Paint.ANSI;
      text.append(shell.render(reply, paint, true)).append(shell.renderFailure(reply, paint));
      if (!reply.ok() || reply.ends()) {
        return new Answer(text.toString(), reply.ok(), reply.ends());
      }
      if (shell.brake().cameTooLate()) {
        text.append("  Ctrl-C came too late: this was done\n");
      }
      int left = statements.size() - i - 1;
      if (left > 0 && shell.brake().pulled()) {
        return new Answer(text + (left == 1 ? "  the command after it was not run\n"
            : "  the " + left + " commands after it were not run\n"), false, false);
      }
    }
    return new Answer(text.toString(), true, false, statements.size() == 1 ? Helping.again(line) : "");
  }

  @Override
  public void interrupt() {
    shell.brake().pull();
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
  public Completion suggest(String line, int cursor) {
    return shell.suggest(line, cursor);
  }

  @Override
  public Optional<Wrong> wrong(String line) {
    for (Statement statement : Statements.of(line)) {
      if (Helping.asked(statement.text()).isEmpty() && shell.read(statement.text()) instanceof Trouble trouble) {
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
