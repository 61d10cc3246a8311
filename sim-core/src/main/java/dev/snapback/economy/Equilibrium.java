package dev.snapback.economy;

import java.util.Objects;

/**
 * The world after tariffs have changed and everything has settled, beside the base year. Immutable.
 *
 * <p>Hats are new over old, exactly 1 where nothing changed. Levels are in the unit of the {@link TradeTable}, measured
 * against the closure's numeraire: compare them within one equilibrium, or as ratios.
 */
public final class Equilibrium implements HatOutcome {
  private final ExactHat model;
  private final int n;
  private final double[][] flows;
  private final double[] wage;
  private final double[] employment;
  private final double[] price;
  private final double[] spending;
  private final double[] spendingHat;
  private final double[] revenue;
  private final double[] tax;
  private final double residual;
  private final int iterations;

  Equilibrium(ExactHat model, HatSolver solver, double[][] rates) {
    this.model = model;
    n = model.n;
    double scale = solver.scale();
    flows = new double[model.sectors][n * n];
    wage = new double[n];
    employment = new double[n];
    price = new double[n];
    spending = new double[n];
    spendingHat = new double[n];
    revenue = new double[n];
    tax = new double[n];
    for (int j = 0; j < n; j++) {
      wage[j] = solver.wage(j) / scale;
      employment[j] = solver.employment(j);
      price[j] = solver.price(j) / scale;
      spending[j] = solver.spending(j) / scale;
      spendingHat[j] = solver.spending(j) / solver.baseSpending(j) / scale;
      tax[j] = solver.tax(j);
      for (int s = 0; s < flows.length; s++) {
        for (int i = 0; i < n; i++) {
          int at = i * n + j;
          flows[s][at] = solver.flow(s, i, j) / scale;
          revenue[j] += rates[s][at] * flows[s][at];
        }
      }
    }
    residual = solver.residual();
    iterations = solver.iterations();
  }

  /** The model that was solved. */
  public ExactHat model() {
    return model;
  }

  /** New over old wages: ŵ. */
  public double wage(int region) {
    return wage[region];
  }

  /** New over old employment: L̂. */
  public double employment(int region) {
    return employment[region];
  }

  /** New over old consumer prices, tariffs included: P̂. */
  public double price(int region) {
    return price[region];
  }

  /** New over old welfare: what people can buy, and what their work costs them where κ is not 0: Ŵ. */
  public double welfare(int region) {
    double kappa = model.closure.kappa();
    double spent = model.expenditure[region];
    double delta = kappa == 0 ? 1 : spent / (spent - kappa * (1 - tax[region]) * model.output[region] / (1 + kappa));
    double real = spendingHat[region] / price[region];
    double earned = wage[region] * employment[region] / price[region];
    return real + (1 - delta) * (earned - real);
  }

  /** Expenditure, tariffs included: E′. */
  public double expenditure(int region) {
    return spending[region];
  }

  /** What is earned: ŵL̂Y. */
  public double output(int region) {
    return wage[region] * employment[region] * model.output[region];
  }

  /** Tariff revenue: R′, the rates times the flows. */
  public double revenue(int region) {
    return revenue[region];
  }

  /**
   * The flow of a sector at customs value.
   *
   * @throws IndexOutOfBoundsException if there is no such sector or region
   */
  public double flow(int sector, int exporter, int importer) {
    return flows[sector][at(exporter, importer)];
  }

  private int at(int exporter, int importer) {
    return Objects.checkIndex(exporter, n) * n + Objects.checkIndex(importer, n);
  }

  /**
   * What an importer buys from an exporter, all sectors, at customs value.
   *
   * @throws IndexOutOfBoundsException if there is no such region
   */
  public double flow(int exporter, int importer) {
    int at = at(exporter, importer);
    double sum = 0;
    for (double[] flow : flows) {
      sum += flow[at];
    }
    return sum;
  }

  /** What a region buys abroad, at customs value. */
  public double imports(int region) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      if (i != region) {
        sum += flow(i, region);
      }
    }
    return sum;
  }

  /** What a region sells abroad, at customs value. */
  public double exports(int region) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      if (j != region) {
        sum += flow(region, j);
      }
    }
    return sum;
  }

  /** How far the worst market is from clearing, as a share of its supply. */
  public double residual() {
    return residual;
  }

  /** How many steps the solver took. */
  public int iterations() {
    return iterations;
  }
}
