package dev.snapback.world;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a standing policy stands on one day.
 *
 * @param reaction the policy, with its numbers as they are now
 * @param holds whether its condition holds now, or an event that it waits for has happened today
 * @param percent the chance now, in percent of the days or occasions: with what pressure adds, less what stances take
 * @param state whether it may be set off
 * @param until the day on which it begins, on which it will have cooled down, or on which its move is due; empty in other states
 * @param times how often it was set off
 * @param last when it was set off last
 */
public record ReactionStatus(Reaction reaction, boolean holds, double percent, State state, Optional<LocalDate> until,
    int times, Optional<LocalDate> last) {

  /** Whether a reaction may be set off. */
  public enum State {
    /** It begins on a later day; see {@link Reaction#from}. */
    NOT_BEGUN,
    /** It may, as soon as what it waits for is there. */
    READY,
    /** Its move is still to come. */
    UNDER_WAY,
    /** It was set off a short while ago. */
    COOLS_DOWN,
    /** It happens once, and has. */
    SPENT
  }
}
