package dev.snapback.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers from one to another, both included: {@code 2..40}, {@code 10%..60%}, {@code 4..20 per wd}.
 *
 * @param least the first
 * @param most the last, larger than the first
 * @param unit the unit of both; empty where none is written
 */
public record GivenRange(BigDecimal least, BigDecimal most, String unit) {
  /** The most numbers that a range with a step may have. */
  public static final int MOST = 1_000;

  private static final int FEW = 100;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the first is not smaller than the last
   */
  public GivenRange {
    if (least.compareTo(most) >= 0) {
      throw new IllegalArgumentException("a range goes from a smaller number to a larger one, as in 4..20, not from "
          + least.toPlainString() + " to " + most.toPlainString());
    }
  }

  /**
   * Returns the numbers {@code least}, {@code least + step}, … up to {@code most} at most.
   *
   * @param step in the unit of the range, or a bare number; of a range of percent also in percentage points
   * @throws IllegalArgumentException if the step is no number above 0 in that unit, or gives more than {@value #MOST}
   */
  public List<Given> by(Given step) {
    BigDecimal size = size(step);
    if (most.subtract(least).divideToIntegralValue(size).compareTo(BigDecimal.valueOf(MOST)) >= 0) {
      BigDecimal larger = most.subtract(least).divide(BigDecimal.valueOf(FEW), new MathContext(1, RoundingMode.UP));
      throw new IllegalArgumentException(this + " by " + step + " has more than " + MOST + " values: by "
          + Given.of(larger, unit) + " has fewer");
    }
    var found = new ArrayList<Given>();
    for (BigDecimal at = least; at.compareTo(most) <= 0; at = at.add(size)) {
      found.add(Given.of(at, unit));
    }
    return found;
  }

  private BigDecimal size(Given step) {
    Quantity quantity = Quantity.of(step.text().split(" ", 2)[0]);
    String typed = step.text().substring(quantity.number().length()).strip();
    boolean fits = typed.isEmpty() || typed.equals(unit) || (typed.equals("pp") && unit.equals("%"));
    if (quantity.isNone() || !fits || new BigDecimal(quantity.number()).signum() <= 0) {
      throw new IllegalArgumentException("the step of " + this + " is a number above 0"
          + (unit.isEmpty() ? " without a unit" : " in " + unit) + ", not " + step);
    }
    return new BigDecimal(quantity.number());
  }

  /** For instance {@code 4..20 per wd}. */
  @Override
  public String toString() {
    return Given.of(least, "") + ".." + Given.of(most, unit);
  }
}
