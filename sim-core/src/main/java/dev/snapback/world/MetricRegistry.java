package dev.snapback.world;

import dev.snapback.control.ControlMetrics;
import dev.snapback.economy.Duty;
import dev.snapback.economy.EconomyMetrics;
import dev.snapback.license.LicenseMetrics;
import dev.snapback.pressure.PressureMetrics;
import dev.snapback.supply.SupplyMetrics;
import dev.snapback.supply.SupplySpec;
import dev.snapback.talks.TalksMetrics;
import dev.snapback.tariff.LegalRisk;
import dev.snapback.tariff.TariffMetrics;
import dev.snapback.truce.TruceMetrics;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every metric of a scenario by its full name. What is not here does not exist: it has no model, and it does not show
 * as 0.
 */
public final class MetricRegistry {
  private final Map<String, Metric<World>> metrics;
  private final Set<String> ofEconomy;
  private final AbsentMetrics absent;

  private MetricRegistry(WorldSpec spec, Map<String, Metric<World>> metrics, Set<String> ofEconomy) {
    this.metrics = metrics;
    this.ofEconomy = Collections.unmodifiableSet(ofEconomy);
    absent = new AbsentMetrics(spec, List.copyOf(metrics.keySet()));
  }

  /** Returns the metrics of the machines that the scenario declares. */
  public static MetricRegistry of(WorldSpec spec) {
    var found = new LinkedHashMap<String, Metric<World>>();
    TariffMetrics.of(spec.tariffs()).forEach(m -> add(found, MetricReasons.extended(m.from(World::tariffs), spec)));
    LegalRisk.of(spec.tariffs()).forEach(m -> add(found, m.from(w -> new LegalRisk.On(w.tariffs(), w.today()))));
    TruceMetrics.of(spec.truces())
        .forEach(m -> add(found, m.from(w -> new TruceMetrics.On(w.truces(), w.today()))));
    LicenseMetrics.of(spec.licenses())
        .forEach(m -> add(found, m.from(w -> new LicenseMetrics.On(w.licenses(), w.today()))));
    ControlMetrics.of(spec.controls()).forEach(m -> add(found, m.from(World::controls)));
    TalksMetrics.of(spec.talks()).forEach(m -> add(found, m.from(w -> new TalksMetrics.On(w.talks(), w.today()))));
    for (SupplySpec line : spec.supply()) {
      SupplyMetrics.of(List.of(line)).forEach(m -> add(found, MetricReasons.supplied(m.from(World::supply), line, found)));
    }
    PressureMetrics.of(spec.pressures()).forEach(m -> add(found, m.from(World::pressures)));
    var ofEconomy = new LinkedHashSet<String>();
    spec.economy().ifPresent(e -> {
      List<Duty> duties = AppliedRates.duties(e, spec.tariffs());
      var byName = new LinkedHashMap<String, Duty>();
      duties.forEach(d -> byName.put(EconomyMetrics.revenueOf(e, d), d));
      EconomyMetrics.of(e, duties, spec.clock().start(), (j, i) -> AppliedRates.basis(spec.tariffs(), e, j, i)).forEach(m -> {
        ofEconomy.add(m.name());
        add(found, MetricReasons.behind(MetricReasons.levied(m.from(w -> w.economy().orElseThrow()), e, byName)));
      });
      OutputMetrics.of(spec, e, found).forEach(m -> add(found, m));
    });
    return new MetricRegistry(spec, Collections.unmodifiableMap(found), ofEconomy);
  }

  private static void add(Map<String, Metric<World>> found, Metric<World> metric) {
    if (found.put(metric.name(), MetricReasons.given(metric)) != null) {
      throw new IllegalStateException("two metrics are called " + metric.name());
    }
  }

  /** Returns the metric of that full name. */
  public Optional<Metric<World>> find(String name) {
    return Optional.ofNullable(metrics.get(name));
  }

  /** Whether a metric is one of the economy, which answers in the evening to what stands: see {@link World#economyBehind}. */
  public boolean isOfEconomy(String name) {
    return ofEconomy.contains(name);
  }

  /**
   * Says why a number that other scenarios have is not one of this scenario's, and what to write for it: one sentence without
   * full stop. Empty for a name that no scenario has.
   */
  public Optional<String> absent(String typed) {
    return absent.why(typed);
  }

  /**
   * Checks that a condition can be asked here.
   *
   * @throws IllegalArgumentException if it asks for a metric that there is not, or in another unit
   */
  public void check(Condition condition) {
    switch (condition) {
      case Condition.Compare compare -> check(compare.metric(), compare.unit());
      case Condition.IsState is -> check(is.metric(), Unit.STATE);
      case Condition.Not not -> check(not.of());
      case Condition.And and -> and.all().forEach(this::check);
      case Condition.Or or -> or.any().forEach(this::check);
    }
  }

  private void check(MetricRef metric, Unit unit) {
    Metric<World> own = known(metric.name());
    if (own.unit() != unit) {
      throw new IllegalArgumentException(metric + " is told in " + own.unit().symbol() + ", not in " + unit.symbol());
    }
  }

  private Metric<World> known(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("there is no metric " + name));
  }

  /** All full names, machine by machine, in the order of the scenario. */
  public List<String> names() {
    return List.copyOf(metrics.keySet());
  }

  /** All metrics, in the same order. */
  public Collection<Metric<World>> all() {
    return metrics.values();
  }
}
