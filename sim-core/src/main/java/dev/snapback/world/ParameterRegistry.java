package dev.snapback.world;

import dev.snapback.economy.EconomyParameters;
import dev.snapback.kernel.Refusal;
import dev.snapback.license.LicenseParameters;
import dev.snapback.pressure.PressureParameters;
import dev.snapback.supply.SupplyParameters;
import dev.snapback.truce.TruceParameters;
import dev.snapback.vocabulary.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Every number of a scenario that can be changed by name. A name stays valid whatever the numbers are set to, so one
 * registry serves all worlds of a scenario.
 */
public final class ParameterRegistry {
  private final Map<String, Parameter<WorldSpec>> parameters;

  private ParameterRegistry(Map<String, Parameter<WorldSpec>> parameters) {
    this.parameters = parameters;
  }

  /** Returns the parameters of what the scenario declares. */
  public static ParameterRegistry of(WorldSpec spec) {
    var found = new LinkedHashMap<String, Parameter<WorldSpec>>();
    add(found, spec, WorldSpec::truces, TruceParameters::of, WorldSpec::withTruces);
    add(found, spec, WorldSpec::licenses, LicenseParameters::of, WorldSpec::withLicenses);
    add(found, spec, WorldSpec::stances, PolicyParameters::of, WorldSpec::withStances);
    add(found, spec, WorldSpec::supply, SupplyParameters::of, (s, lines) -> s.withSupply(lines, s.pressures()));
    add(found, spec, WorldSpec::pressures, PressureParameters::of, (s, under) -> s.withSupply(s.supply(), under));
    add(found, spec, WorldSpec::reactions, PolicyParameters::of, WorldSpec::withReactions);
    add(found, spec, s -> s.economy().stream().toList(), EconomyParameters::of,
        (s, one) -> s.withEconomy(one.stream().findFirst()));
    return new ParameterRegistry(Collections.unmodifiableMap(found));
  }

  private static <P> void add(Map<String, Parameter<WorldSpec>> found, WorldSpec spec, Function<WorldSpec, List<P>> parts,
      Function<P, List<Parameter<P>>> of, BiFunction<WorldSpec, List<P>, WorldSpec> put) {
    List<P> all = parts.apply(spec);
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      for (Parameter<P> each : of.apply(all.get(i))) {
        Parameter<WorldSpec> parameter =
            each.from(s -> parts.apply(s).get(at), (s, part) -> put.apply(s, with(parts.apply(s), at, part)));
        if (found.put(parameter.name(), parameter) != null) {
          throw new IllegalStateException("two parameters are called " + parameter.name());
        }
      }
    }
  }

  private static <P> List<P> with(List<P> parts, int at, P part) {
    var changed = new ArrayList<>(parts);
    changed.set(at, part);
    return changed;
  }

  /** Returns the parameter of that full name. */
  public Optional<Parameter<WorldSpec>> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Why one cannot be set that is not there; empty where it is. */
  public Optional<Refusal> unknown(String name) {
    return parameters.containsKey(name) ? Optional.empty() : Optional.of(Refusal.of("known-parameter", "there is no parameter " + name));
  }

  /** The names of those that have another value in the second of two specifications of one scenario. */
  public List<String> changed(WorldSpec before, WorldSpec now) {
    return parameters.values().stream().filter(p -> !p.text().apply(before).equals(p.text().apply(now))).map(Parameter::name).toList();
  }

  /** All full names, machine by machine, in the order of the scenario. */
  public List<String> names() {
    return List.copyOf(parameters.keySet());
  }

  /** All parameters, in the same order. */
  public Collection<Parameter<WorldSpec>> all() {
    return parameters.values();
  }
}
