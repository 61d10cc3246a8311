package dev.snapback.economy;

import java.util.Arrays;

/**
 * Finds z with f(z) = 0 by Anderson acceleration: each step combines the last few so that their residuals cancel as far
 * as they can. Restarts from the best point, with shorter steps, where a step has led astray. Allocates nothing once made;
 * for one thread.
 *
 * <p>Reference: H. Walker and P. Ni, "Anderson Acceleration for Fixed-Point Iterations", SIAM Journal on Numerical
 * Analysis 49 (2011).
 */
final class FixedPoint {
  /** A map from a point to the step that a plain iteration would take from it. */
  @FunctionalInterface
  interface Step {
    /**
     * Computes the step.
     *
     * @return how far the point is from a solution, at least 0; infinite or NaN where nothing can be computed
     */
    double from(double[] z, double[] f);
  }

  private static final int MOST = 2_000;
  private static final double ASTRAY = 50;
  private static final int PATIENCE = 60;
  private static final double SHORTEST = 1.0 / 64;
  /** What is left of a difference, as a share of it, below which it is rounding: markets that always clear together. */
  private static final double DEPENDENT = 1e-6;

  private final int n;
  private final int window;
  private final double[] z;
  private final double[] f;
  private final double[] lastZ;
  private final double[] lastF;
  private final double[] best;
  private final double[] bestF;
  private final double[][] dz;
  private final double[][] df;
  private final double[][] q;
  private final double[][] r;
  private final double[] gamma;
  private int iterations;
  private double residual;

  FixedPoint(int n, int window) {
    this.n = n;
    this.window = Math.min(window, n);
    z = new double[n];
    f = new double[n];
    lastZ = new double[n];
    lastF = new double[n];
    best = new double[n];
    bestF = new double[n];
    dz = new double[this.window][n];
    df = new double[this.window][n];
    q = new double[this.window][n];
    r = new double[this.window][this.window];
    gamma = new double[this.window];
  }

  /** The point reached; to be read, not kept. */
  double[] point() {
    return z;
  }

  /** Steps taken. */
  int iterations() {
    return iterations;
  }

  /** How far the point is from a solution. */
  double residual() {
    return residual;
  }

  /** Goes back to 0, where searches begin. */
  void reset() {
    Arrays.fill(z, 0);
  }

  /**
   * Starts from where the last search ended and goes on until the residual is below a tolerance.
   *
   * @return whether it got there; {@link #point} is the best found in any case
   */
  boolean solve(Step step, double tolerance) {
    double damping = 1;
    double least = Double.POSITIVE_INFINITY;
    int sinceLeast = 0;
    int filled = 0;
    for (iterations = 0; iterations < MOST; iterations++) {
      residual = step.from(z, f);
      if (residual <= tolerance) {
        return true;
      }
      boolean defined = residual < Double.POSITIVE_INFINITY;
      if (!defined && iterations == 0) {
        return false;
      }
      if (residual < least) {
        damping = Math.min(1, 2 * damping); // what led astray is behind us
        least = residual;
        sinceLeast = 0;
        System.arraycopy(z, 0, best, 0, n);
        System.arraycopy(f, 0, bestF, 0, n);
      } else if (!defined || residual > ASTRAY * least || ++sinceLeast > PATIENCE) {
        if (damping < SHORTEST) {
          break;
        }
        damping /= 2;
        filled = 0;
        sinceLeast = 0;
        restart(damping);
        continue;
      }
      if (iterations > 0) {
        filled = remember(filled);
      }
      System.arraycopy(z, 0, lastZ, 0, n);
      System.arraycopy(f, 0, lastF, 0, n);
      int columns = Math.min(filled, window);
      project(columns);
      for (int k = 0; k < n; k++) {
        double to = z[k] + damping * f[k];
        for (int c = 0; c < columns; c++) {
          to -= gamma[c] * (dz[c][k] + damping * df[c][k]);
        }
        z[k] = to;
      }
    }
    System.arraycopy(best, 0, z, 0, n);
    residual = step.from(z, f);
    return false;
  }

  /** Keeps the last differences, in place of the oldest; returns how many have been kept since the restart. */
  private int remember(int filled) {
    int at = filled % window;
    for (int k = 0; k < n; k++) {
      dz[at][k] = z[k] - lastZ[k];
      df[at][k] = f[k] - lastF[k];
    }
    return filled + 1;
  }

  private void restart(double damping) {
    System.arraycopy(best, 0, lastZ, 0, n);
    System.arraycopy(bestF, 0, lastF, 0, n);
    for (int k = 0; k < n; k++) {
      z[k] = best[k] + damping * bestF[k];
    }
  }

  /** Sets gamma to the combination of the last differences that is nearest to f, by modified Gram-Schmidt. */
  private void project(int columns) {
    for (int c = 0; c < columns; c++) {
      System.arraycopy(df[c], 0, q[c], 0, n);
      double size = StrictMath.sqrt(dot(q[c], q[c]));
      for (int b = 0; b < c; b++) {
        r[b][c] = dot(q[b], q[c]);
        for (int k = 0; k < n; k++) {
          q[c][k] -= r[b][c] * q[b][k];
        }
      }
      double rest = StrictMath.sqrt(dot(q[c], q[c]));
      boolean independent = rest > DEPENDENT * size;
      r[c][c] = independent ? rest : 0;
      for (int k = 0; k < n; k++) {
        q[c][k] = independent ? q[c][k] / rest : 0;
      }
    }
    for (int c = columns - 1; c >= 0; c--) {
      double right = dot(q[c], f);
      for (int b = c + 1; b < columns; b++) {
        right -= r[c][b] * gamma[b];
      }
      gamma[c] = r[c][c] == 0 ? 0 : right / r[c][c];
    }
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
