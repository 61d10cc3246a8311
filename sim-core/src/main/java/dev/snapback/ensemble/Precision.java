package dev.snapback.ensemble;

/** How many replications a precision takes. */
final class Precision {
  /** How many are run before anybody looks: fewer can look precise by luck. */
  static final int FIRST = 1008; // whole blocks

  private static final double MOST_GROWTH = 4;
  private static final double SPARE = 1.05;

  private Precision() {}

  /** The width falls with the square root of the number; so many come next, in whole blocks. */
  static int next(int count, double width, double asked) {
    double growth = Double.isInfinite(width) ? MOST_GROWTH : Math.min(MOST_GROWTH, width * width / (asked * asked) * SPARE);
    long blocks = (long) Math.ceil(count * growth / Workers.BLOCK);
    return (int) Math.min(Integer.MAX_VALUE / 2, Math.max(blocks * Workers.BLOCK, count + (long) Workers.BLOCK));
  }
}
