package dev.snapback.shell.chart;

import java.time.LocalDate;

/**
 * Where the days of a chart stand from left to right.
 *
 * @param chart the chart whose days they are
 * @param left where the first morning stands
 * @param right where the last evening stands
 */
record TimeAxis(Chart chart, double left, double right) {
  /** Where a morning stands; days before and after the chart's stand at its edges. */
  double x(LocalDate day) {
    double share = (double) chart.index(day) / chart.days();
    return left + Math.max(0, Math.min(1, share)) * (right - left);
  }
}
