package dev.snapback.shell;

import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people do, done without a person and shown to nobody: the launcher makes the archive that the JVM starts from out
 * of such a run, so what is not touched here starts slowly.
 */
final class TrainingRun {
  private static final List<String> LINES = List.of("limits", "load mutual-accusation", "plot tariff.us.cn",
      "forecast 100 to 2025-12-31 license.oldest_days chance tariff.us.cn > 100%", "load geneva-truce", "status",
      "value tariff.us.cn", "value tariff.us.cn on 2025-04-12", "why tariff.us.cn", "us withdraw from geneva", "undo", "branch x",
      "compare main x tariff.us.cn", "compare main x tariff.us.cn --runs 100", "advance 7d", "show licenses",
      "forecast 100 to 2025-12-31 tariff.us.cn truce.state");
  /** Only typed: a list, a line that is refused, and a word begun, with two times Tab. */
  private static final String TYPED = "moves us\rus rise reciprocal\rus wit\t\t";

  private TrainingRun() {}

  /**
   * Runs the lines with {@code -c} as tables and as JSON, and then types them.
   *
   * @return the lines of the typed session that were accepted
   * @throws IllegalStateException if a line fails
   */
  static List<String> play(Catalog catalog, String version) throws IOException {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var around = new Surroundings(InputStream.nullInputStream(), nowhere, nowhere, Map.of(), catalog, version,
        System::nanoTime, false, false, false, then -> { });
    List<String> arguments = LINES.stream().flatMap(line -> Stream.of("-c", line)).toList();
    for (List<String> more : List.of(List.<String>of(), List.of("--json"))) {
      int status = new Main(around, (shell, first) -> { })
          .run(Stream.concat(arguments.stream(), more.stream()).toArray(String[]::new));
      if (status != Main.DONE) {
        throw new IllegalStateException("a line of the training run fails");
      }
    }
    var shell = new Shell(new Session(catalog, version), new Settings(Output.TABLE), System::nanoTime);
    byte[] keys = (String.join("\r", LINES) + "\r" + TYPED).getBytes(StandardCharsets.UTF_8);
    AtTerminal.train(shell, new ByteArrayInputStream(keys));
    return shell.session().lines();
  }
}
