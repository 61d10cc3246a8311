package dev.snapback.economy;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A trade elasticity: the percent by which an import falls for one percent of cost, to a thousandth.
 *
 * @param thousandths from 100 (0.1) to 20,000
 */
public record Elasticity(int thousandths) {
  /** The least allowed. */
  public static final double LEAST = .1;
  /** The largest allowed. */
  public static final double MOST = 20;

  private static final Pattern TEXT = Pattern.compile("\\d{1,2}(\\.\\d{1,3})?");

  public Elasticity {
    if (thousandths < LEAST * 1000 || thousandths > MOST * 1000) {
      throw new IllegalArgumentException("an elasticity is from 0.1 to 20, not " + thousandths / 1000.0);
    }
  }

  /**
   * Reads {@code 4} or {@code 2.25}.
   *
   * @throws IllegalArgumentException if it is none; the message says what is allowed
   */
  public static Elasticity parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("an elasticity is written 4 or 2.25, from 0.1 to 20, not " + text);
    }
    return new Elasticity(new BigDecimal(text).movePointRight(3).intValueExact());
  }

  /** The number. */
  public double value() {
    return thousandths / 1000.0;
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }
}
