package dev.snapback.economy;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Imports that are brought forward before an announced increase of a rate, and missing after it. In each of the last
 * {@code transit} days before the increase a share more enters than would; from then on, or from the day the announcement
 * is withdrawn, that share less enters until all is given back. Nothing is gained or lost: what is ahead is the sum of what
 * was moved. What would have entered in the transit after the increase was sent before it, so that the giving back takes as
 * many days as the bringing forward. Changed in place.
 */
final class FrontLoading {
  private static final double SMALL = 1e-12;

  private LocalDate[] rises;
  /** Brought forward and not given back yet, by pair. */
  private final double[] ahead;
  /** Moved on the last evening: more than 0 where it was brought forward. */
  private final double[] moved;
  /** Whether anything may be ahead or have been moved. */
  private boolean busy;

  FrontLoading(int pairs) {
    rises = new LocalDate[pairs];
    Arrays.fill(rises, LocalDate.MAX);
    ahead = new double[pairs];
    moved = new double[pairs];
  }

  FrontLoading(FrontLoading other) {
    rises = other.rises;
    ahead = other.ahead.clone();
    moved = other.moved.clone();
    busy = other.busy;
  }

  /** Notes for each pair the first day of an announced increase, the last of all days where there is none; the array is kept. */
  void announced(LocalDate[] days) {
    rises = days;
  }

  /**
   * Returns what enters on a day, where {@code usual} would.
   *
   * @param share of a day's imports that is brought forward or given back
   * @param transit in days
   */
  double enters(int pair, LocalDate day, double usual, double share, int transit) {
    busy = true;
    LocalDate rise = rises[pair];
    boolean before = day.isBefore(rise) && !day.isBefore(rise.minusDays(transit));
    moved[pair] = before ? share * usual : -Math.min(ahead[pair], (share > 0 ? share : 1) * usual);
    ahead[pair] += moved[pair];
    if (ahead[pair] < SMALL * usual) {
      ahead[pair] = 0; // what rounding leaves
    }
    return usual + moved[pair];
  }

  /** Whether anything is ahead, or was moved on the last evening. */
  boolean any() {
    for (int pair = 0; busy && pair < moved.length; pair++) {
      if (moved[pair] != 0 || ahead[pair] != 0) {
        return true;
      }
    }
    busy = false;
    return false;
  }

  double ahead(int pair) {
    return ahead[pair];
  }

  double moved(int pair) {
    return moved[pair];
  }

  @Override
  public String toString() {
    return Arrays.toString(rises) + Arrays.toString(ahead) + Arrays.toString(moved);
  }
}
