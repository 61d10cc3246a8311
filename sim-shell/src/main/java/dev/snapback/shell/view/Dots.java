package dev.snapback.shell.view;

import java.util.Arrays;

/**
 * A field of character cells on which lines are drawn: with the eight dots of each braille cell, or in ASCII with one
 * mark a cell. Lines are told apart by their dashes, or by their marks. For one thread.
 */
final class Dots {
  private static final int BRAILLE = 0x2800;
  /** The bits of a braille cell's dots, by column and row. */
  private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};
  private static final String MARKS = "*o+x#%";
  /** Of eight dots along a line, those that are drawn. */
  private static final int[] DASHES = {0b11111111, 0b01010101, 0b00111111, 0b00010001, 0b01011111, 0b00001111};

  private final int columns;
  private final int rows;
  private final boolean ascii;
  private final int[] cells;
  private final Look[] looks;

  Dots(int columns, int rows, boolean ascii) {
    this.columns = columns;
    this.rows = rows;
    this.ascii = ascii;
    this.cells = new int[columns * rows];
    this.looks = new Look[columns * rows];
    Arrays.fill(looks, Look.PLAIN);
  }

  /** How many dots there are from left to right. */
  int width() {
    return columns * (ascii ? 1 : 2);
  }

  /** How many dots there are from bottom to top. */
  int height() {
    return rows * (ascii ? 1 : 4);
  }

  /** Draws from left to right; {@code y} counts from the bottom. */
  void across(int from, int to, int y, int line) {
    for (int x = from; x <= to; x++) {
      if (ascii || (DASHES[line] >> (x % 8) & 1) == 1) {
        dot(x, y, line);
      }
    }
  }

  /** Draws between two heights. */
  void upright(int x, int from, int to, int line) {
    for (int y = Math.min(from, to); y <= Math.max(from, to); y++) {
      dot(x, y, line);
    }
  }

  private void dot(int x, int y, int line) {
    int down = height() - 1 - y;
    if (x < 0 || x >= width() || down < 0 || down >= height()) {
      return;
    }
    int cell = ascii ? down * columns + x : down / 4 * columns + x / 2;
    int before = cells[cell] >= BRAILLE && cells[cell] < BRAILLE + 256 ? cells[cell] : BRAILLE;
    cells[cell] = ascii ? MARKS.charAt(line) : before | BITS[x % 2][down % 4];
    looks[cell] = Look.line(line);
  }

  /** Puts a character into a cell; {@code row} counts from the top. */
  void put(int column, int row, int character, Look look) {
    cells[row * columns + column] = character;
    looks[row * columns + column] = look;
  }

  /** Whether nothing is drawn in a row of cells, nor beside it. */
  boolean empty(int column, int row, int length) {
    if (row < 0 || row >= rows || column < 0 || column + length > columns) {
      return false;
    }
    for (int i = Math.max(0, column - 1); i < Math.min(columns, column + length + 1); i++) {
      if (cells[row * columns + i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Writes a text into cells. */
  void write(int column, int row, String text, Look look) {
    for (int i = 0; i < text.length(); i++) {
      put(column + i, row, text.charAt(i), look);
    }
  }

  /** A row of cells, from the top. */
  Text row(int row) {
    Text text = Text.EMPTY;
    int start = row * columns;
    for (int i = start; i < start + columns; ) {
      int end = i;
      var run = new StringBuilder();
      for (; end < start + columns && looks[end] == looks[i]; end++) {
        run.appendCodePoint(cells[end] == 0 ? ' ' : cells[end]);
      }
      text = text.and(looks[i], run.toString());
      i = end;
    }
    return text;
  }

  /** A piece of a line, for the legend. */
  static String sample(int line, boolean ascii) {
    var dots = new Dots(4, 1, ascii);
    dots.across(0, dots.width() - 1, ascii ? 0 : 2, line);
    return dots.row(0).bare();
  }
}
