package dev.snapback.language;

import dev.snapback.kernel.Characters;

/**
 * Which characters may stand in a text from a stranger: no control and no format characters, nothing that turns the
 * direction of writing, no half of a surrogate pair, nothing unassigned.
 */
public final class SafeText {
  private SafeText() {}

  /** Returns the index of the first character that may not stand in a text, or -1. Spaces of all kinds may. */
  public static int firstUnsafe(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!safe(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return -1;
  }

  /** Whether the character may stand in a text. */
  public static boolean safe(int codePoint) {
    return !Characters.forbidden(codePoint);
  }

  /** Returns the text with every unsafe character as {@code <U+001B>}: fit to be shown. */
  public static String shown(String text) {
    return Characters.clean(text);
  }

  /** How an unsafe character is named: {@code <U+001B>}. */
  static String name(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "<U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex + ">";
  }
}
