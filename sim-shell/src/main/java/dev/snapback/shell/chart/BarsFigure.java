package dev.snapback.shell.chart;

import dev.snapback.shell.chart.Bars.Bar;
import dev.snapback.shell.chart.Bars.Reach;
import dev.snapback.shell.chart.Shape.Anchor;
import dev.snapback.shell.chart.Shape.Dash;
import dev.snapback.shell.chart.Shape.Fill;
import dev.snapback.shell.chart.Shape.Label;
import dev.snapback.shell.chart.Shape.Point;
import dev.snapback.shell.chart.Shape.Stroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lays bars out for paper: names to the left, bars from zero, intervals as lines through their ends. For one thread. */
final class BarsFigure {
  private static final double ROW = 36;
  private static final double[] HALVES = {5, 11};
  private static final double WHISKER = 4;
  private static final double NAMES = 300;
  private static final int TICKS = 7;
  private static final Ink[] INKS = {Ink.FIRST, Ink.NARROW};

  private final Bars bars;
  private final Scale scale;
  private final List<Shape> shapes = new ArrayList<>();
  private final double left;
  private final double right = Figure.WIDTH - Figure.MARGIN - 12;
  private double y = Figure.MARGIN;

  private BarsFigure(Bars bars) {
    this.bars = bars;
    double[] ends = bars.bars().stream().flatMap(b -> b.reaches().stream()).flatMapToDouble(r ->
        java.util.stream.DoubleStream.of(r.value(), r.low(), r.high())).filter(Double::isFinite).toArray();
    this.scale = Scale.of(Math.min(0, java.util.Arrays.stream(ends).min().orElse(0)),
        Math.max(0, java.util.Arrays.stream(ends).max().orElse(1)), TICKS);
    this.left = Figure.MARGIN + Math.min(NAMES, bars.bars().stream().mapToDouble(b -> Math.max(
        Figure.width(b.name(), Figure.TEXT), Figure.width(b.note(), Figure.SMALL))).max().orElse(0)) + 12;
  }

  static Figure of(Bars bars) {
    return new BarsFigure(bars).figure();
  }

  private Figure figure() {
    if (!bars.title().isEmpty()) {
      paragraph(bars.title(), Figure.TITLE, true, Ink.TEXT);
      y += 4;
    }
    legend();
    double top = y + 8;
    double bottom = top + ROW * bars.bars().size();
    grid(top, bottom);
    for (int i = 0; i < bars.bars().size(); i++) {
      row(bars.bars().get(i), top + ROW * i + ROW / 2);
    }
    y = bottom + Figure.TEXT + 14;
    if (!bars.source().isEmpty()) {
      paragraph(bars.source(), Figure.SMALL, false, Ink.MUTED);
    }
    return new Figure(Figure.WIDTH, y + Figure.MARGIN, shapes);
  }

  private double x(double value) {
    return left + scale.share(value) * (right - left);
  }

  private void text(double x, double at, String text, double size, Anchor anchor, boolean bold, Ink ink) {
    shapes.add(new Label(new Point(x, at), text, size, anchor, bold, ink));
  }

  private void paragraph(String text, double size, boolean bold, Ink ink) {
    for (String line : Figure.broken(text, size, bold, Figure.WIDTH - 2 * Figure.MARGIN)) {
      y += size + 2;
      text(Figure.MARGIN, y, line, size, Anchor.START, bold, ink);
    }
  }

  private void legend() {
    paragraph(bars.label(), Figure.TEXT, true, Ink.TEXT);
    if (bars.parts().size() > 1 || !bars.bars().isEmpty()) {
      y += Figure.LINE;
      double x = Figure.MARGIN;
      for (int part = 0; part < bars.parts().size(); part++) {
        shapes.add(new Fill(box(x, y - 10, x + 26, y), INKS[part], false));
        text(x + 32, y, bars.parts().get(part), Figure.TEXT, Anchor.START, false, Ink.TEXT);
        x += 32 + Figure.width(bars.parts().get(part), Figure.TEXT) + 20;
      }
    }
  }

  private void grid(double top, double bottom) {
    for (BigDecimal tick : scale.ticks()) {
      double x = x(tick.doubleValue());
      shapes.add(new Stroke(List.of(new Point(x, top), new Point(x, bottom)), Ink.GRID, tick.signum() == 0 ? 1.5 : 0.75,
          Dash.SOLID));
      text(x, bottom + Figure.TEXT + 4, Scale.label(tick, bars.unit()), Figure.TEXT, Anchor.MIDDLE, false, Ink.MUTED);
    }
  }

  private void row(Bar bar, double middle) {
    text(Figure.MARGIN, bar.note().isEmpty() ? middle + 4 : middle - 2, cut(bar.name(), Figure.TEXT), Figure.TEXT,
        Anchor.START, false, Ink.TEXT);
    if (!bar.note().isEmpty()) {
      text(Figure.MARGIN, middle + 12, cut(bar.note(), Figure.SMALL), Figure.SMALL, Anchor.START, false, Ink.MUTED);
    }
    for (int part = bar.reaches().size() - 1; part >= 0; part--) {
      Reach reach = bar.reaches().get(part);
      double half = HALVES[part];
      shapes.add(new Fill(box(x(0), middle - half, x(reach.value()), middle + half), INKS[part], false));
    }
    for (int part = 0; part < bar.reaches().size(); part++) {
      double shift = bar.reaches().size() == 1 ? 0 : part == 0 ? -2 : HALVES[1] - 2;
      whisker(bar.reaches().get(part), middle + shift, part == 0 ? Ink.TEXT : Ink.MUTED);
    }
  }

  private void whisker(Reach reach, double at, Ink ink) {
    if (reach.known()) {
      shapes.add(new Stroke(List.of(new Point(x(reach.low()), at), new Point(x(reach.high()), at)), ink, 1, Dash.SOLID));
      for (double end : new double[] {reach.low(), reach.high()}) {
        shapes.add(new Stroke(List.of(new Point(x(end), at - WHISKER), new Point(x(end), at + WHISKER)), ink, 1, Dash.SOLID));
      }
    }
  }

  private static List<Point> box(double x1, double y1, double x2, double y2) {
    return List.of(new Point(x1, y1), new Point(x2, y1), new Point(x2, y2), new Point(x1, y2));
  }

  private static String cut(String text, double size) {
    int most = (int) (NAMES / Figure.width("n", size));
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
