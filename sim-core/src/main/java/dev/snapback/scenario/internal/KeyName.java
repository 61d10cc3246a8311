package dev.snapback.scenario.internal;

import java.util.function.Predicate;

/**
 * What the keys of a map look like that the scenario names itself.
 *
 * @param placeholder how the reference writes one: {@code NAME}, {@code IMPORTER.EXPORTER}
 * @param form what is allowed, for a message
 * @param regex what every such key matches, for the schema
 * @param test whether a text may be such a key
 */
public record KeyName(String placeholder, String form, String regex, Predicate<String> test) {}
