package dev.snapback.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rates that goods under way are still let in at, where the orders have an in-transit clause: what was loaded before an
 * increase does not pay it for a while. A cut is for all that enters, so that the least rate counts of those in force since
 * the goods were loaded, no longer back than the clause reaches. Immutable.
 *
 * @param old in the order in which they ended
 */
record InTransit(List<Old> old) {
  static final InTransit NOTHING = new InTransit(List.of());

  /**
   * Rates that have ended.
   *
   * @param until the first day on which no goods are let in at them
   * @param rates laid out as {@link TradeTable#rates}
   */
  @SuppressWarnings("ArrayRecordComponent") // never written
  record Old(LocalDate until, double[][] rates) {}

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

  /** Returns what is charged where these are the rates of now: a new array, or the same one. */
  double[][] charged(double[][] now) {
    if (old.isEmpty()) {
      return now;
    }
    double[][] least = new double[now.length][];
    for (int s = 0; s < now.length; s++) {
      least[s] = now[s].clone();
      for (Old one : old) {
        for (int at = 0; at < least[s].length; at++) {
          least[s][at] = Math.min(least[s][at], one.rates()[s][at]);
        }
      }
    }
    return least;
  }
}
