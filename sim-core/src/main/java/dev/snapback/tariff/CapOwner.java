package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.TruceName;

/** Whose a cap is: only its owner, or its owner's end, drops it. */
public sealed interface CapOwner {
  /** A government that has suspended its own layer. */
  record Government(Actor actor) implements CapOwner {
    @Override
    public String toString() {
      return "the suspension of " + actor;
    }
  }

  /** A truce. */
  record Truce(TruceName name) implements CapOwner {
    @Override
    public String toString() {
      return "the cap of " + name;
    }
  }
}
