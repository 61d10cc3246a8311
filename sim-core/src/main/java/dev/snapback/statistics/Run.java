package dev.snapback.statistics;

import java.util.Arrays;

/** A run: the values of its inputs, and whether the outcome in question came. Immutable. */
public final class Run {
  private final double[] point;
  private final boolean isCase;

  /** A run at a point, which is copied. */
  public Run(double[] point, boolean isCase) {
    this.point = point.clone();
    this.isCase = isCase;
  }

  /** The inputs' values; not to be changed. */
  double[] point() {
    return point;
  }

  /** Returns the same inputs with the opposite outcome. */
  public Run otherwise() {
    return new Run(point, !isCase);
  }

  /** Whether the outcome came. */
  public boolean isCase() {
    return isCase;
  }

  @Override
  public String toString() {
    return Arrays.toString(point) + (isCase ? " case" : "");
  }
}
