package dev.snapback.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Breaks lines that are wider than the screen at blanks. What goes on stands under the last column of the line, or a
 * little to the right of its beginning. Styling is carried from row to row. (JLine's own strings would do this, but write the lines of a tree as plus and minus.)
 */
final class Wrap {
  private static final int HANG = 2;
  private static final int NARROWEST = 8;
  private static final String RESET = "\u001b[0m";

  private final int width;
  private final String line;
  private final List<String> rows;
  private String styling = "";

  private Wrap(String line, int width, List<String> rows) {
    this.line = line;
    this.width = width;
    this.rows = rows;
  }

  /**
   * Returns the rows of a text of several lines.
   *
   * @param text what the {@link Gate} has let through
   * @param width the columns of the screen; the lines stay as they are if it has less than 8
   */
  static List<String> rows(String text, int width) {
    var rows = new ArrayList<String>();
    for (String line : text.split("\n", -1)) {
      if (width < NARROWEST || columns(line) <= width) {
        rows.add(line);
      } else {
        new Wrap(line, width, rows).wrap();
      }
    }
    return rows;
  }

  private void wrap() {
    int hang = hang();
    int start = 0;
    int indent = 0;
    while (start < line.length()) {
      int end = rowEnd(start, width - indent);
      rows.add(" ".repeat(indent) + styled(start, end));
      start = end < line.length() ? skipBlanks(end) : end;
      indent = hang;
    }
  }

  /**
   * How far from the left the line goes on: where its last column of the left half begins, which is what stands behind two blanks; else a
   * little more than its beginning, which is what stands behind blanks and the lines of a tree.
   */
  private int hang() {
    int columns = 0;
    int blanks = 0;
    int hang = -1;
    for (int i = 0; i < line.length() && columns <= width - width / 3; i = next(line, i)) {
      if (styleEnd(line, i) > i) {
        continue;
      }
      boolean blank = line.charAt(i) == ' ';
      if (!blank && hang < 0 && "│├└─".indexOf(line.charAt(i)) < 0) {
        hang = Math.min(columns + HANG, width / 2);
      } else if (!blank && hang >= 0 && blanks >= 2 && columns <= width / 2) {
        hang = columns;
      }
      blanks = blank ? blanks + 1 : 0;
      columns += columnsAt(line, i);
    }
    return Math.max(hang, 0);
  }

  /**
   * Where the row that begins at {@code start} ends: behind its last word that fits, of a long word behind its last bar
   * ({@code tariffs|truce|licenses}), or where it is full.
   */
  private int rowEnd(int start, int room) {
    int lastWordEnd = -1;
    int lastBarEnd = -1;
    int used = 0;
    boolean word = false;
    for (int i = start; i < line.length(); i = next(line, i)) {
      if (line.charAt(i) == ' ') {
        lastWordEnd = word ? i : lastWordEnd;
        word = false;
      } else {
        word |= columnsAt(line, i) > 0;
      }
      used += columnsAt(line, i);
      if (used > room) {
        return lastWordEnd > 0 ? lastWordEnd : lastBarEnd > 0 ? lastBarEnd : i;
      }
      lastBarEnd = line.charAt(i) == '|' ? i + 1 : lastBarEnd;
    }
    return line.length();
  }

  /** Returns a part with the styling that holds at its beginning; none is left on at its end. */
  private String styled(int start, int end) {
    var out = new StringBuilder(styling);
    for (int i = start; i < end; i = next(line, i)) {
      out.append(line, i, next(line, i));
      takeOver(i);
    }
    return out.append(styling.isEmpty() ? "" : RESET).toString();
  }

  private void takeOver(int at) {
    int end = styleEnd(line, at);
    if (end > at) {
      String style = line.substring(at, end);
      styling = style.equals(RESET) || style.equals("\u001b[m") ? "" : styling + style;
    }
  }

  private int skipBlanks(int start) {
    int i = start;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static int columns(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i = next(line, i)) {
      columns += columnsAt(line, i);
    }
    return columns;
  }

  private static int columnsAt(String line, int at) {
    return styleEnd(line, at) > at ? 0 : Math.max(0, WCWidth.wcwidth(line.codePointAt(at)));
  }

  /** The index behind the character, or behind the styling, that stands at an index. */
  private static int next(String line, int at) {
    int end = styleEnd(line, at);
    return end > at ? end : at + Character.charCount(line.codePointAt(at));
  }

  private static int styleEnd(String line, int at) {
    return line.charAt(at) == '\u001b' ? line.indexOf('m', at) + 1 : at;
  }
}
