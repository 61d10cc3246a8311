package dev.snapback.shell;

/**
 * What Ctrl-C pulls: a long command asks now and then whether it has been, and ends with what it has. One brake serves a
 * session and the files it runs. Pulled from any thread, asked from the one that runs.
 */
final class Brake {
  private volatile boolean pulled;
  private boolean heard;

  /** Tells what is running to stop soon. */
  void pull() {
    pulled = true;
  }

  /** A new line begins: what was said before is forgotten. */
  void release() {
    pulled = false;
    heard = false;
  }

  /** Whether what is running is to stop; whoever asks has to act on it. */
  boolean pulled() {
    heard |= pulled;
    return pulled;
  }

  /** Whether it was pulled while nothing asked: what was running came to its end. */
  boolean cameTooLate() {
    return pulled && !heard;
  }
}
