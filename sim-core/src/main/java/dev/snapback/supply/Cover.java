package dev.snapback.supply;

import dev.snapback.kernel.Span;

/**
 * Days of cover, the classes' stocks over a day's use, and what levels they are at: a view of a line's
 * {@link Accounts}. A comparison with a level is exact: cover is at most n days exactly where
 * stock × {@value Flow#DAYS_PER_YEAR} ≤ n × use of a year.
 */
final class Cover {
  private final Accounts accounts;
  /** Kilograms a year by class, each more than 0. */
  private final long[] use;
  private final SupplySpec.Levels levels;

  Cover(Accounts accounts, long[] use, SupplySpec.Levels levels) {
    this.accounts = accounts;
    this.use = use;
    this.levels = levels;
  }

  /** Calendar days that a class's stock lasts at its use. */
  double days(int users) {
    return (double) (accounts.get(users, Accounts.STOCK) * Flow.DAYS_PER_YEAR) / use[users];
  }

  /** The same in tenths of a day, rounded down. */
  long tenths(int users) {
    return accounts.get(users, Accounts.STOCK) * Flow.DAYS_PER_YEAR * 10 / use[users];
  }

  /** The class with the least cover, the first of equals. */
  int scarcest() {
    int least = 0;
    for (int i = 1; i < use.length; i++) {
      least = days(i) < days(least) ? i : least;
    }
    return least;
  }

  /** Whether a class's cover is at the shortage level or below. */
  boolean isShort(int users) {
    return atMost(users, levels.shortage(), 0);
  }

  /** How many classes are at the shortage level or below. */
  int shortClasses() {
    int found = 0;
    for (int i = 0; i < use.length; i++) {
      found += isShort(i) ? 1 : 0;
    }
    return found;
  }

  /** Whether a class's cover is at the line-stop level or below. */
  boolean isStopped(int users) {
    return atMost(users, levels.lineStop(), 0);
  }

  private boolean atMost(int users, Span level, int margin) {
    return accounts.get(users, Accounts.STOCK) * Flow.DAYS_PER_YEAR <= use[users] * (level.length() + margin);
  }

  /** The number of the state at the cover that a class has, whatever it was before. */
  int state(int users) {
    return band(users, 0);
  }

  /** The number of the state after one: down at its level, up only with the margin of recovery. */
  int stateAfter(int users, int before) {
    int fallen = band(users, 0);
    return Math.max(fallen, Math.min(before, band(users, levels.recovery().length())));
  }

  /** The number of the state whose level the cover is at, with all levels higher by a margin. */
  @SuppressWarnings("EnumOrdinal") // states are numbers here, and only within one run
  private int band(int users, int margin) {
    StockState state = atMost(users, levels.lineStop(), margin) ? StockState.LINE_STOP
        : atMost(users, levels.shortage(), margin) ? StockState.SHORTAGE
        : atMost(users, levels.tight(), margin) ? StockState.TIGHT : StockState.COMFORTABLE;
    return state.ordinal();
  }
}
