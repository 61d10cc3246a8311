package dev.snapback.ensemble;

import dev.snapback.statistics.Estimate;
import java.util.Arrays;

/**
 * One number in two worlds that meet the same luck: replication i of one beside replication i of the other. What luck
 * does to both alike falls out of the difference, so that its interval is narrower than that of two independent
 * ensembles (common random numbers: Law, <em>Simulation Modeling and Analysis</em>, 5th edition, section 11.2).
 *
 * @param pairs in how many replications both have a value
 * @param missing in how many they have not, or one of them failed
 * @param a the mean of the first, over the pairs
 * @param b the mean of the other, over the pairs
 * @param difference the mean of the other less the first, pair by pair
 * @param independent the same difference as two independent ensembles of this size would know it
 */
public record Paired(int pairs, int missing, Estimate a, Estimate b, Estimate difference, Estimate independent) {
  /**
   * Pairs two columns of answers.
   *
   * @param first by replication; {@code NaN} where there is no value
   * @param other as many
   */
  static Paired of(double[] first, double[] other) {
    int length = Math.min(first.length, other.length);
    double[] a = new double[length];
    double[] b = new double[length];
    double[] differences = new double[length];
    int pairs = 0;
    for (int i = 0; i < length; i++) {
      if (!Double.isNaN(first[i]) && !Double.isNaN(other[i])) {
        a[pairs] = first[i];
        b[pairs] = other[i];
        differences[pairs] = other[i] - first[i];
        pairs++;
      }
    }
    if (pairs == 0) {
      Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      return new Paired(0, length, none, none, none, none);
    }
    double[] left = Arrays.copyOf(a, pairs);
    double[] right = Arrays.copyOf(b, pairs);
    return new Paired(pairs, length - pairs, Estimate.ofMean(left), Estimate.ofMean(right),
        Estimate.ofMean(Arrays.copyOf(differences, pairs)), Estimate.ofDifference(left, right));
  }

  /**
   * How many times as many independent replications would know the difference as well: the ratio of the variances;
   * infinite where luck falls out altogether.
   */
  public double worth() {
    double paired = difference.standardError();
    double apart = independent.standardError();
    return apart == paired ? 1 : apart * apart / (paired * paired);
  }
}
