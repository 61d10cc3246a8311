package dev.snapback.economy;

import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What can be asked of an economy: {@code imports.us.cn}, {@code welfare.us}. */
public final class EconomyMetrics {
  private final EconomySpec spec;
  private final LocalDate start;
  private final List<Metric<EconomyBook>> found = new ArrayList<>();

  private EconomyMetrics(EconomySpec spec, LocalDate start) {
    this.spec = spec;
    this.start = start;
  }

  /**
   * Returns the metrics of an economy.
   *
   * @param start the first day, whose rates all changes are measured against
   */
  public static List<Metric<EconomyBook>> of(EconomySpec spec, LocalDate start) {
    var all = new EconomyMetrics(spec, start);
    int n = spec.regions().size();
    for (int j = 0; j < n; j++) {
      all.region(j);
      for (int i = 0; i < n; i++) {
        if (i != j) {
          all.pair(j, i);
        }
      }
    }
    return all.found;
  }

  private void region(int j) {
    String name = spec.regions().get(j);
    String against = "against " + spec.year() + " under the rates of " + start;
    add("imports." + name, Unit.BILLION_USD, "imports of goods at customs value, a year at today's pace",
        "what " + name + " buys abroad, base year " + spec.year(), b -> b.imports(j), b -> imports(b, j));
    add("revenue." + name, Unit.BILLION_USD, "tariff revenue, a year at today's pace",
        "duties on what enters " + name + ", goods under way at their old rate, less leakage", b -> b.revenue(j),
        b -> revenue(b, j));
    add("prices." + name, Unit.PERCENT, "change of consumer prices " + against,
        "tariffs included, measured against the world's output", b -> 100 * (b.prices(j) - 1), b -> prices(b, j));
    add("welfare." + name, Unit.PERCENT, "change of real expenditure " + against,
        "what people in " + name + " can buy, tariff revenue (" + spec.revenue().text() + ") included; "
            + Findings.NO_LINKS, b -> 100 * (b.welfare(j) - 1), b -> welfare(b, j));
  }

  private void pair(int j, int i) {
    String importer = spec.regions().get(j);
    String exporter = spec.regions().get(i);
    String pair = importer + "." + exporter;
    add("imports." + pair, Unit.BILLION_USD, "imports of goods at customs value, a year at today's pace",
        "what " + importer + " buys from " + exporter + ", base year " + spec.year(), b -> b.arrivals(i, j),
        b -> flow(b, i, j));
    add("balance." + pair, Unit.BILLION_USD, "exports less imports of goods at customs value, a year at today's pace",
        "what " + importer + " sells to " + exporter + " less what it buys there; base year " + spec.year()
            + "; only this balance moves, the one with all is given", b -> b.arrivals(j, i) - b.arrivals(i, j),
        b -> Explanation.of("balance." + pair, usd(b.arrivals(j, i) - b.arrivals(i, j)), "exports less imports",
            List.of(flow(b, j, i), flow(b, i, j))));
    found.add(new Metric<>("tariff." + pair + ".collected", Unit.PERCENT, "collected rate of the month so far",
        "duties on what has entered " + importer + " from " + exporter
            + " this month over its customs value, goods under way at their old rate, less leakage; refunds apart",
        b -> b.entered(i, j) > 0 ? Value.of(100 * b.paid(i, j) / b.entered(i, j)) : new Value.None("nothing has entered"),
        b -> Explanation.of("tariff." + pair + ".collected",
            b.entered(i, j) > 0 ? percent(b.paid(i, j) / b.entered(i, j)) : "", "duties over customs value", List.of(
                leaf("duties of the month", usd(b.paid(i, j)), "at " + percent(b.dutyOn(i, j)) + " today, less "
                    + spec.leakage() + " that leaks", "leakage"),
                leaf("customs value of the month", usd(b.entered(i, j)), "", "flows")))));
  }

  private void add(String name, Unit unit, String concept, String meaning, ToDoubleFunction<EconomyBook> read,
      Function<EconomyBook, Explanation> why) {
    found.add(new Metric<>(name, unit, concept, meaning,
        b -> b.trouble().isEmpty() ? Value.of(read.applyAsDouble(b)) : new Value.None(b.trouble()),
        b -> b.trouble().isEmpty() ? why.apply(b) : Explanation.of(name, "", b.trouble(), List.of())));
  }

  private Explanation imports(EconomyBook b, int j) {
    var parts = new ArrayList<Explanation>();
    for (int i = 0; i < spec.regions().size(); i++) {
      if (i != j) {
        parts.add(Explanation.of("from " + spec.regions().get(i), usd(b.arrivals(i, j)),
            change(b.arrivals(i, j), b.before(i, j)), List.of()));
      }
    }
    return Explanation.of("imports." + spec.regions().get(j), usd(b.imports(j)),
        change(b.imports(j), b.importsBefore(j)), parts);
  }

