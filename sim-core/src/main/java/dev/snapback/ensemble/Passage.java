package dev.snapback.ensemble;

import dev.snapback.statistics.Estimate;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * After how many days a condition holds for the first time.
 *
 * @param never the share of the replications in which it does not hold by the end, with its 95% interval
 * @param days the days in those in which it does, ascending
 * @param count all replications that did not fail
 */
public record Passage(Estimate never, double[] days, int count) {
  static Passage of(double[] values) {
    double[] days = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new Passage(Estimate.ofShare(values.length - days.length, values.length), days, values.length);
  }

  /**
   * The days within which the condition has held in a share {@code p} of all replications, those in which it never holds
   * included; empty where it has not held in so many. The least number of days for which that is so.
   */
  public OptionalDouble within(double p) {
    int rank = Math.max(1, (int) Math.ceil(p * count));
    return rank <= days.length ? OptionalDouble.of(days[rank - 1]) : OptionalDouble.empty();
  }

  /** The mean number of days in those replications in which it holds, which is no answer to "when" where it may never. */
  public OptionalDouble meanWhereReached() {
    return Arrays.stream(days).average();
  }
}
