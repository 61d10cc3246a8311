package dev.snapback.world;

import dev.snapback.kernel.Command;
import dev.snapback.vocabulary.Actor;
import java.util.List;

/**
 * One move: who does what.
 *
 * @param actors the governments that move together; empty for firms
 * @param command what they do
 * @param text the line as the language prints it, without a reason; {@code why} quotes it
 */
public record Move(List<Actor> actors, Command command, String text) implements Deed {
  public Move {
    actors = List.copyOf(actors);
  }
}
