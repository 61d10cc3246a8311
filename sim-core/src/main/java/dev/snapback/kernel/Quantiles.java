package dev.snapback.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A distribution over whole numbers as a table from which one random word draws one number: days, counts, kilograms.
 *
 * <p>Built once from a cumulative distribution function, which is rounded to the nearest multiple of {@code step} and
 * of which the cuts are rounded to 2^-32; drawing is integer arithmetic and the same everywhere. A larger word never
 * gives a smaller number. The guide (Chen and Asau 1974) has at least as many entries as there are numbers, so that a
 * draw looks at less than two cuts on average. Immutable.
 */
public final class Quantiles {
  /** What becomes of the probability outside the bounds. */
  public enum Outside {
    /** It goes to the bound: min(max(X, lowest), highest). */
    CLIP,
    /** It is left out: X given lowest ≤ X ≤ highest. */
    CONDITION
  }

  /** The most numbers that a table may tell apart. */
  public static final int MAX_SIZE = 1 << 16;

  /** A guide this many bits finer than the table lets most draws end at their first look. */
  private static final int FINER = 3;
  private static final int MOST_GUIDE_BITS = 14;

  private static final double WORDS = 0x1p32;
  private static final long ALL = 1L << 32;
  private static final int FEW = 16;
  private static final double NEGLIGIBLE = 0x1p-33;
  private static final double BELOW = 1e-9;

  private final int min;
  private final int step;
  /** For each number the largest word that gives it or a smaller one, less 2^31 so that signed comparison orders it. */
  private final int[] last;
  private final char[] guide;
  private final int shift;

  private Quantiles(int min, int step, int[] last) {
    this.min = min;
    this.step = step;
    this.last = last;
    int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(last.length - 1));
    bits = Math.min(MOST_GUIDE_BITS, bits + FINER);
    this.shift = 32 - bits;
    this.guide = new char[1 << bits];
    int at = 0;
    for (int i = 0; i < guide.length; i++) {
      int word = (i << shift) ^ Integer.MIN_VALUE;
      while (word > last[at]) {
        at++;
      }
      guide[i] = (char) at;
    }
  }

  /**
   * Builds the table of a distribution.
   *
   * @param cdf its cumulative distribution function, non-decreasing
   * @param lowest the lower bound
   * @param highest the upper bound, or positive infinity
   * @param outside what becomes of the probability outside the bounds
   * @param step the numbers are multiples of this, at least 1
   * @throws IllegalArgumentException if the bounds are crossed or have no probability between them, or if there are
   *     more than {@value #MAX_SIZE} numbers
   */
  public static Quantiles of(
      DoubleUnaryOperator cdf, double lowest, double highest, Outside outside, int step) {
    double below = outside == Outside.CLIP ? 0 : cdf.applyAsDouble(lowest - BELOW);
    double upTo = outside == Outside.CLIP || Double.isInfinite(highest) ? 1 : cdf.applyAsDouble(highest);
    if (!(lowest <= highest) || upTo - below < NEGLIGIBLE) {
      throw new IllegalArgumentException("there is no probability between " + lowest + " and " + highest);
    }
    DoubleUnaryOperator within =
        x -> x >= highest ? 1 : Math.min(1, Math.max(0, (cdf.applyAsDouble(x) - below) / (upTo - below)));
    int from = firstWith(1, within, multiple(lowest, step), step);
    int[] last = new int[FEW];
    int size = 0;
    for (long words = 0; words < ALL; size++) {
      if (size == MAX_SIZE) {
        throw new IllegalArgumentException("a distribution has at most " + MAX_SIZE + " different values in steps of "
            + step + "; this one has " + (firstWith(ALL, within, from, step) - from + 1));
      }
      words = Math.max(words, words(within, from + size, step));
      last = size < last.length ? last : Arrays.copyOf(last, 2 * size);
      last[size] = (int) (words - 1) ^ Integer.MIN_VALUE;
    }
    return new Quantiles(Math.multiplyExact(from, step), step, Arrays.copyOf(last, size));
  }

  /** Returns the table that always gives {@code value}. */
  public static Quantiles always(int value) {
    return new Quantiles(value, 1, new int[] {Integer.MAX_VALUE});
  }

  private static int multiple(double x, int step) {
    return Math.toIntExact(Math.round(x / step));
  }

  private static long words(DoubleUnaryOperator within, int multiple, int step) {
    return Math.round(within.applyAsDouble((multiple + 0.5) * step) * WORDS);
  }

  /** The first multiple, from {@code from} on, up to which there are so many words; by doubling, then by halving. */
  private static int firstWith(long words, DoubleUnaryOperator within, int from, int step) {
    int span = 1;
    while (words(within, from + span - 1, step) < words) {
      span = Math.multiplyExact(span, 2);
    }
    int low = from + span / 2;
    int high = from + span - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words(within, middle, step) < words) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the number that {@code word}, taken as unsigned, draws. */
  public int draw(int word) {
    int signed = word ^ Integer.MIN_VALUE;
    int at = guide[word >>> shift];
    while (signed > last[at]) {
      at++;
    }
    return min + at * step;
  }

  /**
   * Returns a word that draws the distribution given that the number is greater than {@code value}: {@code word} is
   * mapped to the words above. Where no number is greater it is the largest word.
   */
  public int wordAbove(int word, int value) {
    long from = wordsUpTo(value);
    long left = (1L << 32) - from;
    return left == 0 ? -1 : (int) (from + (((word & 0xFFFFFFFFL) * left) >>> 32));
  }

  /** The number of words, out of 2^32, that give {@code value} or less. */
  public long wordsUpTo(int value) {
    if (value < min) {
      return 0;
    }
    int at = Math.min(last.length - 1, (value - min) / step);
    return ((last[at] ^ Integer.MIN_VALUE) & 0xFFFFFFFFL) + 1;
  }

  /** The smallest number. */
  public int min() {
    return min;
  }

  /** The largest number. */
  public int max() {
    return min + (last.length - 1) * step;
  }

  /** The expected number. */
  public double mean() {
    double sum = 0;
    long before = 0;
    for (int i = 0; i < last.length; i++) {
      long words = wordsUpTo(min + i * step);
      sum += (words - before) * (double) (min + i * step);
      before = words;
    }
    return sum / WORDS;
  }

  /** A 64-bit FNV-1a hash of all cuts, for the hash of a scenario. */
  public long hash() {
    long hash = 0xcbf29ce484222325L;
    hash = (hash ^ min) * 0x100000001b3L;
    hash = (hash ^ step) * 0x100000001b3L;
    for (int cut : last) {
      hash = (hash ^ (cut & 0xFFFFFFFFL)) * 0x100000001b3L;
    }
    return hash;
  }

  /** For instance {@code 10..45 by 1 #5f3a…}: the range and the hash of the cuts. */
  @Override
  public String toString() {
    return min + ".." + max() + " by " + step + " #" + Long.toHexString(hash());
  }
}
