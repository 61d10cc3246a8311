package dev.snapback.statistics;

import dev.snapback.kernel.Draws;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One walk over the grid in which each input moves once, by the same step (M. D. Morris, Technometrics 33, 1991).
 *
 * <p>With an even number of levels p on 0, 1/(p−1), …, 1 and steps of Δ = p / (2(p−1)) an input goes from one of the
 * lower p/2 levels to the one Δ above, or back, so that all levels are visited equally often.
 */
final class Trajectory {
  private static final int STREAM = Draws.stream("statistics.trajectory");

  private final int[] lower;
  private final boolean[] up;
  private final int[] order;
  private final int levels;

  /**
   * A walk.
   *
   * @param lower the lower of each input's two levels, below levels / 2
   * @param up whether each input goes from the lower to the upper
   * @param order the inputs in the order in which they move
   */
  Trajectory(int levels, int[] lower, boolean[] up, int[] order) {
    this.levels = levels;
    this.lower = lower;
    this.up = up;
    this.order = order;
  }

  /** Draws the walk with this number. */
  static Trajectory draw(int inputs, int levels, long seed, int number) {
    int[] lower = new int[inputs];
    boolean[] up = new boolean[inputs];
    int[] keys = new int[inputs];
    Draws draws = new Draws();
    for (int i = 0; i < inputs; i++) {
      draws.at(seed, number, STREAM, i, 0);
      lower[i] = (int) (((draws.first() & 0xFFFFFFFFL) * (levels / 2)) >>> 32);
      up[i] = draws.second() < 0;
      keys[i] = draws.third();
    }
    int[] order = IntStream.range(0, inputs).boxed().sorted(Comparator.comparingInt(i -> keys[i]))
        .mapToInt(i -> i).toArray();
    return new Trajectory(levels, lower, up, order);
  }

  static double step(int levels) {
    return levels / 2.0 / (levels - 1);
  }

  /** The points of the walk, one more than there are inputs. */
  double[][] points() {
    double[][] points = new double[order.length + 1][order.length];
    for (int i = 0; i < order.length; i++) {
      points[0][i] = coordinate(i, !up[i]);
    }
    for (int k = 0; k < order.length; k++) {
      points[k + 1] = points[k].clone();
      points[k + 1][order[k]] = coordinate(order[k], up[order[k]]);
    }
    return points;
  }

  private double coordinate(int input, boolean upper) {
    return (lower[input] + (upper ? levels / 2 : 0)) / (levels - 1.0);
  }

  /** The elementary effect of each input, (f(x + Δ) − f(x)) / Δ, from the answers at the points. */
  double[] effects(double[] answers) {
    double[] effects = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      double difference = answers[k + 1] - answers[k];
      effects[order[k]] = (up[order[k]] ? difference : -difference) / step(levels);
    }
    return effects;
  }
}
