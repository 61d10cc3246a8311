package dev.snapback.statistics;

import java.util.Arrays;

/**
 * The continuous ranked probability score of a forecast given as an ensemble, in the unit of what is forecast; smaller
 * is better, and for a single member it is the absolute error.
 *
 * <p>CRPS(F, y) = ∫ (F(x) − 1{x ≥ y})² dx = E|X − y| − ½ E|X − X′| (Gneiting and Raftery, <em>Strictly proper scoring
 * rules, prediction, and estimation</em>, JASA 102, 2007, eq. 20 and 21).
 */
public final class Crps {
  private Crps() {}

  /**
   * Returns the score of the members' own distribution: each has probability 1/m.
   *
   * @throws IllegalArgumentException if there is no member
   */
  public static double ofMembers(double[] members, double observed) {
    double m = members.length;
    return distance(members, observed) - pairs(members) / (m * m);
  }

  /**
   * Returns the fair score: what an infinite ensemble would be expected to get of which these members are a sample, so
   * that ensembles of different sizes can be compared (C. A. T. Ferro, <em>Fair scores for ensemble forecasts</em>,
   * Q. J. R. Meteorol. Soc. 140, 2014). It may be negative.
   *
   * @throws IllegalArgumentException if there are fewer than two members
   */
  public static double fair(double[] members, double observed) {
    double m = members.length;
    if (m < 2) {
      throw new IllegalArgumentException("the fair score needs at least two members");
    }
    return distance(members, observed) - pairs(members) / (m * (m - 1));
  }

  private static double distance(double[] members, double observed) {
    return Estimate.mean(Arrays.stream(members).map(x -> Math.abs(x - observed)).toArray());
  }

  /** Σ |xᵢ − xⱼ| over pairs i < j: in order, the k-th of m stands in k larger and m − 1 − k smaller differences. */
  private static double pairs(double[] members) {
    double[] sorted = members.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int k = 0; k < sorted.length; k++) {
      sum += sorted[k] * (2.0 * k - sorted.length + 1);
    }
    return sum;
  }
}
