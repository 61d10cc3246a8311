package dev.snapback.truce;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Origin;

/** Where one obligation of a truce stands. */
public sealed interface ObligationState {
  /** Owed; nobody says otherwise. */
  record Pending(Origin origin) implements ObligationState {}

  /**
   * A party says it is not kept.
   *
   * @param by who says so
   * @param denied whether the accused has answered with a denial
   */
  record Disputed(Actor by, boolean denied, Origin origin) implements ObligationState {}

  /** Kept. */
  record Honored(Origin origin) implements ObligationState {}

  /** Broken by a deed. */
  record Breached(Origin origin) implements ObligationState {}
}
