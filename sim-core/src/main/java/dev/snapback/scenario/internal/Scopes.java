package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Cites;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * The sources in force at some place of a scenario, by the file that says them: a {@code source} covers the numbers
 * beneath it in its own file. What a parent's file says keeps the parent's sources, whatever is laid over it.
 *
 * @param byFile the scope of each file that has one
 */
record Scopes(Map<String, Scope> byFile) {
  /** No source at all. */
  static final Scopes NONE = new Scopes(Map.of());

  /** Returns the scope of what stands at a place. */
  Scope in(Place place) {
    return byFile.getOrDefault(place.file(), Scope.NONE);
  }

  /** Returns these scopes with another one for a file. */
  Scopes with(String file, Scope scope) {
    var all = new LinkedHashMap<>(byFile);
    all.put(file, scope);
    return new Scopes(all);
  }

  /** Returns the scopes beneath {@code key}. */
  Scopes under(String key) {
    for (Scope scope : byFile.values()) {
      if (!scope.byKey().isEmpty()) {
        var all = new LinkedHashMap<String, Scope>();
        byFile.forEach((file, each) -> all.put(file, each.under(key)));
        return new Scopes(all);
      }
    }
    return this;
  }

  /** What covers a map as a whole: the sources of all files that it was put together from. */
  Cites of(Node.Mapping mapping) {
    if (mapping.beneath().isEmpty()) {
      return in(mapping.place()).cites();
    }
    var ids = new LinkedHashSet<String>();
    mapping.layers().forEach(layer -> ids.addAll(in(layer.place()).cites().ids()));
    return new Cites(ids.stream().toList());
  }
}
