package dev.snapback.economy;

import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What can be asked of an economy: {@code imports.us.cn}, {@code welfare.us}. */
public final class EconomyMetrics {
  private final EconomySpec spec;
  private final EconomyWhy why;
  private final String flows;
  private final String against;
  private final List<Metric<EconomyBook>> found = new ArrayList<>();

  private EconomyMetrics(EconomySpec spec, LocalDate start, BinaryOperator<String> basis) {
    this.spec = spec;
    why = new EconomyWhy(spec, start, basis);
    flows = "a year at today's pace, base year " + spec.year();
    against = "against " + spec.year() + " at the rates of " + start;
  }

  /**
   * Returns the metrics of an economy.
   *
   * @param duties what its rates are sums of
   * @param start the first day, whose rates all changes are measured against
   * @param basis what the rates of an importer on an exporter are means of, one sentence without full stop
   */
  public static List<Metric<EconomyBook>> of(
      EconomySpec spec, List<Duty> duties, LocalDate start, BinaryOperator<String> basis) {
    var all = new EconomyMetrics(spec, start, basis);
    int n = spec.regions().size();
    for (int j = 0; j < n; j++) {
      all.region(j);
      all.found.addAll(HouseholdMetrics.of(spec, j, all.against, all.why));
      all.found.addAll(DutyMetrics.of(spec, duties, j, all.flows, all.why));
      for (int i = 0; i < n; i++) {
        if (i != j) {
          all.pair(j, i);
        }
      }
    }
    return all.found;
  }

  /** What the revenue of one duty is called: {@code revenue.us.cn.fentanyl}. */
  public static String revenueOf(EconomySpec spec, Duty duty) {
    return DutyMetrics.name(spec, duty);
  }

  private void region(int j) {
    String name = spec.regions().get(j);
    String use = "revenue " + spec.revenue().text();
    add("imports." + name, Unit.BILLION_USD, "imports of goods at customs value, " + flows,
        "what " + name + " buys abroad", b -> b.arrivals().imports(j), b -> why.imports(b, j));
    add("revenue." + name, Unit.BILLION_USD, "tariff revenue, " + use + ", " + flows,
        "duties on what enters " + name + ", goods under way before an increase at the old rate, less leakage", b -> b.arrivals().revenue(j),
        b -> why.revenue(b, j));
    total("imports." + name + ".entered",
        "imports of goods at customs value since the start, base year " + spec.year(), "what has entered " + name,
        b -> b.spec().sum(j, b.arrivals()::enteredSinceStart), b -> why.sum("imports." + name + ".entered", b, j, b.arrivals()::enteredSinceStart));
    total("revenue." + name + ".collected",
        "tariff revenue since the start, base year " + spec.year(), "duties on what has entered " + name
            + ", goods under way before an increase at the old rate, less leakage; refunds apart",
        b -> b.spec().sum(j, b.arrivals()::paidSinceStart), b -> why.sum("revenue." + name + ".collected", b, j, b.arrivals()::paidSinceStart));
    add("prices." + name, Unit.PERCENT, "change of consumer prices " + against + ", " + use,
        "tariffs included, measured against the world's output", b -> 100 * (b.prices(j) - 1), b -> why.prices(b, j));
    add("welfare." + name, Unit.PERCENT, "change of real expenditure " + against + ", " + use + "; " + Findings.NO_LINKS_BRIEF,
        "what consumers in " + name + " can buy, tariff revenue included, and what their work costs them where labor supply answers",
        b -> 100 * (b.welfare(j) - 1), b -> why.welfare(b, j));
  }

  private void pair(int j, int i) {
    String importer = spec.regions().get(j);
    String exporter = spec.regions().get(i);
    String pair = importer + "." + exporter;
    add("imports." + pair, Unit.BILLION_USD, "imports of goods at customs value, " + flows,
        "what " + importer + " buys from " + exporter, b -> b.arrivals().value(i, j), b -> why.flow(b, i, j));
    found.add(new Metric<>("imports." + pair + ".share", Unit.PERCENT,
        "share of an importer's imports of goods at customs value, at today's pace",
        "what " + importer + " buys from " + exporter + " of all that it buys abroad", b -> share(b, i, j),
        b -> why.importShare(b, i, j)));
    total("imports." + pair + ".entered",
        "imports of goods at customs value since the start, base year " + spec.year(),
        "what has entered " + importer + " from " + exporter, b -> b.arrivals().enteredSinceStart(i, j), b -> why.entered(b, i, j));
    add("imports." + pair + ".ahead", Unit.BILLION_USD,
        "imports of goods at customs value brought forward before an announced increase and not given back yet",
        "what entered " + importer + " from " + exporter + " early; 0 without front-loading", b -> b.arrivals().ahead(i, j),
        b -> why.ahead(b, i, j));
    add("balance." + pair, Unit.BILLION_USD, "exports less imports of goods at customs value, " + flows,
        "what " + importer + " sells to " + exporter
            + " less what it buys there; only this balance moves, the one with all is given",
        b -> b.arrivals().value(j, i) - b.arrivals().value(i, j), b -> why.balance(b, i, j));
    found.add(new Metric<>("tariff." + pair + ".collected", Unit.PERCENT, "collected rate of the month so far",
        "duties on what has entered " + importer + " from " + exporter
            + " this month over its customs value, goods under way before an increase at the old rate, less leakage; refunds apart",
        b -> b.arrivals().entered(i, j) > 0 ? Value.of(100 * b.arrivals().paid(i, j) / b.arrivals().entered(i, j)) : new Value.None("nothing has entered"),
        b -> why.collected(b, i, j)));
  }

  private static Value share(EconomyBook b, int i, int j) {
    if (!b.trouble().isEmpty()) {
      return new Value.None(b.trouble());
    }
    double all = b.arrivals().imports(j);
    return all > 0 ? Value.of(100 * b.arrivals().value(i, j) / all) : new Value.None("nothing is imported");
  }

  private void add(String name, Unit unit, String concept, String meaning, ToDoubleFunction<EconomyBook> read,
      Function<EconomyBook, Explanation> explain) {
    found.add(metric(name, unit, concept, meaning, read, explain));
  }

  /** A sum since the start. */
  private void total(String name, String concept, String meaning, ToDoubleFunction<EconomyBook> read,
      Function<EconomyBook, Explanation> explain) {
    found.add(metric(name, Unit.BILLION_USD, concept, meaning, read, explain).accumulating());
  }

  /** Returns a metric that has a number while there is an equilibrium. */
  static Metric<EconomyBook> metric(String name, Unit unit, String concept, String meaning,
      ToDoubleFunction<EconomyBook> read, Function<EconomyBook, Explanation> explain) {
    return new Metric<>(name, unit, concept, meaning,
        b -> b.trouble().isEmpty() ? Value.of(read.applyAsDouble(b)) : new Value.None(b.trouble()),
        b -> b.trouble().isEmpty() ? explain.apply(b) : Explanation.of(name, "", b.trouble(), List.of()));
  }
}
