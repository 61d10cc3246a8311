package dev.snapback.economy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a model found for each country, as a table.
 *
 * @param columns what the numbers are
 * @param rows countries in the order of the data, then groups
 * @param residual how far the worst market is from clearing, as a share of its supply
 * @param iterations how many steps the solver took; 0 for a linear system
 * @param notes what a reader has to know, a sentence each without full stop
 */
public record Findings(List<Column> columns, List<Row> rows, double residual, int iterations, List<String> notes) {

  /** What a model gave. */
  public sealed interface Outcome {
    /** The findings. */
    record Found(Findings findings) implements Outcome {}

    /** None, and why. */
    record None(String reason) implements Outcome {}
  }

  /**
   * A column.
   *
   * @param key its name in JSON
   * @param name its name for people
   * @param unit {@code %}, or empty for the unit of the flows
   * @param meaning one sentence without full stop
   */
  public record Column(String key, String name, String unit, String meaning) {}

  /**
   * A row.
   *
   * @param name a country's or a group's
   * @param group whether it is a group: the mean of its members, weighted by their expenditure in the base year
   * @param values in the order of the columns; NaN where there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // made once
  public record Row(String name, boolean group, double[] values) {}

  public Findings {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  private static final List<Column> HAT = List.of(
      new Column("welfare", "welfare", "%", "change of what people can buy, less what their work costs them"),
      new Column("deficit", "deficit", "%", "change of imports less exports of goods, over its size in the base year"),
      new Column("exportsToGdp", "exports/GDP", "%", "change of exports to what is earned"),
      new Column("importsToGdp", "imports/GDP", "%", "change of imports to what is earned"),
      new Column("employment", "employment", "%", "change of work"),
      new Column("prices", "prices", "%", "change of consumer prices, against the numeraire"),
      new Column("revenue", "revenue/E", "%", "tariff revenue over expenditure, which has it, after the change"));

  private static final List<Column> LINEAR = List.of(
      new Column("worldPrice", "world price", "%", "change of what exporters get"),
      new Column("basketPrice", "basket price", "%", "change of what importers pay"),
      new Column("producerSurplus", "producers", "", "change of producer surplus, in the unit of the flows"),
      new Column("consumerSurplus", "consumers", "", "change of consumer surplus, in the unit of the flows"),
      new Column("revenueChange", "revenue", "", "change of tariff revenue, in the unit of the flows"),
      new Column("netWelfare", "welfare", "", "their sum, in the unit of the flows"));

  private static final List<Column> RESISTANCES = List.of(
      new Column("factoryPrice", "factory price", "%", "change of what sellers get"),
      new Column("outwardResistance", "outward", "%", "change of outward multilateral resistance"),
      new Column("inwardResistance", "inward", "%", "change of inward multilateral resistance: what buyers pay"),
      new Column("realOutput", "real output", "%", "change of factory prices over inward resistance"),
      new Column("exports", "exports", "%", "change of sales abroad"),
      new Column("imports", "imports", "%", "change of purchases abroad"),
      new Column("home", "home", "%", "change of sales at home"));

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException if a constant or the data are outside a model's range
   */
  public static Outcome of(Dataset data, Question question) {
    return switch (question.model()) {
      case EXACT_HAT, FULL -> hat(data, question);
      case GSIM -> linear(data, question);
      case GRAVITY -> gravity(data, question);
    };
  }

