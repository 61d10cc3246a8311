package dev.snapback;

import java.util.List;

/**
 * A question that has no answer: an unknown metric, a day outside the history, a number that has no value. Of a line that
 * cannot be read the message has the line, marks under the place, and what was expected; as data
 * {@link dev.snapback.language.Grammar#parse} gives that.
 */
public final class AskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> guesses;

  /**
   * Makes the exception.
   *
   * @param message what was asked and what is allowed, without full stop
   * @param guesses what may have been meant, the likeliest first; may be empty
   */
  public AskException(String message, List<String> guesses) {
    super(message);
    this.guesses = List.copyOf(guesses);
  }

  /** What may have been meant. */
  public List<String> guesses() {
    return guesses;
  }
}
