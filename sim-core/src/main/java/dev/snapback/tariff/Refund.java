package dev.snapback.tariff;

import dev.snapback.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Duties that are due back, estimated as base-year trade spread evenly over 365 days times what the layer levied.
 *
 * @param usd US dollars to the cent, half even, over the trade that is known; empty where none is known
 * @param unknown the trade flows that the scenario gives no value for, as {@code us.cn} or {@code us.cn.steel}
 * @param stretches the levels for which duties are due back
 * @param trace how the refund came about
 */
public record Refund(Optional<BigDecimal> usd, List<String> unknown, List<Stretch> stretches, Trace trace) {
  /**
   * A level and its days.
   *
   * @param from the first day
   * @param to the first day after
   * @param rate the rate that applied
   */
  public record Stretch(LocalDate from, LocalDate to, Rate rate) {
    @Override
    public String toString() {
      return rate + " from " + from + " to " + to.minusDays(1);
    }
  }

  public Refund {
    unknown = List.copyOf(unknown);
    stretches = List.copyOf(stretches);
  }

  /** {@code refunds of 1.23 bn USD due (20% from 2025-03-04 to 2026-02-23)}. */
  public String text() {
    if (stretches.isEmpty()) {
      return "nothing had been levied, no refunds are due";
    }
    String days = " (" + String.join(", ", stretches.stream().map(Stretch::toString).toList()) + ")";
    if (usd.isEmpty()) {
      return "refunds are due, amount unknown: no trade is given for " + String.join(", ", unknown) + days;
    }
    String rest = unknown.isEmpty() ? "" : ", and an unknown amount on " + String.join(", ", unknown);
    return "refunds of " + billions(usd.get()) + " bn USD due" + rest + days;
  }

  /** The amount in billions of US dollars, without trailing zeros. */
  static String billions(BigDecimal usd) {
    return usd.movePointLeft(9).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
