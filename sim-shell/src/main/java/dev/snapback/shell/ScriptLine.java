package dev.snapback.shell;

import dev.snapback.language.Continuation;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a script, which may go on over several lines of its file.
 *
 * @param text in one piece
 * @param parts where in the text each line of the file begins, and where that is in the file
 */
record ScriptLine(String text, List<Part> parts) {
  ScriptLine {
    parts = List.copyOf(parts);
  }

  /**
   * A line of the file.
   *
   * @param start where it begins in the text, from 0
   * @param number its number in the file, from 1
   * @param column the column in the file at which it begins, from 1
   */
  record Part(int start, int number, int column) {}

  /** Returns a line that stands alone. */
  static ScriptLine of(int number, String text) {
    return new ScriptLine(text, List.of(new Part(0, number, 1)));
  }

  /** Whether the next line of the file belongs to it. */
  boolean goesOn() {
    return Continuation.goesOn(text);
  }

  /** Returns this with the next line of the file. */
  ScriptLine and(int number, String next) {
    String bare = next.stripLeading();
    String begun = Continuation.withoutBackslash(text) + " ";
    var all = new ArrayList<>(parts);
    all.add(new Part(begun.length(), number, next.length() - bare.length() + 1));
    return new ScriptLine(begun + bare, all);
  }

  /** Returns this without the backslash that nothing follows. */
  ScriptLine ended() {
    return goesOn() ? new ScriptLine(Continuation.withoutBackslash(text), parts) : this;
  }

  /** Where something in the text is: {@code line:column}. */
  String place(int offset) {
    Part at = parts.get(0);
    for (Part part : parts) {
      at = part.start() <= offset ? part : at;
    }
    return at.number() + ":" + (at.column() + offset - at.start());
  }
}
