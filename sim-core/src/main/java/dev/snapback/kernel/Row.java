package dev.snapback.kernel;

import java.util.List;

/**
 * One row of a transition table: from, command, by whom, guards, event, to.
 *
 * @param <S> the machine's states
 * @param <C> its commands
 * @param <E> its events
 * @param <X> its context
 */
public final class Row<S, C, E, X> {
  /** Makes the row's event. */
  @FunctionalInterface
  public interface Emit<S, C, X, E> {
    E event(S state, C command, X context);
  }

  final Class<?> from;
  final Class<?> command;
  final By by;
  final Guard<S, C, X>[] guards;
  final Class<?> event;
  final Emit<S, C, X, E> emit;
  final Class<?> to;

  Row(
      Class<?> from,
      Class<?> command,
      By by,
      Guard<S, C, X>[] guards,
      Class<?> event,
      Emit<S, C, X, E> emit,
      Class<?> to) {
    this.from = from;
    this.command = command;
    this.by = by;
    this.guards = guards;
    this.event = event;
    this.emit = emit;
    this.to = to;
  }

  /** The class of the commands that set this row off. */
  public Class<?> command() {
    return command;
  }

  /** The class of the state that this row leaves. */
  public Class<?> from() {
    return from;
  }

  /** Who may set this row off. */
  public By by() {
    return by;
  }

  /** The row as people read it. */
  public Transition transition() {
    return new Transition(
        Names.kebab(from),
        Names.kebab(command),
        by,
        List.of(guards).stream().map(Guard::name).toList(),
        Names.kebab(event),
        Names.kebab(to));
  }
}
