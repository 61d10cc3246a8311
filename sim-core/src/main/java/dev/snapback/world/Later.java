package dev.snapback.world;

import dev.snapback.kernel.Command;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A move that is made on a later morning, or that a second move ends on one: both are on the schedule until then, and are
 * taken off it by name.
 *
 * @param move what is done
 * @param effective the morning on which it is done; empty for at once
 * @param ending what ends it again; empty where nothing does by itself
 */
public record Later(Move move, Optional<LocalDate> effective, Optional<Ending> ending) implements Command {

  /**
   * The move that ends another.
   *
   * @param day the morning on which it is made: the first day out
   * @param move what is done then
   * @param first the first day of what it ends, where the move itself names it to its machine
   */
  public record Ending(LocalDate day, Move move, Optional<LocalDate> first) {}
}
