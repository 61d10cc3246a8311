package dev.snapback.shell.view;

import java.util.List;

/** A part of what a command answers. */
public sealed interface Block {
  /** One line. */
  record Line(Text text) implements Block {}

  /**
   * A table.
   *
   * @param table its cells
   * @param none what is said where it has no rows
   */
  record Grid(Table table, String none) implements Block {}

  /** A tree. */
  record Branches(Tree tree) implements Block {}

  /** A text that is laid out already, such as a diagram. */
  record Drawing(List<String> lines) implements Block {
    public Drawing {
      lines = List.copyOf(lines);
    }
  }
}
