package dev.snapback.world;

import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the parameters of a world that runs other numbers than the scenario's file has. */
final class GivenNumbers {
  private final ParameterRegistry parameters;

  GivenNumbers(ParameterRegistry parameters) {
    this.parameters = parameters;
  }

  /** Where the numbers come from that are others once somebody has set one from the first day on. */
  Map<String, Origin> throughout(WorldSpec before, WorldSpec now, String parameter, String value, Cites cites) {
    return changed(before, now, parameter, fromTheStart(now, parameter, value, cites));
  }

  private static Origin fromTheStart(WorldSpec spec, String parameter, String value, Cites cites) {
    return new Origin(spec.clock().start(), setting(parameter, value) + " throughout", cites);
  }

  /** One number and those that follow it, all from the same origin. */
  private Map<String, Origin> changed(WorldSpec before, WorldSpec now, String given, Origin origin) {
    var origins = new LinkedHashMap<String, Origin>();
    origins.put(given, origin);
    parameters.changed(before, now).forEach(name -> origins.put(name, origin));
    return origins;
  }

  /** Where the numbers come from that a scenario's file sets. */
  static Map<String, Origin> inFile(WorldSpec spec, List<Preset> presets) {
    var given = new LinkedHashMap<String, Origin>();
    for (Preset each : presets) {
      Origin origin = fromTheStart(spec, each.parameter(), each.value(), each.cites());
      given.put(each.parameter(), origin);
      each.followers().forEach(follower -> given.put(follower, origin));
    }
    return given;
  }

  private static String setting(String parameter, String value) {
    return "set " + parameter + " " + value;
  }

  /** Gives one from today on; why not, if it was not done. */
  Optional<Refusal> set(World world, String name, String value, Cites cites) {
    Optional<Parameter<WorldSpec>> found = parameters.find(name);
    if (found.isEmpty()) {
      return parameters.unknown(name);
    }
    Parameter<WorldSpec> parameter = found.get();
    if (parameter.since() == Parameter.Since.START) {
      return Optional.of(Refusal.of("acts-from-today", startOnly(name) + ": set " + name + " " + value + " throughout"));
    }
    WorldSpec before = world.spec();
    try {
      world.follow(parameter.with().apply(world.spec(), value));
    } catch (IllegalArgumentException refused) {
      return Optional.of(Refusal.of("allowed-value", name + ": " + refused.getMessage()));
    }
    String now = parameter.text().apply(world.spec());
    world.give(changed(before, world.spec(), name, new Origin(world.today(), setting(name, now), cites)));
    world.record("set " + name, new WorldEvent.ParameterSet(name, parameter.text().apply(before), now));
    return Optional.empty();
  }

  /** Gives some from today on, without a line in the journal; see {@link Engine#adjust}. */
  void adjust(World world, List<Adjustment> adjustments) {
    for (Adjustment each : adjustments) {
      if (each.parameter().since() == Parameter.Since.START) {
        throw new IllegalArgumentException(startOnly(each.parameter().name()));
      }
    }
    world.follow(Adjustment.apply(world.spec(), adjustments));
  }

  private static String startOnly(String name) {
    return name + " acts only from the scenario's first day on";
  }

  /** Gives those that a future draws, and its luck; see {@link Engine#goOn}. */
  Optional<Refusal> goOn(World world, long seed, int number, List<Drawn> drawn) {
    WorldSpec before = world.spec();
    world.replicate(seed, number);
    try {
      adjust(world, drawn.stream().map(Drawn::adjustment).toList());
    } catch (IllegalArgumentException refused) {
      return Optional.of(Refusal.of("allowed-value", String.valueOf(refused.getMessage())));
    }
    String cause = "future " + number + " of seed " + seed;
    world.record(cause, new WorldEvent.WentOn(number, seed));
    WorldSpec step = before;
    for (Drawn each : drawn) {
      Parameter<WorldSpec> parameter = each.adjustment().parameter();
      WorldSpec next = Adjustment.apply(step, List.of(each.adjustment()));
      world.give(changed(step, next, parameter.name(), new Origin(world.today(), cause, each.cites())));
      step = next;
      world.record(cause, new WorldEvent.ParameterSet(
          parameter.name(), parameter.text().apply(before), parameter.text().apply(world.spec())));
    }
    return Optional.empty();
  }
}
