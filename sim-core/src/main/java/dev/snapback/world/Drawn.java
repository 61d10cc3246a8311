package dev.snapback.world;

import dev.snapback.vocabulary.Cites;

/**
 * The number that a future has drawn for an uncertain parameter.
 *
 * @param adjustment which parameter, and its number
 * @param cites where the distribution comes from that it is drawn from
 */
public record Drawn(Adjustment adjustment, Cites cites) {
  /** The name of the parameter. */
  public String name() {
    return adjustment.parameter().name();
  }
}
