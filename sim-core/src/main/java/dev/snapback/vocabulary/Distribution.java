package dev.snapback.vocabulary;

import dev.snapback.kernel.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/**
 * A distribution as a scenario writes it: {@code triangular(min 10d, mode 35d, max 45d)}. Means and standard
 * deviations are always those of the values themselves, before bounds cut them. Reading and writing are inverse: {@code parse(d.toString())}
 * equals {@code d}.
 *
 * <p>Nothing is drawn from it directly: {@link #quantiles} makes the table of whole numbers that draws.
 */
public sealed interface Distribution {
  /** The most values that one is written with. */
  int MAX_VALUES = 1000;

  /** What stands after each number. */
  enum Suffix {
    /** Nothing. */
    NONE(""),
    /** Calendar days. */
    DAYS("d"),
    /** Working days. */
    WORKING_DAYS("wd"),
    /** Tonnes. */
    TONNES("t"),
    /** Percent: 80% is the number 80. */
    PERCENT("%");

    private final String text;

    Suffix(String text) {
      this.text = text;
    }

    /** The suffix as written. */
    public String text() {
      return text;
    }
  }

  /** What its numbers count. */
  Suffix suffix();

  /** The cumulative distribution function: P(X ≤ x). */
  DoubleUnaryOperator cdf();

  /** The expected value. */
  double mean();

  /**
   * Reads a distribution.
   *
   * @throws IllegalArgumentException if the text is none; the message says what was got and what is allowed
   */
  static Distribution parse(String text) {
    return DistributionText.parse(text);
  }

  /**
   * Returns the table that draws this distribution rounded to whole multiples.
   *
   * @param scale how many units of the table make one of the distribution: 1000 for tonnes drawn in kilograms
   * @param lowest the lower bound, in the table's units
   * @param highest the upper bound, in the table's units, or positive infinity
   * @param outside what becomes of the probability outside the bounds
   * @param step the table's numbers are multiples of this
   * @throws IllegalArgumentException as {@link Quantiles#of} does
   */
  default Quantiles quantiles(double scale, double lowest, double highest, Quantiles.Outside outside, int step) {
    DoubleUnaryOperator cdf = cdf();
    return Quantiles.of(x -> cdf.applyAsDouble(x / scale), lowest, highest, outside, step);
  }

  /**
   * Returns the same cut at these bounds as well, where its form can be cut and its mean lies between them.
   *
   * @param least the least value, or minus infinity
   * @param most the greatest value, or infinity
   */
  default Optional<Distribution> between(double least, double most) {
    return switch (this) {
      case Normal n when n.center >= least && n.center <= most ->
          n.within.and(least, most).map(cut -> new Normal(n.center, n.sd, cut, n.suffix));
      case LogNormal n when n.center >= least && n.center <= most ->
          n.within.and(least, most).map(cut -> new LogNormal(n.center, n.sd, cut, n.suffix));
      case Distribution other -> Optional.empty();
    };
  }

  /** Always the same value: {@code fixed(10d)}. */
  record Fixed(double value, Suffix suffix) implements Distribution {
    public Fixed {
      DistributionText.checkFinite(value);
      value += 0.0; // minus zero becomes zero
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return x -> x >= value ? 1 : 0;
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public String toString() {
      return "fixed(" + DistributionText.write(value, suffix) + ")";
    }
  }

  /** Any value between two, equally likely: {@code uniform(10d, 45d)}. */
  record Uniform(double min, double max, Suffix suffix) implements Distribution {
    public Uniform {
      DistributionText.checkFinite(min, max);
      min += 0.0;
      max += 0.0;
      DistributionText.check(min < max, "uniform(a, b) needs a < b", min, max);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return of(UniformContinuousDistribution.of(min, max));
    }

    @Override
    public double mean() {
      return (min + max) / 2;
    }

    @Override
    public String toString() {
      return "uniform(" + DistributionText.write(min, suffix) + ", " + DistributionText.write(max, suffix) + ")";
    }
  }

