package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.economy.EconomyBook;
import dev.snapback.economy.EconomySpec;
import dev.snapback.economy.Findings;
import dev.snapback.economy.OptimalTariff;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The economy: what each region trades, pays and gains, beside the base year; and the tariffs that would suit it best.
 *
 * @param simulation the branch
 * @param citations what the ids of sources stand for
 */
public record EconomyView(Simulation simulation, Citations citations) {
  private static final String INDENT = "  ";
  private static final String USD = "bn USD";

  /** Its rules, a row a region, a row a pair of actors, the notes. */
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
    blocks.add(new Block.Grid(regions(), ""));
    blocks.add(new Block.Grid(pairs(), "no two regions are actors"));
    blocks.add(note("changes are against " + spec.year() + " under the rates of " + simulation.world().spec().clock().start()
        + "; flows are a year's at today's pace, as of yesterday evening"));
    blocks.add(note(Findings.NO_LINKS));
    return blocks;
  }

  private static Block note(String text) {
    return new Block.Line(Text.of(INDENT).dim("note  ").plain(text));
  }

  private EconomySpec spec() {
    return simulation.world().economy().map(EconomyBook::spec).orElseThrow();
  }

  /** One row a region. */
  public Table regions() {
    var table = Table.of("region").column("imports", USD).column("in the base year", USD).column("revenue", USD)
        .column("prices", "%").column("welfare", "%");
    if (simulation.world().economy().isPresent()) {
      EconomySpec spec = spec();
      for (int j = 0; j < spec.regions().size(); j++) {
        String region = spec.regions().get(j);
        double before = 0;
        for (int i = 0; i < spec.regions().size(); i++) {
          before += i == j ? 0 : base(i, j);
        }
        table.row(Cell.name(region), cell("imports." + region, USD), Cell.of(before, USD), cell("revenue." + region, USD),
            cell("prices." + region, "%"), cell("welfare." + region, "%"));
      }
    }
    return table.build();
  }

  /** One row a pair of which the importer is an actor. */
  public Table pairs() {
    var table = Table.of("importer", "exporter").column("imports", USD).column("in the base year", USD)
        .column("change", "%").column("balance", USD).column("collected", "%");
    if (simulation.world().economy().isPresent()) {
      EconomySpec spec = spec();
      List<String> actors = simulation.world().spec().tariffs().actors().stream().map(a -> a.id()).toList();
      for (int j = 0; j < spec.regions().size(); j++) {
        for (int i = 0; i < spec.regions().size(); i++) {
          if (i != j && actors.contains(spec.regions().get(j))) {
            String pair = spec.regions().get(j) + "." + spec.regions().get(i);
            double now = amount("imports." + pair);
            Cell change = base(i, j) == 0 || Double.isNaN(now) ? Cell.none()
                : new Cell.Amount(simulation.world().economy().orElseThrow().change(i, j), "%", true);
            table.row(Cell.name(spec.regions().get(j)), Cell.name(spec.regions().get(i)), cell("imports." + pair, USD),
                Cell.of(base(i, j), USD), change, cell("balance." + pair, USD), cell("tariff." + pair + ".collected", "%"));
          }
        }
      }
    }
    return table.build();
  }

  private double base(int exporter, int importer) {
    return simulation.world().economy().orElseThrow().baseFlow(exporter, importer);
  }

  private double amount(String metric) {
    return simulation.value(metric) instanceof Value.Amount amount ? amount.amount() : Double.NaN;
  }

  private Cell cell(String metric, String unit) {
    double value = amount(metric);
    return Double.isNaN(value) ? Cell.none() : Cell.of(value, unit);
  }

  /** The answer of {@code economy optimal}. */
  public static List<Block> optimal(String importer, String exporter, OptimalTariff.Result found, EconomySpec spec) {
    var table = Table.of("").column(importer + " on " + exporter, "%").column(exporter + " on " + importer, "%")
        .column("welfare " + importer, "%").column("welfare " + exporter, "%");
    rows(found).forEach((label, point) -> table.row(Cell.of(label), Cell.of(100 * point.rate(), "%"),
        Cell.of(100 * point.answer(), "%"), new Cell.Amount(100 * (point.welfare() - 1), "%", true),
        new Cell.Amount(100 * (point.otherWelfare() - 1), "%", true)));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Grid(table.build(), ""));
    blocks.add(note("long run, trade elasticity " + spec.longRun() + ", base year " + spec.year() + ", revenue "
        + spec.revenue().text() + ", all other rates as they are; one rate on all goods, up to "
        + Amounts.shown(100 * OptimalTariff.HIGHEST, "%", false)));
    blocks.add(note(found.holds() ? "neither gains by another rate after " + found.rounds() + " rounds of answers"
        : "the answers had not settled after " + found.rounds() + " rounds"));
    blocks.add(note(Findings.NO_LINKS));
    return blocks;
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
    rows.put("best alone", found.best());
    rows.put("best answered", found.answered());
    rows.put("both at their best", found.settled());
    return rows;
  }
}
