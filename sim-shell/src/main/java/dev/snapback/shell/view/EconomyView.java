package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.economy.EconomyBook;
import dev.snapback.economy.EconomySpec;
import dev.snapback.economy.Findings;
import dev.snapback.economy.OptimalTariff;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.AppliedRates;
import dev.snapback.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The economy: what each region trades, pays and gains in the base year, under the policy of the day of taking over, and
 * now; and the tariffs that would suit it best.
 *
 * @param simulation the branch
 * @param citations what the ids of sources stand for
 */
public record EconomyView(Simulation simulation, Citations citations) {
  private static final String INDENT = "  ";
  private static final String USD = "bn USD";
  private static final String BEST = "best alone";
  private static final String ANSWERED = "best answered";
  private static final String SETTLED = "both at their best";

  /** What it rests on, a row a region, a row a pair of actors, the notes. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    if (simulation.world().economy().isEmpty()) {
      return List.of(new Block.Line(Text.of(INDENT).dim("the scenario declares no economy")));
    }
    EconomySpec spec = spec();
    blocks.add(new Block.Line(Text.of(INDENT).plain("base year " + spec.year() + ", " + spec.regions().size()
        + " regions, trade elasticity " + spec.shortRun() + " at once and " + spec.longRun() + " in the end, half-life "
        + spec.halfLife() + ", transit " + spec.transit() + ", revenue " + spec.revenue().text() + "  ")
        .and(citations.bracketed(spec.cites("elasticity")))));
    if (!spec.response().text().isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).plain("closure: " + spec.response().text() + "  ")
          .and(citations.bracketed(spec.cites("closure")))));
    }
    World kept = simulation.currentPolicy();
    blocks.addAll(blanks(kept));
    blocks.add(new Block.Grid(trade(kept), ""));
    blocks.add(new Block.Grid(welfare(kept), ""));
    blocks.add(new Block.Grid(pairs(kept), "no two regions are actors"));
    blocks.add(note("imports at customs value and revenue are a year's at the pace of yesterday evening; prices and welfare are"
        + " changes against " + spec.year() + " at the rates of " + simulation.world().spec().clock().start()));
    blocks.add(note("kept: the rates of " + simulation.began() + " stay, the current policy of the day of taking over"));
    rates().forEach(r -> blocks.add(note(r)));
    blocks.add(note("welfare: " + Findings.NO_LINKS));
    return blocks;
  }

  /** Why there are no numbers, kept or now, where there are none. */
  private List<Block> blanks(World kept) {
    var found = new ArrayList<Block>();
    why(kept).ifPresent(why -> found.add(new Block.Line(Text.of(INDENT).bad("no numbers kept: ").plain(why))));
    blank().ifPresent(why -> found.add(new Block.Line(Text.of(INDENT).bad("no numbers now: ").plain(why))));
    return found;
  }

  private Optional<String> why(World world) {
    return spec().regions().stream().map(r -> simulation.metric("welfare." + r).value().apply(world))
        .<String>mapMulti((value, sink) -> {
          if (value instanceof Value.None none) {
            sink.accept(none.reason());
          }
        }).findFirst();
  }

  /** Why there are no numbers now, for scripts; empty where there are. */
  public Optional<String> blank() {
    return declared() ? why(simulation.world()) : Optional.empty();
  }

  private static Block note(String text) {
    return new Block.Line(Text.of(INDENT).dim("note  ").plain(text));
  }

  private EconomySpec spec() {
    return simulation.world().economy().map(EconomyBook::spec).orElseThrow();
  }

  private boolean declared() {
    return simulation.world().economy().isPresent();
  }

  /** Where the rates of the importers among the actors come from, each answer once with its pairs. */
  private List<String> rates() {
    var found = new LinkedHashMap<String, List<String>>();
    eachPair((j, i) -> found.computeIfAbsent(AppliedRates.basis(simulation.world().spec().tariffs(), spec(), name(j), name(i)),
        b -> new ArrayList<>()).add(name(j) + "." + name(i)));
    return found.entrySet().stream().map(e -> "rates of " + (found.size() == 1 ? "all pairs" : String.join(", ", e.getValue()))
        + ": " + e.getKey()).toList();
  }

  private interface Pair {
    void of(int importer, int exporter);
  }

  private void eachPair(Pair pair) {
    List<String> actors = simulation.world().spec().tariffs().actors().stream().map(a -> a.id()).toList();
    for (int j = 0; j < spec().regions().size(); j++) {
      for (int i = 0; i < spec().regions().size(); i++) {
        if (i != j && actors.contains(name(j))) {
          pair.of(j, i);
        }
      }
    }
  }

  private String name(int region) {
    return spec().regions().get(region);
  }

  /** One row a region, with all there is, for files. */
  public Table regions() {
    var table = Table.of("region").column("in the base year", USD).column("imports kept", USD).column("imports", USD)
        .column("revenue kept", USD).column("revenue", USD).column("prices kept", "%").column("prices", "%")
        .column("welfare kept", "%").column("welfare", "%");
    if (declared()) {
      World kept = simulation.currentPolicy();
      spec().regions().forEach(r -> table.row(Stream.of(Stream.of(Cell.name(r), before(r)),
          both(kept, "imports." + r, false), both(kept, "revenue." + r, false), both(kept, "prices." + r, true),
          both(kept, "welfare." + r, true)).flatMap(c -> c).toArray(Cell[]::new)));
    }
    return table.build();
  }

