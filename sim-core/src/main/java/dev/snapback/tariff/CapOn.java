package dev.snapback.tariff;

import dev.snapback.vocabulary.Cut;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cap on a layer: a suspension is this, and not a state. The level that applies is the least of the law's rate and
 * what the live caps allow.
 *
 * @param owner who holds it
 * @param cut how low it holds the layer
 * @param until the first day without it, where it has an end of its own; a truce's end is the truce's matter
 * @param trace how it came about
 */
public record CapOn(CapOwner owner, Cut cut, Optional<LocalDate> until, Trace trace) {}
