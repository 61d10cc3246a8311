package dev.snapback.world;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Share;

/**
 * What a government says it will not do, and while what: no law, and it may be departed from.
 *
 * @param name its name
 * @param actor whose stance it is
 * @param refuses the moves that it speaks against, as far as the actor takes part in them
 * @param during while what
 * @param force what it does to such a move
 * @param chance of a soft stance: the share of its chance that a reaction keeps which it speaks against
 * @param cites who says so
 * @param ofChance where the chance comes from; empty where it is the format's default
 */
public record Stance(
    String name, Actor actor, MovePattern refuses, Condition during, Force force, Share chance, Cites cites,
    Cites ofChance) {

  /** What a soft stance leaves of a chance where the scenario says nothing: half, an assumption (E13). */
  public static final Share HALF = Share.percent(50);

  /** What a stance does to a move. */
  public enum Force {
    /** The move is refused. */
    HARD,
    /** The move passes, its chance as a reaction is lower, and the departure is recorded. */
    SOFT
  }

  /** Whether the stance speaks of such a move at all. */
  public boolean about(Move move) {
    return move.actors().contains(actor) && refuses.fits(move);
  }
}
