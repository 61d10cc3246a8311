package dev.snapback.ensemble;

import dev.snapback.statistics.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;

/** After how many days a condition holds for the first time. Immutable. */
public final class Passage {
  private final Estimate never;
  private final double[] days;
  private final int count;
  private final Undecided undecided;

  private Passage(Estimate never, double[] days, int count, Undecided undecided) {
    this.never = never;
    this.days = days;
    this.count = count;
    this.undecided = undecided;
  }

  static Passage of(double[] values, Undecided undecided) {
    double[] days = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return new Passage(Estimate.ofShare(values.length - days.length, values.length), days, values.length, undecided);
  }

  /**
   * The share of the replications in which it is not seen to hold by the end, with its 95% interval: of all, the {@link
   * #undecided} among them.
   */
  public Estimate never() {
    return never;
  }

  /** In how many it was not seen to hold and was unknown at the end of some day. */
  public Undecided undecided() {
    return undecided;
  }

  /** All replications that did not fail. */
  public int count() {
    return count;
  }

  /**
   * The days within which the condition has held in a share {@code p} of all replications, those in which it never holds
   * included; empty where it has not held in so many. The least number of days for which that is so.
   *
   * @param p from 0 to 1, taken as it is printed: .07 of 100 are 7, although its double is a little more than .07
   * @throws IllegalArgumentException if it is outside of that
   */
  public OptionalDouble within(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a share of the replications is from 0 to 1, not " + p);
    }
    BigDecimal share = BigDecimal.valueOf(p).multiply(BigDecimal.valueOf(count));
    int rank = Math.max(1, share.setScale(0, RoundingMode.CEILING).intValue());
    return rank <= days.length ? OptionalDouble.of(days[rank - 1]) : OptionalDouble.empty();
  }

  /** The mean number of days in those replications in which it holds, which is no answer to "when" where it may never. */
  public OptionalDouble meanWhereReached() {
    return Arrays.stream(days).average();
  }
}
