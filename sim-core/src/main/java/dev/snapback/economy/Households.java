package dev.snapback.economy;

/**
 * The households of a region in the base year.
 *
 * @param millions how many there are, in millions, more than 0
 * @param consumption what they spend on consumption, bn USD a year, more than 0
 */
public record Households(double millions, double consumption) {
  public Households {
    if (!(millions > 0 && consumption > 0 && Double.isFinite(millions) && Double.isFinite(consumption))) {
      throw new IllegalArgumentException("households and what they spend are more than 0, not " + millions + " million and "
          + consumption + " bn USD");
    }
  }

  /** What a household spends on consumption in a year, USD. */
  double each() {
    return 1000 * consumption / millions;
  }
}
