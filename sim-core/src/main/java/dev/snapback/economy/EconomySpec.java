package dev.snapback.economy;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The economy of a scenario.
 *
 * @param year of the flows
 * @param regions whose names are those of actors where they are actors
 * @param sectors names of sectors
 * @param flows by sector, at {@code exporter * n + importer}, bn USD a year at customs value, sales at home included
 * @param shortRun elasticity at once
 * @param longRun elasticity when all has adjusted
 * @param halfLife in how many days half of the way from short to long run is gone
 * @param transit from dispatch to entry
 * @param clause how long goods that were under way when a rate rose keep the old one
 * @param leakage the share of duties that is not collected
 * @param revenue where tariff revenue goes
 * @param response how workers and firms answer
 * @param forward of what enters in a day before an announced increase, the share that is brought forward; 0 for none
 * @param output by region, the share of output of each class of users that hangs on a controlled good
 * @param households by region, where they are given
 * @param cites where the numbers come from, by the key of the file; the empty key stands for all others
 */
@SuppressWarnings("ArrayRecordComponent") // compared by value below
public record EconomySpec(int year, List<String> regions, List<String> sectors, double[][] flows, Elasticity shortRun,
    Elasticity longRun, Span halfLife, Span transit, Span clause, Share leakage, RevenueUse revenue,
    Response response, Share forward, Map<String, Map<String, Share>> output,
    Map<String, Households> households, Map<String, Cites> cites) {
  public EconomySpec {
    regions = List.copyOf(regions);
    sectors = List.copyOf(sectors);
    output = OrderedMap.copyOf(output);
    households = OrderedMap.copyOf(households);
    cites = OrderedMap.copyOf(cites);
    if (halfLife.length() < 1) {
      throw new IllegalArgumentException("a half-life is at least a day");
    }
  }

  /** The sources of what stands under {@code key}. */
  public Cites cites(String key) {
    return Optional.ofNullable(cites.get(key)).or(() -> Optional.ofNullable(cites.get(""))).orElse(Cites.NONE);
  }

  Optional<Households> householdsOf(int region) {
    return Optional.ofNullable(households.get(regions.get(region)));
  }

  /** A flow of the base year, all sectors, at customs value. */
  public double baseFlow(int exporter, int importer) {
    double sum = 0;
    for (double[] flow : flows) {
      sum += flow[exporter * regions.size() + importer];
    }
    return sum;
  }

  /** A number of one pair. */
  @FunctionalInterface
  interface OfPair {
    double of(int exporter, int importer);
  }

  /** The sum over all exporters abroad. */
  double sum(int importer, OfPair number) {
    double sum = 0;
    for (int i = 0; i < regions.size(); i++) {
      sum += i == importer ? 0 : number.of(i, importer);
    }
    return sum;
  }

  /** What a region imported in the base year, all sectors, at customs value. */
  double baseImports(int importer) {
    return sum(importer, this::baseFlow);
  }

  /** The base year with the rates of the scenario's first day. */
  TradeTable table(double[][] rates) {
    return new TradeTable(regions, sectors, flows, rates);
  }

  ExactHat model(TradeTable table, Elasticity elasticity) {
    double[] epsilon = new double[sectors.size()];
    Arrays.fill(epsilon, elasticity.value());
    return new ExactHat(table, epsilon, response.closure(revenue, regions.size()));
  }

  /** A pair's rate over its sectors, weighted by the base year's flows. */
  double[] byPair(double[][] rates) {
    int pairs = regions.size() * regions.size();
    double[] mean = new double[pairs];
    for (int at = 0; at < pairs; at++) {
      double weight = 0;
      for (int s = 0; s < rates.length; s++) {
        weight += flows[s][at];
        mean[at] += flows[s][at] * rates[s][at];
      }
      mean[at] = weight == 0 ? 0 : mean[at] / weight;
    }
    return mean;
  }

  EconomySpec withElasticities(Elasticity ofShort, Elasticity ofLong) {
    return new EconomySpec(year, regions, sectors, flows, ofShort, ofLong, halfLife, transit, clause, leakage, revenue,
        response, forward, output, households, cites);
  }

  EconomySpec withDelays(Span ofHalfLife, Span ofTransit) {
    return new EconomySpec(year, regions, sectors, flows, shortRun, longRun, ofHalfLife, ofTransit, clause, leakage, revenue,
        response, forward, output, households, cites);
  }

  EconomySpec withShares(Share ofLeakage, Share ofForward) {
    return new EconomySpec(year, regions, sectors, flows, shortRun, longRun, halfLife, transit, clause, ofLeakage, revenue,
        response, ofForward, output, households, cites);
  }

  EconomySpec withResponse(Response other) {
    return new EconomySpec(year, regions, sectors, flows, shortRun, longRun, halfLife, transit, clause, leakage, revenue,
        other, forward, output, households, cites);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EconomySpec o && year == o.year && regions.equals(o.regions) && sectors.equals(o.sectors)
        && Arrays.deepEquals(flows, o.flows) && shortRun.equals(o.shortRun) && longRun.equals(o.longRun)
        && halfLife.equals(o.halfLife) && transit.equals(o.transit) && clause.equals(o.clause)
        && leakage.equals(o.leakage) && revenue == o.revenue && response.equals(o.response) && forward.equals(o.forward)
        && output.equals(o.output) && households.equals(o.households) && cites.equals(o.cites);
  }

  @Override
  public int hashCode() {
    return regions.hashCode() + 31 * shortRun.hashCode() + 961 * longRun.hashCode();
  }
}
