package dev.snapback.shell.chart;

import java.util.List;

/** A piece of a laid-out chart. Lengths are in pixels of 1/96 inch, from the left and from the top. */
public sealed interface Shape {
  /** Returns the same shape further down. */
  default Shape lower(double by) {
    return switch (this) {
      case Stroke s -> new Stroke(lower(s.points(), by), s.ink(), s.width(), s.dash());
      case Fill f -> new Fill(lower(f.points(), by), f.ink(), f.edge());
      case Label l -> new Label(new Point(l.at().x(), l.at().y() + by), l.text(), l.size(), l.anchor(), l.bold(), l.ink());
    };
  }

  private static List<Point> lower(List<Point> points, double by) {
    return points.stream().map(p -> new Point(p.x(), p.y() + by)).toList();
  }

  /** A point. */
  record Point(double x, double y) {}

  /** How a line is broken. */
  enum Dash {
    /** Not at all. */
    SOLID(),
    /** Long dashes. */
    DASHED(7, 3),
    /** Dots. */
    DOTTED(2, 3),
    /** Dash and dot. */
    DASH_DOT(8, 3, 2, 3),
    /** Very long dashes. */
    LONG(14, 4),
    /** Dash and two dots. */
    DASH_DOTS(8, 3, 2, 3, 2, 3);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Integer> lengths;

    Dash(Integer... lengths) {
      this.lengths = List.of(lengths);
    }

    /** Drawn and not drawn, in turn; empty for a solid line. */
    public List<Integer> lengths() {
      return lengths;
    }

    static Dash line(int number) {
      return values()[number];
    }
  }

  /** Which end of a text stands at its point. */
  enum Anchor {
    /** Its beginning. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its end. */
    END
  }

  /** A line through points. */
  record Stroke(List<Point> points, Ink ink, double width, Dash dash) implements Shape {
    public Stroke {
      points = List.copyOf(points);
    }
  }

  /** A filled area; {@code edge} also draws its border in the color of the paper, so that neighbors part. */
  record Fill(List<Point> points, Ink ink, boolean edge) implements Shape {
    public Fill {
      points = List.copyOf(points);
    }
  }

  /**
   * A text on one line.
   *
   * @param at the base line's point that the anchor names
   * @param size height of the font in pixels
   */
  record Label(Point at, String text, double size, Anchor anchor, boolean bold, Ink ink) implements Shape {}
}
