package dev.snapback.economy;

import dev.snapback.economy.Closure.Numeraire;
import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.vocabulary.Share;
import java.util.Arrays;

/**
 * How workers and firms of all regions answer to tariffs, in the closure of Ignatenko et al. 2025; {@link #TEXTBOOK} where
 * they do not. {@link Closure} has the reference.
 *
 * @param laborSupply κ, the elasticity of work to what an hour buys after tax
 * @param scale ψ, by how many percent a percent more work in a country lowers its unit cost; below 1
 * @param passThrough φ̃, the elasticity of demand to a tariff over that to a cost as firms pass it on; more than 0
 * @param destination ν, the share of what goods cost that is earned where they are sold; below 100%
 */
public record Response(Coefficient laborSupply, Coefficient scale, Coefficient passThrough, Share destination) {
  /** Everybody works as before at constant returns, a tariff is a cost like any other, all is earned where goods are made. */
  public static final Response TEXTBOOK =
      new Response(Coefficient.ZERO, Coefficient.ZERO, Coefficient.ONE, Share.NONE);

  /** The least pass-through allowed. */
  public static final double LEAST_PASS_THROUGH = .01;
  /** The largest scale allowed. */
  public static final double MOST_SCALE = .9999;
  static final double MOST_DESTINATION = 99;

  public Response {
    if (scale.value() > MOST_SCALE) {
      throw new IllegalArgumentException("scale is from 0 to below 1, not " + scale);
    }
    if (passThrough.value() < LEAST_PASS_THROUGH) {
      throw new IllegalArgumentException("pass-through is at least " + LEAST_PASS_THROUGH + ", not " + passThrough);
    }
    if (destination.inPercent() > MOST_DESTINATION) {
      throw new IllegalArgumentException("the share earned where goods are sold is at most 99%, not " + destination);
    }
  }

  /** The closure of so many regions. Prices are measured against the world's output, whatever the rest. */
  Closure closure(RevenueUse revenue, int regions) {
    double[] nu = new double[regions];
    double[] phi = new double[regions];
    double share = destination.inPercent() / 100;
    Arrays.fill(nu, share);
    Arrays.fill(phi, share == 0 ? passThrough.value() : Closure.phi(passThrough.value(), share, Question.THETA));
    return new Closure(revenue, laborSupply.value(), scale.value(), phi, nu, Numeraire.WORLD_OUTPUT);
  }

  Response withLaborSupply(Coefficient other) {
    return new Response(other, scale, passThrough, destination);
  }

  Response withScale(Coefficient other) {
    return new Response(laborSupply, other, passThrough, destination);
  }

  Response withPassThrough(Coefficient other) {
    return new Response(laborSupply, scale, other, destination);
  }

  Response withDestination(Share other) {
    return new Response(laborSupply, scale, passThrough, other);
  }

  /** Its words in a sentence: empty for the textbook. */
  public String text() {
    return equals(TEXTBOOK) ? "" : "labor supply " + laborSupply + ", scale " + scale + ", pass-through " + passThrough
        + ", " + destination + " earned where goods are sold";
  }
}
