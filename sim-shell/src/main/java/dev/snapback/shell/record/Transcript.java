package dev.snapback.shell.record;

import java.util.List;

/**
 * A session as its file tells it: what was typed and accepted, and what it was typed against.
 *
 * @param version the version of Snapback that accepted the lines
 * @param scenarios the scenarios loaded, in the order of their first loading
 * @param lines the accepted lines, oldest first
 * @param marks what the journals were on the way, in the order of their lines; those of the end are among them if the
 *     session is to be opened again where version or scenario differ
 */
public record Transcript(String version, List<Loaded> scenarios, List<String> lines, List<Mark> marks) {
  public Transcript {
    Fact.requireWord(version);
    scenarios = List.copyOf(scenarios);
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  /** The marks of the end: those that were set after all lines. */
  List<Mark> last() {
    return marks.stream().filter(m -> m.lines() == lines.size()).toList();
  }
}
