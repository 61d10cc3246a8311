package dev.snapback.economy;

import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/** Why the numbers of an economy are what they are: down to the base year's shares, the rates and the elasticities. */
final class EconomyWhy {
  private final EconomySpec spec;
  private final LocalDate start;
  private final BinaryOperator<String> basis;

  EconomyWhy(EconomySpec spec, LocalDate start, BinaryOperator<String> basis) {
    this.spec = spec;
    this.start = start;
    this.basis = basis;
  }

  Explanation imports(EconomyBook b, int j) {
    Arrivals trade = b.arrivals();
    var parts = new ArrayList<Explanation>();
    for (int i = 0; i < spec.regions().size(); i++) {
      if (i != j) {
        parts.add(Explanation.of("from " + name(i), usd(trade.value(i, j)), change(trade.value(i, j), b.spec().baseFlow(i, j)), List.of()));
      }
    }
    return Explanation.of("imports." + name(j), usd(trade.imports(j)), change(trade.imports(j), b.spec().baseImports(j)), parts);
  }

  /** A share now, beside that of the base year. */
  Explanation importShare(EconomyBook b, int i, int j) {
    String metric = "imports." + name(j) + "." + name(i) + ".share";
    double all = b.arrivals().imports(j);
    return !b.trouble().isEmpty() || all == 0
        ? Explanation.of(metric, "", b.trouble().isEmpty() ? "nothing is imported" : b.trouble(), List.of())
        : Explanation.of(metric, percent(b.arrivals().value(i, j) / all),
            percent(b.spec().baseFlow(i, j) / b.spec().baseImports(j)) + " in the base year", List.of(flow(b, i, j), imports(b, j)));
  }

  /** A sum since the start, exporter by exporter. */
  Explanation sum(String metric, EconomyBook b, int j, EconomySpec.OfPair number) {
    var parts = new ArrayList<Explanation>();
    for (int i = 0; i < spec.regions().size(); i++) {
      if (i != j) {
        parts.add(Explanation.of("from " + name(i), usd(number.of(i, j)), "", List.of()));
      }
    }
    return Explanation.of(metric, usd(b.spec().sum(j, number)), "the sum of all days", parts);
  }

  Explanation entered(EconomyBook b, int i, int j) {
    return Explanation.of("imports." + name(j) + "." + name(i) + ".entered", usd(b.arrivals().enteredSinceStart(i, j)), "the sum of all days",
        List.of(flow(b, i, j)));
  }

  Explanation balance(EconomyBook b, int i, int j) {
    return Explanation.of("balance." + name(j) + "." + name(i), usd(b.arrivals().value(j, i) - b.arrivals().value(i, j)),
        "exports less imports", List.of(flow(b, j, i), flow(b, i, j)));
  }

  Explanation flow(EconomyBook b, int i, int j) {
    Arrivals trade = b.arrivals();
    var parts = new ArrayList<Explanation>(List.of(
        leaf("in the base year", usd(b.spec().baseFlow(i, j)), spec.year() + ", " + percent(share(b, i, j)) + " of what " + name(j)
            + " spends", "flows"),
        rate(b, i, j),
        Explanation.of("at once", usd(trade.sent().atOnce().flow(i, j)), "", factors(b, i, j)),
        leaf("when all has adjusted", usd(trade.sent().inTheEnd().flow(i, j)), "with a trade elasticity of " + b.spec().longRun(), "elasticity", "elasticity.long"),
        leaf("half of the way between", b.spec().halfLife().toString(), "what arrives was sent " + b.spec().transit() + " before",
            "half-life")));
    if (trade.moved(i, j) != 0) {
      parts.add(moved(b, i, j));
    }
    return Explanation.of("imports." + name(j) + "." + name(i), usd(trade.value(i, j)),
        change(trade.value(i, j), b.spec().baseFlow(i, j)), parts);
  }

  Explanation ahead(EconomyBook b, int i, int j) {
    return Explanation.of("imports." + name(j) + "." + name(i) + ".ahead", usd(b.arrivals().ahead(i, j)),
        "all that was brought forward less all that was given back", List.of(moved(b, i, j)));
  }

  private static Explanation moved(EconomyBook b, int i, int j) {
    return Explanation.of(b.arrivals().moved(i, j) < 0 ? "given back" : "brought forward", usd(b.arrivals().moved(i, j)), "a year at today's pace: "
        + b.spec().forward() + " of a day's imports in the " + b.spec().transit() + " before an announced increase, and after it",
        List.of());
  }

