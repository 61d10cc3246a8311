package dev.snapback.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A difference of rates in percentage points, kept in basis points.
 *
 * @param bp basis points, from 0 to {@value Rate#MAX_BP}
 */
public record Points(int bp) {
  private static final Pattern TEXT = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?pp");

  public Points {
    if (bp < 0 || bp > Rate.MAX_BP) {
      throw new IllegalArgumentException("a difference lies between 0pp and 100000pp, not " + decimal(bp) + "pp");
    }
  }

  /**
   * Reads {@code 5pp} or {@code 0.25pp}.
   *
   * @throws IllegalArgumentException if the text is no difference of rates; the message says what is allowed
   */
  public static Points parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("a difference of rates is written 5pp or 0.25pp, not " + text);
    }
    return new Points(new BigDecimal(text.substring(0, text.length() - 2)).movePointRight(2).intValueExact());
  }

  static String decimal(int bp) {
    return BigDecimal.valueOf(bp, 2).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return decimal(bp) + "pp";
  }
}
