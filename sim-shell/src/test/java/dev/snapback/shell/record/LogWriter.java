package dev.snapback.shell.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Appends lines to a log until it is killed, and says of each that it was acknowledged. */
final class LogWriter {
  private LogWriter() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    var soFar = java.nio.file.Files.exists(file)
        ? SessionFile.read(file).transcript()
        : new Transcript("0.1.0", List.of(), List.of(), List.of());
    try (var log = SessionLog.start(file, soFar, false)) {
      for (int i = soFar.lines().size(); i < 1_000_000; i++) {
        log.append(new Entry("note \"" + i + "\"", "noted ".repeat(i % 97), List.of(),
            List.of(new Mark(i + 1, "main", Integer.toHexString(i)))));
        System.out.println(i);
        System.out.flush();
      }
    }
  }
}
