package dev.snapback.kernel;

import java.util.List;

/**
 * What became of a command that was put to a whole book of machines.
 *
 * @param <B> the book: the immutable state of all instances of one machine
 */
public sealed interface Step<B> {
  /** Accepted: the book as it now is, and what happened, in order. */
  record Done<B>(B next, List<Event> events) implements Step<B> {
    public Done {
      events = List.copyOf(events);
    }
  }

  /** Refused: the book is as it was. */
  record Refused<B>(Refusal refusal) implements Step<B> {}
}
