package dev.snapback.economy;

import java.util.Arrays;

/**
 * Trade, prices, revenue and welfare under new tariffs, of any size, by exact-hat algebra: an Armington or Eaton-Kortum
 * world of any number of sectors, solved for new over old.
 *
 * <p>With T̂ = (1 + t)/(1 + t0) and costs ĉ = ŵ/L̂^ψ, in sector s:
 * <pre>
 *   λ′ᵢⱼ = λᵢⱼ ĉᵢ^−ε T̂ᵢⱼ^(−εφⱼ) / Σₖ λₖⱼ ĉₖ^−ε T̂ₖⱼ^(−εφⱼ)       shares of expenditure, tariffs included
 *   P̂ⱼₛ = (Σᵢ λᵢⱼ ĉᵢ^−ε T̂ᵢⱼ^(−εφⱼ))^(−1/ε),   P̂ⱼ = (Êⱼ/ŵⱼ)^(1−φⱼ) Πₛ P̂ⱼₛ^αⱼₛ
 *   R′ⱼ = Σₛᵢ t/(1+t) λ′ᵢⱼ αⱼₛ E′ⱼ,   E′ⱼ = ŵⱼL̂ⱼYⱼ + R′ⱼ + Dⱼ ΣŵL̂Y/ΣY
 *   L̂ⱼ = ((1−τ0)/(1−τ) ŵⱼ/P̂ⱼ)^κ,   τ = R′/(ŵL̂Y) where revenue lowers income tax, else 0
 *   ŵᵢL̂ᵢYᵢ = Σⱼ (1−νⱼ) X′ᵢⱼ + νᵢ Σₖ X′ₖᵢ,   X′ = λ′αE′/(1+t)         every market clears
 *   Ŵ = δ Ê/P̂ + (1−δ) ŵL̂/P̂,   δ = E/(E − κ(1−τ)Y/(1+κ))
 * </pre>
 *
 * <p>The base year defines λ, α (a country's expenditure by sector, fixed), Y, E and the deficit D, which stays the same
 * share of the world's output. With {@link Closure#plain} it is the textbook model: κ = ψ = ν = 0 and φ = 1. There are no
 * input-output links, which makes losses look smaller than they are: the paper's −0.36% for the US becomes −3.38% with them.
 *
 * <p>References: R. Dekle, J. Eaton and S. Kortum, "Global Rebalancing with Gravity", IMF Staff Papers 55 (2008); A.
 * Costinot and A. Rodríguez-Clare, "Trade Theory with Numbers", Handbook of International Economics 4 (2014); for the
 * closure see {@link Closure}. Elasticities are more than 0 and at most 100.
 *
 * <p>Immutable; a {@link HatSolver} does the work.
 */
public final class ExactHat {
  final int n;
  final int sectors;
  final double[] epsilon;
  final Closure closure;
  private final TradeTable table;
  /** Shares of expenditure in the sector, tariffs included: λ. */
  final double[][] lambda;
  /** Expenditure of a country on a sector, as a share: α, by sector. */
  final double[][] alpha;
  /** Powers of the base rates: 1 + t0. */
  final double[][] power;
  final double[] output;
  final double[] expenditure;
  final double[] deficit;
  final double[] revenue;
  final double world;

  /**
   * Makes the model.
   *
   * @param table the base year
   * @param epsilon the trade elasticity of each sector: the percent by which an import falls for a percent of cost
   * @param closure with one φ and ν a region
   * @throws IllegalArgumentException if the numbers of sectors or regions differ, an elasticity is outside its range, or
   *     the base year's tariff revenue exceeds what workers earn
   */
  public ExactHat(TradeTable table, double[] epsilon, Closure closure) {
    n = table.size();
    sectors = table.sectors().size();
    if (epsilon.length != sectors || closure.size() != n) {
      throw new IllegalArgumentException(epsilon.length + " elasticities for " + sectors + " sectors, and a closure for "
          + closure.size() + " of " + n + " regions");
    }
    for (double e : epsilon) {
      if (!(e > 0 && e <= 100)) {
        throw new IllegalArgumentException("a trade elasticity is more than 0 and at most 100, not " + e);
      }
    }
    this.table = table;
    this.epsilon = epsilon.clone();
    this.closure = closure;
    lambda = table.flows();
    power = table.rates();
    alpha = new double[sectors][n];
    output = new double[n];
    expenditure = new double[n];
    deficit = new double[n];
    revenue = new double[n];
    calibrate();
    world = Arrays.stream(output).sum();
  }

  /** The textbook model of one sector. */
  public static ExactHat plain(TradeTable table, double epsilon) {
    double[] all = new double[table.sectors().size()];
    Arrays.fill(all, epsilon);
    return new ExactHat(table, all, Closure.plain(table.size()));
  }

  private void calibrate() {
    for (int s = 0; s < sectors; s++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          int at = i * n + j;
          double flow = lambda[s][at];
          output[i] += (1 - closure.nu(j)) * flow;
          output[j] += closure.nu(j) * flow;
          revenue[j] += power[s][at] * flow;
          power[s][at] += 1;
          lambda[s][at] = flow * power[s][at];
          alpha[s][j] += lambda[s][at];
        }
      }
      for (int j = 0; j < n; j++) {
        expenditure[j] += alpha[s][j];
      }
    }
    for (int s = 0; s < sectors; s++) {
      for (int at = 0; at < n * n; at++) {
        double spent = alpha[s][at % n];
        lambda[s][at] = spent == 0 ? 0 : lambda[s][at] / spent;
      }
    }
    for (int j = 0; j < n; j++) {
      if (closure.revenue() == Closure.RevenueUse.INCOME_TAX && !(revenue[j] < output[j])) {
        throw new IllegalArgumentException(table.regions().get(j) + " has a tariff revenue of " + revenue[j]
            + " and labor income of " + output[j] + ": there is no such income tax relief");
      }
      for (int s = 0; s < sectors; s++) {
        alpha[s][j] /= expenditure[j];
      }
      deficit[j] = expenditure[j] - output[j] - revenue[j];
    }
  }

  /** The base year. */
  public TradeTable table() {
    return table;
  }

  /** The trade elasticity of a sector. */
  public double epsilon(int sector) {
    return epsilon[sector];
  }

  /** The closure. */
  public Closure closure() {
    return closure;
  }

  /** A region's share of a sector's expenditure of an importer, tariffs included: λ. */
  public double share(int sector, int exporter, int importer) {
    return lambda[sector][exporter * n + importer];
  }

  /** What a region earned in the base year: Y. */
  public double output(int region) {
    return output[region];
  }

  /** What a region spent in the base year, tariffs included: E. */
  public double expenditure(int region) {
    return expenditure[region];
  }

  /**
   * Solves for new rates, once; keep a {@link HatSolver} to solve often.
   *
   * @param rates full ad valorem rates as shares, by sector, at {@code exporter * n + importer}
   * @throws IllegalArgumentException if they are not numbers of at least 0 in this layout
   */
  public HatOutcome solve(double[][] rates) {
    return new HatSolver(this).solve(rates);
  }
}
