package dev.snapback.scenario.internal;

import dev.snapback.world.Deed;
import dev.snapback.world.ParameterRegistry;
import dev.snapback.world.Preset;
import dev.snapback.world.WorldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters that a file sets by their names: from a day on in the timeline, or throughout at the top level. */
final class Settings {
  private final Cross cross;

  Settings(Cross cross) {
    this.cross = cross;
  }

  /**
   * A scenario with what {@code set} at the top level says.
   *
   * @param presets that, in the order of the file
   */
  record Throughout(WorldSpec spec, List<Preset> presets) {}

  /** Returns the scenario with what {@code set} at the top level says. */
  Throughout throughout(WorldSpec spec, Values root) {
    WorldSpec so = spec;
    var presets = new ArrayList<Preset>();
    for (Map.Entry<String, Located<Values>> entry : root.get(RootBlock.SET).entrySet()) {
      String name = entry.getKey();
      Values set = entry.getValue().value();
      Optional<WorldSpec> next = with(so, name, set.get(RootBlock.VALUE), entry.getValue().at());
      if (next.isPresent()) {
        List<String> changed = ParameterRegistry.of(so).changed(so, next.get());
        presets.add(new Preset(name, set.get(RootBlock.VALUE), set.locate(RootBlock.VALUE).map(Located::cites).orElse(set.cites()),
            changed.stream().filter(other -> !other.equals(name)).toList()));
        so = next.get();
      }
    }
    return new Throughout(so, presets);
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
