package dev.snapback.vocabulary;

import java.time.LocalDate;

/**
 * How something came to be as it is: the answer to <em>since when, by which move, from which source</em>.
 *
 * @param day the day it happened
 * @param by the move as text, or what the calendar or another machine did, for instance {@code lapse of geneva}
 * @param cites the sources of that move
 */
public record Origin(LocalDate day, String by, Cites cites) {
  /** What the scenario's file declares. */
  public static Origin declared(LocalDate start, Cites cites) {
    return new Origin(start, "the scenario's file", cites);
  }
}
