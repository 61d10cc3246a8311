package dev.snapback.world;

import dev.snapback.economy.EconomySpec;
import dev.snapback.supply.SupplySpec;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Output as far as it hangs on controlled goods: 100 less, for each class of users, its share of the region's output times
 * what it went without of what it needed. Apart from the equilibrium, which it does not enter.
 */
final class OutputMetrics {
  private OutputMetrics() {}

  static List<Metric<World>> of(WorldSpec spec, EconomySpec economy) {
    var found = new ArrayList<Metric<World>>();
    economy.output().forEach((region, shares) -> found.add(new Metric<>("output." + region, Unit.COUNT,
        "output index, 100 without shortages of controlled goods",
        "output of " + region + " so far as its users of controlled goods took what they needed since the start; not part of"
            + " welfare or prices", world -> Value.of(index(world, region, shares)),
        world -> why(world, region, shares, economy))));
    return found;
  }

  private static double index(World world, String region, Map<String, Share> shares) {
    double index = 100;
    for (Map.Entry<String, Share> entry : shares.entrySet()) {
      index -= entry.getValue().inPercent() * missing(world, region, entry.getKey());
    }
    return index;
  }

  /** The share of what a class needed that it did not get. */
  private static double missing(World world, String region, String users) {
    double needed = 0;
    double used = 0;
    for (SupplySpec line : world.supply().specs()) {
      ClassName name = new ClassName(users);
      if (line.user().id().equals(region) && line.classes().contains(name)) {
        SupplyName supply = line.name();
        needed += world.supply().account(supply, name).needed();
        used += world.supply().account(supply, name).used();
      }
    }
    return needed == 0 ? 0 : 1 - used / needed;
  }

  private static Explanation why(World world, String region, Map<String, Share> shares, EconomySpec economy) {
    var parts = new ArrayList<Explanation>();
    shares.forEach((users, share) -> parts.add(Explanation.leaf(users, share.toString(), "of output; it went without "
        + Math.round(1000 * missing(world, region, users)) / 10.0 + "% of what it needed",
        new Origin(world.spec().clock().start(), "the scenario's file", economy.cites("output")))));
    return Explanation.of("output." + region, String.valueOf(index(world, region, shares)), "100 less what is missing", parts);
  }
}
