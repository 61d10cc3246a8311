package dev.snapback.statistics;

import java.util.List;

/**
 * A forecast interval beside what was observed.
 *
 * @param level how often such a band should hold what is observed, between 0 and 1
 * @param low its lower end, the quantile at (1 − level) / 2
 * @param high its upper end, the quantile at (1 + level) / 2
 */
public record Band(double level, double low, double high, double observed) {
  public Band {
    if (!(level > 0 && level < 1 && low <= high)) {
      throw new IllegalArgumentException(
          "a band has a level between 0 and 1 and ends in order, not " + level + ", " + low + ", " + high);
    }
  }

  /** Whether the observed value lies in the band, ends included. */
  public boolean holds() {
    return low <= observed && observed <= high;
  }

  /**
   * The interval score, in the unit of what is forecast: the width, and 2/α for each unit by which the observed value
   * lies outside, α = 1 − level; smaller is better (Gneiting and Raftery, JASA 102, 2007, eq. 43).
   */
  public double score() {
    double outside = Math.max(0, Math.max(low - observed, observed - high));
    return high - low + 2 / (1 - level) * outside;
  }

  /**
   * Returns the band of an ensemble: its quantiles at (1 ∓ level) / 2.
   *
   * @throws IllegalArgumentException if there is no member or the level is not between 0 and 1
   */
  public static Band ofMembers(double[] members, double level, double observed) {
    return new Band(level, Quantile.of(members, (1 - level) / 2), Quantile.of(members, (1 + level) / 2), observed);
  }

  /**
   * Returns how often bands held what was observed, with Wilson's interval. It takes the cases as independent, which
   * neighboring months are not: for these the interval is too short.
   *
   * @throws IllegalArgumentException if there is no band
   */
  public static Estimate coverage(List<Band> bands) {
    return Estimate.ofShare((int) bands.stream().filter(Band::holds).count(), bands.size());
  }
}
