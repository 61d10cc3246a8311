package dev.snapback.shell.terminal;

import java.util.List;

/** Lets tests of the whole program see what the terminal makes of a text. */
public final class Wrapped {
  private Wrapped() {}

  /** The rows of a text on a screen of so many columns. */
  public static List<String> rows(String text, int columns) {
    return Wrap.rows(text, columns);
  }
}
