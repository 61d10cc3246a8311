package dev.snapback.shell;

import dev.snapback.kernel.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines from a stranger's file or pipe, one after the other: strict UTF-8, and never a line without end. */
final class LineSource implements AutoCloseable {
  private static final int BOM = 0xfeff;

  private final Reader reader;
  private int number;

  LineSource(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** The number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /**
   * Returns the next line without its end; empty after the last.
   *
   * @throws IOException if it cannot be read, is not UTF-8 or is longer than a file may be
   */
  Optional<String> next() throws IOException {
    var line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return Optional.empty();
    }
    number++;
    if (number == 1 && c == BOM) {
      c = reader.read();
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() >= Limits.FILE.max()) {
        throw new IOException("line " + number + " is too long: " + Limits.FILE);
      }
      line.append((char) c);
    }
    boolean carriage = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
    return Optional.of(carriage ? line.substring(0, line.length() - 1) : line.toString());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
