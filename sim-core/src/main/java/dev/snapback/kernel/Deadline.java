package dev.snapback.kernel;

import java.time.LocalDate;

/**
 * A date on which something changes unless somebody acts: a machine's timer. Machines derive their deadlines from
 * their states, so none is ever stale.
 *
 * @param day the morning on which it comes
 * @param order its place in that morning
 * @param command what the calendar then says to the machine
 * @param text what people read, for instance {@code truce geneva lapses}
 */
public record Deadline(LocalDate day, Order order, Command command, String text) implements Comparable<Deadline> {
  /** The order of timers within one morning; scheduled moves come after all of them. */
  public enum Order {
    /** A truce ends. */
    LAPSE,
    /** A measure, a suspension or a general license runs out. */
    EXPIRE,
    /** Something announced or signed takes force. */
    TAKE_EFFECT
  }

  /** By day, then by order; deadlines of one machine that tie keep the order of their declaration. */
  @Override
  public int compareTo(Deadline other) {
    int byDay = day.compareTo(other.day);
    return byDay != 0 ? byDay : order.compareTo(other.order);
  }
}
