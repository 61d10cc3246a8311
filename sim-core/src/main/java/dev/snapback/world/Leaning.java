package dev.snapback.world;

/** What else makes a reaction more or less likely: how its actors negotiate, for instance. */
@FunctionalInterface
interface Leaning {
  /** Nothing else does. */
  int NONE = 10_000;

  /** Leaves every chance as it is. */
  Leaning UNCHANGED = (world, reaction) -> NONE;

  /**
   * By how much a reaction's chance is multiplied now.
   *
   * @return in basis points: {@value #NONE} leaves it, 5,000 halves it, 0 rules it out; at least 0
   */
  int of(World world, Reaction reaction);
}
