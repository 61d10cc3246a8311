package dev.snapback.world;

/** What a timeline does on a day: somebody moves, or the author of the scenario gives a parameter another value. */
public sealed interface Deed permits Move, Deed.Reset {
  /** The line that does the same when it is typed. */
  String text();

  /**
   * A parameter has another value from that morning on.
   *
   * @param parameter its full name: {@code license.rare-earths.capacity}
   * @param value as a file writes it: {@code 6 per wd}
   */
  record Reset(String parameter, String value) implements Deed {
    @Override
    public String text() {
      return "set " + parameter + " " + value;
    }
  }
}
