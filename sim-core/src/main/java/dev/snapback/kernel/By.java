package dev.snapback.kernel;

/** Who may set off a row of a transition table. */
public enum By {
  /** A government or another player, by a move. */
  ACTOR,
  /** The calendar: a date that an earlier move has set. */
  TIMER,
  /** Another machine: the world passes on what follows from that machine's event. */
  REACTION
}
