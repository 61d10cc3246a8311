package dev.snapback.shell.view;

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
  BAD
}
