package dev.snapback.world;

import dev.snapback.economy.EconomySpec;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.supply.SupplySpec;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Output as far as it hangs on controlled goods: 100 less, for each class of users, its share of the region's output times
 * what it went without on the last evening. Of several goods the scarcest counts: none stands in for another. Apart from
 * the equilibrium, which it does not enter.
 */
final class OutputMetrics {
  private final EconomySpec economy;
  private final List<SupplySpec> lines;
  private final Map<String, Metric<World>> metrics;

  private OutputMetrics(WorldSpec spec, EconomySpec economy, Map<String, Metric<World>> metrics) {
    this.economy = economy;
    this.lines = spec.supply();
    this.metrics = metrics;
  }

  /**
   * Returns the indices.
   *
   * @param metrics those of the supply lines are among them
   */
  static List<Metric<World>> of(WorldSpec spec, EconomySpec economy, Map<String, Metric<World>> metrics) {
    var all = new OutputMetrics(spec, economy, OrderedMap.copyOf(metrics));
    var found = new ArrayList<Metric<World>>();
    economy.output().forEach((region, shares) -> found.add(new Metric<>("output." + region, Unit.COUNT,
        "output index, 100 without shortages of controlled goods",
        "output of " + region + " so far as its users of controlled goods took what they needed on the last evening; not part"
            + " of welfare or prices", world -> Value.of(all.index(world, region, shares)),
        world -> all.why(world, region, shares))));
    return found;
  }

  private double index(World world, String region, Map<String, Share> shares) {
    double index = 100;
    for (Map.Entry<String, Share> entry : shares.entrySet()) {
      index -= entry.getValue().inPercent() * missing(world, region, entry.getKey());
    }
    return index;
  }

  /** The share of what a class needed that it did not get, of the good it lacked most. */
  private double missing(World world, String region, String users) {
    double most = 0;
    for (SupplySpec line : lines) {
      if (line.user().id().equals(region) && line.classes().contains(new ClassName(users))) {
        Metric<World> met = Objects.requireNonNull(metrics.get("supply." + line.name() + "." + users + ".use_met"));
        if (met.value().apply(world) instanceof Value.Amount percent) {
          most = Math.max(most, 1 - percent.amount() / 100);
        }
      }
    }
    return most;
  }

  private Explanation why(World world, String region, Map<String, Share> shares) {
    var parts = new ArrayList<Explanation>();
    shares.forEach((users, share) -> parts.add(Explanation.leaf(users, share.toString(), "of output; it went without "
        + Unit.PERCENT.rounded(100 * missing(world, region, users)) + " of what it needed",
        Origin.declared(world.spec().clock().start(), economy.cites("output")))));
    return Explanation.of("output." + region, Unit.COUNT.rounded(index(world, region, shares)), "100 less what is missing",
        parts);
  }
}
