package dev.snapback.ensemble;

import java.util.Objects;

/**
 * How an ensemble is run; nothing here changes a result that is run to its end.
 *
 * <p>It is stopped by its listener, and by an interrupt of the thread that asked for it, whose interrupt flag stays set.
 * Then the replications that were begun come to their end, and the longest beginning without a gap is kept, at least two
 * (one where one was asked for): {@link Replications#complete} tells.
 *
 * @param threads how many run at once, at least 1
 * @param progress hears how far it is
 */
public record Options(int threads, Progress progress) {
  /** As many threads as there are processors, and nobody who listens. */
  public static final Options DEFAULT = new Options(Runtime.getRuntime().availableProcessors(), (done, of) -> true);

  public Options {
    Objects.requireNonNull(progress, "progress: (done, of) -> true for nobody who listens");
    if (threads < 1) {
      throw new IllegalArgumentException("an ensemble runs on at least one thread, not " + threads);
    }
  }

  /** Returns the same with so many threads. */
  public Options threads(int number) {
    return new Options(number, progress);
  }

  /** Returns the same with another listener. */
  public Options progress(Progress listener) {
    return new Options(threads, listener);
  }

  /** Hears how far an ensemble is, on the thread that asked for it. What it throws ends the ensemble and is passed on. */
  @FunctionalInterface
  public interface Progress {
    /**
     * So many replications are done.
     *
     * @return whether to go on; else it is stopped, see {@link Options}
     */
    boolean goesOn(int done, int of);
  }
}
