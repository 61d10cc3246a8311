package dev.snapback.scenario.internal;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Cites;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a block of a file says: the values of its keys, those that could be read. What could not be read is absent, and
 * a problem says so; so checks across blocks can go on with what is there.
 */
public final class Values {
  private final At at;
  private final Cites cites;
  private final Set<String> present;
  private final Map<String, Located<?>> values;

  Values(At at, Cites cites, Set<String> present, Map<String, Located<?>> values) {
    this.at = at;
    this.cites = cites;
    this.present = Set.copyOf(present);
    this.values = OrderedMap.copyOf(values);
  }

  /** Where the block stands. */
  public At at() {
    return at;
  }

  /** The sources that cover the block as a whole. */
  public Cites cites() {
    return cites;
  }

  /** Whether the file has the key, readable or not. */
  public boolean has(Key<?> key) {
    return present.contains(key.name());
  }

  /** Returns the value of a key with its place; empty where the file has none. */
  @SuppressWarnings("unchecked") // a key's value is read by the key's type
  public <T> Optional<Located<T>> locate(Key<T> key) {
    return Optional.ofNullable((Located<T>) values.get(key.name()));
  }

  /** Returns the value of a key or its default; empty where there is neither. */
  public <T> Optional<T> find(Key<T> key) {
    Optional<T> value = locate(key).map(Located::value);
    return value.isPresent() ? value : key.fallback();
  }

  /**
   * Returns the value of a key that must be there, or has a default.
   *
   * @throws IllegalStateException if it is absent: the problems were not looked at
   */
  public <T> T get(Key<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException(at.path() + " has no " + key.name()));
  }
}
