package dev.snapback.vocabulary;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;

/**
 * Bounds that a value is known to keep: X given min ≤ X ≤ max. What would lie outside is left out, not moved to the
 * bound.
 *
 * @param min the least value, or minus infinity
 * @param max the greatest value, or infinity
 */
public record Truncation(double min, double max) {
  /** No bounds. */
  public static final Truncation NONE = new Truncation(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The least share of the whole that bounds must leave: less is taken for a slip of the pen. */
  private static final double LEAST = 0x1p-20;

  public Truncation {
    if (Double.isFinite(min)) {
      DistributionText.checkFinite(min);
      min += 0.0;
    }
    if (Double.isFinite(max)) {
      DistributionText.checkFinite(max);
      max += 0.0;
    }
    if (!(min < max)) {
      throw new IllegalArgumentException("a truncation needs min < max, not min " + write(min) + ", max " + write(max));
    }
  }

  private static String write(double bound) {
    return Double.isFinite(bound) ? DistributionText.write(bound, Distribution.Suffix.NONE) : "none";
  }

  /**
   * Checks that a distribution lies between the bounds often enough.
   *
   * @throws IllegalArgumentException if it does less often than once in 2^20
   */
  void check(ContinuousDistribution whole, String written) {
    if (share(whole) < LEAST) {
      throw new IllegalArgumentException("hardly anything of " + written + " lies between its bounds: "
          + share(whole) + " of it. Maybe the mean belongs between them.");
    }
  }

  /** Returns both bounds together, if anything lies between them. */
  Optional<Truncation> and(double least, double most) {
    double low = Math.max(min, least);
    double high = Math.min(max, most);
    return low < high ? Optional.of(new Truncation(low, high)) : Optional.empty();
  }

  private double share(ContinuousDistribution whole) {
    return whole.cumulativeProbability(max) - whole.cumulativeProbability(min);
  }

  /** P(X ≤ x | min ≤ X ≤ max). */
  DoubleUnaryOperator of(ContinuousDistribution whole) {
    if (equals(NONE)) {
      return whole::cumulativeProbability;
    }
    double below = whole.cumulativeProbability(min);
    double share = share(whole);
    return x -> x >= max ? 1 : x <= min ? 0 : (whole.cumulativeProbability(x) - below) / share;
  }

  /** The mean of a normal value within the bounds. */
  double ofNormal(double mean, double sd) {
    return equals(NONE) ? mean : TruncatedNormalDistribution.of(mean, sd, min, max).getMean();
  }

  /**
   * The mean of a value within the bounds of which the logarithm is normal with mean {@code mu} and deviation
   * {@code sigma}: with each value weighted by itself the logarithm is normal about {@code mu + sigma²} (Johnson, Kotz,
   * Balakrishnan, <em>Continuous Univariate Distributions</em> 1, 14.3).
   */
  double ofLogNormal(double mu, double sigma) {
    var log = NormalDistribution.of(mu, sigma);
    var weighted = NormalDistribution.of(mu + sigma * sigma, sigma);
    double low = min <= 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(min);
    double high = StrictMath.log(max);
    double share = log.cumulativeProbability(high) - log.cumulativeProbability(low);
    double moved = weighted.cumulativeProbability(high) - weighted.cumulativeProbability(low);
    return StrictMath.exp(mu + sigma * sigma / 2) * moved / share;
  }

  /** As it follows mean and sd: {@code , min 10d, max 45d}; nothing where there are no bounds. */
  String text(Distribution.Suffix suffix) {
    return (Double.isFinite(min) ? ", min " + DistributionText.write(min, suffix) : "")
        + (Double.isFinite(max) ? ", max " + DistributionText.write(max, suffix) : "");
  }
}
