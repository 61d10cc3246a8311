package dev.snapback.statistics;

import java.util.Arrays;

/** Quantiles of a sample, interpolated between order statistics: type 7 of Hyndman and Fan (Am. Stat. 50, 1996). */
public final class Quantile {
  private Quantile() {}

  /**
   * Returns the quantile of a sample at a probability.
   *
   * @param values in any order; not changed
   * @param p from 0, the smallest, to 1, the largest
   * @throws IllegalArgumentException if there is no value or p lies outside
   */
  public static double of(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, p);
  }

  /**
   * Returns the quantile of a sample that is sorted already.
   *
   * @param sorted ascending
   * @param p from 0, the smallest, to 1, the largest
   * @throws IllegalArgumentException if there is no value or p lies outside
   */
  public static double ofSorted(double[] sorted, double p) {
    if (sorted.length == 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a quantile needs a value and a probability, not " + p);
    }
    double at = p * (sorted.length - 1);
    int below = (int) at;
    double above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (at - below) * (above - sorted[below]);
  }
}
