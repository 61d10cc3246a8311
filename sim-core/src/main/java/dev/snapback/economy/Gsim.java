package dev.snapback.economy;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * GSIM, the global simulation model of one industry: goods of different origin, linear in percent changes, solved for the
 * world price of each exporter. For small changes; a rate that doubles is outside its range, and the exact model is
 * {@link ExactHat}. Immutable.
 *
 * <p>With θ the shares of an importer's spending at home prices, φ the shares of an exporter's sales, dT = T1/T0 − 1 and
 * T = 1 + t:
 * <pre>
 *   own  = θ Em − (1 − θ) Es,   cross by s = θₛ (Em + Es)
 *   Ex pᵣ = Σᵥ φᵣᵥ [own (pᵣ + dTᵣᵥ) + Σₛ≠ᵣ cross by s (pₛ + dTₛᵥ)]              clearing for each exporter r
 *   producer surplus   Mᵣ pᵣ (1 + Ex pᵣ / 2)                        with Mᵣ its sales
 *   consumer surplus   Σᵣ MᵣᵥT0ᵣᵥ (½ Em P² sign(P) − P)              with P the price of the importer's basket
 *   revenue            Σᵣ (T1 − 1) M′ − (T0 − 1) M                   with M′ = M (1 + p)(1 + q)
 * </pre>
 *
 * <p>Reference: J. Francois and H. K. Hall, "Global Simulation Analysis of Industry-Level Trade Policy", World Bank, 2003
 * (the GSIM of WITS).
 */
public final class Gsim {
  private final TradeTable table;
  private final double demand;
  private final double supply;
  private final double substitution;
  private final int n;

  /**
   * Makes the model.
   *
   * @param table one sector; every region exports something
   * @param demand elasticity of an importer's demand for all of the good, Em; below 0
   * @param supply elasticity of an exporter's supply, Ex; more than 0
   * @param substitution elasticity of substitution between origins, Es; more than 0
   * @throws IllegalArgumentException if any of this does not hold
   */
  public Gsim(TradeTable table, double demand, double supply, double substitution) {
    if (table.sectors().size() != 1) {
      throw new IllegalArgumentException("GSIM has one sector, not " + table.sectors().size());
    }
    if (!(demand < 0 && demand >= -1000 && supply > 0 && supply <= 1000 && substitution > 0 && substitution <= 1000)) {
      throw new IllegalArgumentException("import demand has an elasticity below 0, export supply and substitution have one"
          + " above 0, within 1000, not " + demand + ", " + supply + " and " + substitution);
    }
    this.table = table;
    this.demand = demand;
    this.supply = supply;
    this.substitution = substitution;
    n = table.size();
  }

