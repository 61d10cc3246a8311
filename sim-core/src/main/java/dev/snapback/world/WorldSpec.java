package dev.snapback.world;

import dev.snapback.control.ControlSpec;
import dev.snapback.economy.EconomySpec;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.license.LicenseSpec;
import dev.snapback.pressure.PressureSpec;
import dev.snapback.supply.SupplySpec;
import dev.snapback.talks.TalksSpec;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the engine needs of a scenario. Immutable. An {@link Engine} refuses two moves of one id, a move before the start,
 * and the collapse of a truce or the measure of an obligation that is not declared.
 *
 * @param name the scenario's name
 * @param clock its days
 * @param seed the seed of its single path
 * @param tariffs actors, goods, stacking and the layers declared
 * @param truces the truces declared
 * @param collapses the condition under which a truce that is declared collapses, where it has one
 * @param kept how it is measured whether an obligation is kept, where that is measured
 * @param licenses the export-license regimes declared
 * @param controls the other controls declared
 * @param talks the pairs of governments declared that may talk
 * @param stances what governments say they will not do
 * @param timeline the moves to play, in file order; each with an id of its own, and none before the clock's start
 * @param supply the supply lines declared
 * @param pressures the governments under pressure
 * @param reactions the standing policies, in file order
 * @param economy the economy, where the scenario has one
 */
