package dev.snapback.shell.view;

import dev.snapback.language.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * Why a command was not done. Nothing has changed.
 *
 * @param message what is wrong, without full stop
 * @param trouble the place in the line, where the line was not understood
 * @param maybe what may have been meant or what to do instead, the likeliest first; may be empty
 * @param place {@code file:line:column} of the command in batch mode
 */
public record Failure(String message, Optional<Trouble> trouble, List<String> maybe, Optional<String> place) {
  public Failure {
    maybe = List.copyOf(maybe);
  }

  /** Returns a failure without more to say. */
  public static Failure of(String message) {
    return new Failure(message, Optional.empty(), List.of(), Optional.empty());
  }

  /** Returns a failure with what may have been meant. */
  public static Failure of(String message, List<String> maybe) {
    return new Failure(message, Optional.empty(), maybe, Optional.empty());
  }

  /** Returns the failure to understand a line; the guesses become whole lines. */
  public static Failure of(Trouble trouble) {
    List<String> lines = trouble.guesses().stream().map(trouble::with).toList();
    return new Failure(trouble.message(), Optional.of(trouble), lines, Optional.empty());
  }

  /** Returns this failure at a place. */
  public Failure at(String where) {
    return new Failure(message, trouble, maybe, Optional.of(where));
  }

  /** What it looks like: the place and message, the line with a caret, what may have been meant. */
  List<Text> lines() {
    var lines = new java.util.ArrayList<Text>();
    lines.add(place.map(p -> Text.EMPTY.strong(p + ": ")).orElse(Text.EMPTY).bad(message));
    trouble.ifPresent(t -> {
      Text line = Text.of("  " + t.line().substring(0, t.start())).bad(t.line().substring(t.start(), t.end()))
          .plain(t.line().substring(t.end()));
      int before = Width.of(t.line().substring(0, t.start()));
      int width = Math.max(1, Width.of(t.line().substring(t.start(), t.end())));
      lines.add(line);
      lines.add(Text.of("  " + " ".repeat(before)).bad("^".repeat(width)));
    });
    List<String> guesses = trouble.map(Trouble::guesses).orElse(maybe);
    if (!guesses.isEmpty()) {
      String words = trouble.isPresent() ? "did you mean " + String.join(" or ", guesses) + "?"
          : "maybe: " + String.join("   or   ", guesses);
      lines.add(Text.of("  " + words));
    }
    trouble.flatMap(Trouble::example).ifPresent(e -> lines.add(Text.of("  ").dim("for instance: " + e)));
    return lines;
  }
}