  private static Outcome hat(Dataset data, Question question) {
    TradeTable table = data.table(i -> question.calibrated(data.countries().get(i)));
    ExactHat model = new ExactHat(table, question.elasticities(data), question.closure(data));
    HatOutcome base = model.solve(table.rates());
    if (base instanceof NoEquilibrium none) {
      return new Outcome.None("the base year itself does not settle: " + none.text());
    }
    Equilibrium before = base.orElseThrow();
    return switch (model.solve(data.rates())) {
      case NoEquilibrium none -> new Outcome.None(none.text());
      case Equilibrium after -> {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < data.size(); i++) {
          rows.add(new Row(table.regions().get(i), false, values(before, after, i)));
        }
        for (Map.Entry<String, List<Integer>> group : data.groups().entrySet()) {
          rows.add(mean(group.getKey(), group.getValue(), model, rows));
        }
        yield new Outcome.Found(
            new Findings(HAT, rows, after.residual(), after.iterations(), notes(data, question, table)));
      }
    };
  }

  private static double[] values(Equilibrium before, Equilibrium after, int i) {
    double deficit = before.imports(i) - before.exports(i);
    double change = after.imports(i) - after.exports(i) - deficit;
    return new double[] {
      percent(after.welfare(i)),
      deficit == 0 ? Double.NaN : 100 * change / Math.abs(deficit) + 0.0,
      percent(over(after.exports(i) / after.output(i), before.exports(i) / before.output(i))),
      percent(over(after.imports(i) / after.output(i), before.imports(i) / before.output(i))),
      percent(after.employment(i)),
      percent(after.price(i)),
      100 * after.revenue(i) / after.expenditure(i)};
  }

  private static double over(double now, double then) {
    return then == 0 ? Double.NaN : now / then;
  }

  private static double percent(double hat) {
    return 100 * (hat - 1);
  }

  private static Row mean(String name, List<Integer> members, ExactHat model, List<Row> rows) {
    double[] sums = new double[HAT.size()];
    double weights = 0;
    for (int member : members) {
      double weight = model.expenditure(member);
      weights += weight;
      for (int k = 0; k < sums.length; k++) {
        sums[k] += weight * rows.get(member).values()[k];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] /= weights;
    }
    return new Row(name, true, sums);
  }

  private static List<String> notes(Dataset data, Question question, TradeTable table) {
    var notes = new ArrayList<String>();
    List<String> without = data.withoutHome(table);
    if (!without.isEmpty()) {
      notes.add("sales at home are taken as 0 for " + without.size() + " that buy more abroad than GDP and deficit allow: "
          + String.join(", ", without));
    }
    if (question.model() == Question.Model.FULL) {
      notes.add("tariff revenue goes to " + question.revenue().text()
          + "; prices are measured against what the world's expenditure costs");
    } else {
      notes.add("tariff revenue is part of expenditure; prices are measured against the value of the world's output");
    }
    notes.add(NO_LINKS);
    return notes;
  }

  /** What stands beside every welfare figure, in brief. */
  public static final String NO_LINKS_BRIEF = "no input-output links: losses look smaller than they are";

  /** What stands beside every welfare figure. */
  public static final String NO_LINKS = NO_LINKS_BRIEF + " (published for the US: −0.36% without, −3.38% with them)";

  private static Outcome linear(Dataset data, Question question) {
    TradeTable table = data.abroad();
    Gsim.Result found;
    try {
      found = new Gsim(table, question.demand(), question.supply(), question.substitution()).solve(data.rates());
    } catch (ArithmeticException none) {
      return new Outcome.None(String.valueOf(none.getMessage()));
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < data.size(); i++) {
      rows.add(new Row(table.regions().get(i), false, new double[] {100 * found.price()[i], 100 * found.basket()[i],
        found.producers()[i], found.consumers()[i], found.revenue()[i], found.welfare(i)}));
    }
    return new Outcome.Found(new Findings(LINEAR, rows, 0, 0, List.of(
        "linear in percent changes of one industry: for small changes of rates", "surpluses are in the unit of the flows")));
  }

  private static Outcome gravity(Dataset data, Question question) {
    TradeTable table = data.table(i -> 0);
    return switch (Gravity.of(table, question.elasticities(data)[0] + 1, 0).solve(table, data.rates())) {
      case Gravity.Unsolved none -> new Outcome.None(none.text());
      case Gravity.Solution found -> {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < data.size(); i++) {
          double[] hats = {found.price()[i], found.outward()[i], found.inward()[i], found.realOutput(i), found.exports()[i],
            found.imports()[i], found.home()[i]};
          rows.add(new Row(table.regions().get(i), false,
              Arrays.stream(hats).map(Findings::percent).toArray()));
        }
        yield new Outcome.Found(new Findings(RESISTANCES, rows, found.residual(), found.iterations(), List.of(
            "prices are measured against the inward resistance of " + table.regions().get(0),
            "incomes are not fed back into the resistances, as in gegravity; tariff revenue is not spent")));
      }
    };
  }
}
