package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Cites;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sources of the values of a block by key, as the machines' specifications want them. */
final class Citing {
  private Citing() {}

  /** Returns the sources of those keys that have their own; those of the block as a whole under the empty key. */
  static Map<String, Cites> byKey(Block block, Values values) {
    var cites = new LinkedHashMap<String, Cites>();
    for (Key<?> key : block.keys().values()) {
      values.locate(key).map(Located::cites).filter(c -> !c.equals(values.cites()))
          .ifPresent(c -> cites.put(key.name(), c));
    }
    cites.put("", values.cites());
    return cites;
  }
}
