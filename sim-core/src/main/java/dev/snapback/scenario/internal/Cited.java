package dev.snapback.scenario.internal;

import java.util.Optional;

/**
 * A fact, document or assumption that is cited somewhere.
 *
 * @param id its id
 * @param at where it is cited
 * @param quote an exact quote that the citation gives; empty where it gives none
 */
public record Cited(String id, At at, Optional<String> quote) {}
