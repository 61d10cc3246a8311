package dev.snapback.economy;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A plain number of a closure, to a ten-thousandth: what has no unit and is written as it stands. Exact.
 *
 * @param tenThousandths from 0 to 1,000,000 (100)
 */
public record Coefficient(int tenThousandths) {
  /** The largest allowed. */
  public static final double MOST = 100;
  /** None. */
  public static final Coefficient ZERO = new Coefficient(0);
  /** As it is in the textbook, where 1 means all. */
  public static final Coefficient ONE = new Coefficient(10_000);

  private static final int DECIMALS = 4;
  private static final Pattern TEXT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");

  public Coefficient {
    if (tenThousandths < 0 || tenThousandths > MOST * 10_000) {
      throw new IllegalArgumentException("a coefficient is from 0 to 100, not " + tenThousandths / 10_000.0);
    }
  }

  /**
   * Reads {@code 1} or {@code 0.1675}.
   *
   * @throws IllegalArgumentException if it is none; the message says what is allowed
   */
  public static Coefficient parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("a coefficient is written 1 or 0.1675, from 0 to 100, not " + text);
    }
    return new Coefficient(new BigDecimal(text).movePointRight(DECIMALS).intValueExact());
  }

  /** The number. */
  public double value() {
    return tenThousandths / 10_000.0;
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
