package dev.snapback.statistics;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A number known from a sample, with its 95% confidence interval.
 *
 * @param value the estimate, in the unit of what is estimated
 * @param standardError its standard deviation over samples; infinite where the sample cannot tell
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Estimate(double value, double standardError, double low, double high) {
  /** How often the interval of such an estimate holds the truth. */
  public static final double LEVEL = 0.95;

  private static final double TWO_SIDED = 1 - (1 - LEVEL) / 2;
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(TWO_SIDED);

  /**
   * Returns the mean of independent values with Student's interval: mean ± t(n − 1) s / √n. One value alone has an
   * infinite interval.
   *
   * @throws IllegalArgumentException if there is no value
   */
  public static Estimate ofMean(double... values) {
    double mean = mean(values);
    return student(mean, StrictMath.sqrt(StatUtils.variance(values, mean) / values.length), values.length - 1);
  }

  /** Returns an estimate with Student's interval of so many degrees of freedom; infinite for none. */
  static Estimate student(double value, double standardError, double freedom) {
    if (freedom < 1) {
      return new Estimate(value, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double half = TDistribution.of(freedom).inverseCumulativeProbability(TWO_SIDED) * standardError;
    return new Estimate(value, standardError, value - half, value + half);
  }

  /**
   * Returns the share {@code count / of} with Wilson's score interval, which stays between 0 and 1 and has a length at
   * 0 and 1, too (E. B. Wilson, <em>Probable inference</em>, JASA 22, 1927).
   *
   * @throws IllegalArgumentException unless 0 ≤ count ≤ of and of ≥ 1
   */
  public static Estimate ofShare(int count, int of) {
    if (count < 0 || count > of || of < 1) {
      throw new IllegalArgumentException("a share is a count out of at least one, not " + count + " of " + of);
    }
    double p = (double) count / of;
    double square = Z * Z / of;
    double center = (p + square / 2) / (1 + square);
    double half = Z * StrictMath.sqrt(p * (1 - p) / of + square / of / 4) / (1 + square);
    return new Estimate(p, StrictMath.sqrt(p * (1 - p) / of),
        Math.min(p, Math.max(0, center - half)), Math.max(p, Math.min(1, center + half)));
  }

  /**
   * Returns the mean of the second less that of the first, of values that are independent, with Student's interval: its
   * variance is the sum of theirs. The degrees of freedom are those of Welch and Satterthwaite, which need not be whole:
   * ν = (u + v)² / (u² / (m − 1) + v² / (n − 1)), where u and v are the squares of the two standard errors (B. L. Welch,
   * <em>The generalization of "Student's" problem</em>, Biometrika 34, 1947; F. E. Satterthwaite, <em>An approximate
   * distribution of estimates of variance components</em>, Biometrics Bulletin 2, 1946).
   *
   * @throws IllegalArgumentException if one of them has no value
   */
  public static Estimate ofDifference(double[] first, double[] second) {
    double a = mean(first);
    double b = mean(second);
    double u = StatUtils.variance(first, a) / first.length;
    double v = StatUtils.variance(second, b) / second.length;
    double part = u + v == 0 ? 0 : u / (u + v);
    int least = Math.min(first.length, second.length) - 1;
    double freedom = least == 0 ? 0
        : 1 / (part * part / (first.length - 1) + (1 - part) * (1 - part) / (second.length - 1));
    return student(b - a, StrictMath.sqrt(u + v), Math.max(least, freedom)); // rounding takes it below at most
  }

  /** The sum, rounded once, over the count; never outside of the values, so that a constant has itself. */
  static double mean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a mean needs at least one value");
    }
    return Math.max(StatUtils.min(values), Math.min(StatUtils.max(values), Sum.of(values).getAsDouble() / values.length));
  }
}
