package dev.snapback.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Domestic pressure on a government, or an addition to it, in points of the scenario's own scale: 0 is none, and only
 * comparisons with the same scenario's other levels mean something. Exact.
 *
 * @param thousandths thousandths of a point, from 0 to {@value #MAX}
 */
public record Pressure(int thousandths) implements Comparable<Pressure> {
  /** The highest level that a scenario may state: 1,000 points. */
  public static final int MAX = 1_000_000;

  /** None. */
  public static final Pressure NONE = new Pressure(0);

  private static final Pattern TEXT = Pattern.compile("\\d{1,4}(\\.\\d{1,3})?");

  public Pressure {
    if (thousandths < 0 || thousandths > MAX) {
      throw new IllegalArgumentException("pressure lies between 0 and 1000, not at " + text(thousandths));
    }
  }

  /**
   * Reads {@code 2} or {@code 0.25}.
   *
   * @throws IllegalArgumentException if the text is no level; the message says what is allowed
   */
  public static Pressure parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("pressure is written 2 or 0.25, from 0 to 1000, not " + text);
    }
    return new Pressure(new BigDecimal(text).movePointRight(3).intValueExact());
  }

  /** Writes so many thousandths of a point in points: {@code 1.25}. */
  public static String text(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Pressure other) {
    return Integer.compare(thousandths, other.thousandths);
  }

  @Override
  public String toString() {
    return text(thousandths);
  }
}
