package dev.snapback.economy;

import java.util.Arrays;

/**
 * What a country does with its tariff revenue, and how its workers and firms answer: the assumptions around exact-hat
 * algebra that move welfare most. Immutable.
 *
 * <p>Reference: A. Ignatenko, A. Lashkaripour, L. Macedoni and I. Simonovska, "Making America Great Again? The Economic
 * Impacts of Liberation Day Tariffs", Journal of International Economics, 2025.
 */
public final class Closure {
  /** Where tariff revenue goes. */
  public enum RevenueUse {
    /** It lowers taxes on labor income: people are paid the same and keep more. */
    INCOME_TAX("income-tax", "income tax relief"),
    /** It is handed out, the same to everybody whatever they do. */
    LUMP_SUM("lump-sum", "lump sum");

    private final String word;
    private final String text;

    RevenueUse(String word, String text) {
      this.word = word;
      this.text = text;
    }

    /** The word in files and options: {@code lump-sum}. */
    public String word() {
      return word;
    }

    /** The words in a sentence: {@code lump sum}. */
    public String text() {
      return text;
    }
  }

  /** What prices are measured against; ratios of prices do not depend on it. */
  public enum Numeraire {
    /** The value of the world's output, all that is paid for work: Σ ŵᵢL̂ᵢYᵢ = Σ Yᵢ. */
    WORLD_OUTPUT,
    /** What the world's expenditure costs: Σ Eⱼ(P̂ⱼ − 1) = 0. */
    WORLD_PRICES
  }

  private final RevenueUse revenue;
  private final double kappa;
  private final double psi;
  private final double[] phi;
  private final double[] nu;
  private final Numeraire numeraire;

  /**
   * Makes a closure.
   *
   * @param revenue where tariff revenue goes
   * @param kappa elasticity of labor supply to the real wage after tax, at least 0
   * @param psi by how much a percent more work in a country lowers its unit cost, in percent; at least 0
   * @param phi by importer, the elasticity of its demand to a tariff over that to a cost; more than 0, 1 where a tariff is
   *     a cost like any other
   * @param nu by importer, the share of what it pays for goods that is earned where they are sold; from 0 to below 1
   * @param numeraire what prices are measured against
   * @throws IllegalArgumentException if a number is outside its range, or there are not as many phi as nu
   */
  public Closure(
      RevenueUse revenue, double kappa, double psi, double[] phi, double[] nu, Numeraire numeraire) {
    if (!(kappa >= 0 && kappa <= 100 && psi >= 0 && psi < 1)) {
      throw new IllegalArgumentException("kappa is from 0 to 100 and psi from 0 to below 1, not " + kappa + " and " + psi);
    }
    if (phi.length != nu.length || !Arrays.stream(phi).allMatch(p -> p > 0 && p <= 100)
        || !Arrays.stream(nu).allMatch(v -> v >= 0 && v < 1)) {
      throw new IllegalArgumentException("phi is more than 0 and at most 100, nu from 0 to below 1, for each region, not "
          + Arrays.toString(phi) + " and " + Arrays.toString(nu));
    }
    this.revenue = revenue;
    this.kappa = kappa;
    this.psi = psi;
    this.phi = phi.clone();
    this.nu = nu.clone();
    this.numeraire = numeraire;
  }

  /**
   * The textbook closure: everybody works as before at constant returns, a tariff is a cost like any other, all is earned
   * where goods are made, revenue is part of expenditure, and the world's output is the numeraire.
   *
   * @param regions how many there are
   */
  public static Closure plain(int regions) {
    double[] one = new double[regions];
    Arrays.fill(one, 1);
    return new Closure(RevenueUse.LUMP_SUM, 0, 0, one, new double[regions], Numeraire.WORLD_OUTPUT);
  }

  /**
   * The elasticity of demand to a tariff over that to a cost, as the paper has it: φ̃ + (1 + θ)/((1 − ν)θ) − 1/θ − 1 with
   * θ the shape of firms' productivities. With ν = 0 it is φ̃.
   *
   * @param firm φ̃, the pass-through of a tariff to the prices of firms; 1 in the paper's main case
   * @param nu ν of the importer
   * @param theta θ, more than 0
   */
  public static double phi(double firm, double nu, double theta) {
    return firm + (1 + theta) / ((1 - nu) * theta) - 1 / theta - 1;
  }

  /** Where tariff revenue goes. */
  public RevenueUse revenue() {
    return revenue;
  }

  /** Elasticity of labor supply. */
  public double kappa() {
    return kappa;
  }

  /** Elasticity of unit cost to work, with the sign turned. */
  public double psi() {
    return psi;
  }

  /** An importer's elasticity to a tariff over that to a cost. */
  public double phi(int importer) {
    return phi[importer];
  }

  /** The share of an importer's spending earned where it is sold. */
  public double nu(int importer) {
    return nu[importer];
  }

  /** What prices are measured against. */
  public Numeraire numeraire() {
    return numeraire;
  }

  int size() {
    return phi.length;
  }
}
