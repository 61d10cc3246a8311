package dev.snapback.shell.chart;

import dev.snapback.shell.chart.Shape.Anchor;
import dev.snapback.shell.chart.Shape.Dash;
import dev.snapback.shell.chart.Shape.Fill;
import dev.snapback.shell.chart.Shape.Label;
import dev.snapback.shell.chart.Shape.Point;
import dev.snapback.shell.chart.Shape.Stroke;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart, panel below panel, with its calendar and its key. For one thread. */
final class ChartFigure {
  private static final double PANEL = 200;
  private static final double LOW_PANEL = 140;
  private static final double TRACK = 30;
  private static final int TICKS = 6;
  private static final int LABELED_LINES = 3;

  private final Chart chart;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Shape> above = new ArrayList<>();
  private final double left;
  private final double right = Figure.WIDTH - Figure.MARGIN;
  private double y = Figure.MARGIN;

  private ChartFigure(Chart chart) {
    this.chart = chart;
    double gutter = chart.panels().stream().filter(p -> !(p.body() instanceof Chart.States)).flatMap(p ->
        Scale.of(chart, p.body(), TICKS).ticks().stream().map(t -> Scale.label(t, p.unit())))
        .mapToDouble(t -> Figure.width(t, Figure.TEXT)).max().orElse(0);
    this.left = Figure.MARGIN + gutter + 8;
  }

  static Figure of(Chart chart) {
    return new ChartFigure(chart).figure();
  }

  private Figure figure() {
    if (!chart.title().isEmpty()) {
      paragraph(chart.title(), Figure.TITLE, true, Ink.TEXT);
      y += 4;
    }
    for (int i = 0; i < chart.panels().size(); i++) {
      panel(chart.panels().get(i), i == 0);
    }
    calendar(y);
    key();
    paragraph(chart.source(), Figure.SMALL, false, Ink.MUTED);
    shapes.addAll(above);
    return new Figure(Figure.WIDTH, y + Figure.MARGIN, shapes);
  }

  private double x(LocalDate day) {
    double share = (double) chart.index(day) / chart.days();
    return left + Math.max(0, Math.min(1, share)) * (right - left);
  }

  private void text(double x, double at, String text, double size, Anchor anchor, boolean bold, Ink ink) {
    above.add(new Label(new Point(x, at), text, size, anchor, bold, ink));
  }

  /** Writes a text in as many lines as it needs. */
  private void paragraph(String text, double size, boolean bold, Ink ink) {
    List<String> lines = Figure.broken(text, size, bold, right - Figure.MARGIN);
    for (int i = 0; i < lines.size(); i++) {
      y += i == 0 ? size : size + 4;
      text(Figure.MARGIN, y, lines.get(i), size, Anchor.START, bold, ink);
    }
  }

  // --- panels ---

  private void panel(Chart.Panel panel, boolean first) {
    y += Figure.LINE + 4;
    legend(panel);
    double top = y + 12 + (first && !chart.marks().isEmpty() ? Figure.SMALL + 2 : 0);
    double height = chart.panels().size() == 1 ? PANEL : LOW_PANEL;
    double bottom = switch (panel.body()) {
      case Chart.States states -> tracks(states, top);
      case Chart.Lines body -> {
        var field = new Field(top, top + height, grid(panel, top, top + height));
        lines(field, body, panel.unit());
        yield top + height;
      }
      case Chart.Areas body -> {
        var field = new Field(top, top + height, grid(panel, top, top + height));
        areas(field, body);
        yield top + height;
      }
    };
    y = bottom;
    rules(top, bottom, first);
  }

  /** Where the numbers of a panel stand. */
  private record Field(double top, double bottom, Scale scale) {
    double y(double value) {
      return bottom - scale.share(value) * (bottom - top);
    }
  }

  private Scale grid(Chart.Panel panel, double top, double bottom) {
    Scale scale = Scale.of(chart, panel.body(), TICKS);
    var field = new Field(top, bottom, scale);
    for (BigDecimal tick : scale.ticks()) {
      double at = field.y(tick.doubleValue());
      shapes.add(new Stroke(List.of(new Point(left, at), new Point(right, at)), Ink.GRID,
          tick.signum() == 0 ? 1.5 : 0.75, Dash.SOLID));
      text(left - 6, at + 4, Scale.label(tick, panel.unit()), Figure.TEXT, Anchor.END, false, Ink.MUTED);
    }
    return scale;
  }

