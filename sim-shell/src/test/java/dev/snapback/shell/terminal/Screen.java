package dev.snapback.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;

/** A terminal in memory with a session that runs in a thread of its own; types keys and looks at cells. */
final class Screen implements AutoCloseable {
  static final String ENTER = "\r";
  static final String TAB = "\t";
  static final String CTRL_C = "\u0003";
  static final String CTRL_D = "\u0004";
  static final String CTRL_R = "\u0012";
  static final String RIGHT = "\u001b[C";
  static final String UP = "\u001bOA";

  private static final long PATIENCE = 60_000_000_000L;

  final ToyConsole console = new ToyConsole();
  private final ScreenTerminal screen;
  private final LineDisciplineTerminal terminal;
  private final Thread thread;
  private volatile Optional<Throwable> failure = Optional.empty();

  Screen() throws Exception {
    this(80, 24, Optional.empty());
  }

  Screen(int columns, int rows, Optional<Path> history) throws Exception {
    var virtual = ScreenTerminal.withTerminal("test", "xterm-256color", columns, rows);
    this.screen = virtual.screen();
    this.terminal = virtual.terminal();
    this.thread = new Thread(() -> new Repl(terminal, console, history).run(List.of()), "session");
    thread.setUncaughtExceptionHandler((t, e) -> failure = Optional.of(e)); // of interest only where the session was to go on
    thread.setDaemon(true);
    thread.start();
    waitFor(t -> t.endsWith(">"));
  }

  /** Types keys. */
  Screen type(String keys) throws Exception {
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Screen paste(String text) throws Exception {
    return type("\u001b[200~" + text + "\u001b[201~");
  }

  void resize(int columns, int rows) {
    Size size = Size.of(columns, rows);
    screen.setSize(size);
    terminal.setSize(size);
    terminal.raise(Terminal.Signal.WINCH);
  }

  /** Waits until the screen shows a text: frames may be half drawn. */
  Screen see(String text) {
    return waitFor(t -> t.contains(text), "to see: " + text);
  }

  Screen waitFor(Predicate<String> condition) {
    return waitFor(condition, "it");
  }

  private Screen waitFor(Predicate<String> condition, String what) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.test(text())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited for " + what + ", saw\n" + text(), failure.orElse(null));
      }
      sleep(5);
    }
    return this;
  }

  /** Waits until the session has ended. */
  void left() throws Exception {
    thread.join(PATIENCE / 1_000_000);
    assertThat(thread.isAlive()).as("session still runs; screen:\n" + text()).isFalse();
    assertThat(failure).isEmpty();
  }

  boolean open() {
    return thread.isAlive();
  }

  /** The rows of the screen without the blanks at their ends. */
  String text() {
    var out = new StringBuilder();
    long[][] cells = cells();
    for (long[] row : cells) {
      var line = new StringBuilder();
      for (long cell : row) {
        int c = ScreenTerminal.cellCodePoint(cell);
        line.appendCodePoint(c == 0 ? ' ' : c);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString().stripTrailing();
  }

  /** The cells of the last place where a text stands. */
  long[] cellsOf(String text) {
    long[][] cells = cells();
    for (int y = cells.length - 1; y >= 0; y--) {
      var line = new StringBuilder();
      for (long cell : cells[y]) {
        line.append((char) ScreenTerminal.cellCodePoint(cell));
      }
      int x = line.lastIndexOf(text);
      if (x >= 0) {
        return java.util.Arrays.copyOfRange(cells[y], x, x + text.length());
      }
    }
    throw new AssertionError("no " + text + " in\n" + text());
  }

  private long[][] cells() {
    int columns = screen.getColumns();
    int rows = screen.getRows();
    long[] all = new long[columns * rows];
    screen.dump(all, 0, 0, rows, columns, new int[2]);
    long[][] cells = new long[rows][];
    for (int y = 0; y < rows; y++) {
      cells[y] = java.util.Arrays.copyOfRange(all, y * columns, (y + 1) * columns);
    }
    return cells;
  }

  static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
