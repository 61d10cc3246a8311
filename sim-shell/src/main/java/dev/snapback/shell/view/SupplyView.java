package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.kernel.Names;
import dev.snapback.supply.StockState;
import dev.snapback.supply.SupplySpec;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The supply lines: stocks by class, what is on the way, and the pressure at home.
 *
 * @param simulation the branch
 * @param citations what the ids of sources stand for
 */
public record SupplyView(Simulation simulation, Citations citations) {
  private static final String INDENT = "  ";
  private static final String DAYS = "d";
  private static final String TONNES = "t";

  /** Every line: its rules, and a row a class. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    for (SupplySpec line : lines()) {
      blocks.add(new Block.Line(head(line)));
      var table = columns(Table.of("class"));
      line.classes().forEach(users -> table.row(row(line, users, List.of(Cell.name(users.id())))));
      blocks.add(new Block.Grid(table.build(), ""));
    }
    simulation.world().pressures().specs().forEach(p -> blocks.add(new Block.Line(Text.of(INDENT).dim("pressure on ")
        .name(p.on().id()).plain("  ").strong(Amounts.shown(number("pressure." + p.on()), "", false)).plain("  ")
        .and(citations.bracketed(p.cites("level"))))));
    blocks.add(new Block.Line(Text.of(INDENT).dim(lines().isEmpty() ? "the scenario declares no supply line"
        : "one path, seed " + simulation.seed() + "; cover and stock at the end of yesterday")));
    return blocks;
  }

  /** One row a line and class, for files. */
  public Table table() {
    var table = columns(Table.of("line", "class"));
    for (SupplySpec line : lines()) {
      line.classes().forEach(users ->
          table.row(row(line, users, List.of(Cell.name(line.name().id()), Cell.name(users.id())))));
    }
    return table.build();
  }

  /** The scarcest class of each line that is not comfortably stocked, for the status. */
  public List<Text> worries() {
    var found = new ArrayList<Text>();
    for (SupplySpec line : lines()) {
      ClassName scarcest = line.classes().get(0);
      for (ClassName users : line.classes()) {
        scarcest = cover(line, users) < cover(line, scarcest) ? users : scarcest;
      }
      StockState state = state(line, scarcest);
      if (state != StockState.COMFORTABLE) {
        Text text = Text.of("supply ").name(line.name().id()).plain(" " + scarcest + " ");
        String word = Names.kebab(state);
        found.add((state == StockState.TIGHT ? text.strong(word) : text.bad(word))
            .plain(", " + Amounts.shown(cover(line, scarcest), DAYS, false) + " of cover").dim(" (one path)"));
      }
    }
    return found;
  }

  private List<SupplySpec> lines() {
    return simulation.world().supply().specs();
  }

  private Text head(SupplySpec line) {
    return Text.of(INDENT).name(line.name().id()).plain("  " + line.title() + ", users in " + line.user() + ", regime ")
        .name(line.licenses().id()).dim("  lead " + line.lead() + ", normally "
            + line.trade().normal().map(Object::toString).orElse("as used") + ", without a license under control "
            + line.trade().uncontrolled()).plain("  ").and(citations.bracketed(line.cites("lead")));
  }

  private static Table.Builder columns(Table.Builder table) {
    return table.column("state").column("cover", DAYS).column("stock", TONNES).column("on the way", TONNES)
        .column("shipped", TONNES).column("use met", "%").column("short", DAYS).column("stopped", DAYS);
  }

  private List<Cell> row(SupplySpec line, ClassName users, List<Cell> first) {
    var cells = new ArrayList<>(first);
    String stem = stem(line, users);
    cells.add(Cell.of(Names.kebab(state(line, users))));
    cells.add(cell(stem + "cover_days", DAYS));
    cells.add(cell(stem + "stock_tonnes", TONNES));
    cells.add(cell(stem + "in_lead_tonnes", TONNES));
    cells.add(cell(stem + "shipped_tonnes", TONNES));
    cells.add(cell(stem + "use_met", "%"));
    cells.add(cell(stem + "shortage_days", DAYS));
    cells.add(cell(stem + "linestop_days", DAYS));
    return cells;
  }

  private static String stem(SupplySpec line, ClassName users) {
    return "supply." + line.name() + "." + users + ".";
  }

  private StockState state(SupplySpec line, ClassName users) {
    return simulation.world().supply().state(line.name(), users).orElseThrow();
  }

  private double cover(SupplySpec line, ClassName users) {
    return number(stem(line, users) + "cover_days");
  }

  private double number(String metric) {
    return simulation.value(metric) instanceof Value.Amount a ? a.amount() : 0;
  }

  private Cell cell(String metric, String unit) {
    return simulation.value(metric) instanceof Value.Amount a ? Cell.of(a.amount(), unit) : Cell.none();
  }
}
