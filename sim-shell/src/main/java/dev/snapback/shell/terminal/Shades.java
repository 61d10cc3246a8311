package dev.snapback.shell.terminal;

import java.util.Arrays;

/**
 * What the parts of a typed line are by their look: no meaning, so that it costs nothing and never flickers while a word
 * is being typed.
 */
final class Shades {
  private static final String MARKS = "\"\u201c,()<>=;";

  /** What a part is. */
  enum Shade {
    /** Anything else. */
    PLAIN,
    /** The first word: a command, or who moves. */
    FIRST,
    /** A number, with its unit, or a date. */
    NUMBER,
    /** What stands in quotation marks, and the marks. */
    QUOTED,
    /** A word that begins with two hyphens. */
    OPTION,
    /** From {@code #} on. */
    COMMENT
  }

  private Shades() {}

  /** Returns one for each UTF-16 unit of a line. */
  static Shade[] of(String line) {
    var found = new Shade[line.length()];
    Arrays.fill(found, Shade.PLAIN);
    boolean first = true;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '"' || c == '\u201c') {
        int end = quoteEnd(line, i);
        Arrays.fill(found, i, end, Shade.QUOTED);
        i = end;
      } else if (c == '#' && startsWord(line, i)) {
        int end = line.indexOf('\n', i) < 0 ? line.length() : line.indexOf('\n', i);
        Arrays.fill(found, i, end, Shade.COMMENT);
        i = end;
      } else if (c <= ' ' || MARKS.indexOf(c) >= 0) {
        first |= c == ';' || c == '\n';
        i++;
      } else {
        int end = wordEnd(line, i);
        Arrays.fill(found, i, end, first ? Shade.FIRST : shade(line.substring(i, end)));
        first = false;
        i = end;
      }
    }
    return found;
  }

  private static Shade shade(String word) {
    if (word.startsWith("--")) {
      return Shade.OPTION;
    }
    int digit = word.charAt(0) == '-' || word.charAt(0) == '.' ? 1 : 0;
    return digit < word.length() && Character.isDigit(word.charAt(digit)) ? Shade.NUMBER : Shade.PLAIN;
  }

  private static boolean startsWord(String line, int at) {
    return at == 0 || line.charAt(at - 1) <= ' ' || line.charAt(at - 1) == ';';
  }

  private static int wordEnd(String line, int start) {
    int i = start;
    while (i < line.length() && line.charAt(i) > ' ' && MARKS.indexOf(line.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int quoteEnd(String line, int start) {
    char closing = line.charAt(start) == '"' ? '"' : '\u201d';
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == closing) {
        return i + 1;
      }
    }
    return line.length();
  }
}
