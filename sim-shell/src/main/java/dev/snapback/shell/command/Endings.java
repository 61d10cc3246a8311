package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.language.Completion.Candidate;
import dev.snapback.language.Line;
import dev.snapback.language.Token;
import dev.snapback.shell.view.TableFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may stand at the end of any line: {@code --json}, and {@code --out FILE [--replace]}. They are taken off before the
 * line is read, so that no command needs to declare them.
 *
 * @param line the rest
 * @param json whether to answer as JSON
 * @param out the file for the answer's table
 */
public record Endings(String line, boolean json, Optional<Out> out) {
  private static final String JSON = "--json";
  private static final String OUT = "--out";
  private static final String REPLACE = "--replace";
  private static final String GROUP = "for any line";

  /**
   * A file for a table.
   *
   * @param file its path
   * @param replace whether it may be written over
   */
  public record Out(String file, boolean replace) {}

  /**
   * Takes the endings off a line.
   *
   * @throws AskException if no file's name follows {@code --out}, or there are two
   */
  public static Endings of(String text) {
    var found = new Endings(text, false, Optional.empty());
    for (Optional<Endings> next = found.next(); next.isPresent(); next = found.next()) {
      found = next.get();
    }
    return found;
  }

  /** Returns a line without its endings; as it is where they are not understood. */
  public static String off(String text) {
    try {
      return of(text).line();
    } catch (AskException e) {
      return text;
    }
  }

  /**
   * Returns which of them may follow a line that is typed so far.
   *
   * @param writes whether a line without endings answers with a table
   */
  public static List<Candidate> offered(String text, Predicate<String> writes) {
    Endings known;
    try {
      known = of(text);
    } catch (AskException e) {
      return List.of(); // here a file's name must follow
    }
    var found = new ArrayList<Candidate>();
    if (known.out().isPresent()) {
      if (!known.out().get().replace() && !known.json()) {
        found.add(new Candidate(REPLACE, GROUP, "write over a file of that name"));
      }
    } else if (writes.test(known.line())) {
      found.add(new Candidate(OUT, GROUP, "write the table to a file: " + String.join(", ", TableFormat.endings())));
    }
    if (!known.json() && !known.line().isBlank()) {
      found.add(new Candidate(JSON, GROUP, "answer as JSON"));
    }
    return found;
  }

  /** The line without its last ending; empty where it has none. */
  private Optional<Endings> next() {
    if (!(Line.of(line) instanceof Line cut) || cut.tokens().isEmpty()) {
      return Optional.empty();
    }
    List<Token> tokens = cut.tokens();
    int last = tokens.size() - 1;
    if (tokens.get(last).is(JSON)) {
      return Optional.of(new Endings(before(tokens.get(last)), true, out));
    }
    boolean replace = last >= 2 && tokens.get(last).is(REPLACE) && tokens.get(last - 2).is(OUT);
    int at = replace ? last - 2 : last - 1;
    if (tokens.get(last).is(OUT) || (last >= 1 && tokens.get(last).is(REPLACE) && tokens.get(last - 1).is(OUT))) {
      throw new AskException("a file's name must follow --out", List.of(before(tokens.get(last)) + " --out rates.csv"));
    }
    if (at < 0 || !tokens.get(at).is(OUT)) {
      return Optional.empty();
    }
    if (out.isPresent()) {
      throw new AskException("one line writes one file with --out", List.of());
    }
    return Optional.of(new Endings(before(tokens.get(at)), json, Optional.of(new Out(tokens.get(at + 1).text(), replace))));
  }

  private String before(Token token) {
    return line.substring(0, token.start()).stripTrailing();
  }
}
