package dev.snapback.shell;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into commands: {@code ;} parts them, {@code #} at the start of a word begins a comment. */
final class Statements {
  private Statements() {}

  /**
   * One command.
   *
   * @param text what is written, without blanks around it; never empty
   * @param start where it begins in the line, from 0
   */
  record Statement(String text, int start) {}

  /** Returns the commands of a line. What stands in quotation marks is left alone. */
  static List<Statement> of(String line) {
    var found = new ArrayList<Statement>();
    int start = 0;
    char closing = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (closing != 0) {
        if (c == '\\') {
          i++;
        } else if (c == closing) {
          closing = 0;
        }
      } else if (c == '"' || c == '\u201c') {
        closing = c == '"' ? '"' : '\u201d';
      } else if (c == ';') {
        add(found, line, start, i);
        start = i + 1;
      } else if (c == '#' && (i == 0 || line.charAt(i - 1) <= ' ' || line.charAt(i - 1) == ';')) {
        add(found, line, start, i);
        return found;
      }
    }
    add(found, line, start, line.length());
    return found;
  }

  private static void add(List<Statement> found, String line, int start, int end) {
    String text = line.substring(start, end);
    String bare = text.strip();
    if (!bare.isEmpty()) {
      found.add(new Statement(bare, start + text.indexOf(bare)));
    }
  }
}
