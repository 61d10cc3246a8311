package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Rate;

/**
 * The composition of the layers for one good, without the base duty.
 *
 * @param rate without the base duty
 */
public record GoodRate(Rate rate) {
  /** Returns the rate on a good now. */
  public static GoodRate of(TariffBook book, Actor importer, Actor exporter, GoodName good) {
    return new GoodRate(book.rate(importer, exporter, good));
  }
}
