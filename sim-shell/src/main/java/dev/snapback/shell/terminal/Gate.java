package dev.snapback.shell.terminal;

import dev.snapback.language.SafeText;

/**
 * The last gate before the screen. Line feeds and styling (SGR sequences) pass; whatever else could move the cursor, set
 * a title or turn the direction of writing is shown by its name.
 */
final class Gate {
  private static final char ESC = '\u001b';

  private Gate() {}

  /** Returns a text of several lines, fit for the screen. */
  static String shown(String text) {
    if (text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f))) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int end = passing(text, i);
      if (end > i) {
        out.append(SafeText.shown(text.substring(start, i))).append(text, i, end);
        start = end;
        i = end;
      } else {
        i++;
      }
    }
    return out.append(SafeText.shown(text.substring(start))).toString();
  }

  /** Where the line feed or styling that begins here ends; {@code start} if there is none. */
  private static int passing(String text, int start) {
    if (text.charAt(start) == '\n') {
      return start + 1;
    }
    if (text.charAt(start) != ESC || !text.startsWith("[", start + 1)) {
      return start;
    }
    int end = start + 2;
    while (end < text.length() && "0123456789;".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && text.charAt(end) == 'm' ? end + 1 : start;
  }
}
