package dev.snapback.tariff;

import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of a layer's law that has been made for a later day.
 *
 * @param day the day it takes effect
 * @param rate the law's rate from then on
 * @param expires the layer's first day out from then on, where the change moves it
 * @param trace how it came about
 */
public record Scheduled(LocalDate day, Rate rate, Optional<LocalDate> expires, Trace trace) {}
