package dev.snapback.world;

import dev.snapback.vocabulary.Cites;

/**
 * How a truce ends by itself: on the first evening on which a condition is known to hold while it is in force.
 *
 * @param condition when
 * @param cites the sources of that
 */
public record Collapse(Condition condition, Cites cites) {}