  /**
   * What multiplies the base year's flow at once: X′/X = T̂^−εφ · ĉ^−ε · P̂ₛ^ε · Ê / T̂. Of several sectors there is no such
   * product for the sum.
   */
  private List<Explanation> factors(EconomyBook b, int i, int j) {
    Arrivals trade = b.arrivals();
    Explanation elasticity = shortRun(b);
    if (spec.sectors().size() > 1 || b.spec().baseFlow(i, j) == 0) {
      return List.of(elasticity);
    }
    Equilibrium soon = trade.sent().atOnce();
    ExactHat model = soon.model();
    double epsilon = model.epsilon(0);
    double tariff = (1 + trade.rate(i, j)) / (1 + b.rateAtStart(i, j));
    double cost = soon.wage(i) / StrictMath.pow(soon.employment(i), model.closure().psi());
    double onTariff = StrictMath.pow(tariff, -epsilon * model.closure().phi(j));
    double onCost = StrictMath.pow(cost, -epsilon);
    double spent = soon.expenditure(j) / model.expenditure(j);
    double onPrices = trade.sent().atOnce().flow(i, j) / b.spec().baseFlow(i, j) / (onTariff * onCost * spent / tariff);
    return List.of(elasticity,
        Explanation.of("tariff", times(onTariff), "cost " + signed(tariff - 1) + ", answered with the elasticity", List.of()),
        Explanation.of("cost of work in " + name(i), times(onCost), signed(cost - 1), List.of()),
        Explanation.of("prices of all goods in " + name(j), times(onPrices),
            signed(StrictMath.pow(onPrices, 1 / epsilon) - 1) + ": dearer rivals keep what is bought here", List.of()),
        Explanation.of("spending of " + name(j), times(spent), signed(spent - 1), List.of()),
        Explanation.of("duty inside what is spent", times(1 / tariff), "customs value is what is spent less the duty", List.of()));
  }

  private Explanation shortRun(EconomyBook b) {
    return leaf("trade elasticity", b.spec().shortRun().toString(), "of the short run", "elasticity", "elasticity.short");
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
    double cost = (1 + b.arrivals().rate(i, j)) / (1 + b.rateAtStart(i, j)) - 1;
    return Explanation.leaf("applied rate when they were sent", percent(b.arrivals().rate(i, j)),
        "from " + percent(b.rateAtStart(i, j)) + " on " + start + ": cost " + signed(cost) + "; now "
            + percent(b.rate(i, j)), new Origin(start, basis.apply(name(j), name(i)), spec.cites("")));
  }

  Explanation collected(EconomyBook b, int i, int j) {
    Arrivals trade = b.arrivals();
    return Explanation.of("tariff." + name(j) + "." + name(i) + ".collected",
        trade.entered(i, j) > 0 ? percent(trade.paid(i, j) / trade.entered(i, j)) : "", "duties over customs value", List.of(
            leaf("duties of the month", usd(trade.paid(i, j)), "at " + percent(trade.dutyOn(i, j)) + " today, less "
                + b.spec().leakage() + " that leaks; " + basis.apply(name(j), name(i)), "leakage"),
            leaf("customs value of the month", usd(trade.entered(i, j)), "", "flows")));
  }

  Explanation revenue(EconomyBook b, int j) {
    Arrivals trade = b.arrivals();
    var parts = new ArrayList<Explanation>();
    for (int i = 0; i < spec.regions().size(); i++) {
      if (i != j && trade.dutyOn(i, j) > 0) {
        parts.add(Explanation.of("on imports from " + name(i), usd(trade.value(i, j) * trade.dutyOn(i, j)),
            percent(trade.dutyOn(i, j)) + " of " + usd(trade.value(i, j)) + "; " + basis.apply(name(j), name(i)), List.of()));
      }
    }
    parts.add(leaf("leakage", b.spec().leakage().toString(), "share that is not collected", "leakage"));
    Explanation byDuty = byDuty(b, j);
    if (!byDuty.parts().isEmpty()) {
      parts.add(byDuty);
    }
    return Explanation.of("revenue." + name(j), usd(trade.revenue(j)), "a year at today's pace", parts);
  }

  /** What some duties bring: each as a share of what arrives. */
  Explanation duties(String metric, EconomyBook b, int... some) {
    Explanation leakage = leaf("leakage", b.spec().leakage().toString(), "share that is not collected", "leakage");
    if (some.length == 1) {
      return duty(b, some[0], List.of(leakage));
    }
    var parts = new ArrayList<Explanation>();
    double sum = 0;
    for (int d : some) {
      sum += b.arrivals().revenueOf(d);
      if (b.arrivals().dutyOn(d) > 0) {
        parts.add(duty(b, d, List.of()));
      }
    }
    parts.add(leakage);
    return Explanation.of(metric, usd(sum), parts.size() == 1 ? "nothing is charged today" : "a year at today's pace", parts);
  }

  private Explanation duty(EconomyBook b, int number, List<Explanation> parts) {
    Arrivals trade = b.arrivals();
    Duty duty = trade.duties().get(number);
    return Explanation.of(DutyMetrics.name(spec, duty), usd(trade.revenueOf(number)), percent(trade.dutyOn(number)) + " charged on "
        + usd(trade.value(duty.exporter(), duty.importer())) + " a year, less leakage; "
        + basis.apply(name(duty.importer()), name(duty.exporter())), parts);
  }

