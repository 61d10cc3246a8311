package dev.snapback.tariff;

import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What customs collects: duties paid / customs value of the entries of a calendar month, at the rates that were due on
 * them, × (1 − leakage). Refunds are kept apart.
 *
 * @param percent percent of customs value
 */
public record CollectedRate(double percent) {
  /**
   * Goods that were entered.
   *
   * @param good the good
   * @param value customs value, in any one currency unit, at least 0
   * @param loaded the day they were loaded on their final mode of transit
   * @param entered the day they were entered, not before {@code loaded}
   */
  public record Entry(GoodName good, double value, LocalDate loaded, LocalDate entered) {
    public Entry {
      if (!(value >= 0 && Double.isFinite(value)) || entered.isBefore(loaded)) {
        throw new IllegalArgumentException("an entry has a value of at least 0 and is entered after it is loaded, not "
            + value + " loaded " + loaded + " entered " + entered);
      }
    }

    /**
     * The rate that is due, in percent: an increase is not for what was loaded before it while its in-transit clause runs,
     * which is so many days long; a cut is for all that enters. So it is the least since the goods were loaded, no longer
     * back than the clause reaches.
     */
    double due(Totals totals, int inTransitDays) {
      LocalDate oldest = entered.minusDays(inTransitDays);
      return (oldest.isAfter(loaded) ? oldest : loaded).datesUntil(entered.plusDays(1))
          .mapToDouble(day -> totals.on(good, day).inPercent()).min().orElseThrow();
    }
  }

  /** The total rate on a good on a day. */
  @FunctionalInterface
  public interface Totals {
    Rate on(GoodName good, LocalDate day);
  }

  /**
   * Returns the collected rate; empty where nothing of value was entered.
   *
   * @param entries the entries of the month
   * @param totals the total rates by good and day
   * @param inTransitDays how long goods that were under way when a rate rose keep the old one; 0 for no such clause
   * @param leakage the share of duties that is not collected, from 0 to 1
   */
  public static Optional<CollectedRate> of(List<Entry> entries, Totals totals, int inTransitDays, double leakage) {
    double value = 0;
    double duties = 0;
    for (Entry entry : entries) {
      value += entry.value();
      duties += entry.value() * entry.due(totals, inTransitDays);
    }
    return value == 0 ? Optional.empty() : Optional.of(new CollectedRate(duties / value * (1 - leakage)));
  }
}
