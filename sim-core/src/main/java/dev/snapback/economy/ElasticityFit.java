package dev.snapback.economy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The single trade elasticity with which the textbook model gives one import the fall, or rise, that was recorded: what
 * analysts read off a tariff episode. It says what the recorded change implies under the rates given, and is no test of
 * the model; the changes of all other imports, which were not fitted, are.
 *
 * <p>Found by Brent's method between 0.1 and 20, for which the import has to fall as the elasticity grows, or to rise.
 */
public final class ElasticityFit {
  private static final double EXACT = 1e-9;
  private static final int MOST = 200;

  private ElasticityFit() {}

  /** What was found. */
  public sealed interface Outcome {
    /**
     * An elasticity.
     *
     * @param epsilon the trade elasticity of all sectors
     * @param fitted change of the import it was fitted to, as a share
     * @param others change of what the importer buys from all others abroad, as a share
     * @param all change of all it buys abroad, as a share
     * @param revenue tariff revenue of the importer in a year, in the unit of the flows
     */
    record Found(double epsilon, double fitted, double others, double all, double revenue) implements Outcome {}

    /**
     * None between 0.1 and 20.
     *
     * @param least change with the least elasticity, as a share
     * @param most change with the largest, as a share
     */
    record OutOfReach(double least, double most) implements Outcome {}

    /** The model has no solution there. */
    record None(String reason) implements Outcome {}
  }

  /**
   * Fits it.
   *
   * @param data flows, rates of the base year and new rates
   * @param importer by its place among the countries
   * @param exporter by its place
   * @param change that was recorded, as a share: {@code -.409}
   * @throws IllegalArgumentException if there is no such import, or the data are incomplete
   */
  public static Outcome of(Dataset data, int importer, int exporter, double change) {
    TradeTable table = data.table(i -> 0);
    if (importer == exporter || before(table, importer, List.of(exporter)) == 0) {
      throw new IllegalArgumentException(
          data.names().get(importer) + " buys nothing from " + data.names().get(exporter) + " in the base year");
    }
    try {
      double least = change(table, data, Elasticity.LEAST, importer, List.of(exporter));
      double most = change(table, data, Elasticity.MOST, importer, List.of(exporter));
      double low = Math.min(least, most);
      double high = Math.max(least, most);
      if (!(low - EXACT <= change && change <= high + EXACT)) {
        return new Outcome.OutOfReach(least, most);
      }
      double within = Math.max(low, Math.min(high, change));
      double epsilon = high - low <= EXACT ? Elasticity.LEAST : new BrentSolver(EXACT).solve(MOST,
          e -> change(table, data, e, importer, List.of(exporter)) - within, Elasticity.LEAST, Elasticity.MOST);
      List<Integer> all = IntStream.range(0, data.size()).filter(i -> i != importer).boxed().toList();
      List<Integer> others = all.stream().filter(i -> i != exporter).toList();
      return new Outcome.Found(epsilon, change(table, data, epsilon, importer, List.of(exporter)),
          change(table, data, epsilon, importer, others), change(table, data, epsilon, importer, all),
          solve(table, data, epsilon).revenue(importer));
    } catch (IllegalStateException none) {
      return new Outcome.None(String.valueOf(none.getMessage()));
    }
  }

  private static Equilibrium solve(TradeTable table, Dataset data, double epsilon) {
    double[] all = new double[table.sectors().size()];
    Arrays.fill(all, epsilon);
    return new ExactHat(table, all, Closure.plain(table.size())).solve(data.rates()).orElseThrow();
  }

  private static double change(TradeTable table, Dataset data, double epsilon, int importer, List<Integer> exporters) {
    Equilibrium found = solve(table, data, epsilon);
    double now = exporters.stream().mapToDouble(i -> found.flow(i, importer)).sum();
    double then = before(table, importer, exporters);
    return then == 0 ? Double.NaN : now / then - 1;
  }

  private static double before(TradeTable table, int importer, List<Integer> exporters) {
    double sum = 0;
    for (int s = 0; s < table.sectors().size(); s++) {
      for (int i : exporters) {
        sum += table.flow(s, i, importer);
      }
    }
    return sum;
  }
}
