package dev.snapback.kernel;

import java.util.Locale;

/**
 * Which characters a text from outside may hold, and how any text is shown in a message: control and format
 * characters can move a terminal's cursor, reverse what is read or hide it.
 */
public final class Characters {
  /** How much of a foreign text a message repeats, in characters. */
  public static final int SHOWN = 80;

  private Characters() {}

  /**
   * Whether {@code codePoint} has no place in a text: control, format (bidirectional overrides, zero width, byte order
   * marks), line and paragraph separators, surrogates, private use, unassigned. Line ends and tabs are control
   * characters: who allows them asks first.
   */
  public static boolean forbidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** The kind of a forbidden character, with its article: {@code a control character U+001B}. */
  public static String named(int codePoint) {
    String kind = switch (Character.getType(codePoint)) {
      case Character.CONTROL -> "a control character";
      case Character.FORMAT -> "an invisible format character";
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "a line separator";
      case Character.SURROGATE -> "half a character";
      case Character.PRIVATE_USE -> "a private-use character";
      case Character.UNASSIGNED -> "an unassigned character";
      default -> "a character";
    };
    return kind + String.format(Locale.ROOT, " U+%04X", codePoint);
  }

  /** Returns {@code text} with every forbidden character written out: an escape becomes {@code <U+001B>}. */
  public static String clean(String text) {
    if (text.codePoints().noneMatch(Characters::forbidden)) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      if (forbidden(c)) {
        out.append(String.format(Locale.ROOT, "<U+%04X>", c));
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.toString();
  }

  /** Returns {@code text} {@linkplain #clean cleaned}, and cut where it is longer than {@value #SHOWN} characters. */
  public static String shown(String text) {
    if (text.codePointCount(0, text.length()) <= SHOWN) {
      return clean(text);
    }
    return clean(text.substring(0, text.offsetByCodePoints(0, SHOWN - 1))) + "…";
  }
}
