package dev.snapback.language;

import dev.snapback.kernel.Command;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A move with a day that its machine keeps no account of: {@code us exempt steel from reciprocal effective 2025-07-01}.
 *
 * @param command the move without the days
 * @param effective the morning on which it is made; empty for at once
 * @param expires the morning on which the move is made that ends it; empty where it stays
 */
public record Timed(Command command, Optional<LocalDate> effective, Optional<LocalDate> expires) implements Command {
  static final String EFFECTIVE = "effective";
  static final String EXPIRES = "expires";

  /** What is said of a record but for such days. */
  static Record bare(Record made) {
    return made instanceof Timed timed && timed.command() instanceof Record command ? command : made;
  }
}