  /** Rises from the least to the likeliest value, then falls: {@code triangular(min 10d, mode 35d, max 45d)}. */
  record Triangular(double min, double mode, double max, Suffix suffix) implements Distribution {
    public Triangular {
      DistributionText.checkFinite(min, mode, max);
      min += 0.0;
      mode += 0.0;
      max += 0.0;
      DistributionText.check(
          min <= mode && mode <= max && min < max, "triangular(min, mode, max) needs min ≤ mode ≤ max, not all equal",
          min, mode, max);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return of(TriangularDistribution.of(min, mode, max));
    }

    @Override
    public double mean() {
      return (min + mode + max) / 3;
    }

    @Override
    public String toString() {
      return "triangular(min " + DistributionText.write(min, suffix) + ", mode " + DistributionText.write(mode, suffix)
          + ", max " + DistributionText.write(max, suffix) + ")";
    }
  }

  /**
   * The normal distribution, maybe between bounds: {@code normal(mean 30d, sd 5d, min 10d)}.
   *
   * @param center the mean that is written: that of the whole, before what lies outside the bounds is left out
   * @param sd its standard deviation, of the whole as well
   * @param within the bounds
   */
  record Normal(double center, double sd, Truncation within, Suffix suffix) implements Distribution {
    public Normal {
      DistributionText.checkFinite(center, sd);
      center += 0.0;
      DistributionText.check(sd > 0, "normal(mean, sd) needs sd > 0", center, sd);
      within.check(NormalDistribution.of(center, sd), DistributionText.moments("normal", center, sd, within, suffix));
    }

    /** Without bounds. */
    public Normal(double mean, double sd, Suffix suffix) {
      this(mean, sd, Truncation.NONE, suffix);
    }

    /** Returns the same with another least value. */
    public Normal atLeast(double least) {
      return new Normal(center, sd, new Truncation(least, within.max()), suffix);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return within.of(NormalDistribution.of(center, sd));
    }

    @Override
    public double mean() {
      return within.ofNormal(center, sd);
    }

    @Override
    public String toString() {
      return DistributionText.moments("normal", center, sd, within, suffix);
    }
  }

  /**
   * A value whose logarithm is normal, maybe between bounds: {@code lognormal(mean 3, sd 2, max 20)}.
   *
   * @param center the mean that is written: that of the value, before what lies outside the bounds is left out
   * @param sd its standard deviation, of the whole as well
   * @param within the bounds
   */
  record LogNormal(double center, double sd, Truncation within, Suffix suffix) implements Distribution {
    public LogNormal {
      DistributionText.checkFinite(center, sd);
      DistributionText.check(center > 0 && sd > 0, "lognormal(mean, sd) needs mean > 0 and sd > 0", center, sd);
      within.check(whole(center, sd), DistributionText.moments("lognormal", center, sd, within, suffix));
    }

    /** Without bounds. */
    public LogNormal(double mean, double sd, Suffix suffix) {
      this(mean, sd, Truncation.NONE, suffix);
    }

    private static LogNormalDistribution whole(double mean, double sd) {
      double variance = StrictMath.log1p(sd / mean * (sd / mean));
      return LogNormalDistribution.of(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return within.of(whole(center, sd));
    }

    @Override
    public double mean() {
      return within.equals(Truncation.NONE) ? center
          : within.ofLogNormal(whole(center, sd).getMu(), whole(center, sd).getSigma());
    }

    @Override
    public String toString() {
      return DistributionText.moments("lognormal", center, sd, within, suffix);
    }
  }

  /** A share between 0 and 1, as after so many successes and failures: {@code beta(17, 3)} has mean 85%. */
  record Beta(double alpha, double beta) implements Distribution {
    public Beta {
      DistributionText.checkFinite(alpha, beta);
      DistributionText.check(alpha > 0 && beta > 0, "beta(a, b) needs a > 0 and b > 0", alpha, beta);
    }

    @Override
    public Suffix suffix() {
      return Suffix.NONE;
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return of(BetaDistribution.of(alpha, beta));
    }

    @Override
    public double mean() {
      return alpha / (alpha + beta);
    }

    @Override
    public String toString() {
      return "beta(" + DistributionText.write(alpha, Suffix.NONE) + ", " + DistributionText.write(beta, Suffix.NONE)
          + ")";
    }
  }

