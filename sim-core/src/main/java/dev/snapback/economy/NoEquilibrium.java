package dev.snapback.economy;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * No equilibrium was found; there are no numbers.
 *
 * @param residual how far the worst market is from clearing, as a share of its supply; may be infinite or NaN where
 *     spending or a price has none
 * @param iterations how many steps were taken
 * @param market what does not clear: the region whose labor it is
 */
public record NoEquilibrium(double residual, int iterations, String market) implements HatOutcome {
  /** All of it in a sentence without full stop. */
  public String text() {
    return "no equilibrium was found: after " + iterations + " steps the market for the labor of " + market
        + (Double.isFinite(residual) ? " is " + percent() + "% from clearing" : " has no value");
  }

  /** To two digits. */
  private String percent() {
    return BigDecimal.valueOf(100 * residual).round(new MathContext(2)).toPlainString();
  }
}
