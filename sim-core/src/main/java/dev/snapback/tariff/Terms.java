package dev.snapback.tariff;

import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The law of a layer.
 *
 * @param rate its rate, before any cap
 * @param reach what it falls on
 * @param expires the first day out, where it has one
 * @param set how the rate came about
 */
public record Terms(Rate rate, Reach reach, Optional<LocalDate> expires, Trace set) {}
