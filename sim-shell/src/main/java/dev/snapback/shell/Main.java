package dev.snapback.shell;

import dev.snapback.language.SafeText;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.command.ShellForms;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Page;
import dev.snapback.shell.view.Paint;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The program. Exit status: 0 done, 1 a command failed or did not hold, 2 the arguments make no sense. */
public final class Main {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  private static final int INTERRUPTED = 130;

  /** How a session with a person is run. */
  @FunctionalInterface
  interface Interactive {
    /** Runs it to its end; {@code first} are lines to run before the first prompt. */
    void run(Shell shell, List<String> first) throws IOException;
  }

  private final Surroundings around;
  private final Interactive interactive;

  Main(Surroundings around, Interactive interactive) {
    this.around = around;
    this.interactive = interactive;
  }

  /** Runs the program and ends the process. */
  public static void main(String[] args) throws IOException {
    Optional<Path> bundled = Optional.ofNullable(System.getProperty("snapback.scenarios")).map(Path::of);
    String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("development");
    var catalog = new Catalog(bundled, Path.of(""));
    if (Boolean.getBoolean("snapback.train")) {
      TrainingRun.play(catalog, version);
      return;
    }
    var around = new Surroundings(new FileInputStream(FileDescriptor.in), stream(FileDescriptor.out),
        stream(FileDescriptor.err), System.getenv(), catalog, version, System::nanoTime,
        isTerminal('0'), isTerminal('1'), isTerminal('2'), AtTerminal::onInterrupt);
    int status = new Main(around, (shell, first) -> AtTerminal.run(shell, first, around.environment())).run(args);
    around.out().flush();
    around.err().flush();
    if (status != DONE) {
      System.exit(status);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** Whether a descriptor is a terminal, by what the launcher says; without a launcher, by what the platform says. */
  @SuppressWarnings("SystemConsoleNull") // on Java 21 it does
  private static boolean isTerminal(char descriptor) {
    String told = System.getProperty("snapback.terminal");
    if (told != null) {
      return told.indexOf(descriptor) >= 0;
    }
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try { // Since Java 22 there is a console without a terminal, too.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Runs the program.
   *
   * @return the exit status
   */
  int run(String[] args) {
    Arguments arguments;
    try {
      arguments = Arguments.of(args, commandWords()::contains);
    } catch (Arguments.UsageException e) {
      return usage(String.valueOf(e.getMessage()));
    }
    if (arguments.help()) {
      around.out().print(Usage.help());
      return DONE;
    }
    if (arguments.version()) {
      around.out().println("Snapback " + around.version());
      return DONE;
    }
    if (arguments.completion().isPresent()) {
      List<String> words = commandWords().stream().sorted().toList();
      around.out().print(arguments.completion().get().equals("zsh") ? Usage.zsh(words) : Usage.bash(words));
      return DONE;
    }
    var settings = new Settings(arguments.json() ? Output.JSON : Output.TABLE);
    settings.page(Page.of(around.environment()));
    arguments.lets().forEach(settings.variables()::let);
    var shell = new Shell(new Session(around.catalog(), around.version()), settings, around.nanos());
    boolean conversation = arguments.tasks().isEmpty() && around.personIn() && around.personOut();
    if (around.personErr()) {
      shell.meter(Meter.on(around.err(), settings::page), conversation ? () -> { } : interruptible(shell.brake()));
    }
    try {
      return conversation ? converse(shell, arguments) : batch(shell, arguments);
    } finally {
      close(shell.session());
    }
  }

  /**
   * Without a terminal of our own, Ctrl-C ends the process, until a command turns out to be long: then the first ends that
   * command, which keeps what it has, and the second the process.
   */
  private Runnable interruptible(Brake brake) {
    var told = new AtomicBoolean();
    return () -> {
      if (!told.getAndSet(true)) {
        around.interrupts().accept(() -> {
          if (brake.pulled()) {
            Runtime.getRuntime().halt(INTERRUPTED);
          }
          brake.pull();
        });
      }
    };
  }

  /** The words that a command of the shell may begin with. */
  private static Set<String> commandWords() {
    return ShellForms.forms().all().stream().flatMap(f -> f.firstWords().stream()).collect(Collectors.toSet());
  }

  private int usage(String message) {
    around.err().println("snapback: " + SafeText.shown(message) + "\n\n" + Usage.help().stripTrailing());
    return USAGE;
  }

  private int converse(Shell shell, Arguments arguments) {
    try {
      interactive.run(shell, arguments.scenario().map(s -> List.of(load(s))).orElse(List.of()));
      return DONE;
    } catch (IOException e) {
      around.err().println("snapback: the terminal cannot be opened: " + SafeText.shown(String.valueOf(e.getMessage())));
      return FAILED;
    }
  }

  private static String load(String scenario) {
    return "load \"" + scenario.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private int batch(Shell shell, Arguments arguments) {
    boolean colors = around.personOut() && around.environment().getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(around.environment().get("TERM"));
    var batch = new Batch(shell, around.out(), around.err(), colors ? Paint.ANSI : Paint.NONE, arguments.keepGoing());
    arguments.scenario().ifPresent(s -> batch.argument(load(s)));
    List<Arguments.Task> tasks = arguments.tasks().isEmpty() ? List.of(new Arguments.Task.Input()) : arguments.tasks();
    for (Arguments.Task task : tasks) {
      if (!run(batch, task)) {
        return USAGE;
      }
    }
    return batch.failed() ? FAILED : DONE;
  }

  /** Whether it could be started. */
  private boolean run(Batch batch, Arguments.Task task) {
    switch (task) {
      case Arguments.Task.Command command -> {
        if (command.number() == 0) {
          batch.argument(command.text());
        } else {
          batch.line("-c", ScriptLine.of(command.number(), command.text()));
        }
      }
      case Arguments.Task.Script script -> {
        try (var source = new LineSource(Files.newInputStream(around.catalog().file(script.file())))) {
          batch.lines(script.file(), source);
        } catch (IOException e) {
          around.err().println("snapback: " + SafeText.shown(Batch.why(script.file(), e)));
          return false;
        }
      }
      case Arguments.Task.Input input -> batch.lines("stdin", new LineSource(around.in()));
    }
    return true;
  }

  private void close(Session session) {
    try {
      session.stopRecording();
    } catch (IOException e) {
      around.err().println("snapback: " + SafeText.shown(String.valueOf(e.getMessage())));
    }
  }
}
