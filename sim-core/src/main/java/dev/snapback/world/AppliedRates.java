package dev.snapback.world;

import dev.snapback.economy.EconomySpec;
import dev.snapback.tariff.Pair;
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
public final class AppliedRates {
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

  /** What a pair's rates are means of, or what stands for them: one sentence without full stop. */
  public static String basis(TariffSpec spec, EconomySpec economy, String importer, String exporter) {
    if (!spec.actors().contains(new Actor(importer))) {
      return "no rates: " + importer + " is no actor of the scenario";
    }
    Pair pair = new Pair(new Actor(importer), new Actor(exporter));
    List<String> missing = economy.sectors().stream()
        .filter(s -> weighted(spec, pair, economy.sectors().size() == 1 ? "" : s).isEmpty()).toList();
    if (missing.isEmpty()) {
      return "mean of the totals by good, weighted by base-year trade";
    }
    String stand = "the layers on other goods" + (spec.base(pair, TariffSpec.OTHER).isPresent() ? " with their base duty" : "")
        + " stand for all: no trade and base duty by good known";
    return missing.size() == economy.sectors().size() ? stand : stand + " in " + String.join(", ", missing);
  }

  /** The goods of a sector that weigh; none where one of them has trade and no base duty. */
  private static List<TariffSpec.Good> weighted(TariffSpec spec, Pair pair, String sector) {
    List<TariffSpec.Good> traded = spec.goods().stream()
        .filter(g -> sector.isEmpty() || g.sector().map(sector::equals).orElse(false))
        .filter(g -> spec.trade(pair, g.name()).map(t -> t.usd() > 0).orElse(false)).toList();
    return traded.stream().allMatch(g -> spec.base(pair, g.name()).isPresent()) ? traded : List.of();
  }

  private static double rate(TariffBook book, Actor importer, Actor exporter, String sector) {
    Pair pair = new Pair(importer, exporter);
    double weights = 0;
    double sum = 0;
    for (TariffSpec.Good good : weighted(book.spec(), pair, sector)) {
      double trade = book.spec().trade(pair, good.name()).orElseThrow().usd();
      weights += trade;
      sum += trade * TotalRate.of(book, importer, exporter, good.name()).orElseThrow().rate().bp();
    }
    if (weights > 0) {
      return sum / weights / 10_000;
    }
    GoodName other = TariffSpec.OTHER;
    return TotalRate.of(book, importer, exporter, other).map(TotalRate::rate)
        .orElseGet(() -> book.rate(importer, exporter, other)).bp() / 10_000.0;
  }
}
