package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.world.ParameterRegistry;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.WorldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters whose numbers are not known, with what is. */
final class UncertainSection {
  private static final Key<Distribution> DISTRIBUTION = Key.required("distribution", LicenseSection.DISTRIBUTION,
      "what is known of it", "uniform(70%, 95%)");

  static final Key<Map<String, Located<Values>>> UNCERTAIN = Key.withDefault("uncertain",
      Types.named(KeyNames.DOTTED, Types.bodyOr(DISTRIBUTION, Block.of("an uncertain parameter", DISTRIBUTION))),
      Map.of(), "parameters drawn for each run of a forecast or a study; the single path keeps the file's number",
      "{license.rare-earths.approval: \"beta(17, 3)\"}");

  private UncertainSection() {}

  /** Returns what fits the parameters; adds problems for the rest. */
  static List<Uncertainty> read(Values root, ParameterRegistry parameters, Cross cross) {
    var found = new ArrayList<Uncertainty>();
    root.get(UNCERTAIN).forEach((name, entry) -> {
      Optional<Parameter<WorldSpec>> parameter = parameters.find(name);
      Optional<Distribution> distribution = entry.value().find(DISTRIBUTION);
      if (parameter.isEmpty()) {
        cross.known(entry.at(), "parameter", name, parameters.names());
      } else if (distribution.isPresent()) {
        cross.attempt(entry.at(), () -> new Uncertainty(parameter.get(), distribution.get(), entry.value().cites()))
            .ifPresent(found::add);
      }
    });
    return found;
  }
}
