package dev.snapback.statistics;

import java.util.OptionalInt;

/**
 * Where a series that begins somewhere unusual has settled: the marginal standard error rule, MSER (K. P. White, <em>An
 * effective truncation heuristic for bias reduction in simulation output</em>, Simulation 69, 1997).
 */
public final class Mser {
  private static final int LEAST = 10;

  private Mser() {}

  /**
   * Returns how many of the first values are to be left out: the d for which Σ (x − mean)² / (n − d)², over the values
   * from d on, is least; the last quarter is always kept, since of a few values the spread says nothing. Empty where that
   * leaves out more than half: by then it has not settled.
   *
   * @param series at least 10 values, in order; means of batches, as a rule
   * @throws IllegalArgumentException if there are fewer
   */
  public static OptionalInt warmUp(double... series) {
    int n = series.length;
    if (n < LEAST) {
      throw new IllegalArgumentException("a warm-up is looked for in at least " + LEAST + " values, not " + n);
    }
    double least = Double.POSITIVE_INFINITY;
    int best = 0;
    double mean = 0;
    double squares = 0; // of the deviations, added up from the end
    for (int d = n - 1; d >= 0; d--) {
      int count = n - d;
      double off = series[d] - mean;
      mean += off / count;
      squares += off * (series[d] - mean);
      double statistic = squares / ((double) count * count);
      if (count >= n / 4 && statistic <= least) { // of equals the one that leaves out less
        least = statistic;
        best = d;
      }
    }
    return best > n / 2 ? OptionalInt.empty() : OptionalInt.of(best);
  }
}
