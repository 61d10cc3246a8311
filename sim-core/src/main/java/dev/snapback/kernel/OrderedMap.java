package dev.snapback.kernel;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * An immutable map that keeps the order in which it was made, on every machine ({@link Map#copyOf} does not). A copy of
 * one is itself: a record may copy the maps that it is given, and costs nothing when it is made again with one number
 * changed.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class OrderedMap<K, V> extends AbstractMap<K, V> {
  private final Map<K, V> entries;

  private OrderedMap(Map<K, V> entries) {
    this.entries = entries;
  }

  /** Returns a map of two entries in this order ({@link Map#of} has another order in each start of the program). */
  public static <K, V> Map<K, V> of(K first, V value, K second, V other) {
    var entries = new LinkedHashMap<K, V>();
    entries.put(first, value);
    entries.put(second, other);
    return copyOf(entries);
  }

  /** Returns a map of three entries in this order. */
  public static <K, V> Map<K, V> of(K first, V value, K second, V other, K third, V last) {
    var entries = new LinkedHashMap<K, V>(of(first, value, second, other));
    entries.put(third, last);
    return copyOf(entries);
  }

  /** Returns the entries of a map in its order; later changes of that map do not show. */
  @SuppressWarnings("unchecked") // it can only be read
  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> of) {
    return of instanceof OrderedMap ? (Map<K, V>) of : new OrderedMap<>(Collections.unmodifiableMap(new LinkedHashMap<>(of)));
  }

  @Override
  @SuppressWarnings("NullAway") // nothing, where there is no such key: the contract of maps
  public V get(Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    entries.forEach(action);
  }
}