  /**
   * What changes, all as shares of what was, or in the table's unit where it says so. Immutable, but for the arrays: do not
   * write to them.
   *
   * @param regions the regions, in the order of all arrays
   * @param price of each exporter in the world: p
   * @param basket of each importer at home: P
   * @param quantity at {@code exporter * n + importer}: q
   * @param trade the new flows at world prices, in the table's unit
   * @param producers each exporter's surplus, in the table's unit
   * @param consumers each importer's surplus, in the table's unit
   * @param revenue change of each importer's tariff revenue, in the table's unit
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers by the hundred, made once
  public record Result(List<String> regions, double[] price, double[] basket, double[] quantity, double[] trade,
      double[] producers, double[] consumers, double[] revenue) {

    /** The sum of the surpluses and the revenue of a region, in the table's unit. */
    public double welfare(int region) {
      return producers[region] + consumers[region] + revenue[region];
    }
  }

  /**
   * Solves for new rates.
   *
   * @param rates full ad valorem rates as shares, by sector, at {@code exporter * n + importer}
   * @throws IllegalArgumentException if they are not numbers of at least 0 in this layout
   * @throws ArithmeticException if there is no solution: the exporters' markets determine no prices, or the changes are so
   *     large that a price or a flow of trade would fall below 0 or have no value
   */
  public Result solve(double[][] rates) {
    double[] now = table.checked(rates, "rate")[0];
    double[] theta = new double[n * n];
    double[] change = new double[n * n];
    double[] sales = new double[n];
    double[] spent = new double[n];
    for (int at = 0; at < n * n; at++) {
      double base = 1 + table.rate(0, at / n, at % n);
      double flow = table.flow(0, at / n, at % n);
      theta[at] = flow * base;
      change[at] = (1 + now[at]) / base - 1;
      sales[at / n] += flow;
      spent[at % n] += theta[at];
    }
    for (int at = 0; at < n * n; at++) {
      theta[at] /= spent[at % n];
    }
    double[] price = prices(theta, change, sales);
    return result(now, theta, change, sales, spent, price);
  }

  /** The response of the flow from r to v to the price of s there. */
  private double response(double[] theta, int r, int s, int v) {
    double cross = theta[s * n + v] * (demand + substitution);
    return r == s ? cross - substitution : cross; // θ Em − (1−θ) Es = θ (Em + Es) − Es
  }

  private double[] prices(double[] theta, double[] change, double[] sales) {
    double[][] system = new double[n][n];
    double[] right = new double[n];
    for (int r = 0; r < n; r++) {
      system[r][r] = supply;
      for (int v = 0; v < n; v++) {
        double share = table.flow(0, r, v) / sales[r];
        for (int s = 0; s < n && share != 0; s++) {
          double response = share * response(theta, r, s, v);
          system[r][s] -= response;
          right[r] += response * change[s * n + v];
        }
      }
    }
    DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(system, false)).getSolver();
    if (!solver.isNonSingular()) {
      throw new ArithmeticException("the exporters' markets determine no prices: the system is singular");
    }
    return solver.solve(new ArrayRealVector(right, false)).toArray();
  }

  private Result result(
      double[] now, double[] theta, double[] change, double[] sales, double[] spent, double[] price) {
    double[] basket = new double[n];
    double[] quantity = new double[n * n];
    double[] trade = new double[n * n];
    double[] producers = new double[n];
    double[] consumers = new double[n];
    double[] revenue = new double[n];
    for (int v = 0; v < n; v++) {
      for (int r = 0; r < n; r++) {
        int at = r * n + v;
        for (int s = 0; s < n; s++) {
          quantity[at] += response(theta, r, s, v) * (price[s] + change[s * n + v]);
        }
        double flow = table.flow(0, r, v);
        trade[at] = flow * (1 + price[r]) * (1 + quantity[at]);
        basket[v] += theta[at] * ((1 + price[r]) * (1 + change[at]) - 1);
        revenue[v] += now[at] * trade[at] - table.rate(0, r, v) * flow;
      }
      consumers[v] = spent[v] * (demand / 2 * basket[v] * basket[v] * Math.signum(basket[v]) - basket[v]);
      producers[v] = sales[v] * price[v] * (1 + supply * price[v] / 2);
    }
    var result = new Result(table.regions(), price, basket, quantity, trade, producers, consumers, revenue);
    check(result);
    return result;
  }

  /** What is linear in percent changes knows no floor: it is no solution where less than nothing would be left. */
  private void check(Result result) {
    for (int i = 0; i < n; i++) {
      String region = table.regions().get(i);
      double price = result.price[i];
      if (!Double.isFinite(price + result.basket[i] + result.welfare(i))) {
        throw none("a price or a surplus of " + region + " would have no value");
      }
      if (price < -1) {
        throw none("the world price of " + region + " would fall by " + Math.round(-100 * price) + "%");
      }
    }
    for (int at = 0; at < n * n; at++) {
      double flow = result.trade[at];
      if (!(flow >= 0 && flow < Double.POSITIVE_INFINITY)) {
        throw none("the sales of " + table.regions().get(at / n) + " to " + table.regions().get(at % n) + " would "
            + (flow < 0 ? "fall below 0" : "have no value"));
      }
    }
  }

  private static ArithmeticException none(String why) {
    return new ArithmeticException("no solution was found: " + why + "; GSIM is linear, for small changes of rates");
  }
}
