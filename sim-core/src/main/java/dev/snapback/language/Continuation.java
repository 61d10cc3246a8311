package dev.snapback.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that goes on in the next one: it ends with a backslash or, where a person types, within quotation marks. The two
 * are joined by one blank, so that a line that was broken reads as the same line in one piece.
 */
public final class Continuation {
  private static final char BACKSLASH = '\\';

  private Continuation() {}

  /** Whether a text of one or several lines wants another one. */
  public static boolean wanted(String text) {
    List<String> lines = text.lines().toList();
    String open = "";
    for (String line : lines) {
      open = open.isEmpty() ? line : joined(open, line);
      if (!goesOn(open) && !quoteOpen(open)) {
        open = "";
      }
    }
    return !open.isEmpty();
  }

  /** Returns the lines that a text says, each in one piece, without blanks around them; blank ones are left out. */
  public static List<String> lines(String text) {
    var found = new ArrayList<String>();
    String open = "";
    for (String line : text.lines().toList()) {
      open = open.isEmpty() ? line : joined(open, line);
      if (!goesOn(open) && !quoteOpen(open)) {
        found.add(open.strip());
        open = "";
      }
    }
    found.add(goesOn(open) ? withoutBackslash(open).strip() : open.strip());
    return found.stream().filter(l -> !l.isEmpty()).toList();
  }

  /** Whether a line ends with a backslash that nothing follows; one in a comment is a part of it. */
  public static boolean goesOn(String line) {
    String end = line.stripTrailing();
    return !end.isEmpty() && end.charAt(end.length() - 1) == BACKSLASH && end(line) != End.COMMENT;
  }

  /** Returns a line without the backslash that it {@link #goesOn} with, and without the blanks before it. */
  public static String withoutBackslash(String line) {
    String end = line.stripTrailing();
    return end.substring(0, end.length() - 1).stripTrailing();
  }

  private static String joined(String line, String next) {
    return (goesOn(line) ? withoutBackslash(line) : line.stripTrailing()) + " " + next.strip();
  }

  /** Where the end of a line is. */
  private enum End { WORDS, QUOTED, COMMENT }

  private static boolean quoteOpen(String line) {
    return end(line) == End.QUOTED;
  }

  private static End end(String line) {
    char closing = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (closing != 0) {
        if (c == BACKSLASH) {
          i++;
        } else if (c == closing) {
          closing = 0;
        }
      } else if (c == '"' || c == '\u201c') {
        closing = c == '"' ? '"' : '\u201d';
      } else if (c == '#' && (i == 0 || line.charAt(i - 1) <= ' ' || line.charAt(i - 1) == ';')) {
        return End.COMMENT;
      }
    }
    return closing == 0 ? End.WORDS : End.QUOTED;
  }
}
