package dev.snapback.economy;

import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Revenue by duty and by partner: {@code revenue.us.fentanyl}, {@code revenue.us.cn}, {@code revenue.us.cn.fentanyl}. Those of
 * one importer add up to its revenue, of both kinds, and so do their running totals.
 */
final class DutyMetrics {
  private final EconomySpec spec;
  private final List<Duty> duties;
  private final String flows;
  private final EconomyWhy why;
  private final List<Metric<EconomyBook>> found = new ArrayList<>();

  private DutyMetrics(EconomySpec spec, List<Duty> duties, String flows, EconomyWhy why) {
    this.spec = spec;
    this.duties = duties;
    this.flows = flows;
    this.why = why;
  }

  /** Returns those of an importer; none where it levies nothing. */
  static List<Metric<EconomyBook>> of(EconomySpec spec, List<Duty> duties, int importer, String flows, EconomyWhy why) {
    var metrics = new DutyMetrics(spec, duties, flows, why);
    metrics.importer(importer);
    return metrics.found;
  }

  private void importer(int j) {
    String us = spec.regions().get(j);
    int[] own = IntStream.range(0, duties.size()).filter(d -> duties.get(d).importer() == j).toArray();
    IntStream.of(own).mapToObj(d -> duties.get(d).name()).distinct().forEach(name -> add("revenue." + us + "." + name, what(name),
        "what enters " + us, IntStream.of(own).filter(d -> duties.get(d).name().equals(name)).toArray()));
    IntStream.of(own).map(d -> duties.get(d).exporter()).distinct().forEach(i -> add("revenue." + us + "." + spec.regions().get(i),
        "all duties", entering(us, i), IntStream.of(own).filter(d -> duties.get(d).exporter() == i).toArray()));
    for (int d : own) {
      Duty one = duties.get(d);
      add(name(spec, one), what(one.name()), entering(us, one.exporter()), d);
    }
  }

  private String entering(String us, int exporter) {
    return "what enters " + us + " from " + spec.regions().get(exporter);
  }

  private static String what(String name) {
    return Duty.BASE.equals(name) ? "base duties" : "duties of the layer " + name;
  }

  /** {@code revenue.us.cn.fentanyl}. */
  static String name(EconomySpec spec, Duty duty) {
    return "revenue." + spec.regions().get(duty.importer()) + "." + spec.regions().get(duty.exporter()) + "." + duty.name();
  }

  private void add(String name, String what, String on, int... some) {
    String charged = what + " on " + on + ", as far as they count in the rate charged, after caps, exemptions, stacking and the"
        + " in-transit clause; less leakage";
    found.add(EconomyMetrics.metric(name, Unit.BILLION_USD, "tariff revenue by duty, " + flows, charged, b -> sum(some, b.arrivals()::revenueOf),
        b -> why.duties(name, b, some)));
    String total = name + ".collected";
    found.add(EconomyMetrics.metric(total, Unit.BILLION_USD, "tariff revenue by duty since the start, base year " + spec.year(), charged + "; refunds apart",
        b -> sum(some, b.arrivals()::paidOf), b -> why.dutiesSoFar(total, b, some)).accumulating());
  }

  private static double sum(int[] some, IntToDoubleFunction of) {
    return IntStream.of(some).mapToDouble(of).sum();
  }
}
