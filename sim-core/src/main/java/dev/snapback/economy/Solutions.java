package dev.snapback.economy;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The solutions of one economy that were asked for, by rates: replications meet the same few rates again and again. A
 * solution is a function of the rates alone, so it makes no difference who asked first, or whether it was kept. Safe for
 * threads; the copies of a book share it.
 */
final class Solutions {
  /** The most that is kept; beyond it each is worked out when it is asked for. */
  private static final int MOST = 256;

  private final ExactHat soon;
  private final ExactHat late;
  private final Map<Key, Solved> kept = new ConcurrentHashMap<>();

  /** Rates, compared number by number. */
  @SuppressWarnings("ArrayRecordComponent") // never written
  private record Key(double[][] rates) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.deepEquals(rates, key.rates);
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(rates);
    }
  }

  Solutions(EconomySpec spec, TradeTable table) {
    soon = spec.model(table, spec.shortRun());
    late = spec.model(table, spec.longRun());
  }

  /** The model of the long run. */
  ExactHat ofTheLongRun() {
    return late;
  }

  /**
   * Returns the solution for rates.
   *
   * @param rates are kept: never to be written again
   */
  Solved of(double[][] rates) {
    var key = new Key(rates);
    Solved found = kept.get(key);
    if (found == null) {
      found = Solved.of(soon, late, rates);
      if (kept.size() < MOST) {
        kept.put(key, found);
      }
    }
    return found;
  }
}
