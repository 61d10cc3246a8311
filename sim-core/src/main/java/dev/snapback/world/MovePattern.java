package dev.snapback.world;

import dev.snapback.kernel.Command;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which moves are meant: {@code us, cn meet}, {@code us raise *}. A pattern says who moves, in any order, and how the
 * line goes on; it means every move of these governments that begins with its words.
 *
 * @param actors who moves; empty for anybody
 * @param words the words after the actors, as a move prints them; empty for any move
 * @param kinds what of it is known before a line is typed
 */
public record MovePattern(List<Actor> actors, List<String> words, List<Kind> kinds) {

  /**
   * A kind of command of which every one is meant that has these names in it.
   *
   * @param command the commands
   * @param settled the names by record component, for instance {@code layer} is {@code reciprocal}
   */
  public record Kind(Class<? extends Command> command, Map<String, String> settled) {
    public Kind {
      settled = OrderedMap.copyOf(settled);
    }

    private boolean covers(Legal legal) {
      return legal.command() == command && settled.entrySet().stream()
          .allMatch(s -> text(legal.slots().get(s.getKey())).equals(Optional.of(s.getValue())));
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable Object slot) {
      return Optional.ofNullable(slot).map(Object::toString);
    }
  }

  public MovePattern {
    actors = List.copyOf(actors);
    words = List.copyOf(words);
    kinds = List.copyOf(kinds);
  }

  /** Whether the move is meant. */
  public boolean fits(Move move) {
    if (!by(move.actors())) {
      return false;
    }
    String prefix = names(move.actors()) + " ";
    String rest = move.text().startsWith(prefix) ? move.text().substring(prefix.length()) : move.text();
    List<String> typed = List.of(rest.split(" ", -1));
    return typed.size() >= words.size() && typed.subList(0, words.size()).equals(words);
  }

  /** Whether every move is meant that this legal one can become. */
  public boolean covers(List<Actor> by, Legal legal) {
    return by(by) && kinds.stream().anyMatch(k -> k.covers(legal));
  }

  private boolean by(List<Actor> who) {
    return actors.isEmpty() || new HashSet<>(actors).equals(new HashSet<>(who));
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::id).collect(Collectors.joining(", "));
  }

  /** The pattern as a file has it. */
  @Override
  public String toString() {
    return (actors.isEmpty() ? "*" : names(actors)) + " " + (words.isEmpty() ? "*" : String.join(" ", words));
  }
}
