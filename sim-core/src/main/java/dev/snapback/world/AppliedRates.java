package dev.snapback.world;

import dev.snapback.economy.Duty;
import dev.snapback.economy.EconomyBook;
import dev.snapback.economy.EconomySpec;
import dev.snapback.tariff.Pair;
import dev.snapback.tariff.RateParts;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.tariff.TotalRate;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rates that an economy sees: for each pair of regions and each sector, the totals of the sector's goods weighted by
 * their base-year trade. Where a scenario gives no trade or no base duty of a good in a sector, the layers on {@code other}
 * goods with the base duty known of them, or none, stand for it. Compiled once, immutable.
 */
public final class AppliedRates {
  private final List<Cell> cells;
  private final List<Duty> duties;

  /**
   * One rate.
   *
   * @param sector its place among the sectors
   * @param at its place within the sector
   * @param traded the goods of the sector that weigh
   * @param usd the base year's trade in all of them
   * @param duties the numbers of what the rate may be the sum of, by name
   */
  private record Cell(int sector, int at, Pair pair, List<Traded> traded, double usd, Map<String, Integer> duties) {
    Cell(int sector, int at, Pair pair, List<Traded> traded, Map<String, Integer> duties) {
      this(sector, at, pair, traded, traded.stream().mapToDouble(Traded::usd).sum(), duties);
    }
  }

  /**
   * A good with its weight.
   *
   * @param usd the base year's trade, a whole number
   */
  private record Traded(GoodName good, double usd) {}

