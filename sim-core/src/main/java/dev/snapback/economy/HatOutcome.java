package dev.snapback.economy;

/** What {@link ExactHat} found: an equilibrium, or that it found none. */
public sealed interface HatOutcome permits Equilibrium, NoEquilibrium {
  /**
   * Returns the equilibrium.
   *
   * @throws IllegalStateException if none was found
   */
  default Equilibrium orElseThrow() {
    return switch (this) {
      case Equilibrium found -> found;
      case NoEquilibrium none -> throw new IllegalStateException(none.text());
    };
  }
}
