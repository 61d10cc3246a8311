package dev.snapback.kernel;

/**
 * What a table says to one command: exactly one event, or a refusal.
 *
 * @param <E> the machine's events
 */
public sealed interface Decision<E> {
  /** The first row whose guards hold emitted {@code event}. */
  record Accepted<E>(E event) implements Decision<E> {}

  /** No row's guards held. */
  record Refused<E>(Refusal refusal) implements Decision<E> {}
}
