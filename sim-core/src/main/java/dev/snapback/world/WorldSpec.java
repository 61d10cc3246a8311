package dev.snapback.world;

import dev.snapback.license.LicenseSpec;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the engine needs of a scenario. Immutable.
 *
 * @param name the scenario's name
 * @param clock its days
 * @param seed the seed of its single path
 * @param tariffs actors, goods, stacking and the layers declared
 * @param truces the truces declared
 * @param collapses the condition under which a truce collapses, where it has one
 * @param licenses the export-license regimes declared
 * @param timeline the moves to play, in file order
 */
public record WorldSpec(
    String name,
    Clock clock,
    long seed,
    TariffSpec tariffs,
    List<TruceSpec> truces,
    Map<TruceName, Condition> collapses,
    List<LicenseSpec> licenses,
    List<Scheduled> timeline) {

  /**
   * The days of a scenario.
   *
   * @param start the first day of its history
   * @param today the day on which the analyst takes over
   * @param end the last day it may run to
   */
  public record Clock(LocalDate start, LocalDate today, LocalDate end) {
    public Clock {
      if (today.isBefore(start) || end.isBefore(today)) {
        throw new IllegalArgumentException(
            "a clock runs start <= today <= end, not " + start + ", " + today + ", " + end);
      }
    }
  }

  public WorldSpec {
    truces = List.copyOf(truces);
    licenses = List.copyOf(licenses);
    collapses = Collections.unmodifiableMap(new LinkedHashMap<>(collapses));
    timeline = List.copyOf(timeline);
  }
}
