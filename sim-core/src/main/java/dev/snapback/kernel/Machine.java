package dev.snapback.kernel;

import java.util.function.BiFunction;

/**
 * A state machine: the rows decide, a switch evolves.
 *
 * <p>Time and randomness are arguments, so a machine is immutable and safe for threads.
 *
 * @param table the declared rows
 * @param evolve the state that follows from a state and an event: an exhaustive switch over the events
 * @param <S> the states
 * @param <C> the commands
 * @param <E> the events
 * @param <X> the context of guards and events
 */
public record Machine<S, C, E, X>(Table<S, C, E, X> table, BiFunction<S, E, S> evolve) {

  /** Returns what the command leads to, without doing it. */
  public Decision<E> decide(S state, C command, By by, X context) {
    return table.decide(state, command, by, context);
  }

  /**
   * Returns the state after {@code event}.
   *
   * @throws IllegalStateException if no row leads from this state by this event to the state that evolve gives
   */
  public S evolve(S state, E event) {
    S next = evolve.apply(state, event);
    if (!table.declares(state.getClass(), event.getClass(), next.getClass())) {
      throw new IllegalStateException(table.name() + ": no row leads from " + Names.kebab(state.getClass()) + " by "
          + Names.kebab(event.getClass()) + " to " + Names.kebab(next.getClass()));
    }
    return next;
  }
}
