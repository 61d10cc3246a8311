package dev.snapback.shell.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of a session file that is for the program: {@code #: KEY WORD…}.
 *
 * @param key what it is about
 * @param words what it says
 */
record Fact(String key, List<String> words) {
  private static final String SIGN = "#:";

  Fact {
    words = List.copyOf(words);
  }

  static Fact of(String key, Object... words) {
    return new Fact(key, Arrays.stream(words).map(w -> requireWord(w.toString())).toList());
  }

  static Fact of(Loaded scenario) {
    return of("scenario", scenario.scenario(), scenario.hash(), "sources", scenario.sourcesHash(), "seed",
        scenario.seed());
  }

  static Fact of(Mark mark) {
    return of("journal", mark.branch(), mark.journal());
  }

  /** Returns the fact of a line; empty if the line is something else. */
  static Optional<Fact> read(String line) {
    if (!line.startsWith(SIGN)) {
      return Optional.empty();
    }
    List<String> all = Arrays.asList(line.substring(SIGN.length()).strip().split(" +", -1));
    return Optional.of(new Fact(all.get(0), all.subList(1, all.size())));
  }

  /** The line, with its line feed. */
  String line() {
    return SIGN + " " + key + " " + String.join(" ", words) + "\n";
  }

  /** Returns the text if it can stand in a fact: some characters, none of them a blank or a control character. */
  static String requireWord(String text) {
    if (text.isEmpty() || text.codePoints().anyMatch(c -> c <= ' ' || Character.isWhitespace(c))) {
      throw new IllegalArgumentException("not one word: \"" + text + "\"");
    }
    return text;
  }
}