  private Table trade(World kept) {
    var table = Table.of("region").column("imports " + spec().year(), USD).column("kept", USD).column("now", USD)
        .column("revenue kept", USD).column("now", USD);
    spec().regions().forEach(r -> table.row(Stream.of(Stream.of(Cell.name(r), before(r)), both(kept, "imports." + r, false),
        both(kept, "revenue." + r, false)).flatMap(c -> c).toArray(Cell[]::new)));
    return table.build();
  }

  private Table welfare(World kept) {
    var table = Table.of("region").column("prices kept", "%").column("now", "%").column("welfare kept", "%").column("now", "%");
    spec().regions().forEach(r -> table.row(Stream.of(Stream.of(Cell.name(r)), both(kept, "prices." + r, true),
        both(kept, "welfare." + r, true)).flatMap(c -> c).toArray(Cell[]::new)));
    return table.build();
  }

  private Cell before(String region) {
    int j = spec().regions().indexOf(region);
    double sum = 0;
    for (int i = 0; i < spec().regions().size(); i++) {
      sum += i == j ? 0 : base(i, j);
    }
    return Cell.of(sum, USD);
  }

  private Stream<Cell> both(World kept, String metric, boolean signed) {
    return Stream.of(kept, simulation.world()).map(world -> {
      double value = amount(world, metric);
      return Double.isNaN(value) ? Cell.none() : new Cell.Amount(value, simulation.metric(metric).unit().symbol(), signed);
    });
  }

  /** One row a pair of which the importer is an actor. */
  public Table pairs() {
    return pairs(simulation.currentPolicy());
  }

  private Table pairs(World kept) {
    var table = Table.of("importer", "exporter").column("in the base year", USD).column("kept", USD).column("imports", USD)
        .column("change", "%").column("balance", USD).column("collected", "%");
    if (declared()) {
      eachPair((j, i) -> {
        String pair = name(j) + "." + name(i);
        double now = amount(simulation.world(), "imports." + pair);
        Cell change = base(i, j) == 0 || Double.isNaN(now) ? Cell.none()
            : new Cell.Amount(simulation.world().economy().orElseThrow().change(i, j), "%", true);
        table.row(Cell.name(name(j)), Cell.name(name(i)), Cell.of(base(i, j), USD), cell(kept, "imports." + pair),
            cell("imports." + pair), change, cell("balance." + pair), cell("tariff." + pair + ".collected"));
      });
    }
    return table.build();
  }

  private double base(int exporter, int importer) {
    return simulation.world().economy().orElseThrow().spec().baseFlow(exporter, importer);
  }

  private double amount(World world, String metric) {
    return simulation.metric(metric).value().apply(world) instanceof Value.Amount amount ? amount.amount() : Double.NaN;
  }

  private Cell cell(String metric) {
    return cell(simulation.world(), metric);
  }

  private Cell cell(World world, String metric) {
    double value = amount(world, metric);
    return Cell.of(value, simulation.metric(metric).unit().symbol());
  }

  /** The answer of {@code economy optimal}. */
  public static List<Block> optimal(String importer, String exporter, OptimalTariff.Result found, EconomySpec spec) {
    var table = Table.of("").column(importer + " on " + exporter, "%").column(exporter + " on " + importer, "%")
        .column("welfare " + importer, "%").column("welfare " + exporter, "%");
    rows(found).forEach((label, point) -> table.row(Cell.of(words(label, importer, exporter)), Cell.of(100 * point.rate(), "%"),
        Cell.of(100 * point.answer(), "%"), new Cell.Amount(100 * (point.welfare() - 1), "%", true),
        new Cell.Amount(100 * (point.otherWelfare() - 1), "%", true)));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Grid(table.build(), ""));
    blocks.add(note("long run, trade elasticity " + spec.longRun() + ", base year " + spec.year() + ", revenue "
        + spec.revenue().text() + ", all other rates as they are; one rate on all goods, up to "
        + Amounts.shown(100 * OptimalTariff.HIGHEST, "%", false)));
    blocks.add(note("welfare: change of real expenditure against " + spec.year() + ", in the long run; a tariff on " + exporter
        + " alone sends trade to others, so it is lower than one on all would be"));
    blocks.add(note(found.holds() ? "neither gains by another rate after " + found.rounds() + " rounds of answers"
        : "the answers had not settled after " + found.rounds() + " rounds"));
    blocks.add(note(Findings.NO_LINKS));
    return blocks;
  }

  private static String words(String row, String importer, String exporter) {
    return switch (row) {
      case BEST -> "best for " + importer + ", " + exporter + " stays";
      case ANSWERED -> exporter + " answers with its best";
      case SETTLED -> "neither gains by another";
      default -> row;
    };
  }

  /** The same for scripts. */
  public static Map<String, Object> json(OptimalTariff.Result found) {
    var json = new LinkedHashMap<String, Object>();
    rows(found).forEach((label, point) -> {
      var one = new LinkedHashMap<String, Object>();
      one.put("rate", 100 * point.rate());
      one.put("answer", 100 * point.answer());
      one.put("welfare", 100 * (point.welfare() - 1));
      one.put("otherWelfare", 100 * (point.otherWelfare() - 1));
      json.put(label.replace(' ', '_'), one);
    });
    json.put("rounds", found.rounds());
    json.put("settled", found.holds());
    return json;
  }

  private static Map<String, OptimalTariff.Point> rows(OptimalTariff.Result found) {
    var rows = new LinkedHashMap<String, OptimalTariff.Point>();
    rows.put("as it is", found.now());
    rows.put(BEST, found.best());
    rows.put(ANSWERED, found.answered());
    rows.put(SETTLED, found.settled());
    return rows;
  }
}