  private void legend(Chart.Panel panel) {
    List<String> label = Figure.broken(panel.label(), Figure.TEXT, true, right - Figure.MARGIN);
    for (String line : label) {
      text(Figure.MARGIN, y, line, Figure.TEXT, Anchor.START, true, Ink.TEXT);
      y += Figure.LINE;
    }
    y -= Figure.LINE;
    double x = Figure.MARGIN + Figure.width(label.get(label.size() - 1), Figure.TEXT) + 14;
    List<String> names = panel.body() instanceof Chart.States ? List.of() : panel.body().names();
    for (int i = 0; i < names.size(); i++) {
      x = entry(x, names.get(i));
      if (panel.body() instanceof Chart.Areas) {
        swatch(x, Ink.line(i));
      } else {
        above.add(new Stroke(List.of(new Point(x, y - 4), new Point(x + 26, y - 4)), Ink.line(i), 2, Dash.line(i)));
      }
      x += named(x, names.get(i));
    }
    if (panel.body() instanceof Chart.Lines body) {
      for (int i = 0; i < body.ranges().size(); i++) {
        x = entry(x, body.ranges().get(i).name());
        swatch(x, range(i, body.ranges().size()));
        x += named(x, body.ranges().get(i).name());
      }
    }
  }

  /** Where an entry of the legend begins: further on, or on the next row. */
  private double entry(double x, String name) {
    if (x + 32 + Figure.width(name, Figure.TEXT) <= right || x == Figure.MARGIN) {
      return x;
    }
    y += Figure.LINE;
    return Figure.MARGIN;
  }

  private double named(double x, String name) {
    text(x + 32, y, name, Figure.TEXT, Anchor.START, false, Ink.TEXT);
    return 32 + Figure.width(name, Figure.TEXT) + 16;
  }

  private void swatch(double x, Ink ink) {
    above.add(new Fill(box(x, y - 10, x + 26, y), ink, false));
  }

  private static Ink range(int index, int count) {
    return index == count - 1 && count > 1 ? Ink.NARROW : Ink.WIDE;
  }

  private static List<Point> box(double x1, double y1, double x2, double y2) {
    return List.of(new Point(x1, y1), new Point(x2, y1), new Point(x2, y2), new Point(x1, y2));
  }

  private void lines(Field field, Chart.Lines body, String unit) {
    for (int i = 0; i < body.ranges().size(); i++) {
      Chart.Range range = body.ranges().get(i);
      List<List<Point>> low = points(field, range.low());
      List<List<Point>> high = points(field, range.high());
      for (int part = 0; part < Math.min(low.size(), high.size()); part++) {
        var around = new ArrayList<>(low.get(part));
        around.addAll(high.get(part).reversed());
        shapes.add(new Fill(around, range(i, body.ranges().size()), false));
      }
    }
    for (int i = 0; i < body.lines().size(); i++) {
      for (List<Point> part : points(field, body.lines().get(i).values())) {
        shapes.add(new Stroke(part, Ink.line(i), 2, Dash.line(i)));
      }
    }
    if (body.lines().size() <= LABELED_LINES && body.ranges().isEmpty()) {
      var taken = new ArrayList<double[]>();
      for (int i = 0; i < body.lines().size(); i++) {
        values(field, body.lines().get(i).values(), unit, Ink.line(i), taken);
      }
    }
  }

  /** The corners of each unbroken part of a line. */
  private List<List<Point>> points(Field field, Steps values) {
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
        part.add(new Point(x(step.day()), field.y(step.value())));
        part.add(new Point(x(end), field.y(step.value())));
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /** Writes the values of long steps above them, where nothing else is written. */
  private void values(Field field, Steps values, String unit, Ink ink, List<double[]> taken) {
    for (int i = 0; i < values.steps().size(); i++) {
      Steps.Step step = values.steps().get(i);
      LocalDate end = values.lastDay(i, chart.to()).plusDays(1);
      if (!step.known() || !end.isAfter(chart.from()) || step.day().isAfter(chart.to())) {
        continue;
      }
      String text = number(step.value()) + (unit.equals("%") ? unit : "");
      double from = x(step.day()) + 4;
      double wide = Figure.width(text, Figure.SMALL);
      double line = field.y(step.value());
      // At the top, numbers of events stand above.
      double at = line - Figure.SMALL < field.top() ? line + Figure.SMALL + 3 : line - 5;
      boolean free = taken.stream()
          .noneMatch(t -> t[0] < from + wide && from < t[1] && Math.abs(t[2] - at) < Figure.SMALL + 2);
      if (x(end) - from >= wide && free) {
        text(from, at, text, Figure.SMALL, Anchor.START, false, ink);
        taken.add(new double[] {from, from + wide, at});
      }
    }
  }

  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.toPlainString().replace('-', '\u2212');
  }

