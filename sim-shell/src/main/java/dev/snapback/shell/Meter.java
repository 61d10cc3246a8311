package dev.snapback.shell;

import dev.snapback.shell.view.Page;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Shows a person how far a long command is: one line on a terminal, which is wiped at the end. Commands that are over
 * within half a second show nothing.
 */
final class Meter {
  /** Shows nothing. */
  static final Meter NONE = new Meter(line -> { }, () -> Page.USUAL);

  private static final double FIRST = 0.5;
  private static final double AGAIN = 0.1;
  private static final int BAR = 16;
  private static final String GAP = "  ";

  private final Screen screen;
  private final Supplier<Page> page;
  private double shown;

  /** The one line. */
  @FunctionalInterface
  private interface Screen {
    /** Shows it in place of what stood there; empty wipes it. */
    void show(String line);
  }

  private Meter(Screen screen, Supplier<Page> page) {
    this.screen = screen;
    this.page = page;
  }

  /**
   * Returns a meter on one line of a terminal.
   *
   * @param page what the terminal is like at the moment
   */
  static Meter on(PrintStream terminal, Supplier<Page> page) {
    return new Meter(line -> {
      terminal.print("\r\u001b[K" + line);
      terminal.flush();
    }, page);
  }

  /**
   * So much is done.
   *
   * @param what it is that is done, in the plural
   * @param seconds since the command began
   */
  void show(String what, int done, int of, double seconds) {
    if (done >= of) {
      clear();
    } else if (seconds > FIRST && (shown == 0 || seconds - shown > AGAIN)) {
      shown = seconds;
      screen.show(line(page.get(), what, done, of, seconds));
    }
  }

  /** Wipes the line. */
  void clear() {
    if (shown > 0) {
      screen.show("");
      shown = 0;
    }
  }

  /** The line: what matters less is left away where the screen is narrow. */
  static String line(Page page, String what, int done, int of, double seconds) {
    String count = GAP + String.format(Locale.ROOT, "%,d of %,d %s", done, of, what);
    String left = done == 0 ? "" : GAP + left(seconds * (of - done) / done);
    String stop = GAP + "Ctrl-C stops";
    int full = (int) ((long) BAR * done / Math.max(1, of));
    String bar = GAP + (page.ascii() ? "#".repeat(full) + ".".repeat(BAR - full) : "█".repeat(full) + "░".repeat(BAR - full));
    String line = count + left;
    if (fits(page, line + stop)) {
      line += stop;
    }
    if (fits(page, bar + line)) {
      line = bar + line;
    }
    return fits(page, line) ? line : count;
  }

  private static boolean fits(Page page, String line) {
    return line.length() < page.width();
  }

  private static String left(double seconds) {
    if (seconds < 90) {
      return Math.max(1, Math.round(seconds)) + " s left";
    }
    return seconds < 5_400 ? Math.round(seconds / 60) + " min left" : Math.round(seconds / 3_600) + " h left";
  }
}
