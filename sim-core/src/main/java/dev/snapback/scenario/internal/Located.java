package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Cites;

/**
 * A value that remembers where it stands and which sources cover it.
 *
 * @param value the value
 * @param at where its text stands; for an entry of a map, its key
 * @param cites the nearest source above it
 * @param <T> its type
 */
public record Located<T>(T value, At at, Cites cites) {}
