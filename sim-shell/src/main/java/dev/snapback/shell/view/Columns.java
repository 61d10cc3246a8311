package dev.snapback.shell.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A table for people. What many rows share may stand once, over them. Where it is wider than the screen its widest columns of texts are folded; where that is not enough
 * each row becomes a few lines that name the columns. No word is broken but one that is wider than the screen.
 *
 * @param table its cells
 * @param width the columns of the screen
 */
record Columns(Table table, int width) {
  private static final String INDENT = "  ";
  private static final int NARROWEST = 12;

  /** No screen is that wide: for files and pipes. */
  static final int UNBOUNDED = Integer.MAX_VALUE;

  List<Text> lines() {
    OptionalInt heading = table.heading();
    if (heading.isPresent()) {
      int left = width == UNBOUNDED ? width : width - INDENT.length();
      return new Columns(table.without(heading.getAsInt()), left).under(cells(heading.getAsInt()));
    }
    return under(List.of());
  }

  private List<Text> cells(int column) {
    return table.rows().stream().map(r -> r.get(column).shown()).toList();
  }

  /** The lines, with a heading for each row; none for no headings. */
  private List<Text> under(List<Text> headings) {
    int[] widths = widths();
    return narrowed(widths) ? rows(widths, headings) : records(headings);
  }

  private int[] widths() {
    var widths = new int[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = Math.max(Width.of(table.columns().get(i).name()),
          table.rows().stream().mapToInt(r -> r.get(column).shown().width()).max().orElse(0));
    }
    return widths;
  }

  /** Whether all columns stand side by side on the screen, texts folded where need be. */
  boolean fit() {
    return narrowed(widths());
  }

  /** Takes columns from the widest texts until all fit; whether they do. */
  private boolean narrowed(int[] widths) {
    int excess = Arrays.stream(widths).map(w -> w + INDENT.length()).sum() - width;
    if (excess <= 0) {
      return true;
    }
    var least = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      least[i] = isRight(i) ? widths[i] : leastWidth(i);
    }
    while (excess > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        widest = widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
      }
      if (widest < 0) {
        return false;
      }
      widths[widest]--;
      excess--;
    }
    return true;
  }

  /** The width of the longest word of a column, but not less than a few letters. */
  private int leastWidth(int column) {
    return Stream.concat(Stream.of(table.columns().get(column).name()), table.rows().stream().map(r -> r.get(column).shown().bare()))
        .flatMap(t -> Stream.of(t.split(" "))).mapToInt(Width::of).reduce(NARROWEST, Math::max);
  }

  private boolean isRight(int column) {
    return table.rows().stream().map(r -> r.get(column)).anyMatch(Cell.Amount.class::isInstance);
  }

  private List<Text> rows(int[] widths, List<Text> headings) {
    var lines = new ArrayList<Text>();
    String indent = headings.isEmpty() ? "" : INDENT; // so that headings stand out without color, too
    row(table.columns().stream().map(c -> Text.EMPTY.dim(c.name())).toList(), widths)
        .forEach(l -> lines.add(Text.of(indent).and(l)));
    for (int y = 0; y < table.rows().size(); y++) {
      lines.addAll(heading(headings, y));
      row(table.rows().get(y).stream().map(Cell::shown).toList(), widths).forEach(l -> lines.add(Text.of(indent).and(l)));
    }
    return lines;
  }

  /** What stands over a row, unless it stands there already. */
  private List<Text> heading(List<Text> headings, int row) {
    return headings.isEmpty() || (row > 0 && headings.get(row).equals(headings.get(row - 1))) ? List.of()
        : Fold.rows(Text.EMPTY.dim(headings.get(row).bare()), width).stream().map(l -> Text.of(INDENT).and(l)).toList();
  }

  private List<Text> row(List<Text> cells, int[] widths) {
    var folded = new ArrayList<List<Text>>();
    for (int i = 0; i < widths.length; i++) {
      folded.add(cells.get(i).width() <= widths[i] ? List.of(cells.get(i)) : Fold.rows(cells.get(i), widths[i]));
    }
    int height = Collections.max(folded.stream().map(List::size).toList());
    var lines = new ArrayList<Text>();
    for (int y = 0; y < height; y++) {
      Text line = Text.EMPTY;
      for (int i = 0; i < widths.length; i++) {
        Text cell = y < folded.get(i).size() ? folded.get(i).get(y) : Text.EMPTY;
        boolean last = i == widths.length - 1;
        line = line.plain(INDENT)
            .and(isRight(i) ? cell.rightAligned(widths[i]) : last ? cell : cell.padded(widths[i]));
      }
      lines.add(line);
    }
    return lines;
  }

  /** Every row as what is in it, one after another, each but the first with the name of its column. */
  private List<Text> records(List<Text> headings) {
    var lines = new ArrayList<Text>();
    for (int y = 0; y < table.rows().size(); y++) {
      lines.addAll(heading(headings, y));
      List<Cell> row = table.rows().get(y);
      var things = new ArrayList<Text>();
      for (int i = 0; i < row.size(); i++) {
        Text cell = row.get(i).shown();
        if (!cell.isEmpty()) {
          things.add(i == 0 ? cell : Text.EMPTY.dim(table.columns().get(i).name() + " ").and(cell));
        }
      }
      lines.addAll(Fold.flow(things, INDENT.length(), width));
    }
    return lines;
  }
}
