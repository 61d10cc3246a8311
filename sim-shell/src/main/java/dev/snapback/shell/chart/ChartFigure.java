package dev.snapback.shell.chart;

import dev.snapback.shell.chart.Shape.Anchor;
import dev.snapback.shell.chart.Shape.Dash;
import dev.snapback.shell.chart.Shape.Fill;
import dev.snapback.shell.chart.Shape.Label;
import dev.snapback.shell.chart.Shape.Point;
import dev.snapback.shell.chart.Shape.Stroke;
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

  private final Chart chart;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Shape> above = new ArrayList<>();
  private final double left;
  private final double right = Figure.WIDTH - Figure.MARGIN;
  private final TimeAxis axis;
  private double y = Figure.MARGIN;

  private ChartFigure(Chart chart) {
    this.chart = chart;
    double gutter = chart.panels().stream().filter(p -> !(p.body() instanceof Chart.States)).flatMap(p ->
        Scale.of(chart, p.body(), TICKS).ticks().stream().map(t -> Scale.label(t, p.unit())))
        .mapToDouble(t -> Figure.width(t, Figure.TEXT)).max().orElse(0);
    this.left = Figure.MARGIN + gutter + 8;
    this.axis = new TimeAxis(chart, left, right);
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
        area(panel, top, top + height).draw(body);
        yield top + height;
      }
      case Chart.Areas body -> {
        area(panel, top, top + height).draw(body);
        yield top + height;
      }
    };
    y = bottom;
    rules(top, bottom, first);
  }

  /** The area in which a panel's values are drawn, with its grid. */
  private PlotArea area(Chart.Panel panel, double top, double bottom) {
    Scale scale = Scale.of(chart, panel.body(), TICKS);
    var area = new PlotArea(axis, top, bottom, scale, panel.unit(), shapes, above);
    area.grid();
    return area;
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
        swatch(x, PlotArea.ink(i, body.ranges().size()));
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

  private static List<Point> box(double x1, double y1, double x2, double y2) {
    return List.of(new Point(x1, y1), new Point(x2, y1), new Point(x2, y2), new Point(x1, y2));
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
          spell(track.spells().get(i).state(), axis.x(day), axis.x(end), bar, i % 2 == 0);
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
      double x = axis.x(chart.marks().get(i).day());
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
      double x = axis.x(tick.day());
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
