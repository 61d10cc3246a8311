package dev.snapback.shell.chart;

import java.util.List;

/**
 * What a shape is colored as. The six colors of lines are those of Okabe and Ito, <i>Color Universal Design</i> (2008),
 * but yellow, which is too faint on paper: they differ for people with any of the common color blindnesses.
 */
public enum Ink {
  /** The paper. */
  PAPER("#ffffff", "#15181c"),
  /** Text. */
  TEXT("#1a1a1a", "#e8e8e8"),
  /** Labels of axes, the source line. */
  MUTED("#555555", "#b0b0b0"),
  /** Grid lines. */
  GRID("#d9d9d9", "#3a3f45"),
  /** The first line. */
  FIRST("#0072b2", "#56b4e9"),
  /** The second line. */
  SECOND("#d55e00", "#ff8c42"),
  /** The third line. */
  THIRD("#009e73", "#2fd3a0"),
  /** The fourth line. */
  FOURTH("#cc79a7", "#e39cc4"),
  /** The fifth line. */
  FIFTH("#3d3d3d", "#d0d0d0"),
  /** The sixth line. */
  SIXTH("#8a6d00", "#e6b800"),
  /** A wide range. */
  WIDE("#d6e6f2", "#22384a"),
  /** A narrow range. */
  NARROW("#a3c8e2", "#2f5674");

  private static final List<Ink> LINES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The color on white paper, as {@code #rrggbb}. */
  public String light() {
    return light;
  }

  /** The color on a dark screen, as {@code #rrggbb}. */
  public String dark() {
    return dark;
  }

  /** The color of a line or area, from 0. */
  static Ink line(int number) {
    return LINES.get(number);
  }
}