  private void areas(Field field, Chart.Areas body) {
    for (int i = 0; i < body.areas().size(); i++) {
      var bottom = new ArrayList<Point>();
      var top = new ArrayList<Point>();
      double lastBelow = Double.NaN;
      double lastAbove = Double.NaN;
      for (LocalDate day = chart.from(); !day.isAfter(chart.to()); day = day.plusDays(1)) {
        double below = body.below(i, day);
        double over = body.below(i + 1, day);
        if (below != lastBelow || over != lastAbove || day.equals(chart.to())) {
          step(bottom, field, day, lastBelow, below);
          step(top, field, day, lastAbove, over);
        }
        lastBelow = below;
        lastAbove = over;
      }
      bottom.add(new Point(right, field.y(lastBelow)));
      top.add(new Point(right, field.y(lastAbove)));
      bottom.addAll(top.reversed());
      shapes.add(new Fill(bottom, Ink.line(i), true));
    }
  }

  private void step(List<Point> to, Field field, LocalDate day, double before, double now) {
    if (!Double.isNaN(before)) {
      to.add(new Point(x(day), field.y(before)));
    }
    to.add(new Point(x(day), field.y(now)));
  }

  private double tracks(Chart.States states, double top) {
    double at = top + 4;
    for (Chart.Track track : states.tracks()) {
      double named = left + Figure.width(track.name(), Figure.SMALL);
      above.add(new Fill(box(left, at - 1, named, at + Figure.SMALL + 3), Ink.PAPER, false));
      text(left, at + Figure.SMALL, track.name(), Figure.SMALL, Anchor.START, false, Ink.TEXT);
      double bar = at + Figure.SMALL + 4;
      for (int i = 0; i < track.spells().size(); i++) {
        LocalDate day = track.spells().get(i).day();
        LocalDate end = track.lastDay(i, chart.to()).plusDays(1);
        if (end.isAfter(chart.from()) && !day.isAfter(chart.to()) && !track.spells().get(i).state().isEmpty()) {
          spell(track.spells().get(i).state(), x(day), x(end), bar, i % 2 == 0);
        }
      }
      at = bar + TRACK;
    }
    return at - 8;
  }

  private void spell(String state, double from, double to, double bar, boolean even) {
    shapes.add(new Fill(box(from, bar, to, bar + TRACK - 8), even ? Ink.WIDE : Ink.NARROW, true));
    if (Figure.width(state, Figure.SMALL) + 6 <= to - from) {
      text(from + 4, bar + 15, state, Figure.SMALL, Anchor.START, false, Ink.TEXT);
    }
  }

  // --- what goes with the panels ---

  private void rules(double top, double bottom, boolean numbered) {
    double free = 0;
    for (int i = 0; i < chart.marks().size(); i++) {
      double x = x(chart.marks().get(i).day());
      shapes.add(new Stroke(List.of(new Point(x, top), new Point(x, bottom)), Ink.MUTED, 0.75, Dash.DOTTED));
      if (numbered) {
        String number = Integer.toString(i + 1);
        double at = Math.max(x, free);
        text(at, top - 4, number, Figure.SMALL, Anchor.MIDDLE, true, Ink.TEXT);
        free = at + Figure.width(number, Figure.SMALL) + 4;
      }
    }
  }

  private void calendar(double bottom) {
    for (Days.Tick tick : Days.of(chart.from(), chart.to(), 10)) {
      double x = x(tick.day());
      shapes.add(new Stroke(List.of(new Point(x, bottom), new Point(x, bottom + 5)), Ink.MUTED, 1, Dash.SOLID));
      boolean last = x + Figure.width(tick.label(), Figure.TEXT) / 2 > right;
      text(last ? right : x, bottom + 18, tick.label(), Figure.TEXT, last ? Anchor.END : Anchor.MIDDLE, false, Ink.MUTED);
    }
    y = bottom + 18 + Figure.LINE;
  }

  private void key() {
    y += chart.marks().isEmpty() ? 4 : 2;
    for (int i = 0; i < chart.marks().size(); i++) {
      Chart.Mark mark = chart.marks().get(i);
      text(Figure.MARGIN + 18, y, String.format(Locale.ROOT, "%d", i + 1), Figure.SMALL, Anchor.END, true, Ink.TEXT);
      text(Figure.MARGIN + 26, y, mark.day() + "  " + cut(mark.text()), Figure.SMALL, Anchor.START, false, Ink.TEXT);
      y += Figure.SMALL + 5;
    }
    y += chart.marks().isEmpty() ? 0 : 6;
  }

  private static String cut(String text) {
    int most = (int) ((Figure.WIDTH - 150) / (Figure.SMALL * Figure.CHARACTER));
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
