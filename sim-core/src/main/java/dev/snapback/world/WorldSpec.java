package dev.snapback.world;

import dev.snapback.license.LicenseParameters;
import dev.snapback.license.LicenseSpec;
import dev.snapback.pressure.PressureSpec;
import dev.snapback.supply.SupplySpec;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param supply the supply lines declared
 * @param pressures the governments under pressure
 * @param reactions the standing policies, in file order
 */
public record WorldSpec(
    String name,
    Clock clock,
    long seed,
    TariffSpec tariffs,
    List<TruceSpec> truces,
    Map<TruceName, Condition> collapses,
    List<LicenseSpec> licenses,
    List<Scheduled> timeline,
    List<SupplySpec> supply,
    List<PressureSpec> pressures,
    List<Reaction> reactions) {

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
    supply = List.copyOf(supply);
    pressures = List.copyOf(pressures);
    reactions = List.copyOf(reactions);
  }

  /** Makes a scenario without supply lines, pressure or reactions. */
  public WorldSpec(String name, Clock clock, long seed, TariffSpec tariffs, List<TruceSpec> truces,
      Map<TruceName, Condition> collapses, List<LicenseSpec> licenses, List<Scheduled> timeline) {
    this(name, clock, seed, tariffs, truces, collapses, licenses, timeline, List.of(), List.of(), List.of());
  }

  /** Returns the scenario with these lines of supply and governments under pressure. */
  public WorldSpec withSupply(List<SupplySpec> lines, List<PressureSpec> under) {
    return new WorldSpec(
        name, clock, seed, tariffs, truces, collapses, licenses, timeline, lines, under, reactions);
  }

  /** Returns the scenario with these standing policies. */
  public WorldSpec withReactions(List<Reaction> policies) {
    return new WorldSpec(
        name, clock, seed, tariffs, truces, collapses, licenses, timeline, supply, pressures, policies);
  }

  /** Returns the scenario with these license regimes. */
  public WorldSpec withLicenses(List<LicenseSpec> regimes) {
    return new WorldSpec(
        name, clock, seed, tariffs, truces, collapses, regimes, timeline, supply, pressures, reactions);
  }

  /**
   * Returns the scenario with another value of a parameter from its first day on.
   *
   * @param name a parameter's full name, for instance {@code license.rare-earths.capacity}
   * @param value as a file writes it: {@code 20 per wd}
   * @throws IllegalArgumentException if there is no such parameter or it cannot have that value
   */
  public WorldSpec with(String name, String value) {
    var changed = new ArrayList<LicenseSpec>();
    boolean found = false;
    for (LicenseSpec regime : licenses) {
      Optional<LicenseSpec> with = LicenseParameters.with(regime, name, value);
      changed.add(with.orElse(regime));
      found |= with.isPresent();
    }
    if (!found) {
      throw new IllegalArgumentException("there is no parameter " + name);
    }
    return withLicenses(changed);
  }
}
