package dev.snapback.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A part of a whole in basis points: 85% is 8,500. Exact.
 *
 * @param bp basis points, from 0 to {@value #WHOLE}
 */
public record Share(int bp) implements Comparable<Share> {
  /** The whole in basis points. */
  public static final int WHOLE = 10_000;

  /** Nothing of it. */
  public static final Share NONE = new Share(0);

  /** All of it. */
  public static final Share ALL = new Share(WHOLE);

  private static final Pattern TEXT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?%");

  public Share {
    if (bp < 0 || bp > WHOLE) {
      throw new IllegalArgumentException("a share lies between 0% and 100%, not " + Points.decimal(bp) + "%");
    }
  }

  /** Returns so many whole percent. */
  public static Share percent(int percent) {
    return new Share(Math.multiplyExact(percent, 100));
  }

  /**
   * Reads {@code 85%} or {@code 85.25%}.
   *
   * @throws IllegalArgumentException if the text is no share; the message says what is allowed
   */
  public static Share parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("a share is written 85% or 85.25%, at most 100%, not " + text);
    }
    return new Share(new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(2).intValueExact());
  }

  /** How many of the 2^32 random words fall into this share, to the nearest word. */
  public long words() {
    return (((long) bp << 32) + WHOLE / 2) / WHOLE;
  }

  /** The share in percent: 85.0 for 85%. */
  public double inPercent() {
    return bp / 100.0;
  }

  @Override
  public int compareTo(Share other) {
    return Integer.compare(bp, other.bp);
  }

  @Override
  public String toString() {
    return Points.decimal(bp) + "%";
  }
}
