package dev.snapback.shell.view;

/** How answers are written. */
public enum Output {
  /** For people: lines, tables and trees. */
  TABLE,
  /** One JSON object a command (JSON Lines). */
  JSON,
  /** The answer's table as comma-separated values. */
  CSV,
  /** The answer's table in Markdown. */
  MARKDOWN
}
