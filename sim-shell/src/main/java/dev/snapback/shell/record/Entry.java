package dev.snapback.shell.record;

import java.util.List;

/**
 * An accepted line with what came of it.
 *
 * @param line the line
 * @param reply what the session answered, in lines, without colors
 * @param loaded the scenarios that the line loaded
 * @param marks the branches whose journals the line changed, and what these are now
 */
public record Entry(String line, String reply, List<Loaded> loaded, List<Mark> marks) {
  public Entry {
    loaded = List.copyOf(loaded);
    marks = List.copyOf(marks);
  }
}
