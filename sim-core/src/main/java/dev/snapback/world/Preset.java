package dev.snapback.world;

import dev.snapback.vocabulary.Cites;

/**
 * A parameter that a scenario's file sets by its name: it has that value from the first day on.
 *
 * @param parameter its name
 * @param value its value, as typed after {@code set}
 * @param cites the sources of that value
 */
public record Preset(String parameter, String value, Cites cites) {}
