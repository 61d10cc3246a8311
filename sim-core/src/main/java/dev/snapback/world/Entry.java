package dev.snapback.world;

import dev.snapback.kernel.Event;
import java.time.LocalDate;

/**
 * One line of a world's journal.
 *
 * @param day when
 * @param cause the move, timer or machine that led to it
 * @param event what happened
 */
public record Entry(LocalDate day, String cause, Event event) {
  /** The entry as one canonical line; the journal's hash is taken over these. */
  public String line() {
    return day + "|" + cause + "|" + event.type() + "|" + event;
  }
}
