package dev.snapback.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rates that goods under way are still let in at, where the orders have an in-transit clause: what was loaded before an
 * increase does not pay it for a while. A cut is for all that enters, so that the least rate counts of those in force since
 * the goods were loaded, no longer back than the clause reaches; it is the sum of the duties of its own day, and of equal
 * rates the latest counts. Immutable.
 *
 * @param old in the order in which they ended
 */
record InTransit(List<Old> old) {
  static final InTransit NOTHING = new InTransit(List.of());

  /**
   * Rates that have ended.
   *
   * @param until the first day on which no goods are let in at them
   * @param levied the rates and their duties
   */
  record Old(LocalDate until, Levied levied) {}

  InTransit {
    old = List.copyOf(old);
  }

  InTransit plus(Old ended) {
    var all = new ArrayList<>(old);
    all.add(ended);
    return new InTransit(all);
  }

  /** What is left of it on a day. */
  InTransit on(LocalDate day) {
    return new InTransit(old.stream().filter(one -> one.until().isAfter(day)).toList());
  }

  /**
   * Returns what is charged where this is levied now: something new, or the same.
   *
   * @param pairs the place among the rates of a sector that each duty belongs to
   */
  Levied charged(Levied now, int[] pairs) {
    if (old.isEmpty()) {
      return now;
    }
    double[][] rates = new double[now.rates().length][];
    for (int s = 0; s < rates.length; s++) {
      rates[s] = now.rates()[s].clone();
      for (int at = 0; at < rates[s].length; at++) {
        rates[s][at] = least(now, s, at).rates()[s][at];
      }
    }
    double[][] parts = new double[pairs.length][rates.length];
    for (int d = 0; d < pairs.length; d++) {
      for (int s = 0; s < rates.length; s++) {
        parts[d][s] = least(now, s, pairs[d]).parts()[d][s];
      }
    }
    return new Levied(rates, parts);
  }

  /** Of all that counts for a sector and a pair, the one with the least rate. */
  private Levied least(Levied now, int sector, int at) {
    Levied least = now;
    for (int i = old.size() - 1; i >= 0; i--) {
      Levied one = old.get(i).levied();
      least = one.rates()[sector][at] < least.rates()[sector][at] ? one : least;
    }
    return least;
  }
}
