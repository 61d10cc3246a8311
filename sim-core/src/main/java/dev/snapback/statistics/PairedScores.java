package dev.snapback.statistics;

/**
 * Two forecasters scored on the same cases: who was better, and could it be luck?
 *
 * <p>The mean difference of scores d = a − b, negative where a was better, with the variance of a mean of which values
 * up to {@code ahead} − 1 steps apart are correlated, because their forecasts overlap: (γ₀ + 2 Σ γₖ) / n (Diebold and
 * Mariano, J. Bus. Econ. Stat. 13, 1995), over (n + 1 − 2h + h(h − 1)/n) / n and with Student's n − 1 degrees of
 * freedom for few cases (Harvey, Leybourne and Newbold, Int. J. Forecast. 13, 1997). Where the sum of autocovariances
 * is not positive γ₀ alone is taken.
 *
 * @param difference the mean of a − b with its interval, in the scores' unit
 * @param better how many cases a scored better than b
 * @param ties how many cases they scored the same
 * @param cases how many cases there were
 */
public record PairedScores(Estimate difference, int better, int ties, int cases) {
  /**
   * Compares scores, smaller is better, in the order of time.
   *
   * @param ahead how many steps ahead the forecasts were made, at least 1
   * @throws IllegalArgumentException if the lengths differ or there are not more cases than steps ahead
   */
  public static PairedScores of(double[] a, double[] b, int ahead) {
    int n = a.length;
    if (n != b.length || ahead < 1 || ahead >= n) {
      throw new IllegalArgumentException(
          "paired scores need as many of the one as of the other and more than the steps ahead, not "
              + n + ", " + b.length + ", " + ahead);
    }
    double[] d = new double[n];
    int better = 0;
    int ties = 0;
    for (int i = 0; i < n; i++) {
      d[i] = a[i] - b[i];
      better += d[i] < 0 ? 1 : 0;
      ties += d[i] == 0 ? 1 : 0;
    }
    double mean = Estimate.mean(d);
    double own = autocovariance(d, mean, 0);
    double spread = own;
    for (int lag = 1; lag < ahead; lag++) {
      spread += 2 * autocovariance(d, mean, lag);
    }
    double correction = n / (n + 1 - 2.0 * ahead + (double) ahead * (ahead - 1) / n);
    double error = StrictMath.sqrt((spread > 0 ? spread : own) / n * correction);
    return new PairedScores(Estimate.student(mean, error, n - 1), better, ties, n);
  }

  private static double autocovariance(double[] d, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < d.length; i++) {
      sum += (d[i] - mean) * (d[i - lag] - mean);
    }
    return sum / d.length;
  }
}
