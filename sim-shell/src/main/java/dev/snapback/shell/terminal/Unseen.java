package dev.snapback.shell.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A session without a person, at a terminal in memory that shows nothing. */
final class Unseen {
  /** Ends whatever is going on: the pager, the line, the session, the question whether to leave. */
  private static final byte[] LEAVE = "q\u0015\u0004y".getBytes(StandardCharsets.US_ASCII);

  private Unseen() {}

  /** Types what comes in, and then leaves. */
  static void run(Console console, InputStream keys) throws IOException {
    var terminal = new LineDisciplineTerminal(
        "unseen", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
    terminal.setSize(Size.of(80, 1_000)); // nothing pages: the pager would eat the keys
    Thread typist = new Thread(() -> type(keys, terminal), "typist");
    typist.setDaemon(true);
    typist.start();
    new Repl(terminal, console, Optional.empty()).run(List.of());
    terminal.close();
  }

  private static void type(InputStream keys, LineDisciplineTerminal terminal) {
    try {
      for (int key = keys.read(); key >= 0; key = keys.read()) {
        terminal.processInputByte(key);
      }
      while (true) {
        terminal.processInputBytes(LEAVE);
        Thread.sleep(100);
      }
    } catch (IOException | IllegalStateException | InterruptedException e) {
      return; // the terminal is closed
    }
  }
}
