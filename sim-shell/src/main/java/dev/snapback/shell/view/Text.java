package dev.snapback.shell.view;

import dev.snapback.language.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of text with looks. Immutable.
 *
 * <p>This is the gate: every piece passes {@link SafeText} when it is made, so nothing that a file, a file name or a
 * person brings in can move the cursor, color the screen or turn the direction of writing.
 *
 * @param pieces from left to right
 */
public record Text(List<Piece> pieces) {
  /** No text. */
  public static final Text EMPTY = new Text(List.of());

  /**
   * A run of one look.
   *
   * @param look the look
   * @param text the characters, all of them fit to be shown
   */
  public record Piece(Look look, String text) {
    public Piece {
      text = SafeText.shown(text);
    }
  }

  public Text {
    pieces = List.copyOf(pieces);
  }

  /** Returns ordinary text. */
  public static Text of(String text) {
    return EMPTY.and(Look.PLAIN, text);
  }

  /** Returns this and more text of a look. */
  public Text and(Look look, String text) {
    if (text.isEmpty()) {
      return this;
    }
    var more = new ArrayList<>(pieces);
    more.add(new Piece(look, text));
    return new Text(more);
  }

  /** Returns this and another text. */
  public Text and(Text text) {
    var more = new ArrayList<>(pieces);
    more.addAll(text.pieces);
    return new Text(more);
  }

  /** Returns this and more ordinary text. */
  public Text plain(String text) {
    return and(Look.PLAIN, text);
  }

  /** Returns this and a result. */
  public Text strong(String text) {
    return and(Look.STRONG, text);
  }

  /** Returns this and something that can be passed over. */
  public Text dim(String text) {
    return and(Look.DIM, text);
  }

  /** Returns this and a name. */
  public Text name(String text) {
    return and(Look.NAME, text);
  }

  /** Returns this and something wrong. */
  public Text bad(String text) {
    return and(Look.BAD, text);
  }

  /** Returns this and something that goes well. */
  public Text good(String text) {
    return and(Look.GOOD, text);
  }

  /** Returns this with blanks at its end, at least {@code width} columns wide. */
  public Text padded(int width) {
    return plain(" ".repeat(Math.max(0, width - width())));
  }

  /** Returns this with blanks before it, at least {@code width} columns wide. */
  public Text rightAligned(int width) {
    return of(" ".repeat(Math.max(0, width - width()))).and(this);
  }

  /** Returns the characters from one index of {@link #bare} to another, with their looks. */
  Text slice(int from, int to) {
    Text out = EMPTY;
    int start = 0;
    for (Piece piece : pieces) {
      int end = start + piece.text().length();
      if (end > from && start < to) {
        out = out.and(piece.look(), piece.text().substring(Math.max(from - start, 0), Math.min(to, end) - start));
      }
      start = end;
    }
    return out;
  }

  /** Returns the texts with a separator between those that are not empty. */
  public static Text joined(String separator, List<Text> texts) {
    Text all = EMPTY;
    for (Text text : texts) {
      if (!text.isEmpty()) {
        all = all.isEmpty() ? text : all.plain(separator).and(text);
      }
    }
    return all;
  }

  /** Whether there is nothing to see. */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** The characters without looks. */
  public String bare() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** The number of columns that it takes on a screen. */
  public int width() {
    return Width.of(bare());
  }

  @Override
  public String toString() {
    return bare();
  }
}
