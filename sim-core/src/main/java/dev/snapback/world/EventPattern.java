package dev.snapback.world;

/**
 * Which moves or events: a text in which {@code *} stands for any characters, {@code us raise *}. It is held against a
 * move as the language prints it and against the text of what it led to, or the calendar; not against what queues and
 * stocks do in the evening, which conditions look at.
 *
 * @param text the pattern
 */
public record EventPattern(String text) {
  /** The longest pattern. */
  public static final int MAX_LENGTH = 200;

  public EventPattern {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a pattern has 1 to " + MAX_LENGTH + " characters");
    }
  }

  /** Whether a line fits, in time at most the product of both lengths. */
  public boolean fits(String line) {
    int at = 0;
    int in = 0;
    int star = -1;
    int back = 0;
    while (in < line.length()) {
      if (at < text.length() && text.charAt(at) == '*') {
        star = at++;
        back = in;
      } else if (at < text.length() && text.charAt(at) == line.charAt(in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++back;
      } else {
        return false;
      }
    }
    while (at < text.length() && text.charAt(at) == '*') {
      at++;
    }
    return at == text.length();
  }

  @Override
  public String toString() {
    return text;
  }
}
