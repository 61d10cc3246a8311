package dev.snapback.kernel;

/**
 * A named condition of a row, with the sentence that refuses when it fails.
 *
 * @param name the guard's name in diagrams and refusals, with hyphens
 * @param standing whether the guard looks at state and context only, so that it can be asked before a command is typed
 * @param test whether the guard holds; a standing guard is tested with a null command
 * @param says the refusing sentence, without full stop
 * @param <S> the states it looks at
 * @param <C> the commands it looks at
 * @param <X> the context
 */
public record Guard<S, C, X>(
    String name, boolean standing, Test<? super S, ? super C, ? super X> test, Says<? super S, ? super C, ? super X> says) {

  /** Whether a guard holds. */
  @FunctionalInterface
  public interface Test<S, C, X> {
    boolean holds(S state, C command, X context);
  }

  /** The sentence that refuses. */
  @FunctionalInterface
  public interface Says<S, C, X> {
    String sentence(S state, C command, X context);
  }

  /** Whether a standing guard holds. */
  @FunctionalInterface
  public interface Standing<S, X> {
    boolean holds(S state, X context);
  }

  /** The sentence of a standing guard. */
  @FunctionalInterface
  public interface StandingSays<S, X> {
    String sentence(S state, X context);
  }

  /** Returns a guard that looks at the command too. */
  public static <S, C, X> Guard<S, C, X> of(
      String name, Test<? super S, ? super C, ? super X> test, Says<? super S, ? super C, ? super X> says) {
    return new Guard<>(name, false, test, says);
  }

  /** Returns a guard over state and context only: it decides what {@code moves} lists and what completion offers. */
  public static <S, C, X> Guard<S, C, X> standing(
      String name, Standing<? super S, ? super X> test, StandingSays<? super S, ? super X> says) {
    return new Guard<>(name, true, (s, c, x) -> test.holds(s, x), (s, c, x) -> says.sentence(s, x));
  }

  /**
   * Returns a guard that only chooses between rows: another row takes what it leaves, so that nobody is refused by it,
   * and it has no sentence but its name.
   */
  public static <S, C, X> Guard<S, C, X> choosing(String name, Test<? super S, ? super C, ? super X> test) {
    return of(name, test, (s, c, x) -> name);
  }

  /** Returns a {@link #choosing} guard over state and context only. */
  public static <S, C, X> Guard<S, C, X> choosing(String name, Standing<? super S, ? super X> test) {
    return standing(name, test, (s, x) -> name);
  }

  /** Returns the guard of the other row: it holds where this one does not. */
  public Guard<S, C, X> otherwise(String otherName) {
    return new Guard<>(otherName, standing, (s, c, x) -> !test.holds(s, c, x), (s, c, x) -> otherName);
  }
}
