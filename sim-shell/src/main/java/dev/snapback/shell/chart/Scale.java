package dev.snapback.shell.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The vertical scale of a panel: zero is always on it, and its ends are round numbers.
 *
 * @param ticks round numbers at equal distances, from the lowest to the highest; at least two
 */
public record Scale(List<BigDecimal> ticks) {
  private static final int[] ROUND = {1, 2, 5};

  public Scale {
    ticks = List.copyOf(ticks);
  }

  /**
   * Returns the scale for a panel.
   *
   * @param most how many ticks there may be, at least two
   */
  public static Scale of(Chart chart, Chart.Body body, int most) {
    DoubleStream values = switch (body) {
      case Chart.Lines lines -> DoubleStream.concat(
          lines.lines().stream().flatMapToDouble(l -> values(l.values())),
          lines.ranges().stream().flatMapToDouble(r -> DoubleStream.concat(values(r.low()), values(r.high()))));
      case Chart.Areas areas -> chart.from().datesUntil(chart.to().plusDays(1))
          .mapToDouble(day -> areas.below(areas.areas().size(), day));
      case Chart.States states -> DoubleStream.empty();
    };
    double[] known = values.filter(v -> !Double.isNaN(v)).toArray();
    return of(Math.min(0, DoubleStream.of(known).min().orElse(0)), Math.max(0, DoubleStream.of(known).max().orElse(0)), most);
  }

  private static DoubleStream values(Steps steps) {
    return steps.steps().stream().mapToDouble(Steps.Step::value);
  }

  /** Returns the finest round scale from at most {@code low} to at least {@code high} with so many ticks. */
  static Scale of(double low, double high, int most) {
    double top = high > low ? high : low + 1;
    for (int power = exponent(top - low) - 3; ; power++) {
      for (int round : ROUND) {
        BigDecimal step = BigDecimal.valueOf(round).scaleByPowerOfTen(power);
        double size = step.doubleValue();
        long first = (long) Math.floor(low / size);
        long last = (long) Math.ceil(top / size - 1e-9);
        if (last - first + 1 <= Math.max(2, most)) {
          return new Scale(ticks(step, first, last));
        }
      }
    }
  }

  private static int exponent(double span) {
    return (int) Math.floor(StrictMath.log10(span));
  }

  private static List<BigDecimal> ticks(BigDecimal step, long first, long last) {
    var found = new ArrayList<BigDecimal>();
    for (long i = first; i <= last; i++) {
      BigDecimal tick = step.multiply(BigDecimal.valueOf(i)).stripTrailingZeros();
      found.add(tick.scale() < 0 ? tick.setScale(0) : tick);
    }
    return found;
  }

  /** The lowest value. */
  public double low() {
    return ticks.get(0).doubleValue();
  }

  /** The highest value. */
  public double high() {
    return ticks.get(ticks.size() - 1).doubleValue();
  }

  /** Where a value stands: 0 at the bottom, 1 at the top. */
  public double share(double value) {
    return (value - low()) / (high() - low());
  }

  /** A tick as it is written, with its unit where that is a percent sign: {@code 150%}. */
  public static String label(BigDecimal tick, String unit) {
    return tick.toPlainString().replace('-', '\u2212') + (unit.equals("%") ? unit : "");
  }
}
