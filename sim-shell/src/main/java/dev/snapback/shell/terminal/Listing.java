package dev.snapback.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * The list of what could stand at the cursor: a row for each, under the names of their groups, with descriptions in one
 * column.
 *
 * @param rows the rows, none wider than the screen
 * @param selected the number of the row of the candidate that is chosen at the moment, from 0
 */
record Listing(List<AttributedString> rows, int selected) {
  private static final int WIDEST_NAME = 40;
  private static final int GAP = 2;

  Listing {
    rows = List.copyOf(rows);
  }

  /**
   * Lays out groups and candidates.
   *
   * @param items names of groups and lists of candidates, as JLine has them
   * @param typed what is typed already
   * @param width the width of the screen
   */
  static Listing of(List<?> items, @Nullable Candidate selection, String typed, int width, Theme theme) {
    int name = candidates(items).stream().mapToInt(c -> columns(c.displ())).filter(w -> w <= WIDEST_NAME).max().orElse(0);
    boolean grouped = items.stream().anyMatch(String.class::isInstance);
    var rows = new ArrayList<AttributedString>();
    int selected = 0;
    for (Object item : items) {
      if (item instanceof String group) {
        rows.add(cut(new AttributedString(group, theme.group()), width));
      }
      for (Candidate candidate : candidates(List.of(item))) {
        if (candidate.equals(selection)) {
          selected = rows.size();
        }
        rows.add(cut(row(candidate, candidate.equals(selection), typed, grouped ? "  " : "", name, theme), width));
      }
    }
    return new Listing(rows, selected);
  }

  /** Whether any of the candidates has a description; a list of bare names is better set in columns. */
  static boolean described(List<?> items) {
    return candidates(items).stream().anyMatch(c -> c.descr() != null);
  }

  /** The rows as one text. */
  AttributedString text() {
    return AttributedString.join(AttributedString.NEWLINE, rows);
  }

  private static List<Candidate> candidates(List<?> items) {
    var all = new ArrayList<Candidate>();
    for (Object item : items) {
      if (item instanceof List<?> list) {
        list.forEach(c -> all.add((Candidate) c));
      }
    }
    return all;
  }

  private static AttributedString row(
      Candidate candidate, boolean chosen, String typed, String indent, int name, Theme theme) {
    var out = new AttributedStringBuilder().append(indent);
    String text = candidate.displ();
    AttributedStyle whole = chosen ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT;
    int known = text.startsWith(typed) ? typed.length() : 0;
    out.styled(chosen ? whole : theme.typed(), text.substring(0, known)).styled(whole, text.substring(known));
    if (candidate.descr() != null) {
      out.append(" ".repeat(Math.max(0, name - columns(text)) + GAP)).styled(theme.proposed(), candidate.descr());
    }
    return out.toAttributedString();
  }

  private static AttributedString cut(AttributedString row, int width) {
    return row.columnLength() < width
        ? row
        : AttributedString.join(AttributedString.EMPTY, row.columnSubSequence(0, width - 2), new AttributedString("…"));
  }

  private static int columns(String text) {
    return new AttributedString(text).columnLength();
  }
}
