package dev.snapback.world;

import dev.snapback.economy.Duty;
import dev.snapback.economy.EconomySpec;
import dev.snapback.supply.SupplySpec;
import dev.snapback.tariff.CapOwner;
import dev.snapback.tariff.Pair;
import dev.snapback.truce.TruceMetrics;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to a machine's reasons what other machines know: no machine knows another. */
final class MetricReasons {
  private MetricReasons() {}

  /** Says of numbers that were set or drawn so, in place of what the file says. */
  static Metric<World> given(Metric<World> metric) {
    return metric.explained(world -> given(metric.why().apply(world), world));
  }

  private static Explanation given(Explanation part, World world) {
    if (world.given().isEmpty()) {
      return part;
    }
    Explanation given = part.with(part.parts().stream().map(p -> given(p, world)).toList());
    return world.given().entrySet().stream().filter(e -> part.isOf(e.getKey())).map(Map.Entry::getValue)
        .reduce((earlier, later) -> later).map(given::since).orElse(given);
  }

  /** Adds to a truce's cap what has kept it since the first term. */
  static Metric<World> extended(Metric<World> metric, WorldSpec spec) {
    return spec.truces().isEmpty()
        ? metric
        : metric.explained(world -> extended(metric.why().apply(world), world));
  }

  private static Explanation extended(Explanation part, World world) {
    var parts = new ArrayList<>(part.parts().stream().map(p -> extended(p, world)).toList());
    world.truces().truces().stream()
        .filter(t -> part.label().equals(new CapOwner.Truce(t.spec().name()).toString()))
        .forEach(t -> parts.addAll(TruceMetrics.extensions(t)));
    return part.with(parts);
  }

  /** Adds to the reasons of a stock why the regime stands as it does. */
  static Metric<World> supplied(Metric<World> metric, SupplySpec line, Map<String, Metric<World>> found) {
    Optional<Metric<World>> regime = Optional.ofNullable(found.get("license." + line.licenses() + ".state"));
    return metric.explained(world -> {
      Explanation own = metric.why().apply(world);
      var parts = new ArrayList<Explanation>(own.parts());
      regime.ifPresent(r -> parts.add(r.why().apply(world).with(List.of())));
      return own.with(parts);
    });
  }

  /** Says first, on a day whose rates are new, that the economy has not answered to them yet. */
  static Metric<World> behind(Metric<World> metric) {
    return metric.explained(world -> {
      Explanation own = metric.why().apply(world);
      if (!world.economyBehind()) {
        return own;
      }
      boolean first = world.today().equals(world.spec().clock().start());
      var parts = new ArrayList<Explanation>(List.of(Explanation.of("as of", first ? "the start" : "the evening of " + world.today().minusDays(1),
          "rates have changed since, and the economy answers on the evening of " + world.today(), List.of())));
      parts.addAll(own.parts());
      return own.with(parts);
    });
  }

  /** Adds to the reasons of what a duty brings why its layer stands as it does. */
  static Metric<World> levied(Metric<World> metric, EconomySpec economy, Map<String, Duty> duties) {
    return metric.name().startsWith("revenue.")
        ? metric.explained(world -> levied(metric.why().apply(world), world, economy, duties))
        : metric;
  }

  private static Explanation levied(Explanation part, World world, EconomySpec economy, Map<String, Duty> duties) {
    var parts = new ArrayList<>(part.parts().stream().map(p -> levied(p, world, economy, duties)).toList());
    Duty duty = duties.get(part.label());
    if (duty != null && !duty.name().equals(Duty.BASE)) {
      Pair pair = new Pair(new Actor(economy.regions().get(duty.importer())), new Actor(economy.regions().get(duty.exporter())));
      List<Explanation> why = world.tariffs().why(pair, new LayerName(duty.name()));
      parts.addAll(0, why.isEmpty() ? List.of(Explanation.of(duty.name(), "", "levies nothing today", List.of())) : why);
    }
    return part.with(parts);
  }
}
