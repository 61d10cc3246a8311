package dev.snapback.shell.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart laid out for paper.
 *
 * @param width in pixels of 1/96 inch
 * @param height in the same
 * @param shapes in the order in which they cover one another
 */
public record Figure(double width, double height, List<Shape> shapes) {
  static final double WIDTH = 720;
  static final double MARGIN = 16;
  static final double TEXT = 13;
  static final double SMALL = 11;
  static final double TITLE = 16;
  static final double LINE = 18;
  /** The mean width of a character of common sans-serif fonts, of its height. */
  static final double CHARACTER = 0.6;

  public Figure {
    shapes = List.copyOf(shapes);
  }

  /** Lays out a chart. */
  public static Figure of(Chart chart) {
    return ChartFigure.of(chart);
  }

  /** Lays out bars. */
  public static Figure of(Bars bars) {
    return BarsFigure.of(bars);
  }

  /** Returns this figure with another one below it. */
  public Figure above(Figure other) {
    var all = new ArrayList<>(shapes);
    other.shapes().forEach(shape -> all.add(shape.lower(height)));
    return new Figure(Math.max(width, other.width()), height + other.height(), all);
  }

  /** A text in lines that are at most so wide. */
  static List<String> broken(String text, double size, boolean bold, double room) {
    int most = (int) (room / (size * CHARACTER * (bold ? 1.06 : 1)));
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** About how wide a text is. */
  static double width(String text, double size) {
    return text.codePointCount(0, text.length()) * size * CHARACTER;
  }
}
