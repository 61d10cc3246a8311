package dev.snapback.scenario.internal;

import java.io.Reader;

/**
 * Reads a text without ever ending between the two halves of a character: the YAML engine (3.0.1) throws an
 * {@code IndexOutOfBoundsException} where a full buffer does.
 */
final class WholeCharacters extends Reader {
  private final String text;
  private int next;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (next == text.length()) {
      return length == 0 ? 0 : -1;
    }
    int end = Math.min(text.length(), next + length);
    if (end - next > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int count = end - next;
    text.getChars(next, end, buffer, offset);
    next = end;
    return count;
  }

  @Override
  public void close() {
    next = text.length();
  }
}
