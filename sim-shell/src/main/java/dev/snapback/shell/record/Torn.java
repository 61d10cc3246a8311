package dev.snapback.shell.record;

import dev.snapback.language.SafeText;
import java.nio.charset.StandardCharsets;

/**
 * The end of a file that a crash cut off in the middle of a record. It was never acknowledged.
 *
 * @param line the number of the line where it begins, from 1
 * @param bytes how long it is
 * @param text its first characters, fit to be shown
 */
public record Torn(int line, int bytes, String text) {
  private static final int SHOWN = 60;

  static Torn of(int line, byte[] bytes, int start) {
    int length = bytes.length - start;
    String text = new String(bytes, start, Math.min(length, 4 * SHOWN), StandardCharsets.UTF_8).strip();
    String first = text.lines().findFirst().orElse("");
    return new Torn(line, length, SafeText.shown(first.length() > SHOWN ? first.substring(0, SHOWN) : first));
  }

  /** One sentence for people, without full stop. */
  public String sentence() {
    return "line " + line + ": the last record was cut off while it was written; its " + bytes
        + " bytes were never acknowledged and are left out: " + (text.isEmpty() ? "(nothing legible)" : text);
  }
}
