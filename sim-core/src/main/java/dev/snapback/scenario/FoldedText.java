package dev.snapback.scenario;

import java.util.Optional;

/**
 * A document folded once, for many quotes. A search takes time in proportion to the document, whatever the quote.
 *
 * @param text the document as {@link Quotes#fold} gives it
 */
public record FoldedText(String text) {
  /** So many words have to be the same before a place is taken for the one that was meant. */
  private static final int MEANT = 3;

  /** Folds a document. */
  public static FoldedText of(String document) {
    return new FoldedText(Quotes.fold(document));
  }

  /** Whether the words of a quote stand here. A number that is part of a longer one, 5% in 35%, does not. */
  public boolean holds(String quote) {
    String folded = Quotes.fold(quote);
    return !folded.isEmpty() && search(folded).length() == folded.length();
  }

  /**
   * What stands here where a quote begins as the document does and goes on in other words: as many words as the quote has.
   * Empty where the quote stands here, and where fewer than three of its first words do.
   */
  public Optional<String> instead(String quote) {
    String folded = Quotes.fold(quote);
    Longest found = search(folded);
    boolean meant = folded.substring(0, found.length()).chars().filter(c -> c == ' ').count() >= MEANT;
    if (!meant || found.length() == folded.length()) {
      return Optional.empty();
    }
    int end = found.start();
    for (long words = folded.chars().filter(c -> c == ' ').count() + 1; words > 0 && end < text.length(); words--) {
      int space = text.indexOf(' ', end + 1);
      end = space < 0 ? text.length() : space;
    }
    return Optional.of(text.substring(found.start(), end).strip());
  }

  /** The longest beginning of a quote that stands here, and where it first does. */
  private record Longest(int start, int length) {}

  /** The search of Knuth, Morris and Pratt. */
  private Longest search(String quote) {
    int[] back = borders(quote);
    var longest = new Longest(0, 0);
    int same = 0;
    for (int i = 0; i < text.length(); i++) {
      while (same > 0 && (same == quote.length() || text.charAt(i) != quote.charAt(same))) {
        same = back[same - 1];
      }
      same += text.charAt(i) == quote.charAt(same) ? 1 : 0;
      if (same > longest.length()) {
        int start = i + 1 - same;
        if (same < quote.length()) {
          longest = new Longest(start, same);
        } else if (!cut(start) && !cut(i + 1)) {
          return new Longest(start, same);
        }
      }
    }
    return longest;
  }

  /** For each beginning of the quote, how long the longest shorter beginning is that it also ends with. */
  private static int[] borders(String quote) {
    int[] back = new int[quote.length()];
    int same = 0;
    for (int i = 1; i < quote.length(); i++) {
      while (same > 0 && quote.charAt(i) != quote.charAt(same)) {
        same = back[same - 1];
      }
      same += quote.charAt(i) == quote.charAt(same) ? 1 : 0;
      back[i] = same;
    }
    return back;
  }

  /** Whether a place lies inside of a number. */
  private boolean cut(int at) {
    boolean goesOn = digit(at) || (point(at) && digit(at + 1));
    return (digit(at - 1) && goesOn) || (digit(at) && point(at - 1) && digit(at - 2));
  }

  private boolean digit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean point(int at) {
    return at >= 0 && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
  }
}
