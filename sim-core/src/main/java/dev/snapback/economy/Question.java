package dev.snapback.economy;

import dev.snapback.economy.Closure.RevenueUse;
import java.util.OptionalDouble;

/**
 * What is asked of a {@link Dataset}: a model and its constants.
 *
 * @param model which one
 * @param revenue where tariff revenue goes, in the full model
 * @param epsilon trade elasticity of the sectors that give none
 * @param kappa elasticity of labor supply
 * @param psi elasticity of unit cost to work, with the sign turned
 * @param phi pass-through of a tariff to the prices of firms, of the countries that give none
 * @param nu share earned where goods are sold, for all countries; empty for their own or the published one
 * @param demand GSIM's elasticity of import demand
 * @param supply GSIM's elasticity of export supply
 * @param substitution GSIM's elasticity of substitution
 */
public record Question(
    Model model, RevenueUse revenue, double epsilon, double kappa, double psi, double phi, OptionalDouble nu,
    double demand, double supply, double substitution) {

  /** The models. */
  public enum Model {
    /** Exact-hat algebra with the textbook closure. */
    EXACT_HAT,
    /** Exact-hat algebra with the closure of Ignatenko et al. 2025. */
    FULL,
    /** GSIM, linear. */
    GSIM,
    /** Structural gravity. */
    GRAVITY
  }

  /** ε of the paper, and of the US trade representative's formula of 2 April 2025. */
  public static final double EPSILON = 4;
  /** κ of the paper's code. */
  public static final double KAPPA = .5;
  /** ψ of the paper: .67/ε at its ε of 4. Its variant with ε = 8 keeps this value. */
  public static final double PSI = .67 / 4;
  /** θ of the paper: ε/.67 at its ε of 4. Its variant with ε = 8 keeps this value. */
  public static final double THETA = 4 / .67;
  /** φ̃ of the paper's main case; its variant has .25. */
  public static final double PHI = 1;
  /** ν of all countries but one, as the paper's targets of 12% and 26% give it. */
  public static final double NU = .11433521;
  /** ν of the United States there. */
  public static final double NU_US = .27047098;
  /** The paper's name for it. */
  public static final String US = "USA";

  /** The model with its published constants. */
  public static Question of(Model model) {
    return new Question(model, RevenueUse.INCOME_TAX, EPSILON, KAPPA, PSI, PHI, OptionalDouble.empty(), -1.25, 1.5, 5);
  }

  /** ν of a country with which its sales at home are calibrated: its own or the published one, whatever is asked. */
  double calibrated(Dataset.Country country) {
    return model == Model.FULL ? country.nu().orElse(country.name().equals(US) ? NU_US : NU) : 0;
  }

  Closure closure(Dataset data) {
    int n = data.size();
    if (model != Model.FULL) {
      return Closure.plain(n);
    }
    double[] shares = new double[n];
    double[] passes = new double[n];
    for (int i = 0; i < n; i++) {
      Dataset.Country country = data.countries().get(i);
      shares[i] = nu.orElse(calibrated(country));
      passes[i] = Closure.phi(country.phi().orElse(phi), shares[i], THETA);
    }
    return new Closure(revenue, kappa, psi, passes, shares, Closure.Numeraire.WORLD_PRICES);
  }

  /** The trade elasticity of each sector: its own, or the one that is asked. */
  public double[] elasticities(Dataset data) {
    return data.sectors().stream().mapToDouble(s -> s.epsilon().orElse(epsilon)).toArray();
  }
}
