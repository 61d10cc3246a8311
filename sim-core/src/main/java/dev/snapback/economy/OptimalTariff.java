package dev.snapback.economy;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The tariff of one country on another that does it most good in the long run, other rates given, and what happens when
 * the other answers in kind: each in turn takes its best rate until neither gains by another.
 *
 * <p>One rate for all sectors, from 0% to {@value #HIGHEST} times customs value; found on a grid and then by Brent's search
 * within the best cell, to a hundredth of a point. Immutable.
 */
public final class OptimalTariff {
  /** The highest rate that is tried, as a share. */
  public static final double HIGHEST = 3;
  private static final int CELLS = 60;
  private static final int ROUNDS = 50;
  private static final double SETTLED = 1e-4;

  private final ExactHat model;
  private final double[][] rates;

  /** Searches around rates, which are copied. */
  public OptimalTariff(ExactHat model, double[][] rates) {
    this.model = model;
    this.rates = copy(rates);
  }

  private static double[][] copy(double[][] rates) {
    return Arrays.stream(rates).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Two rates and what comes of them.
   *
   * @param rate the first country's on the second, as a share
   * @param answer the second country's on the first, as a share
   * @param welfare of the first, new over old
   * @param otherWelfare of the second, new over old
   */
  public record Point(double rate, double answer, double welfare, double otherWelfare) {}

  /**
   * What was found.
   *
   * @param now the rates as they are
   * @param best the first country's best rate while the other's stays
   * @param answered the other's best answer to that
   * @param settled where neither gains by another rate
   * @param rounds answers until then
   * @param holds whether it settled
   */
  public record Result(Point now, Point best, Point answered, Point settled, int rounds, boolean holds) {}

  /** Returns the optimum of one country on another. */
  public Result of(int importer, int exporter) {
    return new Search(model, copy(rates)).of(importer, exporter);
  }

  /** One search: it moves the rates that it is given. */
  private static final class Search {
    private final HatSolver solver;
    private final double[][] rates;
    private final int n;

    Search(ExactHat model, double[][] rates) {
      solver = new HatSolver(model);
      this.rates = rates;
      n = model.n;
    }

    Result of(int importer, int exporter) {
      int own = exporter * n + importer;
      int other = importer * n + exporter;
      Point now = point(importer, exporter);
      set(own, best(own, importer));
      Point best = point(importer, exporter);
      set(other, best(other, exporter));
      Point answered = point(importer, exporter);
      int round = 1;
      boolean holds = false;
      while (!holds && round < ROUNDS) {
        double ownBefore = rates[0][own];
        double otherBefore = rates[0][other];
        set(own, best(own, importer));
        set(other, best(other, exporter));
        holds = Math.max(Math.abs(rates[0][own] - ownBefore), Math.abs(rates[0][other] - otherBefore)) < SETTLED;
        round++;
      }
      return new Result(now, best, answered, point(importer, exporter), round, holds);
    }

    private Point point(int importer, int exporter) {
      Equilibrium found = solver.solve(rates).orElseThrow();
      return new Point(rates[0][exporter * n + importer], rates[0][importer * n + exporter], found.welfare(importer),
          found.welfare(exporter));
    }

    private void set(int at, double rate) {
      for (double[] sector : rates) {
        sector[at] = rate;
      }
    }

    private double welfare(int at, double rate, int region) {
      set(at, rate);
      return solver.solve(rates) instanceof Equilibrium found ? found.welfare(region) : 0;
    }

    private double best(int at, int region) {
      double[] before = new double[rates.length];
      for (int s = 0; s < before.length; s++) {
        before[s] = rates[s][at];
      }
      int cell = 0;
      double most = 0;
      for (int k = 0; k <= CELLS; k++) {
        double here = welfare(at, HIGHEST * k / CELLS, region);
        if (here > most) {
          most = here;
          cell = k;
        }
      }
      double low = HIGHEST * Math.max(0, cell - 1) / CELLS;
      double high = HIGHEST * Math.min(CELLS, cell + 1) / CELLS;
      double found = new BrentOptimizer(1e-9, 1e-6).optimize(new MaxEval(200), GoalType.MAXIMIZE,
          new UnivariateObjectiveFunction(rate -> welfare(at, rate, region)), new SearchInterval(low, high)).getPoint();
      if (low == 0 && welfare(at, 0, region) >= welfare(at, found, region)) {
        found = 0;
      }
      for (int s = 0; s < before.length; s++) {
        rates[s][at] = before[s];
      }
      return found;
    }
  }
}
