package dev.snapback.shell;

import dev.snapback.Simulation;
import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.shell.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays futures of the session while its person reads and types, and throws them away. The JVM compiles what forecasts run
 * through only after thousands of rounds; a forecast that comes after them takes half the time. One thread, which rests while a
 * line runs, and ends after so many futures or when one fails: a forecast tells why.
 */
final class Warmup {
  private static final int ENOUGH = 8_000;
  /** Who types fast, or pastes, is left alone, in milliseconds. */
  private static final int PAUSE = 300;

  private final int enough;
  private final int pause;
  private final Thread thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(this::play);
  private volatile @Nullable Simulation here;
  private volatile int played;

  Warmup() {
    this(ENOUGH, PAUSE);
  }

  Warmup(int enough, int pause) {
    this.enough = enough;
    this.pause = pause;
  }

  /** A line runs now. */
  void rest() {
    here = null;
  }

  /** The session waits for a line. */
  void goOn(Session session) {
    if (session.isLoaded() && played < enough) {
      here = session.simulation().fork();
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      }
    }
  }

  /** How many futures have been played. */
  int played() {
    return played;
  }

  private void play() {
    try {
      for (int so = 0; so < enough; played = so) {
        Thread.sleep(pause);
        Simulation from = here;
        so += from == null ? 0 : futures(from, enough - so);
      }
    } catch (InterruptedException | RuntimeException over) {
      played = enough;
    }
  }

  private int futures(Simulation from, int most) {
    Ensemble ensemble = from.ensemble(from.seed());
    Question question = Question.of(from.scenario().spec().clock().end(), List.of(from.metrics().all().iterator().next()));
    return ensemble.run(question, most, Options.DEFAULT.threads(1).progress((done, of) -> from == here))
        .replications().count();
  }
}
