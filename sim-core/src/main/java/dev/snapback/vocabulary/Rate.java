package dev.snapback.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An ad valorem rate of duty in whole basis points: 145% is 14,500. Exact; never a fraction of a basis point.
 *
 * @param bp basis points, from 0 to {@value #MAX_BP}
 */
public record Rate(int bp) implements Comparable<Rate> {
  /** The highest rate a scenario may state: 100,000%. */
  public static final int MAX_BP = 10_000_000;

  /** No duty. */
  public static final Rate ZERO = new Rate(0);

  private static final Pattern TEXT = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?%");

  public Rate {
    if (bp < 0 || bp > MAX_BP) {
      throw new IllegalArgumentException("a rate lies between 0% and 100000%, not " + Points.decimal(bp) + "%");
    }
  }

  /** Returns a rate of whole percent. */
  public static Rate percent(int percent) {
    return new Rate(Math.multiplyExact(percent, 100));
  }

  /**
   * Reads {@code 10%} or {@code 7.25%}.
   *
   * @throws IllegalArgumentException if the text is no rate; the message says what is allowed
   */
  public static Rate parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("a rate is written 10% or 7.25%, not " + text);
    }
    return new Rate(new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(2).intValueExact());
  }

  /** The rate in percent: 145.0 for 145%. */
  public double inPercent() {
    return bp / 100.0;
  }

  /** Returns the sum of both rates. */
  public Rate plus(Rate other) {
    return new Rate(Math.addExact(bp, other.bp));
  }

  /** Returns this rate less {@code points}, at least zero. */
  public Rate minus(Points points) {
    return new Rate(Math.max(0, bp - points.bp()));
  }

  /** Returns this rate and {@code points} more. */
  public Rate plus(Points points) {
    return new Rate(Math.addExact(bp, points.bp()));
  }

  /** Returns the lower of both. */
  public Rate min(Rate other) {
    return bp <= other.bp ? this : other;
  }

  @Override
  public int compareTo(Rate other) {
    return Integer.compare(bp, other.bp);
  }

  @Override
  public String toString() {
    return Points.decimal(bp) + "%";
  }
}
