package dev.snapback.tariff;

import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.vocabulary.Actor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * The average of the total rates of a pair: Σ w·total over the goods with a base-year trade value, by those fixed
 * weights and never by current trade.
 *
 * @param percent percent of customs value
 * @param years the base years of the weights, where the scenario says
 */
public record AverageRate(double percent, List<Year> years) {
  public AverageRate {
    years = List.copyOf(years);
  }

  /** Returns the average now; empty where the weights, or the base duty of a weighted good, are not known. */
  public static Optional<AverageRate> of(TariffBook book, Actor importer, Actor exporter) {
    Pair pair = new Pair(importer, exporter);
    List<Good> goods = weighted(book.spec(), pair);
    if (goods.isEmpty()) {
      return Optional.empty();
    }
    BigInteger weights = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    for (Good good : goods) {
      BigInteger weight = BigInteger.valueOf(book.spec().trade(pair, good.name()).orElseThrow().usd());
      long bp = TotalRate.of(book, importer, exporter, good.name()).orElseThrow().rate().bp();
      weights = weights.add(weight);
      sum = sum.add(weight.multiply(BigInteger.valueOf(bp)));
    }
    BigDecimal percent =
        new BigDecimal(sum).divide(new BigDecimal(weights), MathContext.DECIMAL64).movePointLeft(2);
    return Optional.of(new AverageRate(percent.doubleValue(), years(book.spec(), pair)));
  }

  /** The goods that weigh in the average; none where a base duty is missing. */
  static List<Good> weighted(TariffSpec spec, Pair pair) {
    List<Good> traded = spec.traded(pair);
    return traded.stream().allMatch(g -> spec.base(pair, g.name()).isPresent()) ? traded : List.of();
  }

  static List<Year> years(TariffSpec spec, Pair pair) {
    return spec.traded(pair).stream()
        .flatMap(g -> spec.trade(pair, g.name()).flatMap(Trade::year).stream())
        .distinct().sorted().toList();
  }
}
