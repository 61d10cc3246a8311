package dev.snapback.kernel;

/**
 * A run went over one of the {@link Limits} while it was played. What was being played is of no use any more; a
 * {@code Simulation} stands as before, because it plays on a copy.
 */
public final class OverLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Limits limit;

  /**
   * Makes the exception.
   *
   * @param limit the limit
   * @param what who went over it and when: {@code regime cobalt files its application 100001 on 2030-04-22}
   * @param instead what to do: {@code lower its rate of arrivals}
   */
  public OverLimitException(Limits limit, String what, String instead) {
    this(limit, what + ": " + limit + "; " + instead);
  }

  /**
   * Makes the exception of what could not be done because of another.
   *
   * @param limit the limit
   * @param message the whole sentence
   */
  public OverLimitException(Limits limit, String message) {
    super(message);
    this.limit = limit;
  }

  /** Which limit. */
  public Limits limit() {
    return limit;
  }
}
