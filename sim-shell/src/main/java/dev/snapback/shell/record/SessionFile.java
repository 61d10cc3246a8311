package dev.snapback.shell.record;

import dev.snapback.language.SafeText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Session files as wholes: writing one at once, reading one that was saved or logged. */
public final class SessionFile {
  /** The longest file that is read, in bytes. */
  public static final int MAX_BYTES = 64 << 20;

  private static final String TITLE =
      "# Snapback session. Play it again with: open FILE, run FILE, or ./snapback -f FILE\n";

  private SessionFile() {}

  /**
   * What a file says.
   *
   * @param transcript the session
   * @param torn what a crash cut off, which is not part of the session
   */
  public record Found(Transcript transcript, Optional<Torn> torn) {}

  /**
   * Writes a session.
   *
   * @param replace whether a file of that name may be there
   * @throws SessionFileException if it may not and is, or if the file system refuses
   * @throws IllegalArgumentException if a line is no line but blank or a comment
   */
  public static void save(Path file, Transcript session, boolean replace) throws SessionFileException {
    var out = new ByteArrayOutputStream();
    String ends = Fact.of("lines", session.lines().size()).line() + marks(session.last());
    out.writeBytes(Seal.sealed(0, header(session) + ends));
    if (!session.lines().isEmpty()) {
      out.writeBytes(Seal.sealed(1, "\n" + lines(session.lines())));
    }
    OutputFile.write(file, out.toByteArray(), replace);
  }

  /**
   * Reads a session.
   *
   * @throws SessionFileException if there is no such file, it is no session file, or a record of it is damaged
   */
  public static Found read(Path file) throws SessionFileException {
    Scan scan = Scan.of(file, bytes(file));
    return new Found(new TranscriptReader(file).read(scan), scan.torn());
  }

  /** Returns the beginning of a file: what it is and what the session has loaded so far. */
  static String header(Transcript session) {
    var out = new StringBuilder(TITLE);
    out.append(Fact.of("session", TranscriptReader.FORMAT).line());
    out.append(Fact.of("version", session.version()).line());
    session.scenarios().forEach(s -> out.append(Fact.of(s).line()));
    return out.toString();
  }

  static String marks(List<Mark> marks) {
    var out = new StringBuilder();
    marks.forEach(m -> out.append(Fact.of(m).line()));
    return out.toString();
  }

  static String lines(List<String> lines) {
    var out = new StringBuilder();
    lines.forEach(l -> out.append(line(l)));
    return out.toString();
  }

  /**
   * Returns an accepted line as it stands in a file, with its line feed. What cannot be shown can only have stood in a
   * comment behind it.
   */
  static String line(String text) {
    var line = new StringBuilder();
    text.replace('\t', ' ').strip().codePoints().forEach(c -> line.appendCodePoint(SafeText.safe(c) ? c : 0xfffd));
    if (line.isEmpty() || line.charAt(0) == '#') {
      throw new IllegalArgumentException("no line that could have been accepted: " + SafeText.shown(text));
    }
    return line.append('\n').toString();
  }

  private static byte[] bytes(Path file) throws SessionFileException {
    if (Files.isDirectory(file)) {
      throw new SessionFileException(file, "this is a folder; a file's name is needed");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SessionFileException(file, "this is no ordinary file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new SessionFileException(file, "this file is longer than " + MAX_BYTES + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw SessionFileException.of(file, e);
    }
  }
}
