package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Cites;
import java.util.Map;
import java.util.Optional;

/**
 * The sources in force at some place of a file: the nearest {@code source} covers everything beneath it.
 *
 * @param cites what covers a value here
 * @param byKey what covers the values of certain keys: {@code {limit: L2, else: A5}}
 */
record Scope(Cites cites, Map<String, Cites> byKey) {
  /** No source at all. */
  static final Scope NONE = new Scope(Cites.NONE, Map.of());

  /** Returns the scope beneath {@code key}. */
  Scope under(String key) {
    return new Scope(Optional.ofNullable(byKey.get(key)).orElse(cites), Map.of());
  }
}
