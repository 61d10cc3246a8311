package dev.snapback.shell;

import java.io.PrintStream;
import java.util.Locale;

/** Shows a person how far a long command is. */
@FunctionalInterface
interface Meter {
  /** Shows nothing. */
  Meter NONE = (done, of, seconds) -> { };

  /**
   * So much is done.
   *
   * @param seconds since the command began
   */
  void show(int done, int of, double seconds);

  /** Returns a meter on one line of a terminal, which is wiped at the end; the first moments show nothing. */
  static Meter on(PrintStream terminal) {
    return new Meter() {
      private double shown;

      @Override
      public void show(int done, int of, double seconds) {
        if (done >= of) {
          if (shown > 0) {
            terminal.print("\r\u001b[K");
            terminal.flush();
            shown = 0;
          }
        } else if (seconds > 0.5 && seconds - shown > 0.1) {
          shown = seconds;
          terminal.print(String.format(Locale.ROOT, "\r\u001b[K  %,d of %,d replications, %.0f s left (Ctrl-C keeps these)",
              done, of, seconds * (of - done) / done));
          terminal.flush();
        }
      }
    };
  }
}
