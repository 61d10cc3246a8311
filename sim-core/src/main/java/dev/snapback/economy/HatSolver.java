package dev.snapback.economy;

import dev.snapback.economy.Closure.Numeraire;
import dev.snapback.economy.Closure.RevenueUse;
import java.util.Arrays;

/**
 * Solves one {@link ExactHat} for many sets of rates. It keeps its arrays: a solution allocates only its result. For one
 * thread. A result depends on nothing but the model and the rates, whatever was solved before.
 *
 * <p>Unknowns are ln ŵ and, where κ is not 0, ln L̂. All else follows from them without a further loop: revenue is a share
 * of expenditure that the tariffs and the λ′ give, so E′ = (ŵL̂Y + D ΣŵL̂Y/ΣY)/(1 − that share).
 */
public final class HatSolver {
  /** A market clears when what is earned and what is paid differ by less than this share. */
  static final double TOLERANCE = 1e-12;
  private static final int WINDOW = 10;
  private static final int FEWEST_STAGES = 8;
  private static final int MOST_STAGES = 64;

  private final ExactHat model;
  private final int n;
  private final int sectors;
  private final boolean labor;
  private final FixedPoint search;
  private final double stride;
  /** λ T̂^(−εφ), and the same over 1 + t. */
  private final double[][] pull;
  private final double[][] net;
  private final double[][] cost;
  private final double[][] sum;
  private final double[][] netSum;
  /** Σ λ, which the rounding of λ leaves near 1; prices are measured against it, so that no shock gives 1 exactly. */
  private final double[][] baseSum;
  private final double[] baseSpending;
  private final double[] baseTax;
  private final double[] payroll;
  private final double[] spending;
  private final double[] kept;
  private final double[] paid;
  private final double[] price;
  private final double[] income;
  private final double[] tax;
  private int worst;

  /** Makes a solver of a model. */
  public HatSolver(ExactHat model) {
    this.model = model;
    n = model.n;
    sectors = model.sectors;
    labor = model.closure.kappa() > 0;
    search = new FixedPoint(labor ? 2 * n : n, WINDOW);
    stride = 1 / (1 + Arrays.stream(model.epsilon).average().orElseThrow());
    pull = new double[sectors][n * n];
    net = new double[sectors][n * n];
    cost = new double[sectors][n];
    sum = new double[sectors][n];
    netSum = new double[sectors][n];
    baseSum = new double[sectors][n];
    baseSpending = new double[n];
    baseTax = new double[n];
    payroll = new double[n];
    spending = new double[n];
    kept = new double[n];
    paid = new double[n];
    price = new double[n];
    income = new double[n];
    tax = new double[n];
    baseline();
  }

  /** Notes what the same arithmetic makes of the base year, to the last bit. */
  private void baseline() {
    double[] unchanged = new double[2 * n];
    double[] step = new double[2 * n];
    shock(model.table().rates());
    for (double[] row : baseSum) {
      Arrays.fill(row, 1);
    }
    System.arraycopy(model.expenditure, 0, baseSpending, 0, n);
    step(unchanged, step);
    for (int s = 0; s < sectors; s++) {
      System.arraycopy(sum[s], 0, baseSum[s], 0, n);
    }
    System.arraycopy(spending, 0, baseSpending, 0, n);
    System.arraycopy(tax, 0, baseTax, 0, n);
  }

  /**
   * Solves for new rates.
   *
   * @param rates full ad valorem rates as shares, by sector, at {@code exporter * n + importer}
   * @throws IllegalArgumentException if they are not numbers of at least 0 in this layout
   */
  public HatOutcome solve(double[][] rates) {
    double[][] checked = model.table().checked(rates, "rate");
    search.reset();
    shock(checked);
    boolean found = search.solve(this::step, TOLERANCE);
    for (int stages = FEWEST_STAGES; !found && stages <= MOST_STAGES; stages *= FEWEST_STAGES) {
      found = inStages(checked, stages);
    }
    if (found) {
      return new Equilibrium(model, this, checked);
    }
    return new NoEquilibrium(search.residual(), search.iterations(), model.table().regions().get(worst));
  }

  /**
   * Goes from the base year's rates to the new ones in equal steps of ln(1 + t), each from the last one's equilibrium. A
   * country whose deficit must be paid for through trade that tariffs have all but ended is far from where it began, and
   * this is the way to it.
   */
  private boolean inStages(double[][] rates, int stages) {
    search.reset();
    boolean found = true;
    for (int stage = 1; stage <= stages && found; stage++) {
      shock(stage == stages ? rates : between(rates, (double) stage / stages));
      found = search.solve(this::step, TOLERANCE);
    }
    return found;
  }

  private double[][] between(double[][] rates, double part) {
    double[][] between = new double[sectors][n * n];
    for (int s = 0; s < sectors; s++) {
      for (int at = 0; at < n * n; at++) {
        double base = model.power[s][at];
        between[s][at] = base * StrictMath.pow((1 + rates[s][at]) / base, part) - 1;
      }
    }
    return between;
  }

