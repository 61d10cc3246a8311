package dev.snapback.shell.view;

import java.util.ArrayList;
import java.util.List;

/** Lays texts out in a given number of columns. */
final class Fold {
  private static final String GAP = "   ";

  private Fold() {}

  /**
   * Returns the rows of a text: broken at blanks, and within a word only where that alone is too wide.
   *
   * @param width the columns of a row, at least 2
   */
  static List<Text> rows(Text text, int width) {
    var rows = new ArrayList<Text>();
    String bare = text.bare();
    int start = 0;
    while (start < bare.length()) {
      int end = end(bare, start, width);
      rows.add(text.slice(start, end));
      start = end;
      while (start < bare.length() && bare.charAt(start) == ' ') {
        start++;
      }
    }
    return rows.isEmpty() ? List.of(Text.EMPTY) : rows;
  }

  /** Where the row that begins at {@code start} ends. */
  private static int end(String text, int start, int width) {
    int used = 0;
    int lastBlank = -1;
    for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      used += Width.of(Character.toString(text.codePointAt(i)));
      if (text.charAt(i) == ' ' && i > start) {
        lastBlank = lastBlank >= 0 && text.charAt(i - 1) == ' ' ? lastBlank : i;
      }
      if (used > width) {
        return lastBlank > 0 ? lastBlank : i;
      }
    }
    return text.length();
  }

  /**
   * Returns the rows of things that are said one after another: a row is as long as fits, and a thing is broken only where
   * it alone is too wide.
   *
   * @param indent the columns before the first row; further rows begin two columns to the right
   */
  static List<Text> flow(List<Text> things, int indent, int width) {
    var rows = new ArrayList<Text>();
    Text row = Text.EMPTY;
    for (Text thing : things) {
      int before = rows.isEmpty() ? indent : indent + 2;
      if (!row.isEmpty() && before + row.width() + GAP.length() + thing.width() > width) {
        rows.addAll(folded(row, rows.isEmpty() ? indent : indent + 2, width));
        row = Text.EMPTY;
      }
      row = row.isEmpty() ? thing : row.plain(GAP).and(thing);
    }
    rows.addAll(folded(row, rows.isEmpty() ? indent : indent + 2, width));
    return rows;
  }

  private static List<Text> folded(Text row, int indent, int width) {
    if (indent + row.width() <= width) {
      return List.of(Text.of(" ".repeat(indent)).and(row));
    }
    var rows = new ArrayList<Text>();
    for (Text part : rows(row, Math.max(2, width - indent - 2))) {
      rows.add(Text.of(" ".repeat(rows.isEmpty() ? indent : indent + 2)).and(part));
    }
    return rows;
  }
}
