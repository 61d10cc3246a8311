package dev.snapback;

import dev.snapback.kernel.Refusal;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseSpec;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Scenario;
import dev.snapback.world.Outcome;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What becomes of a simulation when a parameter has another value throughout, the past included. */
public sealed interface Revision {
  /**
   * The past was played again.
   *
   * @param simulation a new one with the same steps; the one asked is as it was
   */
  record Revised(Simulation simulation) implements Revision {}

  /** It is not possible, or history fails with that value; nothing has changed. */
  record Refused(Refusal refusal) implements Revision {}

  /**
   * Plays a simulation's past again with another value of a parameter from the first day on.
   *
   * @param name its full name
   * @param value as a file writes it
   */
  static Revision throughout(Simulation simulation, String name, String value) {
    Scenario scenario = simulation.scenario();
    LicenseBook book = LicenseBook.start(
        scenario.spec().licenses(), scenario.spec().clock().start(), simulation.seed(), false);
    List<LicenseSpec> changed;
    try {
      LicenseBook with = book.with(name, value);
      changed = with.names().stream().flatMap(r -> with.spec(r).stream()).toList();
    } catch (IllegalArgumentException refused) {
      return new Refused(Refusal.of("allowed-value", name + ": " + refused.getMessage()));
    }
    Simulation again = Simulation.start(with(scenario, changed),
        new Simulation.Start(Optional.of(simulation.began()), OptionalLong.of(simulation.seed())));
    Optional<Problem> missed = Rehearsal.notPlayed(again).stream()
        .filter(p -> !Rehearsal.notPlayed(simulation).contains(p)).findFirst();
    if (missed.isPresent()) {
      return new Refused(Refusal.of("history", "then the scenario's history fails: " + missed.get().message()));
    }
    for (Step step : simulation.steps()) {
      again.advanceTo(step.day());
      Optional<Refusal> refused = again(again, step.action());
      if (refused.isPresent()) {
        return new Refused(Refusal.of("history", "then " + step.day() + " fails: " + step.action().line() + ": "
            + refused.get().reason()));
      }
    }
    advance(again, simulation.today());
    return new Revised(again);
  }

  private static void advance(Simulation simulation, LocalDate day) {
    if (simulation.today().isBefore(day)) {
      simulation.advanceTo(day);
    }
  }

  private static Optional<Refusal> again(Simulation simulation, Action action) {
    return switch (action) {
      case Action.Played played -> simulation.play(played.line()) instanceof Outcome.Refused no
          ? Optional.of(no.refusal()) : Optional.empty();
      case Action.ParameterSet set -> simulation.set(set.name(), set.value());
      case Action.Canceled canceled -> {
        simulation.cancel(canceled.id());
        yield Optional.empty();
      }
      case Action.Advanced advanced -> {
        advance(simulation, advanced.to());
        yield Optional.empty();
      }
    };
  }

  private static Scenario with(Scenario old, List<LicenseSpec> licenses) {
    WorldSpec spec = old.spec().withLicenses(licenses);
    return new Scenario(old.file(), old.hash(), old.title(), spec, old.documents(), old.facts(), old.assumptions(),
        old.timeline(), old.expectations(), old.citations(), old.quotes(), old.grammar());
  }
}
