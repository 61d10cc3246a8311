package dev.snapback.shell;

import dev.snapback.shell.session.Catalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Runs the program inside a test, with its streams caught. */
final class Bench {
  static final Path SCENARIOS = Path.of("..", "scenarios");

  private final Path working;

  /** Runs it in a folder of its own. */
  Bench(Path working) {
    this.working = working;
  }

  /** Runs it where the test runs. */
  Bench() {
    this(Path.of(""));
  }

  /** What came of a run. */
  record Run(int status, String out, String err) {
    /** The last line of the results. */
    String last() {
      List<String> lines = out.lines().toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  Run run(String... args) {
    return runWith("", args);
  }

  Run runWith(String input, String... args) {
    return run(input, false, args);
  }

  /** Runs it with errors and progress on a screen, on which a second passes at each look; Ctrl-C comes at once. */
  Run interrupted(String... args) {
    return run("", true, args);
  }

  private Run run(String input, boolean screen, String... args) {
    var clock = new AtomicLong();
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var around = new Surroundings(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(), new Catalog(Optional.of(SCENARIOS), working), "1.2.3",
        () -> screen ? clock.addAndGet(1_000_000_000) : 0, false, false, screen, Runnable::run);
    int status = new Main(around, (shell, first) -> {
      throw new AssertionError("nobody is at the terminal");
    }).run(args);
    return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs lines after {@code load geneva-truce}. */
  Run geneva(String... lines) {
    String[] args = new String[2 * lines.length + 1];
    args[0] = "geneva-truce";
    for (int i = 0; i < lines.length; i++) {
      args[2 * i + 1] = "-c";
      args[2 * i + 2] = lines[i];
    }
    return run(args);
  }
}
