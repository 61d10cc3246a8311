package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Cites;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sources of the values of a block by key, as the machines' specifications want them. */
final class Citing {
  private Citing() {}

  /** Returns the sources of one key: its own, none for a default of the format. */
  static Cites of(Key<?> key, Values values) {
    return values.locate(key).map(Located::cites).orElse(Cites.NONE);
  }

  /**
   * Returns the sources of those keys that have their own, none for those whose default is the format's; those of the
   * block as a whole under the empty key.
   */
  static Map<String, Cites> byKey(Block block, Values values) {
    var cites = new LinkedHashMap<String, Cites>();
    for (Key<?> key : block.keys().values()) {
      if (key.need() == Key.Need.DEFAULT && !values.has(key)) {
        cites.put(key.name(), Cites.NONE);
      }
      values.locate(key).map(Located::cites).filter(c -> !c.equals(values.cites()))
          .ifPresent(c -> cites.put(key.name(), c));
    }
    cites.put("", values.cites());
    return cites;
  }
}
