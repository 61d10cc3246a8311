package dev.snapback.economy;

import java.util.Arrays;
import java.util.List;

/**
 * Structural gravity: trade from the sizes of countries, the frictions between them, and multilateral resistances, which
 * are what each country faces from and towards all others. Immutable.
 *
 * <p>With K = τ^(1−σ) the cost of trade raised to 1 − σ, Π the outward and P the inward resistance, and Y, E what countries
 * make and spend:
 * <pre>
 *   Πᵢ^(1−σ) = Σⱼ Kᵢⱼ Eⱼ / Pⱼ^(1−σ) / ΣY      Pⱼ^(1−σ) = Σᵢ Kᵢⱼ Yᵢ / Πᵢ^(1−σ) / ΣY      P of the reference = 1
 *   p̂ᵢ = (Π′ᵢ/Πᵢ)^−1,   Xᵢⱼ = Kᵢⱼ Yᵢ Eⱼ / ΣY / (Πᵢ Pⱼ)^(1−σ)     with p̂Y and p̂E after the change
 * </pre>
 *
 * <p>As in gegravity, prices at the factory move incomes and so trade, but incomes are not fed back into the resistances:
 * what that package calls full equilibrium is one round of it. Oracles are matched to six digits in this form.
 *
 * <p>References: J. Anderson and E. van Wincoop, "Gravity with Gravitas", American Economic Review 93 (2003); Y. Yotov et
 * al., "An Advanced Guide to Trade Policy Analysis", WTO, 2016; P. Herman, "gegravity", USITC, 2021.
 */
public final class Gravity {
  private static final int MOST = 100_000;
  private static final double TOLERANCE = 1e-14;

  private final List<String> regions;
  private final int n;
  private final double[] output;
  private final double[] spending;
  private final double[] pull;
  private final double sigma;
  private final int reference;
  private final double world;

  /**
   * Makes the model.
   *
   * @param regions their names
   * @param output what each makes, Y; more than 0
   * @param spending what each spends, E; more than 0
   * @param pull τ^(1−σ) at {@code exporter * n + importer}; at least 0
   * @param sigma elasticity of substitution, σ; more than 1 and at most 100
   * @param reference the region whose inward resistance is 1
   * @throws IllegalArgumentException if any of this does not hold
   */
  public Gravity(
      List<String> regions, double[] output, double[] spending, double[] pull, double sigma, int reference) {
    n = regions.size();
    if (output.length != n || spending.length != n || pull.length != n * n || reference < 0 || reference >= n) {
      throw new IllegalArgumentException("gravity needs output and spending of each region and the pull of each pair: "
          + n + " regions, " + output.length + ", " + spending.length + ", " + pull.length + ", " + reference);
    }
    if (!(sigma > 1 && sigma <= 100)) {
      throw new IllegalArgumentException("the elasticity of substitution is more than 1 and at most 100, not " + sigma);
    }
    this.regions = List.copyOf(regions);
    this.output = positive(output, "output");
    this.spending = positive(spending, "spending");
    this.pull = pulls(pull);
    this.sigma = sigma;
    this.reference = reference;
    world = Arrays.stream(output).sum();
  }

  /**
   * Makes the model that reproduces a table of one sector: Y and E are its sums at customs value, and the pulls are those
   * with which it holds at resistances of 1, which is no loss, as only their changes count.
   *
   * @param table one sector
   * @param sigma elasticity of substitution, σ; more than 1 and at most 100
   * @param reference the region whose inward resistance is 1
   * @throws IllegalArgumentException if any of this does not hold
   */
  public static Gravity of(TradeTable table, double sigma, int reference) {
    oneSector(table);
    int n = table.size();
    double[] output = new double[n];
    double[] spending = new double[n];
    double[] pull = new double[n * n];
    for (int at = 0; at < n * n; at++) {
      double flow = table.flow(0, at / n, at % n);
      pull[at] = flow;
      output[at / n] += flow;
      spending[at % n] += flow;
    }
    double world = Arrays.stream(output).sum();
    for (int at = 0; at < n * n; at++) {
      pull[at] = pull[at] / output[at / n] / spending[at % n] * world;
    }
    return new Gravity(table.regions(), output, spending, pull, sigma, reference);
  }

  private static void oneSector(TradeTable table) {
    if (table.sectors().size() != 1) {
      throw new IllegalArgumentException("gravity has one sector, not " + table.sectors().size());
    }
  }