  private void shock(double[][] rates) {
    for (int s = 0; s < sectors; s++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          int at = i * n + j;
          double power = 1 + rates[s][at];
          double lambda = model.lambda[s][at];
          if (lambda != 0 && power != model.power[s][at]) {
            lambda *= StrictMath.pow(power / model.power[s][at], -model.epsilon[s] * model.closure.phi(j));
          }
          pull[s][at] = lambda;
          net[s][at] = lambda / power;
        }
      }
    }
  }

  /** From (ln ŵ, ln L̂), how far each market is from clearing and each worker from content. */
  private double step(double[] z, double[] f) {
    double total = 0;
    double psi = model.closure.psi();
    for (int i = 0; i < n; i++) {
      double work = labor ? z[n + i] : 0;
      payroll[i] = StrictMath.exp(z[i] + work) * model.output[i];
      total += payroll[i];
      for (int s = 0; s < sectors; s++) {
        cost[s][i] = StrictMath.exp(-model.epsilon[s] * (z[i] - psi * work));
      }
    }
    demand(total / model.world);
    Arrays.fill(income, 0);
    for (int s = 0; s < sectors; s++) {
      for (int i = 0; i < n; i++) {
        double sold = 0;
        for (int j = 0, at = i * n; j < n; j++, at++) {
          sold += net[s][at] * netSum[s][j];
        }
        income[i] += cost[s][i] * sold;
      }
    }
    double most = 0;
    for (int i = 0; i < n; i++) {
      double gap = StrictMath.log((income[i] + model.closure.nu(i) * paid[i]) / payroll[i]);
      f[i] = stride * gap;
      most = worse(most, gap, i);
    }
    return labor ? work(z, f, most) : most;
  }

  /** Expenditure of each country, and what it pays to sellers: in all, and per unit of their pull in each sector. */
  private void demand(double scale) {
    Arrays.fill(kept, 0);
    for (int s = 0; s < sectors; s++) {
      double[] all = sum[s];
      double[] without = netSum[s];
      Arrays.fill(all, 0);
      Arrays.fill(without, 0);
      for (int i = 0; i < n; i++) {
        double c = cost[s][i];
        for (int j = 0, at = i * n; j < n; j++, at++) {
          all[j] += c * pull[s][at];
          without[j] += c * net[s][at];
        }
      }
      for (int j = 0; j < n; j++) {
        if (all[j] > 0) {
          kept[j] += model.alpha[s][j] * without[j] / all[j];
        }
      }
    }
    for (int j = 0; j < n; j++) {
      spending[j] = (payroll[j] + model.deficit[j] * scale) / kept[j];
      if (!(spending[j] > 0)) {
        spending[j] = Double.NaN;
      }
      paid[j] = kept[j] * spending[j];
      double earnedAbroad = 1 - model.closure.nu(j);
      for (int s = 0; s < sectors; s++) {
        netSum[s][j] = sum[s][j] > 0 ? earnedAbroad * model.alpha[s][j] * spending[j] / sum[s][j] : 0;
      }
    }
  }

  private double work(double[] z, double[] f, double sofar) {
    double most = sofar;
    boolean relief = model.closure.revenue() == RevenueUse.INCOME_TAX;
    for (int j = 0; j < n; j++) {
      tax[j] = relief ? (spending[j] - paid[j]) / payroll[j] : 0;
      price[j] = logPrice(z, j);
      double supply = z[j] - price[j] - StrictMath.log((1 - tax[j]) / (1 - baseTax[j]));
      f[n + j] = model.closure.kappa() * supply - z[n + j];
      most = worse(most, f[n + j], j);
    }
    return most;
  }

  private double worse(double most, double gap, int region) {
    double size = Math.abs(gap);
    if (size <= most) {
      return most;
    }
    worst = region;
    return size < Double.POSITIVE_INFINITY ? size : Double.POSITIVE_INFINITY;
  }

  private double logPrice(double[] z, int j) {
    double log = 0;
    for (int s = 0; s < sectors; s++) {
      if (sum[s][j] != baseSum[s][j]) {
        log -= model.alpha[s][j] / model.epsilon[s] * StrictMath.log(sum[s][j] / baseSum[s][j]);
      }
    }
    double phi = model.closure.phi(j);
    return phi == 1 ? log : log + (1 - phi) * (StrictMath.log(spending[j] / baseSpending[j]) - z[j]);
  }

  // What Equilibrium reads right after a solution.

  double wage(int i) {
    return StrictMath.exp(search.point()[i]);
  }

  double employment(int i) {
    return labor ? StrictMath.exp(search.point()[n + i]) : 1;
  }

  double price(int j) {
    return StrictMath.exp(logPrice(search.point(), j));
  }

  double spending(int j) {
    return spending[j];
  }

  double baseSpending(int j) {
    return baseSpending[j];
  }

  double flow(int s, int i, int j) {
    double all = sum[s][j];
    return all == 0 ? 0 : cost[s][i] * net[s][i * n + j] * model.alpha[s][j] * spending[j] / all;
  }

  double tax(int j) {
    return model.closure.revenue() == RevenueUse.INCOME_TAX ? (spending[j] - paid[j]) / payroll[j] : 0;
  }

  double residual() {
    return search.residual();
  }

  int iterations() {
    return search.iterations();
  }

  /** By what all values are divided, so that prices are measured against the closure's numeraire. */
  double scale() {
    double now = 0;
    double then = 0;
    boolean prices = model.closure.numeraire() == Numeraire.WORLD_PRICES;
    for (int j = 0; j < n; j++) {
      then += prices ? baseSpending[j] : model.output[j];
      now += prices ? baseSpending[j] * price(j) : wage(j) * employment(j) * model.output[j];
    }
    return now / then;
  }
}
