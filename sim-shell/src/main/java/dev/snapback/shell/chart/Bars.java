package dev.snapback.shell.chart;

import java.util.List;

/**
 * Things beside one another by one number, as bars that lie: a tornado, or a histogram. Data only.
 *
 * @param title what it shows; empty where that is said beside it
 * @param heading the concept of all numbers
 * @param unit their unit; empty for counts
 * @param parts what each thing's numbers are called, from the one drawn in front to those behind it; one or two
 * @param bars from top to bottom
 * @param source what it was made from, in one line
 */
public record Bars(String title, String heading, String unit, List<String> parts, List<Bar> bars, String source) {
  private static final int MOST_PARTS = 2;

  /**
   * One thing.
   *
   * @param name what it is called
   * @param note what is worth knowing of it; may be empty
   * @param reaches its numbers, one a part
   */
  public record Bar(String name, String note, List<Reach> reaches) {
    public Bar {
      reaches = List.copyOf(reaches);
    }
  }

  /**
   * A number.
   *
   * @param low the lower end of its interval; NaN where none is known
   * @param high the upper end
   */
  public record Reach(double value, double low, double high) {
    boolean known() {
      return Double.isFinite(low) && Double.isFinite(high);
    }
  }

  public Bars {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("a bar has one or two parts, not " + parts.size());
    }
    for (Bar bar : bars) {
      if (bar.reaches().size() != parts.size()) {
        throw new IllegalArgumentException(bar.name() + " has " + bar.reaches().size() + " numbers for " + parts);
      }
    }
  }

  /** The heading with its unit: {@code part of the variance (%)}. */
  public String label() {
    return unit.isEmpty() ? heading : heading + " (" + unit + ")";
  }
}