  private double[] positive(double[] values, String what) {
    for (int i = 0; i < n; i++) {
      if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the " + what + " of " + regions.get(i) + " is more than 0, not " + values[i]);
      }
    }
    return values.clone();
  }

  private double[] pulls(double[] values) {
    for (int at = 0; at < n * n; at++) {
      double value = values[at];
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the pull from " + regions.get(at / n) + " to " + regions.get(at % n) + " is at least 0, not " + value);
      }
    }
    return values.clone();
  }

  /** What {@link #solve} found. */
  public sealed interface Outcome {
    /**
     * Returns the solution.
     *
     * @throws IllegalStateException if none was found
     */
    default Solution orElseThrow() {
      return switch (this) {
        case Solution found -> found;
        case Unsolved none -> throw new IllegalStateException(none.text());
      };
    }
  }

  /**
   * No resistances were found; there are no numbers.
   *
   * @param residual how far the worst resistance was from settled, as a share; NaN where one has no value
   * @param iterations how many steps were taken
   * @param region whose resistance it is
   */
  public record Unsolved(double residual, int iterations, String region) implements Outcome {
    /** All of it in a sentence without full stop. */
    public String text() {
      return Double.isNaN(residual)
          ? "no solution was found: a resistance of " + region + " has no value"
          : "no resistances were found: after " + iterations + " steps that of " + region + " still moves by "
              + residual * 100 + "%";
    }
  }

  /**
   * New over old for each region. Immutable, but for the arrays: do not write to them.
   *
   * @param price at the factory, p̂
   * @param outward resistance, Π̂
   * @param inward resistance, P̂: what consumers pay
   * @param exports abroad; NaN where there were none
   * @param imports from abroad; NaN where there were none
   * @param home sales at home; NaN where there were none
   * @param residual how far the worst resistance is from settled, as a share
   * @param iterations how many steps were taken, before and after the change
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers by the hundred, made once
  public record Solution(double[] price, double[] outward, double[] inward, double[] exports, double[] imports,
      double[] home, double residual, int iterations) implements Outcome {

    /** What a region makes, in the goods its people buy: p̂/P̂. */
    public double realOutput(int region) {
      return price[region] / inward[region];
    }
  }

  /** Resistances raised to 1 − σ, by Sinkhorn's alternating sums. */
  private final class Resistances {
    final double[] outward = new double[n];
    final double[] inward = new double[n];
    private final double[] before = new double[n];
    int iterations;
    double residual;
    int worst;

    /** Whether they settle. */
    boolean settle(double[] pulls) {
      Arrays.fill(inward, 1);
      for (iterations = 0; iterations < MOST;) {
        iterations++;
        System.arraycopy(inward, 0, before, 0, n);
        for (int i = 0; i < n; i++) {
          double sum = 0;
          for (int j = 0; j < n; j++) {
            sum += pulls[i * n + j] * spending[j] / inward[j];
          }
          outward[i] = sum / world;
        }
        Arrays.fill(inward, 0);
        for (int i = 0; i < n; i++) {
          double weight = output[i] / outward[i] / world;
          for (int j = 0; j < n; j++) {
            inward[j] += pulls[i * n + j] * weight;
          }
        }
        double unit = inward[reference];
        residual = 0;
        for (int j = 0; j < n; j++) {
          inward[j] /= unit;
          double moved = Math.abs(inward[j] / before[j] - 1);
          if (!(moved <= residual)) {
            residual = moved;
            worst = j;
          }
        }
        if (residual <= TOLERANCE) {
          return true;
        }
        if (Double.isNaN(residual)) {
          return false;
        }
      }
      return false;
    }
  }

  /**
   * Solves for new costs of trade.
   *
   * @param pulls the new τ^(1−σ) at {@code exporter * n + importer}
   * @throws IllegalArgumentException if they are not numbers of at least 0 in this layout
   */
  public Outcome solve(double[] pulls) {
    if (pulls.length != n * n) {
      throw new IllegalArgumentException(pulls.length + " pulls for " + n + " regions");
    }
    Resistances old = new Resistances();
    if (!old.settle(pull)) {
      return new Unsolved(old.residual, old.iterations, regions.get(old.worst));
    }
    double[] now = pulls(pulls);
    Resistances after = new Resistances();
    if (!after.settle(now)) {
      return new Unsolved(after.residual, after.iterations, regions.get(after.worst));
    }
    Solution found = solution(old, after, now);
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(found.price[i] + found.outward[i] + found.inward[i])) { // all are above 0: the sum tells of each
        return new Unsolved(Double.NaN, found.iterations, regions.get(i));
      }
    }
    return found;
  }

  /**
   * Solves for new tariffs, paid on top of all other costs: τ̂ = (1 + t)/(1 + t0).
   *
   * @param table the rates of the base year, t0; one sector, and the regions of this model
   * @param rates full ad valorem rates as shares, by sector, at {@code exporter * n + importer}
   * @throws IllegalArgumentException if the table has other regions or several sectors, or the rates are not numbers of at
   *     least 0 in its layout
   */
  public Outcome solve(TradeTable table, double[][] rates) {
    oneSector(table);
    if (!table.regions().equals(regions)) {
      throw new IllegalArgumentException("the table is of " + table.regions() + ", the model of " + regions);
    }
    double[] now = table.checked(rates, "rate")[0];
    for (int at = 0; at < n * n; at++) {
      double change = (1 + now[at]) / (1 + table.rate(0, at / n, at % n));
      now[at] = change == 1 ? pull[at] : pull[at] * StrictMath.pow(change, 1 - sigma);
    }
    return solve(now);
  }

  private Solution solution(Resistances old, Resistances after, double[] pulls) {
    double[] price = new double[n];
    double[] outward = new double[n];
    double[] inward = new double[n];
    double worldAfter = 0;
    for (int i = 0; i < n; i++) {
      outward[i] = StrictMath.pow(after.outward[i] / old.outward[i], 1 / (1 - sigma));
      inward[i] = StrictMath.pow(after.inward[i] / old.inward[i], 1 / (1 - sigma));
      price[i] = 1 / outward[i];
      worldAfter += price[i] * output[i];
    }
    double[] exports = new double[n];
    double[] imports = new double[n];
    double[] home = new double[n];
    double[][] before = new double[2][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double size = output[i] * spending[j];
        double then = pull[i * n + j] * size / world / (old.outward[i] * old.inward[j]);
        double flow = pulls[i * n + j] * size * price[i] * price[j] / worldAfter / (after.outward[i] * after.inward[j]);
        if (i == j) {
          home[i] = change(flow, then);
        } else {
          exports[i] += flow;
          imports[j] += flow;
          before[0][i] += then;
          before[1][j] += then;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      exports[i] = change(exports[i], before[0][i]);
      imports[i] = change(imports[i], before[1][i]);
    }
    return new Solution(price, outward, inward, exports, imports, home, Math.max(old.residual, after.residual),
        old.iterations + after.iterations);
  }

  private static double change(double now, double before) {
    return before == 0 ? Double.NaN : now / before;
  }
}
