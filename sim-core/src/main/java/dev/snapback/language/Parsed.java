package dev.snapback.language;

import dev.snapback.vocabulary.Actor;
import java.util.List;
import java.util.Optional;

/**
 * A line that was understood: a move or a shell command.
 *
 * @param actors who acts, in the order typed; empty for commands of firms and of the shell
 * @param command the record that the form fills: a machine's command, or one of the shell's
 * @param because the reason given after {@code because}: a numbered assumption
 */
public record Parsed(List<Actor> actors, Record command, Optional<String> because) implements Reading {
  public Parsed {
    actors = List.copyOf(actors);
  }

  /** Returns a command that nobody among the governments gives. */
  public static Parsed of(Record command) {
    return new Parsed(List.of(), command, Optional.empty());
  }

  /** Returns a move. */
  public static Parsed of(List<Actor> actors, Record command) {
    return new Parsed(actors, command, Optional.empty());
  }
}
