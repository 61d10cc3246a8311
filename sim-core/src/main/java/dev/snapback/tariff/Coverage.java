package dev.snapback.tariff;

import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.vocabulary.Actor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The share of a pair's base-year trade that any measure levies something on, over the goods with a known trade value.
 *
 * @param percent percent of base-year trade
 */
public record Coverage(double percent) {
  /** Returns the share now; empty where no trade is known. */
  public static Optional<Coverage> of(TariffBook book, Actor importer, Actor exporter) {
    Pair pair = new Pair(importer, exporter);
    List<Good> goods = book.spec().traded(pair);
    if (goods.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal covered = BigDecimal.ZERO;
    for (Good good : goods) {
      BigDecimal usd = BigDecimal.valueOf(book.spec().trade(pair, good.name()).orElseThrow().usd());
      all = all.add(usd);
      covered = book.rate(importer, exporter, good.name()).bp() > 0 ? covered.add(usd) : covered;
    }
    return Optional.of(new Coverage(
        covered.movePointRight(2).divide(all, MathContext.DECIMAL64).doubleValue()));
  }
}