  /** The gamma distribution by its mean and sd: {@code gamma(mean 20d, sd 10d)}. */
  record Gamma(double mean, double sd, Suffix suffix) implements Distribution {
    public Gamma {
      DistributionText.checkFinite(mean, sd);
      DistributionText.check(mean > 0 && sd > 0, "gamma(mean, sd) needs mean > 0 and sd > 0", mean, sd);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      double shape = mean / sd * (mean / sd);
      return of(GammaDistribution.of(shape, mean / shape));
    }

    @Override
    public String toString() {
      return DistributionText.moments("gamma", mean, sd, suffix);
    }
  }

  /** Without memory: {@code exponential(mean 30d)}. */
  record Exponential(double mean, Suffix suffix) implements Distribution {
    public Exponential {
      DistributionText.checkFinite(mean);
      DistributionText.check(mean > 0, "exponential(mean) needs mean > 0", mean);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return of(ExponentialDistribution.of(mean));
    }

    @Override
    public String toString() {
      return "exponential(mean " + DistributionText.write(mean, suffix) + ")";
    }
  }

  /** A count of independent events: {@code poisson(mean 6)}. */
  record Poisson(double mean, Suffix suffix) implements Distribution {
    private static final int MOST = 1 << 30;

    public Poisson {
      DistributionText.checkFinite(mean);
      DistributionText.check(mean > 0 && mean <= 1e6, "poisson(mean) needs a mean above 0, up to 1000000", mean);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      var counts = PoissonDistribution.of(mean);
      return x -> x < 0 ? 0 : counts.cumulativeProbability((int) Math.min(MOST, x));
    }

    @Override
    public String toString() {
      return "poisson(mean " + DistributionText.write(mean, suffix) + ")";
    }
  }

  /** Listed values with their shares: {@code discrete(10d 25%, 20d 75%)}. */
  record Discrete(List<Outcome> outcomes, Suffix suffix) implements Distribution {
    /** A value and its probability. */
    public record Outcome(double value, Share share) {
      public Outcome {
        DistributionText.checkFinite(value);
        value += 0.0;
      }
    }

    public Discrete {
      outcomes = List.copyOf(outcomes);
      int sum = outcomes.stream().mapToInt(o -> o.share().bp()).sum();
      DistributionText.check(sum == 10_000, "the shares of discrete(VALUE SHARE, …) sum to 100 percent", sum / 100.0);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      return x -> outcomes.stream().filter(o -> o.value() <= x).mapToInt(o -> o.share().bp()).sum() / 10_000.0;
    }

    @Override
    public double mean() {
      return outcomes.stream().mapToDouble(o -> o.value() * o.share().bp()).sum() / 10_000;
    }

    @Override
    public String toString() {
      return outcomes.stream().map(o -> DistributionText.write(o.value(), suffix) + " " + o.share())
          .collect(Collectors.joining(", ", "discrete(", ")"));
    }
  }

  /** Observed values, each as likely as the next: {@code empirical(12d, 15d, 15d, 31d)}. */
  record Empirical(List<Double> values, Suffix suffix) implements Distribution {
    public Empirical {
      values = values.stream().map(v -> v + 0.0).toList();
      DistributionText.check(!values.isEmpty(), "empirical(VALUE, …) needs at least one value");
      values.forEach(DistributionText::checkFinite);
    }

    @Override
    public DoubleUnaryOperator cdf() {
      double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
      return x -> {
        int at = Arrays.binarySearch(sorted, Math.nextUp(x));
        return (at < 0 ? -at - 1 : firstOf(sorted, at)) / (double) sorted.length;
      };
    }

    private static int firstOf(double[] sorted, int at) {
      int first = at;
      while (first > 0 && sorted[first - 1] == sorted[at]) {
        first--;
      }
      return first;
    }

    @Override
    public double mean() {
      return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    @Override
    public String toString() {
      return values.stream().map(v -> DistributionText.write(v, suffix))
          .collect(Collectors.joining(", ", "empirical(", ")"));
    }
  }

  private static DoubleUnaryOperator of(ContinuousDistribution distribution) {
    return distribution::cumulativeProbability;
  }
}
