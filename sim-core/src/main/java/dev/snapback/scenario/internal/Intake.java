package dev.snapback.scenario.internal;

import dev.snapback.kernel.Characters;
import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes a file in: at most a mebibyte of strict UTF-8 without control, format or unassigned characters. What it
 * refuses never reaches a parser.
 */
public final class Intake {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String TOO_LARGE = "the file is too large";
  private static final String SPLIT = "this is no scenario; a long one can be cut in two with extends: and sources:";

  private Intake() {}

  /** Returns the text of a file; empty, and problems added, where it is refused. */
  public static Optional<Source> read(String name, Path path, Problems problems) {
    return bytes(name, path, problems).flatMap(bytes -> decode(name, bytes, problems));
  }

  /**
   * Returns the text of a document that is only searched, whatever characters it holds; empty, and a problem added, where it
   * is too large or no UTF-8.
   */
  static Optional<String> document(String name, Path path, Problems problems) {
    return bytes(name, path, problems).flatMap(bytes -> utf8(name, bytes, problems));
  }

  private static Optional<byte[]> bytes(String name, Path path, Problems problems) {
    if (!Files.isRegularFile(path)) {
      problems.add(whole(name, Files.exists(path) ? "this is no regular file" : "there is no such file")
          .maybe(Files.isDirectory(path) ? "name a file in it" : "the name begins in the folder that you are in"));
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(in.readNBytes(Limits.FILE.max() + 1));
    } catch (IOException e) {
      problems.add(whole(name, "the file cannot be read").maybe("look who may read it"));
      return Optional.empty();
    }
  }

  /** Returns the text of these bytes; empty, and problems added, where they are refused. */
  public static Optional<Source> decode(String name, byte[] bytes, Problems problems) {
    return utf8(name, bytes, problems).flatMap(text -> accept(name, text, problems));
  }

  private static Optional<String> utf8(String name, byte[] bytes, Problems problems) {
    if (bytes.length > Limits.FILE.max()) {
      problems.add(whole(name, TOO_LARGE).allowed(Limits.FILE.toString()).maybe(SPLIT));
      return Optional.empty();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult end = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (end.isError()) {
      Place place = new Source(name, text).place(text.length());
      problems.add(Problem.error(name, place.line(), place.column(), "", "not UTF-8 at byte " + (in.position() + 1))
          .maybe("save the file as UTF-8"));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Returns a text that is already decoded; empty, and problems added, where it is refused. */
  public static Optional<Source> accept(String name, String given, Problems problems) {
    boolean marked = !given.isEmpty() && given.charAt(0) == BYTE_ORDER_MARK;
    String text = marked ? given.substring(1) : given;
    if (text.length() > Limits.FILE.max()) {
      problems.add(whole(name, TOO_LARGE).allowed(Limits.FILE.toString()).maybe(SPLIT));
      return Optional.empty();
    }
    var source = new Source(name, text);
    var found = new Problems();
    scan(source, found);
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : Optional.of(source);
  }

  private static void scan(Source source, Problems problems) {
    String text = source.text();
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || (c == '\r' && (i == text.length() || text.charAt(i) != '\n'))) {
        line++;
        column = 1;
        continue;
      }
      if (c != '\t' && c != '\r' && Characters.forbidden(c)) {
        problems.add(Problem.error(source.name(), line, column, "", Characters.named(c) + " is not allowed here")
            .maybe("delete it; it may be invisible"));
      }
      column++;
      if (column == Limits.STRING.max() + 2 && !source.isJson()) {
        problems.add(Problem.error(source.name(), line, 1, "", "the line is too long")
            .allowed(Limits.STRING.toString()).maybe("break it into several lines"));
      }
    }
  }

  private static Problem whole(String name, String message) {
    return Problem.error(name, 1, 1, "", message);
  }
}
