package dev.snapback.tariff;

import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;

/**
 * What a layer levied from a day on, until the next entry.
 *
 * @param from the first day
 * @param levied whether it was in force
 * @param law the law's rate
 * @param rate the rate that applied, after caps
 * @param reach what it fell on
 */
public record Level(LocalDate from, boolean levied, Rate law, Rate rate, Reach reach) {
  /** Returns an entry for a layer that is not in force. */
  static Level none(LocalDate from) {
    return new Level(from, false, Rate.ZERO, Rate.ZERO, Reach.ALL);
  }

  boolean sameBut(Level other) {
    return levied == other.levied && law.equals(other.law) && rate.equals(other.rate) && reach.equals(other.reach);
  }
}
