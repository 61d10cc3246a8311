package dev.snapback.economy;

import org.jspecify.annotations.Nullable;

/**
 * Both solutions for the same rates. Never written once it is made; threads share it.
 *
 * @param rates the rates
 * @param soon for the short-run elasticity; null where there is none
 * @param late for the long-run elasticity; null where there is none
 * @param flows what is dispatched at once, sector by sector, in each at {@code exporter * n + importer}
 * @param flowGaps ln of late over soon, laid out as the flows
 * @param priceGaps the same for prices, by region
 * @param priceWageGaps the same for prices over wages, by region
 * @param welfareGaps the same for welfare, by region
 * @param trouble why there is none; empty where there is
 */
@SuppressWarnings("ArrayRecordComponent") // never written
record Solved(double[][] rates, @Nullable Equilibrium soon, @Nullable Equilibrium late, double[] flows,
    double[] flowGaps, double[] priceGaps, double[] priceWageGaps, double[] welfareGaps, String trouble) {

  /** Solves both models, of the short and of the long run, for the same rates. */
  static Solved of(ExactHat ofShort, ExactHat ofLong, double[][] rates) {
    HatOutcome soon = ofShort.solve(rates);
    HatOutcome late = ofLong.solve(rates);
    int n = ofShort.n;
    int pairs = n * n;
    double[] flows = new double[rates.length * pairs];
    double[] flowGaps = new double[flows.length];
    double[] priceGaps = new double[n];
    double[] priceWageGaps = new double[n];
    double[] welfareGaps = new double[n];
    if (soon instanceof Equilibrium s && late instanceof Equilibrium l) {
      for (int at = 0; at < flows.length; at++) {
        int sector = at / pairs;
        int exporter = at % pairs / n;
        flows[at] = s.flow(sector, exporter, at % n);
        flowGaps[at] = flows[at] == 0 ? 0 : StrictMath.log(l.flow(sector, exporter, at % n) / flows[at]);
      }
      for (int i = 0; i < n; i++) {
        priceGaps[i] = StrictMath.log(l.price(i) / s.price(i));
        priceWageGaps[i] = priceGaps[i] - StrictMath.log(l.wage(i) / s.wage(i));
        welfareGaps[i] = StrictMath.log(l.welfare(i) / s.welfare(i));
      }
      return new Solved(rates, s, l, flows, flowGaps, priceGaps, priceWageGaps, welfareGaps, "");
    }
    NoEquilibrium none = (NoEquilibrium) (soon instanceof NoEquilibrium ? soon : late);
    return new Solved(rates, null, null, flows, flowGaps, priceGaps, priceWageGaps, welfareGaps, none.text());
  }

  /**
   * The equilibrium of the short run.
   *
   * @throws IllegalStateException if there is none
   */
  Equilibrium atOnce() {
    return there(soon);
  }

  /**
   * The equilibrium of the long run.
   *
   * @throws IllegalStateException if there is none
   */
  Equilibrium inTheEnd() {
    return there(late);
  }

  private static Equilibrium there(@Nullable Equilibrium found) {
    if (found == null) {
      throw new IllegalStateException("there is no equilibrium: ask for trouble first");
    }
    return found;
  }
}
