package dev.snapback.scenario.internal;

import dev.snapback.world.Deed;
import dev.snapback.world.ParameterRegistry;
import dev.snapback.world.Preset;
import dev.snapback.world.WorldSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters that a file sets by their names: from a day on in the timeline, or throughout at the top level. */
final class Settings {
  private final Cross cross;

  Settings(Cross cross) {
    this.cross = cross;
  }

  /** Returns what {@code set} at the top level says, in the order of the file. */
  static List<Preset> of(Values root) {
    return root.get(RootBlock.SET).entrySet().stream().flatMap(entry -> {
      Values set = entry.getValue().value();
      return set.locate(RootBlock.VALUE).map(value -> new Preset(entry.getKey(), value.value(), value.cites())).stream();
    }).toList();
  }

  /** Returns the scenario with what {@code set} at the top level says. */
  WorldSpec throughout(WorldSpec spec, Values root) {
    WorldSpec with = spec;
    for (Map.Entry<String, Located<Values>> entry : root.get(RootBlock.SET).entrySet()) {
      with = with(with, entry.getKey(), entry.getValue().value().get(RootBlock.VALUE), entry.getValue().at()).orElse(with);
    }
    return with;
  }

  /** Returns what an entry of the timeline sets; empty, and a problem added, where it cannot be set. */
  Optional<Deed> reset(WorldSpec spec, Located<String> text) {
    String[] words = text.value().strip().split("\\s+", 2);
    if (words.length < 2) {
      cross.error(text.at(), "this sets nothing", text.value(), "PARAMETER VALUE", "");
      return Optional.empty();
    }
    return with(spec, words[0], words[1], text.at()).map(valid -> new Deed.Reset(words[0], words[1]));
  }

  private Optional<WorldSpec> with(WorldSpec spec, String name, String value, At at) {
    return cross.known(at, "parameter", name, ParameterRegistry.of(spec).names())
        ? cross.attempt(at, () -> spec.with(name, value)) : Optional.empty();
  }
}
