package dev.snapback.shell.chart;

import dev.snapback.language.SafeText;
import dev.snapback.shell.chart.Shape.Anchor;
import dev.snapback.shell.chart.Shape.Dash;
import dev.snapback.shell.chart.Shape.Fill;
import dev.snapback.shell.chart.Shape.Label;
import dev.snapback.shell.chart.Shape.Point;
import dev.snapback.shell.chart.Shape.Stroke;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a figure as SVG: real text, a title and a description for those who cannot see it, a few kilobytes. As a file
 * of its own it brings its colors on white; inside a page it takes them from the page's style sheet, by class.
 */
public final class Svg {
  private static final String FONTS = "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

  private Svg() {}

  /**
   * Returns a file.
   *
   * @param description what is to be seen, in words
   * @param stamp what the chart was made from, in lines
   */
  public static String file(Chart chart, String description, String stamp) {
    return file(Figure.of(chart), chart.title(), description, stamp);
  }

  /**
   * Returns a file.
   *
   * @param title what the figure shows
   * @param description what is to be seen, in words
   * @param stamp what it was made from, in lines
   */
  public static String file(Figure figure, String title, String description, String stamp) {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    head(out, figure, title, description, "chart");
    out.append("<metadata>").append(escaped(stamp)).append("</metadata>\n<style>\n").append("text{font-family:")
        .append(FONTS).append("}\n");
    for (Ink ink : Ink.values()) {
      style(out, ink, ink.light());
    }
    out.append("</style>\n");
    body(out, figure);
    return out.toString();
  }

  /**
   * Returns an element for a page whose style sheet has {@link #style}.
   *
   * @param title what it shows; the page has it as a caption, so that it is not drawn
   * @param id the beginning of its ids, unique in the page
   */
  public static String inline(Chart chart, String title, String description, String id) {
    Figure figure = Figure.of(chart.titled(""));
    var out = new StringBuilder();
    head(out, figure, title, description, id);
    body(out, figure);
    return out.toString();
  }

  /** Returns the rules of a page's style sheet: fonts, and the colors of a light or a dark page. */
  public static String style(boolean dark) {
    var out = new StringBuilder("svg text{font-family:" + FONTS + "}\n");
    for (Ink ink : Ink.values()) {
      style(out, ink, dark ? ink.dark() : ink.light());
    }
    return out.toString();
  }

  private static void style(StringBuilder out, Ink ink, String color) {
    String name = name(ink);
    out.append(".f-").append(name).append("{fill:").append(color).append("}.s-").append(name).append("{stroke:")
        .append(color).append("}\n");
  }

  private static void head(StringBuilder out, Figure figure, String title, String description, String id) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").append(id).append("-t ")
        .append(id).append("-d\" width=\"").append(number(figure.width())).append("\" height=\"")
        .append(number(figure.height())).append("\" viewBox=\"0 0 ").append(number(figure.width())).append(' ')
        .append(number(figure.height())).append("\">\n<title id=\"").append(id).append("-t\">").append(escaped(title))
        .append("</title>\n<desc id=\"").append(id).append("-d\">").append(escaped(description)).append("</desc>\n");
  }

  private static void body(StringBuilder out, Figure figure) {
    out.append("<rect width=\"100%\" height=\"100%\" class=\"f-paper\"/>\n");
    for (Shape shape : figure.shapes()) {
      switch (shape) {
        case Stroke s -> {
          out.append("<path d=\"").append(path(s.points())).append("\" fill=\"none\" class=\"s-").append(name(s.ink()))
              .append("\" stroke-width=\"").append(number(s.width())).append('"');
          if (s.dash() != Dash.SOLID) {
            out.append(" stroke-dasharray=\"")
                .append(s.dash().lengths().stream().map(String::valueOf).collect(Collectors.joining(" "))).append('"');
          }
          out.append("/>\n");
        }
        case Fill f -> out.append("<path d=\"").append(path(f.points())).append("Z\" class=\"f-").append(name(f.ink()))
            .append(f.edge() ? " s-paper\" stroke-width=\"0.75\"/>\n" : "\"/>\n");
        case Label l -> out.append("<text x=\"").append(number(l.at().x())).append("\" y=\"").append(number(l.at().y()))
            .append("\" font-size=\"").append(number(l.size())).append('"')
            .append(l.anchor() == Anchor.START ? "" : " text-anchor=\"" + l.anchor().name().toLowerCase(Locale.ROOT) + "\"")
            .append(l.bold() ? " font-weight=\"bold\"" : "").append(" class=\"f-").append(name(l.ink())).append("\">")
            .append(escaped(l.text())).append("</text>\n");
      }
    }
    out.append("</svg>\n");
  }

  /** A path of level and upright pieces where it can be. */
  private static String path(List<Point> points) {
    var out = new StringBuilder();
    String x = "";
    String y = "";
    for (Point point : points) {
      String nextX = number(point.x());
      String nextY = number(point.y());
      if (out.isEmpty()) {
        out.append('M').append(nextX).append(' ').append(nextY);
      } else if (nextY.equals(y) && !nextX.equals(x)) {
        out.append('H').append(nextX);
      } else if (nextX.equals(x) && !nextY.equals(y)) {
        out.append('V').append(nextY);
      } else if (!nextX.equals(x)) {
        out.append('L').append(nextX).append(' ').append(nextY);
      }
      x = nextX;
      y = nextY;
    }
    return out.toString();
  }

  private static String name(Ink ink) {
    return ink.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths % 10);
  }

  /** A text as the content of an element or the value of an attribute; what is no safe text becomes a replacement. */
  public static String escaped(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(c == '\n' || SafeText.safe(c) ? c : 0xfffd);
      }
    });
    return out.toString();
  }
}
