package dev.snapback.shell;

import dev.snapback.language.Completion;
import dev.snapback.language.Trouble;
import dev.snapback.shell.Statements.Statement;
import dev.snapback.shell.command.Helping;
import dev.snapback.shell.command.Tutorial;
import dev.snapback.shell.command.Variables;
import dev.snapback.shell.record.Keeper;
import dev.snapback.shell.terminal.Console;
import dev.snapback.shell.terminal.Interrupt;
import dev.snapback.shell.terminal.Repl;
import dev.snapback.shell.terminal.Theme;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shell as a terminal drives it. Only a session with a person loads this class, and JLine with it. */
final class AtTerminal implements Console {
  private static final String TUTORIAL = "tutorial";

  private final Shell shell;
  private final Theme usual;
  private final Optional<Path> kept;
  private final Optional<Path> configuration;
  private final Optional<Warmup> warmup;
  private Optional<Tutorial> tutorial = Optional.empty();

  AtTerminal(Shell shell, Theme usual, Optional<Path> kept, Optional<Path> configuration) {
    this(shell, usual, kept, configuration, Optional.empty());
  }

  private AtTerminal(Shell shell, Theme usual, Optional<Path> kept, Optional<Path> configuration, Optional<Warmup> warmup) {
    this.shell = shell;
    this.usual = usual;
    this.kept = kept;
    this.configuration = configuration;
    this.warmup = warmup;
  }

  static void run(Shell shell, List<String> first, Map<String, String> environment) throws IOException {
    Repl.run(new AtTerminal(shell, Theme.of(environment), Keeper.usualFolder(environment),
        Configuration.usualFile(environment), Optional.of(new Warmup())), first, environment);
  }

  /** A session that nobody sees: nothing of it is kept. */
  static void train(Shell shell, InputStream keys) throws IOException {
    Repl.unseen(new AtTerminal(shell, Theme.DARK, Optional.empty(), Optional.empty()), keys);
  }

  /** Says what Ctrl-C does where no terminal is opened. */
  static void onInterrupt(Runnable then) {
    Interrupt.then(then);
  }

  @Override
  public String begin(Person person, boolean alone, int columns) {
    shell.settings().page(shell.settings().page().wide(columns));
    String wrong = configuration.map(f -> Configuration.read(f, shell)).stream().flatMap(List::stream)
        .map(w -> "  " + w + "\n").collect(Collectors.joining());
    return wrong + takeUp(person, alone, columns);
  }

  /** Offers a session that was not left, and greets. */
  private String takeUp(Person person, boolean alone, int columns) {
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
        + "  new here? tutorial plays a first session with you; load NAME starts\n"
        + "  Tab completes, ? at the end of a line helps there, help lists the commands\n";
  }

  @Override
  public void leave() {
    warmup.ifPresent(Warmup::rest);
    shell.session().leave();
  }

  @Override
  public Answer execute(String line, Person person, int columns) {
    warmup.ifPresent(Warmup::rest);
    try {
      return answer(line, person, columns);
    } finally {
      warmup.ifPresent(w -> w.goOn(shell.session()));
    }
  }

  private Answer answer(String line, Person person, int columns) {
    shell.settings().page(shell.settings().page().wide(columns));
    if (line.strip().equals(TUTORIAL)) {
      return tutorial();
    }
    Answer answer = run(line, person);
    if (tutorial.isEmpty() || answer.ends() || !answer.again().isEmpty()) {
      return answer;
    }
    Tutorial steps = tutorial.get();
    steps.ran(line, answer.ok());
    if (steps.line().isEmpty()) {
      tutorial = Optional.empty();
    }
    return new Answer(answer.text() + "\n" + shown(steps.told()), answer.ok(), false, steps.line().orElse(""));
  }

  /** Begins the tutorial, or leaves it. */
  private Answer tutorial() {
    if (tutorial.isPresent()) {
      tutorial = Optional.empty();
      return new Answer("  the tutorial is left; what was played stays\n", true, false);
    }
    var steps = new Tutorial();
    tutorial = Optional.of(steps);
    return new Answer(shown(steps.told()), true, false, steps.line().orElse(""));
  }

  private String shown(Reply reply) {
    return shell.render(reply.as(Output.TABLE), paint(), true);
  }

  private Paint paint() {
    return theme() == Theme.NONE ? Paint.NONE : Paint.ANSI;
  }

  private Answer run(String line, Person person) {
    var text = new StringBuilder();
    shell.brake().release();
    List<Statement> statements = Statements.of(line);
    for (int i = 0; i < statements.size(); i++) {
      Reply reply = shell.run(statements.get(i).text(), person::agrees);
      text.append(shell.render(reply, paint(), true)).append(shell.renderFailure(reply, paint()));
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
    boolean goesOn = !shell.brake().pulled(); // else what was pasted behind it is not run
    return new Answer(text.toString(), goesOn, false, statements.size() == 1 ? Helping.again(line) : "");
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
        Variables.Expanded expanded = shell.settings().variables().expand(statement.text());
        return Optional.of(new Wrong(statement.start() + expanded.origin(trouble.start()),
            statement.start() + expanded.origin(trouble.end())));
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
