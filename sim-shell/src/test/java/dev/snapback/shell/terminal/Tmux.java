package dev.snapback.shell.terminal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A program in a real terminal, which tmux provides: types keys, looks at the screen. */
public final class Tmux implements AutoCloseable {
  private static final long PATIENCE = 120_000_000_000L;

  private final Path folder;

  /**
   * Uses a server of its own, whose socket is in a folder. Skips the test where there is no tmux.
   *
   * @param folder also for what the program keeps
   */
  public Tmux(Path folder) {
    this.folder = folder;
    assumeTrue(tmux("-V").startsWith("tmux"), "no tmux on the path: the shell is not tried in a real terminal");
  }

  /**
   * Starts a class of the tests' class path, by a shell that afterwards says its status and whether the terminal is as it
   * was.
   *
   * @param environment assignments, parted by blanks
   * @param arguments of the JVM, the class and its arguments
   */
  public void start(int columns, int rows, String environment, String arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path script = Files.writeString(folder.resolve("run.sh"), """
        trap : INT
        before=$(stty -g)
        env LC_ALL=C XDG_STATE_HOME=%1$s/state XDG_CONFIG_HOME=%1$s/config %2$s %3$s --enable-native-access=ALL-UNNAMED -cp '%4$s' %5$s 2>%1$s/errors
        status=$?
        [ "$(stty -g)" = "$before" ] && echo "status $status, terminal as before"
        sleep 60
        """.formatted(folder, environment, java, System.getProperty("java.class.path"), arguments));
    run(columns, rows, "sh " + script);
  }

  /** Starts a command. */
  public void run(int columns, int rows, String command) {
    tmux("new-session", "-d", "-x", String.valueOf(columns), "-y", String.valueOf(rows), command);
  }

  /** Types: texts as they are, keys by their names. */
  public void keys(String... keys) {
    var command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    tmux(command.toArray(String[]::new));
  }

  /** Waits until the screen is as wanted: frames may be half drawn. */
  public String see(Predicate<String> wanted) {
    long end = System.nanoTime() + PATIENCE;
    String text = screen();
    while (!wanted.test(text)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited for something else than\n" + text);
      }
      Screen.sleep(50);
      text = screen();
    }
    return text;
  }

  /** The rows of the screen without the blanks at their ends. */
  public String screen() {
    return tmux("capture-pane", "-p").lines().map(String::stripTrailing).reduce("", (a, b) -> a + "\n" + b).strip();
  }

  /** Ends the program that runs in it by SIGKILL. */
  public void kill() {
    long shell = Long.parseLong(tmux("display-message", "-p", "#{pane_pid}").strip());
    ProcessHandle.of(shell).stream().flatMap(ProcessHandle::descendants)
        .filter(p -> p.info().command().map(c -> c.endsWith("java")).orElse(false)).forEach(ProcessHandle::destroyForcibly);
  }

  /** What the program wrote to its error stream. */
  public String errors() {
    try {
      Path file = folder.resolve("errors");
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until something holds. */
  public void await(BooleanSupplier wanted) {
    see(t -> wanted.getAsBoolean());
  }

  /** Runs a command of tmux; returns what it says. */
  public String tmux(String... arguments) {
    var command = new ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-S", folder.resolve("socket").toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Ends the server, and waits until it is gone: a new one could not begin on the socket of one that is dying. */
  @Override
  public void close() {
    tmux("kill-server");
    for (int i = 0; i < 100 && !tmux("list-sessions").matches("(?s).*(no server running|error connecting).*"); i++) {
      Screen.sleep(50);
    }
  }
}
