package dev.snapback.world;

import dev.snapback.economy.EconomySpec;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.tariff.TotalRate;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import java.util.List;

/**
 * The rates that an economy sees: for each pair of regions and each sector, the totals of the sector's goods weighted by
 * their base-year trade. Where a scenario gives no trade or no base duty of a good in a sector, the layers on {@code other}
 * goods with the base duty known of them, or none, stand for it.
 */
final class AppliedRates {
  private AppliedRates() {}

  static void into(double[][] rates, EconomySpec economy, TariffBook book) {
    List<String> regions = economy.regions();
    int n = regions.size();
    for (int j = 0; j < n; j++) {
      Actor importer = new Actor(regions.get(j));
      if (!book.spec().actors().contains(importer)) {
        continue;
      }
      for (int i = 0; i < n; i++) {
        Actor exporter = new Actor(regions.get(i));
        for (int s = 0; s < rates.length && i != j; s++) {
          rates[s][i * n + j] = rate(book, importer, exporter, economy.sectors().size() == 1 ? "" : economy.sectors().get(s));
        }
      }
    }
  }

  private static double rate(TariffBook book, Actor importer, Actor exporter, String sector) {
    double weights = 0;
    double sum = 0;
    for (TariffSpec.Good good : book.spec().goods()) {
      boolean of = sector.isEmpty() || good.sector().map(sector::equals).orElse(false);
      var pair = new dev.snapback.tariff.Pair(importer, exporter);
      var trade = book.spec().trade(pair, good.name());
      if (of && trade.isPresent()) {
        var total = TotalRate.of(book, importer, exporter, good.name());
        if (total.isEmpty()) {
          weights = 0;
          break;
        }
        weights += trade.get().usd();
        sum += trade.get().usd() * (double) total.get().rate().bp();
      }
    }
    if (weights > 0) {
      return sum / weights / 10_000;
    }
    GoodName other = TariffSpec.OTHER;
    return TotalRate.of(book, importer, exporter, other).map(TotalRate::rate)
        .orElseGet(() -> book.rate(importer, exporter, other)).bp() / 10_000.0;
  }
}
