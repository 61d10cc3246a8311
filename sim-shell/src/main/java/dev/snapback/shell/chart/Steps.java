package dev.snapback.shell.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A number day by day, kept as its changes: each holds until the next, the last one to the end of the chart.
 *
 * @param steps in the order of days, no two neighbors of one value
 */
public record Steps(List<Step> steps) {
  /**
   * A change.
   *
   * @param day the first day with the value
   * @param value in the panel's unit; NaN where there is none
   */
  public record Step(LocalDate day, double value) {
    /** Whether there is a value. */
    public boolean known() {
      return !Double.isNaN(value);
    }
  }

  public Steps {
    steps = List.copyOf(steps);
  }

  /** Collects values day by day. For one thread. */
  public static final class Builder {
    private final List<Step> steps = new ArrayList<>();

    /** Adds a day's value, NaN for none; days come in order. */
    public Builder add(LocalDate day, double value) {
      if (steps.isEmpty() || Double.compare(steps.get(steps.size() - 1).value(), value) != 0) {
        steps.add(new Step(day, value));
      }
      return this;
    }

    /** Returns what was collected. */
    public Steps build() {
      return new Steps(steps);
    }
  }

  /** The value of a day; NaN before the first and where there is none. */
  public double at(LocalDate day) {
    int low = 0;
    int high = steps.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).day().isAfter(day)) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return high < 0 ? Double.NaN : steps.get(high).value();
  }

  /** The last day with the value of step {@code index}, of a chart that ends on {@code end}. */
  public LocalDate lastDay(int index, LocalDate end) {
    return index + 1 < steps.size() ? steps.get(index + 1).day().minusDays(1) : end;
  }
}
