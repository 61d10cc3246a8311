package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Rate;

/**
 * The rate that the press quotes: the composition of the layers for the notional good {@link TariffSpec#OTHER}, added
 * on top of the base duty.
 *
 * @param rate without the base duty
 */
public record HeadlineRate(Rate rate) {
  /** Returns the headline rate now. */
  public static HeadlineRate of(TariffBook book, Actor importer, Actor exporter) {
    return new HeadlineRate(book.headline(importer, exporter));
  }
}