  private Explanation flow(EconomyBook b, int i, int j) {
    double soon = b.flowSoon(i, j);
    return Explanation.of("imports." + spec.regions().get(j) + "." + spec.regions().get(i), usd(b.arrivals(i, j)),
        change(b.arrivals(i, j), b.before(i, j)), List.of(
            leaf("in the base year", usd(b.before(i, j)), spec.year() + ", " + percent(share(b, i, j)) + " of what "
                + spec.regions().get(j) + " spends", "flows"),
            rate(b, i, j),
            leaf("at once", usd(soon), "with a trade elasticity of " + spec.shortRun(), "elasticity"),
            leaf("when all has adjusted", usd(b.flowLate(i, j)), "with a trade elasticity of " + spec.longRun(), "elasticity"),
            leaf("half of the way between", spec.halfLife().toString(), "what arrives was sent " + spec.transit() + " before",
                "half-life")));
  }

  private double share(EconomyBook b, int i, int j) {
    ExactHat model = b.soon().model();
    double sum = 0;
    for (int s = 0; s < spec.sectors().size(); s++) {
      sum += model.alpha[s][j] * model.share(s, i, j);
    }
    return sum;
  }

  private Explanation rate(EconomyBook b, int i, int j) {
    double cost = (1 + b.rateOfArrivals(i, j)) / (1 + b.rateAtStart(i, j)) - 1;
    return Explanation.leaf("applied rate when they were sent", percent(b.rateOfArrivals(i, j)),
        "from " + percent(b.rateAtStart(i, j)) + " on " + start + ": cost " + signed(cost) + "; now "
            + percent(b.rate(i, j)), new Origin(start, "the rates by good, weighted by base-year trade", spec.cites("")));
  }

  private Explanation revenue(EconomyBook b, int j) {
    var parts = new ArrayList<Explanation>();
    for (int i = 0; i < spec.regions().size(); i++) {
      if (i != j && b.dutyOn(i, j) > 0) {
        parts.add(Explanation.of("on imports from " + spec.regions().get(i), usd(b.arrivals(i, j) * b.dutyOn(i, j)),
            percent(b.dutyOn(i, j)) + " of " + usd(b.arrivals(i, j)), List.of()));
      }
    }
    parts.add(leaf("leakage", spec.leakage().toString(), "share that is not collected", "leakage"));
    return Explanation.of("revenue." + spec.regions().get(j), usd(b.revenue(j)), "a year at today's pace", parts);
  }

  private Explanation prices(EconomyBook b, int j) {
    var parts = new ArrayList<Explanation>();
    for (int i = 0; i < spec.regions().size(); i++) {
      double cost = b.soon().wage(i) * (1 + b.rate(i, j)) / (1 + b.rateAtStart(i, j)) - 1;
      parts.add(leaf("goods from " + spec.regions().get(i), percent(share(b, i, j)) + " of spending",
          "cost " + signed(cost) + ": wages there " + signed(b.soon().wage(i) - 1) + ", tariff " + percent(b.rateAtStart(i, j))
              + " to " + percent(b.rate(i, j)), "flows"));
    }
    parts.add(elasticities());
    return Explanation.of("prices." + spec.regions().get(j), signed(b.prices(j) - 1), "against the rates of " + start, parts);
  }

  private Explanation elasticities() {
    return leaf("trade elasticity", spec.shortRun() + " at once, " + spec.longRun() + " in the end",
        "half of the way in " + spec.halfLife(), "elasticity");
  }

  private Explanation welfare(EconomyBook b, int j) {
    Equilibrium soon = b.soon();
    double spent = soon.expenditure(j) / soon.model().expenditure(j);
    return Explanation.of("welfare." + spec.regions().get(j), signed(b.welfare(j) - 1), Findings.NO_LINKS, List.of(
        Explanation.of("spending at once", signed(spent - 1), "wages " + signed(soon.wage(j) - 1) + ", tariff revenue "
            + usd(soon.revenue(j)) + ", " + spec.revenue().text(), List.of()),
        Explanation.of("at once", signed(soon.welfare(j) - 1), "elasticity " + spec.shortRun(), List.of()),
        Explanation.of("when all has adjusted", signed(b.late().welfare(j) - 1), "elasticity " + spec.longRun(), List.of()),
        prices(b, j)));
  }

  private Explanation leaf(String label, String value, String note, String key) {
    return new Explanation(label, value, note, Optional.of(new Origin(start, "the scenario's file", spec.cites(key))),
        List.of());
  }

  private static String change(double now, double then) {
    return then == 0 ? "" : signed(now / then - 1) + " against the base year";
  }

  private static String digits(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  private static String percent(double share) {
    return digits(100 * share) + "%";
  }

  private static String signed(double share) {
    return (share >= 0 ? "+" : "") + percent(share);
  }

  private static String usd(double billions) {
    return digits(billions) + " bn USD";
  }
}
