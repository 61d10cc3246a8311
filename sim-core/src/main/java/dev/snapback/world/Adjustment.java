package dev.snapback.world;

import dev.snapback.vocabulary.Parameter;
import java.util.List;

/**
 * Another number for a parameter, as a study gives it to one of many runs.
 *
 * @param parameter which, of the engine's {@link Engine#parameters}
 * @param value in the unit of the parameter's scale; rounded to its decimals
 */
public record Adjustment(Parameter<WorldSpec> parameter, double value) {

  /**
   * Returns the specification with all of these, the later ones on top of the earlier.
   *
   * @throws IllegalArgumentException if a value is not allowed; the message names the parameter and what is
   */
  static WorldSpec apply(WorldSpec spec, List<Adjustment> adjustments) {
    WorldSpec next = spec;
    for (Adjustment each : adjustments) {
      Parameter<WorldSpec> parameter = each.parameter;
      try {
        next = parameter.at().apply(next, each.value);
      } catch (IllegalArgumentException refused) {
        throw new IllegalArgumentException(parameter.name() + ": " + refused.getMessage(), refused);
      }
    }
    return next;
  }
}
