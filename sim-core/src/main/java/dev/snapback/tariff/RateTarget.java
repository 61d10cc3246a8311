package dev.snapback.tariff;

import dev.snapback.vocabulary.Points;
import dev.snapback.vocabulary.Rate;

/** Where a change of rate leads: {@code to 125%} or {@code by 5pp}. */
public sealed interface RateTarget {
  /** To a rate. */
  record To(Rate rate) implements RateTarget {}

  /** By percentage points, up or down as the verb says. */
  record By(Points points) implements RateTarget {}
}
