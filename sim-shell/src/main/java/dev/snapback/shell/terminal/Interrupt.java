package dev.snapback.shell.terminal;

import org.jline.utils.Signals;

/** Ctrl-C where no terminal has been opened: the signal that it sends to the process. */
public final class Interrupt {
  private Interrupt() {}

  /** Says what happens at the signal from now on, on a thread of its own; where signals cannot be had, nothing changes. */
  public static void then(Runnable what) {
    Signals.register("INT", what);
  }
}
