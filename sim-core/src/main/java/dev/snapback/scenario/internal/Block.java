package dev.snapback.scenario.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A map with fixed keys: the declaration that reading, messages, reference and schema are drawn from. Every block may
 * also have the key {@value #SOURCE}.
 */
public final class Block {
  /** The key that cites; it covers every number beneath it. */
  public static final String SOURCE = "source";

  private final String title;
  private final Map<String, Key<?>> keys;
  private final List<String> names;

  private Block(String title, Map<String, Key<?>> keys) {
    this.title = title;
    this.keys = Collections.unmodifiableMap(keys);
    this.names = List.copyOf(keys.keySet());
  }

  /**
   * Declares a block.
   *
   * @param title what it describes, without article: {@code one tariff layer}
   * @throws IllegalArgumentException if a name stands twice or is {@value #SOURCE}
   */
  public static Block of(String title, Key<?>... keys) {
    var byName = new LinkedHashMap<String, Key<?>>();
    for (Key<?> key : keys) {
      if (key.name().equals(SOURCE) || byName.put(key.name(), key) != null) {
        throw new IllegalArgumentException(title + ": the key " + key.name() + " is declared twice");
      }
    }
    return new Block(title, byName);
  }

  /** Returns this block with more keys. */
  public Block with(Key<?>... more) {
    var all = new ArrayList<Key<?>>(keys.values());
    all.addAll(Arrays.asList(more));
    return of(title, all.toArray(new Key<?>[0]));
  }

  /** What it describes. */
  public String title() {
    return title;
  }

  /** Its keys by name, in the order declared. */
  public Map<String, Key<?>> keys() {
    return keys;
  }

  /** The names of its keys, in the order declared. */
  public List<String> names() {
    return names;
  }
}
