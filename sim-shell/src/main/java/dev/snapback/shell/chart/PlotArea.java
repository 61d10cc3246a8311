package dev.snapback.shell.chart;

import dev.snapback.shell.chart.Shape.Anchor;
import dev.snapback.shell.chart.Shape.Dash;
import dev.snapback.shell.chart.Shape.Fill;
import dev.snapback.shell.chart.Shape.Label;
import dev.snapback.shell.chart.Shape.Point;
import dev.snapback.shell.chart.Shape.Stroke;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The area of a panel in which numbers are drawn: its grid, lines with ranges, areas. For one thread. */
final class PlotArea {
  private static final int LABELED_LINES = 3;

  private final TimeAxis axis;
  private final Chart chart;
  private final double top;
  private final double bottom;
  private final Scale scale;
  private final String unit;
  private final List<Shape> shapes;
  private final List<Shape> above;

  /**
   * An empty one.
   *
   * @param top where the highest value of the scale stands
   * @param bottom where the lowest does
   * @param shapes what is drawn is added to these
   * @param above what is written is added to these, which lie above the others
   */
  PlotArea(TimeAxis axis, double top, double bottom, Scale scale, String unit, List<Shape> shapes, List<Shape> above) {
    this.axis = axis;
    chart = axis.chart();
    this.top = top;
    this.bottom = bottom;
    this.scale = scale;
    this.unit = unit;
    this.shapes = shapes;
    this.above = above;
  }

  private double y(double value) {
    return bottom - scale.share(value) * (bottom - top);
  }

  private void text(double x, double at, String text, double size, Anchor anchor, Ink ink) {
    above.add(new Label(new Point(x, at), text, size, anchor, false, ink));
  }

  /** Draws a line at each tick of the scale, with its number on the left. */
  void grid() {
    for (BigDecimal tick : scale.ticks()) {
      double at = y(tick.doubleValue());
      shapes.add(new Stroke(List.of(new Point(axis.left(), at), new Point(axis.right(), at)), Ink.GRID,
          tick.signum() == 0 ? 1.5 : 0.75, Dash.SOLID));
      text(axis.left() - 6, at + 4, Scale.label(tick, unit), Figure.TEXT, Anchor.END, Ink.MUTED);
    }
  }

  /** The ink of a range, the last of several the narrowest. */
  static Ink ink(int index, int count) {
    return index == count - 1 && count > 1 ? Ink.NARROW : Ink.WIDE;
  }

  /** Draws lines with what they run between, and the values of few lines. */
  void draw(Chart.Lines body) {
    for (int i = 0; i < body.ranges().size(); i++) {
      Chart.Range range = body.ranges().get(i);
      List<List<Point>> low = points(range.low());
      List<List<Point>> high = points(range.high());
      for (int part = 0; part < Math.min(low.size(), high.size()); part++) {
        var around = new ArrayList<>(low.get(part));
        around.addAll(high.get(part).reversed());
        shapes.add(new Fill(around, ink(i, body.ranges().size()), false));
      }
    }
    for (int i = 0; i < body.lines().size(); i++) {
      for (List<Point> part : points(body.lines().get(i).values())) {
        shapes.add(new Stroke(part, Ink.line(i), 2, Dash.line(i)));
      }
    }
    if (body.lines().size() <= LABELED_LINES && body.ranges().isEmpty()) {
      var taken = new ArrayList<double[]>();
      for (int i = 0; i < body.lines().size(); i++) {
        values(body.lines().get(i).values(), Ink.line(i), taken);
      }
    }
  }

  /** The corners of each unbroken part of a line. */
  private List<List<Point>> points(Steps values) {
    var parts = new ArrayList<List<Point>>();
    var part = new ArrayList<Point>();
    for (int i = 0; i < values.steps().size(); i++) {
      Steps.Step step = values.steps().get(i);
      LocalDate end = values.lastDay(i, chart.to()).plusDays(1);
      if (!step.known()) {
        if (!part.isEmpty()) {
          parts.add(List.copyOf(part));
          part.clear();
        }
      } else if (end.isAfter(chart.from()) && !step.day().isAfter(chart.to())) {
        part.add(new Point(axis.x(step.day()), y(step.value())));
        part.add(new Point(axis.x(end), y(step.value())));
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /** Writes the values of long steps above them, where nothing else is written. */
  private void values(Steps values, Ink ink, List<double[]> taken) {
    for (int i = 0; i < values.steps().size(); i++) {
      Steps.Step step = values.steps().get(i);
      LocalDate end = values.lastDay(i, chart.to()).plusDays(1);
      if (!step.known() || !end.isAfter(chart.from()) || step.day().isAfter(chart.to())) {
        continue;
      }
      String text = number(step.value()) + (unit.equals("%") ? unit : "");
      double from = axis.x(step.day()) + 4;
      double wide = Figure.width(text, Figure.SMALL);
      double line = y(step.value());
      // At the top, numbers of events stand above.
      double at = line - Figure.SMALL < top ? line + Figure.SMALL + 3 : line - 5;
      boolean free = taken.stream()
          .noneMatch(t -> t[0] < from + wide && from < t[1] && Math.abs(t[2] - at) < Figure.SMALL + 2);
      if (axis.x(end) - from >= wide && free) {
        text(from, at, text, Figure.SMALL, Anchor.START, ink);
        taken.add(new double[] {from, from + wide, at});
      }
    }
  }

  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.toPlainString().replace('-', '\u2212');
  }

  /** Draws what adds up, one on the other. */
  void draw(Chart.Areas body) {
    for (int i = 0; i < body.areas().size(); i++) {
      var lower = new ArrayList<Point>();
      var upper = new ArrayList<Point>();
      double lastBelow = Double.NaN;
      double lastAbove = Double.NaN;
      for (LocalDate day = chart.from(); !day.isAfter(chart.to()); day = day.plusDays(1)) {
        double below = body.below(i, day);
        double over = body.below(i + 1, day);
        if (below != lastBelow || over != lastAbove || day.equals(chart.to())) {
          step(lower, day, lastBelow, below);
          step(upper, day, lastAbove, over);
        }
        lastBelow = below;
        lastAbove = over;
      }
      lower.add(new Point(axis.right(), y(lastBelow)));
      upper.add(new Point(axis.right(), y(lastAbove)));
      lower.addAll(upper.reversed());
      shapes.add(new Fill(lower, Ink.line(i), true));
    }
  }

  private void step(List<Point> to, LocalDate day, double before, double now) {
    if (!Double.isNaN(before)) {
      to.add(new Point(axis.x(day), y(before)));
    }
    to.add(new Point(axis.x(day), y(now)));
  }
}