public record WorldSpec(
    String name,
    Clock clock,
    long seed,
    TariffSpec tariffs,
    List<TruceSpec> truces,
    Map<TruceName, Collapse> collapses,
    Map<ObligationName, Kept> kept,
    List<LicenseSpec> licenses,
    List<ControlSpec> controls,
    List<TalksSpec> talks,
    List<Stance> stances,
    List<Scheduled> timeline,
    List<SupplySpec> supply,
    List<PressureSpec> pressures,
    List<Reaction> reactions,
    Optional<EconomySpec> economy) {

  /**
   * The days of a scenario; refused with an {@link IllegalArgumentException} if they do not ascend or lie too far apart.
   *
   * @param start the first day of its history
   * @param today the day on which the analyst takes over
   * @param end the last day it may run to; at most {@link Limits#HORIZON} days after the start
   */
  public record Clock(LocalDate start, LocalDate today, LocalDate end) {
    public Clock {
      if (today.isBefore(start) || end.isBefore(today)) {
        throw new IllegalArgumentException(
            "a clock runs start <= today <= end, not " + start + ", " + today + ", " + end);
      }
      Limits.HORIZON.check(ChronoUnit.DAYS.between(start, end));
    }
  }

  public WorldSpec {
    truces = List.copyOf(truces);
    licenses = List.copyOf(licenses);
    collapses = OrderedMap.copyOf(collapses);
    kept = OrderedMap.copyOf(kept);
    controls = List.copyOf(controls);
    talks = List.copyOf(talks);
    stances = List.copyOf(stances);
    timeline = List.copyOf(timeline);
    supply = List.copyOf(supply);
    pressures = List.copyOf(pressures);
    reactions = List.copyOf(reactions);
  }

  /** Makes a scenario of tariffs, truces and licenses alone. */
  public WorldSpec(String name, Clock clock, long seed, TariffSpec tariffs, List<TruceSpec> truces,
      Map<TruceName, Collapse> collapses, List<LicenseSpec> licenses, List<Scheduled> timeline) {
    this(name, clock, seed, tariffs, truces, collapses, Map.of(), licenses, List.of(), List.of(), List.of(), timeline,
        List.of(), List.of(), List.of(), Optional.empty());
  }

  /** Checks what an engine needs, once for all the worlds that it makes. */
  void check() {
    for (TruceName truce : collapses.keySet()) {
      if (truces.stream().noneMatch(t -> t.name().equals(truce))) {
        throw new IllegalArgumentException("truce " + truce + " has a condition of its collapse, but is not declared");
      }
    }
    for (ObligationName obligation : kept.keySet()) {
      if (truces.stream().flatMap(t -> t.promises().stream()).noneMatch(p -> p.obligation().equals(obligation))) {
        throw new IllegalArgumentException(
            "it is measured whether obligation " + obligation + " is kept, but no truce declares it");
      }
    }
    var ids = new HashSet<String>();
    for (Scheduled move : timeline) {
      if (!ids.add(move.id())) {
        throw new IllegalArgumentException("two moves of the timeline are called " + move.id());
      }
      if (move.day().isBefore(clock.start())) {
        throw new IllegalArgumentException(
            "move " + move.id() + " is played on " + move.day() + ", before the clock starts on " + clock.start());
      }
    }
  }

  /** Returns the same with these truces. */
  WorldSpec withTruces(List<TruceSpec> others) {
    return new WorldSpec(name, clock, seed, tariffs, others, collapses, kept, licenses, controls, talks, stances,
        timeline, supply, pressures, reactions, economy);
  }

  /** Returns the same with these moves to play. */
  public WorldSpec withTimeline(List<Scheduled> others) {
    return new WorldSpec(name, clock, seed, tariffs, truces, collapses, kept, licenses, controls, talks, stances,
        others, supply, pressures, reactions, economy);
  }

  /** Returns the same with these stances. */
  WorldSpec withStances(List<Stance> others) {
    return new WorldSpec(name, clock, seed, tariffs, truces, collapses, kept, licenses, controls, talks, others,
        timeline, supply, pressures, reactions, economy);
  }

  /** Returns the same with these regimes. */
  public WorldSpec withLicenses(List<LicenseSpec> others) {
    return new WorldSpec(name, clock, seed, tariffs, truces, collapses, kept, others, controls, talks, stances,
        timeline, supply, pressures, reactions, economy);
  }

  /** Returns the same with these controls and talks. */
  public WorldSpec withDiplomacy(List<ControlSpec> ofControls, List<TalksSpec> ofTalks) {
    return new WorldSpec(name, clock, seed, tariffs, truces, collapses, kept, licenses, ofControls, ofTalks, stances,
        timeline, supply, pressures, reactions, economy);
  }

  /** Returns the same with these lines of supply and governments under pressure. */
  public WorldSpec withSupply(List<SupplySpec> lines, List<PressureSpec> under) {
    return new WorldSpec(name, clock, seed, tariffs, truces, collapses, kept, licenses, controls, talks, stances,
        timeline, lines, under, reactions, economy);
  }

  /** Returns the same with what can only be read when all names are known: conditions, stances and moves. */
  public WorldSpec withRules(Map<TruceName, Collapse> ofCollapse, Map<ObligationName, Kept> measures,
      List<Stance> ofGovernments, List<Scheduled> moves) {
    return new WorldSpec(name, clock, seed, tariffs, truces, ofCollapse, measures, licenses, controls, talks,
        ofGovernments, moves, supply, pressures, reactions, economy);
  }

  /** Returns the same with these standing policies. */
  public WorldSpec withReactions(List<Reaction> policies) {
    return new WorldSpec(name, clock, seed, tariffs, truces, collapses, kept, licenses, controls, talks, stances,
        timeline, supply, pressures, policies, economy);
  }

  /** Returns the same with this economy. */
  public WorldSpec withEconomy(Optional<EconomySpec> other) {
    return new WorldSpec(name, clock, seed, tariffs, truces, collapses, kept, licenses, controls, talks, stances,
        timeline, supply, pressures, reactions, other);
  }

  /** Those who may move together: each government alone, the parties of each truce, the sides of all talks. */
  public List<List<Actor>> groups() {
    var found = new LinkedHashSet<List<Actor>>();
    tariffs.actors().stream().filter(tariffs::isGovernment).forEach(a -> found.add(List.of(a)));
    truces.forEach(t -> found.add(t.parties()));
    talks.stream().map(t -> t.sides().both())
        .filter(both -> found.stream().noneMatch(g -> g.size() == 2 && g.containsAll(both))).toList()
        .forEach(found::add);
    return List.copyOf(found);
  }

  /** The tariffs that the scenario declares, in its order. */
  public List<MeasureId> measures() {
    return tariffs.layers().stream().map(TariffSpec.DeclaredLayer::measure).toList();
  }

  /**
   * Returns the scenario with another value of a parameter from its first day on.
   *
   * @param name a parameter's full name, for instance {@code license.rare-earths.capacity}
   * @param value as a file writes it: {@code 20 per wd}
   * @throws IllegalArgumentException if there is no such parameter or it cannot have that value
   */
  public WorldSpec with(String name, String value) {
    return ParameterRegistry.of(this).find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + name)).with().apply(this, value);
  }
}
