package dev.snapback.ensemble;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.statistics.Estimate;
import dev.snapback.statistics.Quantile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One metric at the end of one day over the replications that have a value. Quantiles are interpolated (type 7, see
 * {@link Quantile}).
 *
 * @param count how many have a value
 * @param missing how many have none; failed ones not counted
 * @param mean their mean with its 95% interval; of a state without meaning
 * @param sd their standard deviation, divisor n − 1; 0 for one value
 * @param quantiles at 0, 5, 25, 50, 75, 95 and 100 percent
 * @param shares what they are, in ascending order of the values, each with its share of those that have a value: of
 *     states, and of numbers of which there are at most {@value #MOST_SHARES}; else empty
 */
public record Summary(
    int count, int missing, Estimate mean, double sd, Quantiles quantiles, Map<String, Estimate> shares) {
  /** A number with more different values than this is no number that jumps. */
  public static final int MOST_SHARES = 12;

  /** Order statistics in the metric's unit. */
  public record Quantiles(
      double min, double q05, double q25, double median, double q75, double q95, double max) {}

  public Summary {
    shares = OrderedMap.copyOf(shares);
  }

  /**
   * Sums up a column.
   *
   * @param values without those that failed; {@code NaN} where there is no value
   * @param name what a value is called among the shares
   */
  static Summary of(double[] values, DoubleFunction<String> name) {
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    int missing = values.length - known.length;
    if (known.length == 0) {
      Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      double no = Double.NaN;
      return new Summary(0, missing, none, no, new Quantiles(no, no, no, no, no, no, no), Map.of());
    }
    Estimate mean = Estimate.ofMean(known);
    double sd = StrictMath.sqrt(StatUtils.variance(known, mean.value()));
    Arrays.sort(known);
    Quantiles quantiles = new Quantiles(known[0], Quantile.ofSorted(known, 0.05), Quantile.ofSorted(known, 0.25),
        Quantile.ofSorted(known, 0.5), Quantile.ofSorted(known, 0.75), Quantile.ofSorted(known, 0.95), known[known.length - 1]);
    return new Summary(known.length, missing, mean, sd, quantiles, shares(known, name));
  }

  private static Map<String, Estimate> shares(double[] sorted, DoubleFunction<String> name) {
    var shares = new LinkedHashMap<String, Estimate>();
    for (int i = 0; i < sorted.length; ) {
      int end = i;
      while (end < sorted.length && sorted[end] == sorted[i]) {
        end++;
      }
      if (shares.size() == MOST_SHARES) {
        return Map.of();
      }
      shares.put(name.apply(sorted[i]), Estimate.ofShare(end - i, sorted.length));
      i = end;
    }
    return shares;
  }
}
