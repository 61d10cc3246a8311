package dev.snapback.economy;

import java.util.Arrays;

/**
 * How far trade, prices and welfare have gone from the short run to the long run: gaps that close by the same share each
 * day, g′ = g + c (ln X^L − ln X^S − g). They stay when rates change, and then close towards others. Changed in place.
 */
final class Approach {
  private final double[] flowGap;
  /** e to the gap: flows as they are over what they were at once. */
  private final double[] factor;
  private final double[] priceGap;
  private final double[] priceWageGap;
  private final double[] welfareGap;

  Approach(int regions, int sectors) {
    flowGap = new double[sectors * regions * regions];
    factor = new double[flowGap.length];
    Arrays.fill(factor, 1);
    priceGap = new double[regions];
    priceWageGap = new double[regions];
    welfareGap = new double[regions];
  }

  Approach(Approach other) {
    flowGap = other.flowGap.clone();
    factor = other.factor.clone();
    priceGap = other.priceGap.clone();
    priceWageGap = other.priceWageGap.clone();
    welfareGap = other.welfareGap.clone();
  }

  /** Closes a share of the gaps: those of trade towards what arrives, the others towards the rates of now. */
  void close(double share, Solved arriving, Solved now) {
    for (int i = 0; i < priceGap.length; i++) {
      priceGap[i] += share * (now.priceGaps()[i] - priceGap[i]);
      priceWageGap[i] += share * (now.priceWageGaps()[i] - priceWageGap[i]);
      welfareGap[i] += share * (now.welfareGaps()[i] - welfareGap[i]);
    }
    double[] targets = arriving.flowGaps();
    for (int at = 0; at < flowGap.length; at++) {
      double step = share * (targets[at] - flowGap[at]);
      if (step != 0) {
        flowGap[at] += step;
        factor[at] *= exp(step);
      }
    }
  }

  /** e to a power that is nearly always small: four terms are then exact to 10 digits, and ten times as fast. */
  private static double exp(double x) {
    return Math.abs(x) > .01 ? StrictMath.exp(x) : 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)));
  }

  /** What is traded of a sector over what would be at once, by its place in {@link Solved#flows}. */
  double flow(int at) {
    return factor[at];
  }

  /** A region's prices over those of the short run. */
  double price(int region) {
    return StrictMath.exp(priceGap[region]);
  }

  /** A region's prices over its wages, over those of the short run. */
  double pricesOverWages(int region) {
    return StrictMath.exp(priceWageGap[region]);
  }

  /** A region's welfare over that of the short run. */
  double welfare(int region) {
    return StrictMath.exp(welfareGap[region]);
  }

  @Override
  public String toString() {
    return Arrays.toString(flowGap) + Arrays.toString(factor) + Arrays.toString(priceGap) + Arrays.toString(priceWageGap)
        + Arrays.toString(welfareGap);
  }
}
