package dev.snapback.shell.terminal;

import dev.snapback.language.Continuation;
import dev.snapback.language.SafeText;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;

/** Reads lines from a person and shows what the session answers, until either ends it. */
public final class Repl {
  private final Terminal terminal;
  private final Console console;
  private final Editor editor;
  private final Pager pager;
  private final KeyMap<Said> answers = answers();
  private volatile boolean running;
  private boolean gone;
  private String again = "";

  /** What a person answers to a question. */
  private enum Said { YES, NO, END }

  /** The terminal is gone. */
  private static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    ClosedException(Throwable cause) {
      super(cause);
    }
  }

  Repl(Terminal terminal, Console console, Optional<Path> historyFile) {
    this.terminal = terminal;
    this.console = console;
    this.editor = new Editor(terminal, console, new PastLines(historyFile));
    this.pager = new Pager(terminal);
  }

  private static KeyMap<Said> answers() {
    KeyMap<Said> keys = Keys.map();
    keys.bind(Said.YES, "y", "Y");
    keys.bind(Said.NO, "n", "N", "\r", "\n", "q", "\u001b", "\u0003");
    keys.bind(Said.END, "\u0004");
    return keys;
  }

  /**
   * Runs a session at the terminal of this process.
   *
   * @param first lines to run before the first prompt
   * @param environment the environment variables: {@code TERM}, {@code HOME}, {@code XDG_STATE_HOME}
   * @throws IOException if the terminal cannot be opened
   */
  public static void run(Console console, List<String> first, Map<String, String> environment) throws IOException {
    try (Terminal terminal = system(environment)) {
      new Repl(terminal, console, PastLines.usualFile(environment)).run(first);
    }
  }

  private static Terminal system(Map<String, String> environment) throws IOException {
    // Lines of a tree as themselves: what some terminals call their alternate characters are letters in others.
    System.setProperty("org.jline.utils.disableAlternateCharset", "true");
    return TerminalBuilder.builder().name("snapback").system(true).providers("jni,exec").dumb(true)
        .graphemeCluster(false).encoding(StandardCharsets.UTF_8).stdinEncoding(StandardCharsets.UTF_8)
        .stdoutEncoding(StandardCharsets.UTF_8).type(TerminalType.known(environment.getOrDefault("TERM", ""))).build();
  }

  /** Runs a session that nobody sees, with these keys, and leaves it; opens the process's terminal all the same. */
  public static void unseen(Console console, InputStream keys) throws IOException {
    Terminal terminal = system(Map.of());
    try {
      Unseen.run(console, keys);
    } finally {
      terminal.close();
    }
  }

  void run(List<String> first) {
    terminal.handle(Terminal.Signal.INT, signal -> {
      if (running) {
        console.interrupt();
      }
    });
    pager.showAll(Gate.shown(console.begin(this::agrees, first.isEmpty(), terminal.getSize().getColumns())));
    boolean open = execute(first, false);
    while (open) {
      try {
        List<String> lines = read();
        open = execute(lines, lines.size() > 1);
      } catch (EndOfFileException e) {
        if (terminal.getType().equals(TerminalType.DUMB)) {
          say(""); // elsewhere the editor ends the line
        }
        open = !mayLeave();
      } catch (ClosedException e) {
        return;
      }
    }
    if (!gone) {
      console.leave();
    }
  }

  /** The lines that were typed or pasted; none where Ctrl-C dropped what stood there. */
  private List<String> read() throws ClosedException {
    editor.prepare();
    String begun = again;
    again = "";
    try {
      return Continuation.lines(editor.read(begun));
    } catch (UserInterruptException e) {
      return List.of();
    } catch (IOError | IllegalStateException e) { // what JLine throws where a signal ends the process
      throw new ClosedException(e);
    }
  }

  /** Runs lines until one fails; whether the session goes on. */
  private boolean execute(List<String> lines, boolean echo) {
    for (int i = 0; i < lines.size(); i++) {
      if (echo) {
        AttributedString.join(AttributedString.EMPTY, editor.prompt(), new AttributedString(SafeText.shown(lines.get(i))))
            .println(terminal);
        terminal.flush();
      }
      Console.Answer answer = execute(lines.get(i));
      pager.show(Gate.shown(answer.text()));
      again = answer.again();
      if (answer.ends()) {
        return !mayLeave();
      }
      int left = lines.size() - i - 1;
      if (!answer.ok() && left > 0) {
        say(left == 1 ? "the line after it was not run" : "the " + left + " lines after it were not run");
        break;
      }
    }
    return true;
  }

  private Console.Answer execute(String line) {
    Thread.interrupted(); // a Ctrl-C that came between the line and now was for the line
    running = true;
    try {
      return console.execute(line, this::agrees, terminal.getSize().getColumns());
    } catch (RuntimeException | StackOverflowError e) {
      return new Console.Answer("Snapback made a mistake here: " + SafeText.shown(e.toString())
          + "\n  the session goes on; please report the line and this message\n", false, false);
    } finally {
      running = false;
    }
  }

  private boolean mayLeave() {
    return console.unsaved().map(what -> ask(what + "; leave all the same?") != Said.NO).orElse(true);
  }

  private boolean agrees(String question) {
    return ask(question) == Said.YES;
  }

  /** Asks a question; a terminal that is gone, and Ctrl-D, say that this is the end. */
  private Said ask(String question) {
    Said said;
    try (var keys = new Keys(terminal)) { // before the question, so that the answer is not echoed
      List<String> rows = Wrap.rows(SafeText.shown(question) + " [y/N]", terminal.getSize().getColumns() - 1);
      terminal.writer().print(String.join(System.lineSeparator(), rows) + " ");
      terminal.flush();
      Optional<Said> answer = keys.read(answers);
      gone |= answer.isEmpty();
      said = answer.orElse(Said.END);
    }
    say(said == Said.YES ? "yes" : said == Said.NO ? "no" : "");
    return said;
  }

  private void say(String text) {
    terminal.writer().println(text);
    terminal.flush();
  }
}
