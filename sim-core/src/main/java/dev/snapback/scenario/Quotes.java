package dev.snapback.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares a quote with its document: both with quotation marks, dashes and spaces folded. */
public final class Quotes {
  private Quotes() {}

  /** Whether the words stand in the document. */
  public static boolean stands(String quote, String document) {
    return FoldedText.of(document).holds(quote);
  }

  /**
   * Whether a quote is nearly another one but not a part of it: so much of it is the same, two words in three and two at
   * least, that it was hardly meant to be other words.
   */
  public static boolean nearly(String quote, String other) {
    var rest = new ArrayList<>(List.of(fold(other).split(" ")));
    String[] words = fold(quote).split(" ");
    long same = Arrays.stream(words).filter(rest::remove).count();
    return same >= 2 && 3 * same >= 2L * words.length && !stands(quote, other);
  }

  /**
   * Returns a text with every kind of quotation mark as {@code '} or {@code "}, every kind of dash as {@code -}, every
   * run of spaces and line ends as one space, and without soft hyphens.
   */
  public static String fold(String text) {
    var out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (Character.getType(c) != Character.FORMAT) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.appendCodePoint(folded(c));
      }
    }
    return out.toString();
  }

  private static int folded(int c) {
    return switch (c) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A, 0x00B4, 0x0060 -> '\'';
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB -> '"';
      case 0x2212 -> '-';
      default -> Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : c;
    };
  }
}
