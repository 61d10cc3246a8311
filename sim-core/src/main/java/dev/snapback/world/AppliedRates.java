package dev.snapback.world;

import dev.snapback.economy.EconomySpec;
import dev.snapback.tariff.Pair;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.tariff.TotalRate;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rates that an economy sees: for each pair of regions and each sector, the totals of the sector's goods weighted by
 * their base-year trade. Where a scenario gives no trade or no base duty of a good in a sector, the layers on {@code other}
 * goods with the base duty known of them, or none, stand for it. Compiled once, immutable.
 */
final class AppliedRates {
  private final List<Cell> cells;

  /**
   * One rate.
   *
   * @param sector its place among the sectors
   * @param at its place within the sector
   * @param traded the goods of the sector that the pair traded
   */
  private record Cell(int sector, int at, Pair pair, List<Traded> traded) {}

  /**
   * A good with its weight.
   *
   * @param usd the base year's trade
   */
  private record Traded(GoodName good, double usd) {}

  AppliedRates(EconomySpec economy, TariffSpec tariffs) {
    List<Actor> regions = economy.regions().stream().map(Actor::new).toList();
    List<Actor> parties = tariffs.actors();
    int n = regions.size();
    var found = new ArrayList<Cell>();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n && parties.contains(regions.get(j)); i++) {
        for (int s = 0; s < economy.sectors().size() && i != j; s++) {
          var pair = new Pair(regions.get(j), regions.get(i));
          String sector = economy.sectors().size() == 1 ? "" : economy.sectors().get(s);
          found.add(new Cell(s, i * n + j, pair, traded(tariffs, pair, sector)));
        }
      }
    }
    cells = List.copyOf(found);
  }

  private static List<Traded> traded(TariffSpec tariffs, Pair pair, String sector) {
    var found = new ArrayList<Traded>();
    for (TariffSpec.Good good : tariffs.goods()) {
      if (sector.isEmpty() || good.sector().map(sector::equals).orElse(false)) {
        tariffs.trade(pair, good.name()).ifPresent(trade -> found.add(new Traded(good.name(), trade.usd())));
      }
    }
    return List.copyOf(found);
  }

  /** Writes the rates of now, in the layout of the economy's books. */
  void into(double[][] rates, TariffBook book) {
    for (Cell cell : cells) {
      rates[cell.sector()][cell.at()] = rate(book, cell);
    }
  }

  private static double rate(TariffBook book, Cell cell) {
    Actor importer = cell.pair().importer();
    Actor exporter = cell.pair().exporter();
    double weights = 0;
    double sum = 0;
    for (Traded traded : cell.traded()) {
      Optional<TotalRate> total = TotalRate.of(book, importer, exporter, traded.good());
      if (total.isEmpty()) {
        weights = 0;
        break;
      }
      weights += traded.usd();
      sum += traded.usd() * (double) total.get().rate().bp();
    }
    if (weights > 0) {
      return sum / weights / 10_000;
    }
    GoodName other = TariffSpec.OTHER;
    return TotalRate.of(book, importer, exporter, other).map(TotalRate::rate)
        .orElseGet(() -> book.rate(importer, exporter, other)).bp() / 10_000.0;
  }
}
