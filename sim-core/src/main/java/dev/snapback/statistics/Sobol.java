package dev.snapback.statistics;

import dev.snapback.kernel.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Variance-based sensitivity: what part of the variance of a model's answer each input explains (I. M. Sobol',
 * <em>Sensitivity estimates for nonlinear mathematical models</em>, 1993).
 *
 * <p>The first-order index S = V(E(Y | Xᵢ)) / V(Y) is the part that would go if the input became known; the total index
 * T = E(V(Y | X₋ᵢ)) / V(Y) is the part that would stay if all others became known, so T − S is interaction. With
 * matrices A, B and A with column i of B:
 * <pre>
 *   S V = 1/N  Σ f(B) (f(ABᵢ) − f(A))      Saltelli et al., Comput. Phys. Commun. 181, 2010, (b)
 *   T V = 1/2N Σ (f(A) − f(ABᵢ))²          Jansen, Comput. Phys. Commun. 117, 1999
 * </pre>
 * with f less its mean, which changes no expectation and calms S. The rows of A and B are Sobol points of twice the
 * dimension ({@link CubePoints}). The whole is done for several independent shifts, and the intervals come from the
 * jackknife over these (Student, replicates − 1 degrees of freedom): points of one sequence are not independent, so a
 * bootstrap over them would not be one. Estimates are not cut to [0, 1]: an index of nothing scatters around 0.
 */
public final class Sobol {
  /** The most runs of all replicates: twice those of a forecast, since points are rounded up to a power of 2. */
  public static final int MOST_RUNS = 2 * Limits.REPLICATIONS.max();

  /** The most inputs: a point of the sequence has a coordinate of each matrix for each. */
  public static final int MOST_INPUTS = CubePoints.MOST_COORDINATES / 2;

  private Sobol() {}

  /** The indices of one input. */
  public record Index(Estimate first, Estimate total) {}

  /**
   * The indices of all inputs.
   *
   * @param mean the mean answer
   * @param variance the variance of the answer
   * @param inputs the indices, in the order of the coordinates
   * @param together the part that only inputs together explain: 1 less the sum of the first-order indices
   * @param runs how often the model was asked
   */
  public record Indices(double mean, double variance, List<Index> inputs, Estimate together, int runs) {
    public Indices {
      inputs = List.copyOf(inputs);
    }
  }

  /** Sums of one shift, each over its N rows. */
  private record Sums(double mean, double variance, List<Double> first, List<Double> total) {}

  /**
   * Returns the indices of a model's inputs; empty if its answer was always the same.
   *
   * @param model asked once a replicate
   * @param inputs how many coordinates a point has, at most {@link #MOST_INPUTS}
   * @param points N: rows of a replicate, a power of 2; each costs inputs + 2 runs
   * @param replicates independent shifts, at least 2; all together take at most {@link #MOST_RUNS} runs
   * @throws IllegalArgumentException if a number is not allowed
   */
  public static Optional<Indices> indices(Response model, int inputs, int points, int replicates, long seed) {
    if (inputs < 1 || replicates < 2) {
      throw new IllegalArgumentException(
          "indices need an input and two replicates, not " + inputs + " and " + replicates);
    }
    long ofPoint = inputs + 2L;
    if (points > MOST_RUNS / replicates / ofPoint) {
      throw new IllegalArgumentException("indices take at most " + MOST_RUNS + " runs, replicates × points × (inputs + 2),"
          + " not " + replicates + " × " + points + " × " + ofPoint);
    }
    if (inputs > MOST_INPUTS) {
      throw new IllegalArgumentException("indices take at most " + MOST_INPUTS + " inputs, luck among them, not " + inputs
          + ": screen them first, which takes any number, and leave out those that do nothing");
    }
    List<Sums> sums = new ArrayList<>();
    for (int replicate = 0; replicate < replicates; replicate++) {
      sums.add(sums(model, inputs, CubePoints.sobol(points, 2 * inputs, seed, replicate)));
    }
    double variance = sums.stream().mapToDouble(Sums::variance).average().orElseThrow();
    if (variance == 0) {
      return Optional.empty();
    }
    List<Index> indices = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      int input = i;
      indices.add(new Index(ratio(sums, s -> s.first().get(input)), ratio(sums, s -> s.total().get(input))));
    }
    double mean = sums.stream().mapToDouble(Sums::mean).average().orElseThrow();
    Estimate together = ratio(sums, s -> s.variance() - s.first().stream().mapToDouble(part -> part).sum());
    return Optional.of(new Indices(mean, variance, indices, together, replicates * points * (inputs + 2)));
  }

  private static Sums sums(Response model, int inputs, double[][] rows) {
    int n = rows.length;
    double[] answers = model.at(plan(inputs, rows));
    double mean = 0;
    for (int j = 0; j < 2 * n; j++) {
      mean += answers[j] / (2 * n);
    }
    double variance = 0;
    for (int j = 0; j < 2 * n; j++) {
      variance += (answers[j] - mean) * (answers[j] - mean) / (2 * n);
    }
    List<Double> first = new ArrayList<>();
    List<Double> total = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      double s = 0;
      double t = 0;
      for (int j = 0; j < n; j++) {
        double change = answers[(2 + i) * n + j] - answers[j];
        s += (answers[n + j] - mean) * change;
        t += change * change / 2;
      }
      first.add(s / n);
      total.add(t / n);
    }
    return new Sums(mean, variance, first, total);
  }

  /** All points of a replicate: A, then B, then A with one column of B for each input. */
  private static double[][] plan(int inputs, double[][] rows) {
    int n = rows.length;
    double[][] plan = new double[(inputs + 2) * n][inputs];
    for (int j = 0; j < n; j++) {
      for (int block = 0; block < inputs + 2; block++) {
        System.arraycopy(rows[j], block == 1 ? inputs : 0, plan[block * n + j], 0, inputs);
      }
      for (int i = 0; i < inputs; i++) {
        plan[(2 + i) * n + j][i] = rows[j][inputs + i];
      }
    }
    return plan;
  }

  /** A part over the variance, with the jackknife's standard error over the replicates. */
  private static Estimate ratio(List<Sums> sums, ToDoubleFunction<Sums> part) {
    double parts = sums.stream().mapToDouble(part).sum();
    double variances = sums.stream().mapToDouble(Sums::variance).sum();
    double whole = parts / variances;
    int n = sums.size();
    double squares = 0;
    for (Sums left : sums) {
      if (variances == left.variance()) {
        return Estimate.student(whole, 0, 0); // one replicate alone saw the answer change
      }
      double without = (parts - part.applyAsDouble(left)) / (variances - left.variance());
      squares += (without - whole) * (without - whole);
    }
    return Estimate.student(whole, StrictMath.sqrt(squares * (n - 1) / n), n - 1);
  }
}
