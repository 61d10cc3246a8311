package dev.snapback.tariff;

import dev.snapback.kernel.By;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;

/**
 * When something came about, who set it off, and from which move and source.
 *
 * @param day the day
 * @param by a move, the calendar or another machine
 * @param origin the move's text and sources
 */
public record Trace(LocalDate day, By by, Origin origin) {
  /** Returns the trace of a command's circumstances; what follows from a move counts as that move. */
  static Trace of(Act act) {
    return new Trace(act.today(), act.actors().isEmpty() ? act.by() : By.ACTOR, act.origin());
  }

  /** Returns the trace of what holds at the start. */
  static Trace start(LocalDate day, Cites cites) {
    return new Trace(day, By.TIMER, new Origin(day, "scenario's start", cites));
  }

  /** The same, of which the effect came on a later day. */
  public Trace on(LocalDate effective) {
    return new Trace(effective, by, new Origin(effective, origin.by(), origin.cites()));
  }

  /** {@code 2025-04-10 "us raise reciprocal to 125%"}, {@code 2025-08-10 by the lapse of geneva}. */
  public String text() {
    return day + (by == By.ACTOR ? " \"" + origin.by() + "\"" : " by the " + origin.by());
  }
}
