package dev.snapback.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** What a model answers at points of the unit cube, in the order of the points. It may answer many at once. */
@FunctionalInterface
public interface Response {
  /**
   * Returns one answer a point.
   *
   * @param points each with one coordinate per input, in [0, 1]; not to be changed
   */
  double[] at(double[][] points);

  /** Returns the response that asks point by point. */
  static Response of(ToDoubleFunction<double[]> one) {
    return points -> Arrays.stream(points).mapToDouble(one).toArray();
  }
}
