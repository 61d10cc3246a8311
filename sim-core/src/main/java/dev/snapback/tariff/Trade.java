package dev.snapback.tariff;

import java.time.Year;
import java.util.Optional;

/**
 * The customs value of a good traded in one direction in a base year.
 *
 * @param usd whole US dollars a year, from 0 to 10^15
 * @param year the year it was measured in, where the scenario says
 */
public record Trade(long usd, Optional<Year> year) {
  private static final long MAX = 1_000_000_000_000_000L;

  public Trade {
    if (usd < 0 || usd > MAX) {
      throw new IllegalArgumentException("base-year trade lies between 0 and a million bn USD, not " + usd + " USD");
    }
  }

  /** Returns the trade of a year in whole US dollars. */
  public static Trade of(long usd, int year) {
    return new Trade(usd, Optional.of(Year.of(year)));
  }
}