  AppliedRates(EconomySpec economy, TariffSpec tariffs) {
    List<Actor> regions = economy.regions().stream().map(Actor::new).toList();
    List<Actor> parties = tariffs.actors();
    int n = regions.size();
    duties = duties(economy, tariffs);
    Map<Pair, Map<String, Integer>> numbers = new HashMap<>();
    for (int d = 0; d < duties.size(); d++) {
      Duty duty = duties.get(d);
      numbers.computeIfAbsent(new Pair(regions.get(duty.importer()), regions.get(duty.exporter())), p -> new HashMap<>())
          .put(duty.name(), d);
    }
    var found = new ArrayList<Cell>();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n && parties.contains(regions.get(j)); i++) {
        for (int s = 0; s < economy.sectors().size() && i != j; s++) {
          var pair = new Pair(regions.get(j), regions.get(i));
          found.add(new Cell(s, i * n + j, pair, weighted(tariffs, pair, sector(economy, s)), numbers.getOrDefault(pair, Map.of())));
        }
      }
    }
    cells = List.copyOf(found);
  }

  /**
   * Returns what the rates of an economy may ever be the sums of, importer by importer: the base duties that a scenario gives,
   * and every layer of an importer on every partner, since it may be imposed on all.
   */
  public static List<Duty> duties(EconomySpec economy, TariffSpec tariffs) {
    List<Actor> regions = economy.regions().stream().map(Actor::new).toList();
    var found = new ArrayList<Duty>();
    for (Actor importer : tariffs.actors()) {
      int j = regions.indexOf(importer);
      for (int i = 0; i < regions.size() && j >= 0; i++) {
        if (i != j) {
          Pair pair = new Pair(importer, regions.get(i));
          if (tariffs.goods().stream().anyMatch(g -> g.base().containsKey(pair))) {
            found.add(new Duty(i, j, Duty.BASE));
          }
          for (LayerName layer : tariffs.layersOf(importer)) {
            found.add(new Duty(i, j, layer.id()));
          }
        }
      }
    }
    return found;
  }

  /** The same, in the order in which {@link #under} writes them. */
  List<Duty> duties() {
    return duties;
  }

  /** What a pair's rates are means of, or what stands for them: one sentence without full stop. */
  public static String basis(TariffSpec spec, EconomySpec economy, String importer, String exporter) {
    if (!spec.actors().contains(new Actor(importer))) {
      return "no rates: " + importer + " is no actor of the scenario";
    }
    Pair pair = new Pair(new Actor(importer), new Actor(exporter));
    return standIn(spec, economy, pair).orElse("mean of the totals by good, weighted by base-year trade");
  }

  /** What stands for a pair's rates by good where they are not known, so that the economy sees no duty on single goods. */
  public static Optional<String> standIn(TariffSpec spec, EconomySpec economy, Pair pair) {
    List<String> missing = IntStream.range(0, economy.sectors().size())
        .filter(s -> weighted(spec, pair, sector(economy, s)).isEmpty()).mapToObj(economy.sectors()::get).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String stand = "the layers on other goods" + (spec.base(pair, TariffSpec.OTHER).isPresent() ? " with their base duty" : "")
        + " stand for all: no trade and base duty by good known";
    return Optional.of(missing.size() == economy.sectors().size() ? stand : stand + " in " + String.join(", ", missing));
  }

  /** The name by which goods know their sector; empty where there is only one, to which all belong. */
  private static String sector(EconomySpec economy, int sector) {
    return economy.sectors().size() == 1 ? "" : economy.sectors().get(sector);
  }

  /** The goods of a sector that weigh; none where one of them has trade and no base duty. */
  private static List<Traded> weighted(TariffSpec spec, Pair pair, String sector) {
    var found = new ArrayList<Traded>();
    for (TariffSpec.Good good : spec.goods()) {
      double usd = spec.trade(pair, good.name()).map(t -> (double) t.usd()).orElse(0d);
      if (usd > 0 && (sector.isEmpty() || good.sector().map(sector::equals).orElse(false))) {
        if (spec.base(pair, good.name()).isEmpty()) {
          return List.of();
        }
        found.add(new Traded(good.name(), usd));
      }
    }
    return List.copyOf(found);
  }

  /** Returns the rates that an economy sees under these tariffs, with their parts. */
  EconomyBook.Rates under(TariffBook book) {
    return new EconomyBook.Rates() {
      @Override
      public void into(double[][] rates) {
        AppliedRates.this.into(rates, book);
      }

      @Override
      public void parts(double[][] parts) {
        AppliedRates.this.parts(parts, book);
      }
    };
  }

  /** Whether an economy sees the same under both. */
  boolean same(TariffBook one, TariffBook other) {
    return cells.stream().allMatch(cell -> goods(cell).allMatch(good -> parts(one, cell, good).equals(parts(other, cell, good))));
  }

  private static Stream<GoodName> goods(Cell cell) {
    return cell.traded().isEmpty() ? Stream.of(TariffSpec.OTHER) : cell.traded().stream().map(Traded::good);
  }

  private static RateParts parts(TariffBook book, Cell cell, GoodName good) {
    return RateParts.of(book, cell.pair().importer(), cell.pair().exporter(), good);
  }

  /** Writes the rates of now, in the layout of the economy's books. */
  void into(double[][] rates, TariffBook book) {
    for (Cell cell : cells) {
      rates[cell.sector()][cell.at()] = rate(book, cell);
    }
  }

  /** Writes what each duty counts in the rates of now, by its number and that of the sector. */
  private void parts(double[][] parts, TariffBook book) {
    for (Cell cell : cells) {
      if (cell.traded().isEmpty()) {
        add(parts, book, cell, TariffSpec.OTHER, 1);
      }
      for (Traded traded : cell.traded()) {
        add(parts, book, cell, traded.good(), traded.usd() / cell.usd());
      }
    }
  }

  private static void add(double[][] parts, TariffBook book, Cell cell, GoodName good, double share) {
    RateParts all = parts(book, cell, good);
    if (all.base().bp() > 0) {
      parts[number(cell, Duty.BASE)][cell.sector()] += share * all.base().bp() / 10_000;
    }
    all.layers().forEach((layer, rate) -> parts[number(cell, layer.id())][cell.sector()] += share * rate.bp() / 10_000);
  }

  private static int number(Cell cell, String duty) {
    Integer found = cell.duties().get(duty);
    if (found == null) {
      throw new IllegalStateException("nobody can levy " + duty + " on " + cell.pair());
    }
    return found;
  }

  private static double rate(TariffBook book, Cell cell) {
    Actor importer = cell.pair().importer();
    Actor exporter = cell.pair().exporter();
    double sum = 0;
    for (Traded traded : cell.traded()) {
      sum += traded.usd() * (double) TotalRate.of(book, importer, exporter, traded.good()).orElseThrow().rate().bp();
    }
    if (!cell.traded().isEmpty()) {
      return sum / cell.usd() / 10_000;
    }
    GoodName other = TariffSpec.OTHER;
    return TotalRate.of(book, importer, exporter, other).map(TotalRate::rate)
        .orElseGet(() -> book.rate(importer, exporter, other)).bp() / 10_000.0;
  }
}
