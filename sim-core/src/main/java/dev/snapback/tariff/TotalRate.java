package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The total ad valorem rate on a good: its base (MFN) duty and the composition of the layers.
 *
 * @param base the base duty
 * @param layers the composition of the layers
 */
public record TotalRate(Rate base, Rate layers) {
  /** Returns the total rate on a good now; empty where the scenario gives no base duty. */
  public static Optional<TotalRate> of(TariffBook book, Actor importer, Actor exporter, GoodName good) {
    return book.spec().base(new Pair(importer, exporter), good)
        .map(base -> new TotalRate(base, book.rate(importer, exporter, good)));
  }

  /** Returns the total rate on a past day as it was charged then; empty where the scenario gives no base duty. */
  public static Optional<TotalRate> on(
      LocalDate day, TariffBook book, Actor importer, Actor exporter, GoodName good) {
    return book.spec().base(new Pair(importer, exporter), good)
        .map(base -> new TotalRate(base, book.rateOn(day, importer, exporter, good)));
  }

  /** The sum, at most {@value Rate#MAX_BP} basis points. */
  public Rate rate() {
    return new Rate(Math.min(Rate.MAX_BP, base.bp() + layers.bp()));
  }
}
