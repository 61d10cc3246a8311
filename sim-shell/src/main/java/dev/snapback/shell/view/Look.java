package dev.snapback.shell.view;

import java.util.List;

/** What a piece of text is, for the eye. Never the only carrier of a meaning: the words say it too. */
public enum Look {
  /** Ordinary text. */
  PLAIN,
  /** What the eye should find first: a result. */
  STRONG,
  /** What can be passed over: labels, hints, dates of origin. */
  DIM,
  /** A name: a metric, a branch, a measure. */
  NAME,
  /** Something that goes well. */
  GOOD,
  /** Something wrong, or its place. */
  BAD,
  /** The first line of a chart, which also has its own dashes. */
  FIRST,
  /** The second line. */
  SECOND,
  /** The third line. */
  THIRD,
  /** The fourth line. */
  FOURTH,
  /** The fifth line. */
  FIFTH,
  /** The sixth line. */
  SIXTH;

  private static final List<Look> LINES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

  /** The look of a line of a chart, from 0. */
  static Look line(int number) {
    return LINES.get(number);
  }
}
