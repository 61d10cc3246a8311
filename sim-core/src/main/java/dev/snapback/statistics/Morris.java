package dev.snapback.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Screening by elementary effects: which of many inputs matter at all, for a few runs each (M. D. Morris, <em>Factorial
 * sampling plans for preliminary computational experiments</em>, Technometrics 33, 1991).
 *
 * <p>An effect is the change of the answer per unit of the cube when one input moves by Δ. Its mean absolute value μ*
 * (Campolongo, Cariboni and Saltelli, Environ. Model. Softw. 22, 2007) orders the inputs; a standard deviation σ near
 * or above μ* tells of interactions or curvature. Cost: trajectories × (inputs + 1) runs.
 */
public final class Morris {
  private Morris() {}

  /**
   * What one input does.
   *
   * @param strength μ*: the mean absolute effect, in the answer's unit
   * @param mean μ: the mean effect; far below μ* where the effect changes its sign
   * @param spread σ: the standard deviation of the effects
   */
  public record Effect(Estimate strength, double mean, double spread) {}

  /**
   * Returns the effects of all inputs.
   *
   * @param model asked once, for all trajectories, one after the other
   * @param inputs how many coordinates a point has
   * @param trajectories how many walks, at least 2
   * @param levels of the grid, even, at least 2; 4 is usual
   * @throws IllegalArgumentException if a number is not allowed
   */
  public static List<Effect> screen(Response model, int inputs, int trajectories, int levels, long seed) {
    if (inputs < 1 || trajectories < 2 || levels < 2 || levels % 2 != 0) {
      throw new IllegalArgumentException("screening needs an input, two trajectories and an even number of levels, not "
          + inputs + ", " + trajectories + ", " + levels);
    }
    List<Trajectory> walks = new ArrayList<>();
    for (int number = 0; number < trajectories; number++) {
      walks.add(Trajectory.draw(inputs, levels, seed, number));
    }
    return screen(model, walks);
  }

  static List<Effect> screen(Response model, List<Trajectory> walks) {
    double[] answers = model.at(walks.stream().flatMap(walk -> Arrays.stream(walk.points())).toArray(double[][]::new));
    int length = answers.length / walks.size();
    double[][] effects = new double[length - 1][walks.size()];
    for (int w = 0; w < walks.size(); w++) {
      double[] walked = walks.get(w).effects(Arrays.copyOfRange(answers, w * length, (w + 1) * length));
      for (int i = 0; i < walked.length; i++) {
        effects[i][w] = walked[i];
      }
    }
    return Arrays.stream(effects).map(Morris::effect).toList();
  }

  private static Effect effect(double[] effects) {
    double mean = Estimate.mean(effects);
    return new Effect(Estimate.ofMean(Arrays.stream(effects).map(Math::abs).toArray()), mean,
        StrictMath.sqrt(StatUtils.variance(effects, mean)));
  }
}
