package dev.snapback.language;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value as it is typed where the line does not say what kind it is: a number with or without its unit, a day, or a
 * text in quotation marks.
 *
 * @param text as a move or a parameter takes it: {@code 10%}, {@code 12 per wd}, {@code 2025-08-01}, {@code fifo}
 */
public record Given(String text) {
  private static final List<String> GLUED = List.of("%", "pp", "d", "wd");

  /** Returns a number with its unit, as a file writes it; an empty unit for a bare number. */
  public static Given of(BigDecimal number, String unit) {
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    return new Given(unit.isEmpty() || GLUED.contains(unit) ? plain + unit : plain + " " + unit);
  }

  /** Whether it is a number without a unit. */
  public boolean isBare() {
    Quantity quantity = Quantity.of(text);
    return !quantity.isNone() && quantity.unit().isEmpty();
  }

  @Override
  public String toString() {
    return text;
  }
}