  /** What some duties have brought, each as the sum of all days. */
  Explanation dutiesSoFar(String metric, EconomyBook b, int... some) {
    Arrivals trade = b.arrivals();
    var parts = new ArrayList<Explanation>();
    double sum = 0;
    for (int d : some) {
      sum += trade.paidOf(d);
      if (trade.paidOf(d) > 0) {
        parts.add(Explanation.of(DutyMetrics.name(spec, trade.duties().get(d)), usd(trade.paidOf(d)), "now at " + percent(trade.dutyOn(d)), List.of()));
      }
    }
    parts.add(leaf("leakage", b.spec().leakage().toString(), "share that is not collected", "leakage"));
    return Explanation.of(metric, usd(sum), "the sum of all days", parts);
  }

  /** An importer's revenue by duty, over all partners. */
  private Explanation byDuty(EconomyBook b, int j) {
    Arrivals trade = b.arrivals();
    var names = new LinkedHashMap<String, Double>();
    for (int d = 0; d < trade.duties().size(); d++) {
      if (trade.duties().get(d).importer() == j && trade.dutyOn(d) > 0) {
        names.merge(trade.duties().get(d).name(), trade.revenueOf(d), Double::sum);
      }
    }
    return Explanation.of("by duty", "", "less leakage", names.entrySet().stream()
        .map(e -> Explanation.of("revenue." + name(j) + "." + e.getKey(), usd(e.getValue()), "", List.of())).toList());
  }

  Explanation prices(EconomyBook b, int j) {
    return Explanation.of("prices." + name(j), signed(b.prices(j) - 1), "against the rates of " + start, List.of(
        Explanation.of("at once", signed(b.soon().price(j) - 1), spec.sectors().size() == 1
            ? "the CES mean of these costs, by share and trade elasticity" : "of each sector the CES mean of its goods' costs", costs(b, j)),
        leaf("when all has adjusted", signed(b.late().price(j) - 1), "with a trade elasticity of " + b.spec().longRun(), "elasticity",
            "elasticity.long"),
        leaf("half of the way between", b.spec().halfLife().toString(), "what earlier rates have set off goes on as slowly", "half-life")));
  }

  /** What goods of each region cost in the short run; of several sectors at the mean of their rates. */
  private List<Explanation> costs(EconomyBook b, int j) {
    var parts = new ArrayList<Explanation>();
    for (int i = 0; i < spec.regions().size(); i++) {
      double cost = b.soon().wage(i) * (1 + b.rate(i, j)) / (1 + b.rateAtStart(i, j)) - 1;
      parts.add(leaf("goods from " + name(i), percent(share(b, i, j)) + " of spending",
          "cost " + signed(cost) + ": wages there " + signed(b.soon().wage(i) - 1) + ", tariff " + percent(b.rateAtStart(i, j))
              + " to " + percent(b.rate(i, j)), "flows"));
    }
    parts.add(shortRun(b));
    return parts;
  }

  Explanation welfare(EconomyBook b, int j) {
    Equilibrium soon = b.soon();
    double spent = soon.expenditure(j) / soon.model().expenditure(j);
    var parts = new ArrayList<Explanation>(List.of(
        Explanation.of("spending at once", signed(spent - 1), "wages " + signed(soon.wage(j) - 1) + ", tariff revenue "
            + usd(soon.revenue(j)) + ", " + spec.revenue().text() + ": on what is bought now, nothing of it under way, none leaked", List.of()),
        Explanation.of("at once", signed(soon.welfare(j) - 1), "elasticity " + b.spec().shortRun(), List.of()),
        Explanation.of("when all has adjusted", signed(b.late().welfare(j) - 1), "elasticity " + b.spec().longRun(), List.of())));
    if (!b.spec().response().equals(Response.TEXTBOOK)) {
      parts.add(leaf("how workers and firms answer", "work " + signed(soon.employment(j) - 1), b.spec().response().text(),
          "closure"));
    }
    parts.add(prices(b, j));
    return Explanation.of("welfare." + name(j), signed(b.welfare(j) - 1), Findings.NO_LINKS, parts);
  }

  Explanation household(Households households) {
    return leaf("consumption of a household", usd(households.consumption()) + " / " + Unit.COUNT.write(households.millions()) + " million",
        "= " + Unit.USD.rounded(households.each()) + " in " + spec.year(), "households");
  }

  private String name(int region) {
    return spec.regions().get(region);
  }

  private Explanation leaf(String label, String value, String note, String key) {
    return leaf(label, value, note, key, key);
  }

  private Explanation leaf(String label, String value, String note, String key, String parameter) {
    return Explanation.leaf(label, value, note, Origin.declared(start, spec.cites(key))).numberOf("economy." + parameter);
  }

  private static String change(double now, double then) {
    return then == 0 ? "" : signed(now / then - 1) + " against the base year";
  }

  private static String times(double factor) {
    return "× " + BigDecimal.valueOf(factor).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  private static String percent(double share) {
    return Unit.PERCENT.rounded(100 * share);
  }

  static String signed(double share) {
    return (share >= 0 ? "+" : "") + percent(share);
  }

  private static String usd(double billions) {
    return Unit.BILLION_USD.rounded(billions);
  }
}
