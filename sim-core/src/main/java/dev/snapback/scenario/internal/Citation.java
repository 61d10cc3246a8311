package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Cites;

/**
 * A number, a rate, a date or another quantity of the file, and what covers it.
 *
 * @param at where it stands
 * @param cites the nearest source above it; may be empty
 */
public record Citation(At at, Cites cites) {}
