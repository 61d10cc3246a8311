package dev.snapback.scenario;

/**
 * What the scenario takes to be so without a document that says it.
 *
 * @param id how the scenario cites it: {@code A3}
 * @param text what is assumed
 * @param because why
 * @param position where it is written
 */
public record Assumption(String id, String text, String because, Position position) {}
