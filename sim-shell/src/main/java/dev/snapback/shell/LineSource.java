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

  /**
   * Returns the next line, with those that it goes on in; empty after the last.
   *
   * @throws IOException if it cannot be read, is not UTF-8 or is longer than a file may be
   */
  Optional<ScriptLine> next() throws IOException {
    Optional<String> first = read();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    ScriptLine line = ScriptLine.of(number, first.get());
    while (line.goesOn()) {
      Optional<String> next = read();
      if (next.isEmpty()) {
        return Optional.of(line.ended());
      }
      if (line.text().length() + next.get().length() > Limits.FILE.max()) {
        throw new IOException("line " + number + " is too long: " + Limits.FILE);
      }
      line = line.and(number, next.get());
    }
    return Optional.of(line);
  }

  /**
   * Returns the next line of the file without its end; empty after the last.
   *
   * @throws IOException if it cannot be read, is not UTF-8 or is longer than a file may be
   */
  private Optional<String> read() throws IOException {
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
