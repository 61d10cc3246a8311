package dev.snapback;

import dev.snapback.scenario.Scenario;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.world.Deed;
import dev.snapback.world.Engine;
import dev.snapback.world.Scheduled;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.World;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the futures of a day draw of all that a scenario says is uncertain.
 *
 * @param scenario what it says
 * @param world how things stand on that day
 * @param steps what somebody has done until then
 */
record Outlook(Scenario scenario, Engine engine, World world, List<Step> steps) {
  /** A low draw of what is uncertain; a high one is as far from the top. */
  private static final double LOW = 0.1;

  /** What is drawn. */
  Uncertainties uncertain() {
    Map<String, String> without = undrawn();
    return Uncertainties.of(scenario.uncertain(), scenario.correlations())
        .only(each -> !without.containsKey(each.parameter().name()));
  }

  /** What is not, by name, with the reason. */
  Map<String, String> undrawn() {
    var found = new LinkedHashMap<String, String>();
    scenario.uncertain().forEach(each -> whyNot(each).ifPresent(why -> found.put(each.parameter().name(), why)));
    return Collections.unmodifiableMap(found);
  }

  private Optional<String> whyNot(Uncertainty each) {
    Parameter<WorldSpec> parameter = each.parameter();
    if (parameter.since() == Parameter.Since.START) {
      return Optional.of("it acts only from the scenario's first day on");
    }
    for (Step step : steps) {
      if (step.action() instanceof Action.WentOn future && future.drew(parameter.name())) {
        return Optional.of("future " + future.number() + " of seed " + future.seed() + ", which this is, has drawn it");
      }
    }
    boolean set = steps.stream()
        .anyMatch(s -> s.action() instanceof Action.ParameterSet a && a.name().equals(parameter.name()));
    if (set || !parameter.text().apply(world.spec()).equals(parameter.text().apply(scenario.spec()))) {
      return Optional.of("it has been set");
    }
    return engine.refuses(world, List.of(each.adjustment(LOW)))
        .flatMap(low -> engine.refuses(world, List.of(each.adjustment(1 - LOW))));
  }

  /** The first deed by a day that sets a parameter which is drawn, by the parameter's name. */
  Map<String, Scheduled> overtaken(LocalDate to) {
    var found = new LinkedHashMap<String, Scheduled>();
    for (Uncertainty each : uncertain().parameters()) {
      String name = each.parameter().name();
      world.schedule().stream()
          .filter(s -> !s.day().isAfter(to) && s.deed() instanceof Deed.Reset reset && reset.parameter().equals(name))
          .findFirst().ifPresent(s -> found.put(name, s));
    }
    return Collections.unmodifiableMap(found);
  }
}
