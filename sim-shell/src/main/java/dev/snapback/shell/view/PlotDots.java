package dev.snapback.shell.view;

import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Scale;
import dev.snapback.shell.chart.Steps;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The area of a panel in which numbers are drawn, in character cells: lines with ranges, areas, events. For one thread. */
final class PlotDots {
  private static final String SHADES = "█▓▒░+·";
  private static final String SHADES_ASCII = "#%=:+.";
  private static final int LINE_LABELS = 3;
  /** What sums of shares are off by. */
  private static final double SLIVER = 1e-9;

  private final Chart chart;
  private final Scale scale;
  private final String unit;
  private final int columns;
  private final int rows;
  private final boolean ascii;
  private final Dots dots;

  /**
   * An empty one.
   *
   * @param unit what follows the values that are written
   * @param columns how wide it is, in cells
   * @param rows how high it is, in cells, at least 2
   * @param ascii whether only ASCII characters can be shown
   */
  PlotDots(Chart chart, Scale scale, String unit, int columns, int rows, boolean ascii) {
    this.chart = chart;
    this.scale = scale;
    this.unit = unit;
    this.columns = columns;
    this.rows = rows;
    this.ascii = ascii;
    dots = new Dots(columns, rows, ascii);
  }

  /** The cell of an area. */
  static String shade(int area, boolean ascii) {
    return String.valueOf((ascii ? SHADES_ASCII : SHADES).charAt(area));
  }

  /** The cell of a range, the last of several the narrowest. */
  static String shade(int range, int count, boolean ascii) {
    boolean narrow = range == count - 1 && count > 1;
    return ascii ? (narrow ? "=" : ":") : (narrow ? "▒" : "░");
  }

  /** Draws lines with what they run between, and the values of few lines. */
  Dots draw(Chart.Lines body) {
    for (int i = 0; i < body.ranges().size(); i++) {
      fill(body.ranges().get(i), shade(i, body.ranges().size(), ascii).charAt(0));
    }
    for (int i = 0; i < body.lines().size(); i++) {
      draw(body.lines().get(i).values(), i);
    }
    if (body.lines().size() <= LINE_LABELS && body.ranges().isEmpty()) {
      var written = new HashSet<Steps.Step>();
      for (Chart.Line line : body.lines()) {
        label(line.values(), written);
      }
    }
    rules();
    return dots;
  }

  private void fill(Chart.Range range, char shade) {
    for (int column = 0; column < columns; column++) {
      LocalDate day = chart.from().plusDays((long) column * chart.days() / columns);
      double low = range.low().at(day);
      double high = range.high().at(day);
      for (int row = 0; row < rows && !Double.isNaN(low); row++) {
        double share = (double) (rows - 1 - row) / (rows - 1);
        double half = 0.5 / (rows - 1);
        if (share >= scale.share(low) - half && share <= scale.share(high) + half) {
          dots.put(column, row, shade, Look.DIM);
        }
      }
    }
  }

  /** The height of a value in dots: that of the middle of its tick's cell. */
  private int height(double value) {
    int cell = dots.height() / rows;
    return (int) Math.round(scale.share(value) * (rows - 1) * cell + (cell - 1) / 2.0);
  }

  private void draw(Steps values, int line) {
    for (int i = 0; i < values.steps().size(); i++) {
      Steps.Step step = values.steps().get(i);
      LocalDate last = values.lastDay(i, chart.to());
      if (!step.known() || last.isBefore(chart.from()) || step.day().isAfter(chart.to())) {
        continue;
      }
      int y = height(step.value());
      int x = chart.place(chart.within(step.day()), dots.width());
      if (i > 0 && values.steps().get(i - 1).known() && !step.day().isBefore(chart.from())) {
        dots.upright(x, height(values.steps().get(i - 1).value()), y, line);
      }
      LocalDate end = last.isAfter(chart.to()) ? chart.to() : last;
      dots.across(x, Math.max(x, chart.place(end.plusDays(1), dots.width()) - 1), y, line);
    }
  }

  /** Writes the values of long steps above them, where there is room. */
  private void label(Steps values, Set<Steps.Step> written) {
    for (int i = 0; i < values.steps().size(); i++) {
      Steps.Step step = values.steps().get(i);
      LocalDate last = values.lastDay(i, chart.to());
      if (!step.known() || last.isBefore(chart.from()) || step.day().isAfter(chart.to())) {
        continue;
      }
      String text = Amounts.shown(step.value(), unit, false);
      int from = chart.place(chart.within(step.day()), columns) + 2;
      int to = chart.place((last.isAfter(chart.to()) ? chart.to() : last).plusDays(1), columns);
      int row = rows - 1 - height(step.value()) / (dots.height() / rows);
      if (to - from >= text.length() + 1 && written.add(step)) {
        for (int at : new int[] {row - 1, row + 1}) {
          if (dots.empty(from, at, text.length())) {
            dots.write(from, at, text, Look.PLAIN);
            break;
          }
        }
      }
    }
  }

  /** Draws what adds up, one on the other. */
  Dots draw(Chart.Areas body) {
    for (int column = 0; column < columns; column++) {
      LocalDate day = chart.from().plusDays((long) column * chart.days() / columns);
      for (int row = 0; row < rows; row++) {
        double value = scale.low() + (rows - 1 - row) * (scale.high() - scale.low()) / (rows - 1);
        for (int i = 0; i < body.areas().size(); i++) {
          double below = body.below(i, day);
          double above = body.below(i + 1, day);
          if (above > below && value >= below && (value < above - SLIVER || (i == 0 && value == 0 && above > 0))) {
            dots.put(column, row, shade(i, ascii).charAt(0), Look.line(i));
          }
        }
      }
    }
    rules();
    return dots;
  }

  private void rules() {
    for (Chart.Mark mark : chart.marks()) {
      int column = chart.place(mark.day(), columns);
      for (int row = 0; row < rows; row++) {
        if (dots.empty(column, row, 1)) {
          dots.put(column, row, '┊', Look.DIM);
        }
      }
    }
  }
}
