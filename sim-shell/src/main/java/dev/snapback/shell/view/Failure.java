package dev.snapback.shell.view;

import dev.snapback.language.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a command was not done. Nothing has changed.
 *
 * @param message what is wrong, without full stop
 * @param trouble the place in the line, where the line was not understood
 * @param maybe what may have been meant or what to do instead, the likeliest first; may be empty
 * @param details further lines, such as the problems of a file
 * @param place {@code file:line:column} of the command in batch mode
 */
public record Failure(
    String message, Optional<Trouble> trouble, List<String> maybe, List<String> details, Optional<String> place) {
  public Failure {
    maybe = List.copyOf(maybe);
    details = List.copyOf(details);
  }

  /** Returns a failure without more to say. */
  public static Failure of(String message) {
    return of(message, List.of());
  }

  /** Returns a failure with what may have been meant. */
  public static Failure of(String message, List<String> maybe) {
    return new Failure(message, Optional.empty(), maybe, List.of(), Optional.empty());
  }

  /** Returns the failure to understand a line; the guesses become whole lines. */
  public static Failure of(Trouble trouble) {
    List<String> lines = trouble.guesses().stream().map(trouble::with).toList();
    return new Failure(trouble.message(), Optional.of(trouble), lines, List.of(), Optional.empty());
  }

  /** Returns this failure at a place; one in a file that was run keeps its own. */
  public Failure at(String where) {
    return place.isPresent() ? this : new Failure(message, trouble, maybe, details, Optional.of(where));
  }

  /** Returns this failure with further lines. */
  public Failure details(List<String> lines) {
    return new Failure(message, trouble, maybe, lines, place);
  }

  /** What it looks like: the place and message, the line with a caret, what may have been meant. */
  List<Text> lines() {
    var lines = new ArrayList<Text>();
    lines.add(place.map(p -> Text.EMPTY.strong(p + ": ")).orElse(Text.EMPTY).bad(message));
    trouble.ifPresent(t -> {
      Text line = Text.of("  " + t.line().substring(0, t.start())).bad(t.line().substring(t.start(), t.end()))
          .plain(t.line().substring(t.end()));
      int before = Width.of(t.line().substring(0, t.start()));
      int width = Math.max(1, Width.of(t.line().substring(t.start(), t.end())));
      lines.add(line);
      lines.add(Text.of("  " + " ".repeat(before)).bad("^".repeat(width)));
    });
    details.forEach(d -> lines.add(Text.of("  " + d)));
    List<String> guesses = trouble.map(Trouble::asked).orElse(maybe);
    if (!guesses.isEmpty()) {
      String words = trouble.isPresent() ? "did you mean " + String.join(" or ", guesses) + "?"
          : "maybe: " + String.join("   or   ", guesses);
      lines.add(Text.of("  " + words));
    }
    trouble.flatMap(Trouble::example).ifPresent(e -> lines.add(Text.of("  ").dim("for instance: " + e)));
    return lines;
  }
}
