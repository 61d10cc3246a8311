package dev.snapback.shell.view;

import dev.snapback.shell.chart.Chart;
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

  /**
   * A text that is laid out already, such as a diagram.
   *
   * @param lines its lines
   * @param verbatim whether another program will read it, so that it is not indented
   */
  record Drawing(List<String> lines, boolean verbatim) implements Block {
    public Drawing {
      lines = List.copyOf(lines);
    }
  }

  /** A chart. */
  record Figure(Chart chart) implements Block {}

  /**
   * Things that are said one after another, on as few lines as the screen allows.
   *
   * @param indent the columns before the first line; further lines begin two columns to the right
   * @param things each of them stays together where it can
   */
  record Flow(int indent, List<Text> things) implements Block {
    public Flow {
      things = things.stream().filter(t -> !t.isEmpty()).toList();
    }
  }

  /** Something for somebody who sits at the terminal: in a file or a pipe it would only be in the way. */
  record Aside(Block block) implements Block {}
}
