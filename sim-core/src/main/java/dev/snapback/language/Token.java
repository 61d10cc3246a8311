package dev.snapback.language;

/**
 * A word, a mark or a quoted text of a line, with its place.
 *
 * @param kind what it is
 * @param text the word or mark as written; of a quoted text what stands between the quotation marks, without escapes
 * @param start where it begins, from 0, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Token(Kind kind, String text, int start, int end) {
  /** The kinds of tokens. */
  public enum Kind {
    /** A run of characters without a space or a mark. */
    WORD,
    /** A text in quotation marks. */
    QUOTED,
    /** A comma. */
    COMMA,
    /** One of {@code < <= = != >= >}. */
    OPERATOR,
    /** An opening parenthesis. */
    OPEN,
    /** A closing parenthesis. */
    CLOSE
  }

  /** Whether it is this unquoted word. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equals(word);
  }
}
