package dev.snapback.language;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The components of a record by name: makes a record of their values and takes one apart. What need not be spoken of is
 * an {@code Optional}, a {@code List} or a {@code boolean}, and is left out where it is empty or false.
 *
 * @param <R> the record
 */
final class Components<R extends Record> {
  private final Class<R> type;
  private final RecordComponent[] components;
  private final Constructor<R> constructor;

  /**
   * Finds them.
   *
   * @throws IllegalStateException if the record's canonical constructor cannot be found
   */
  Components(Class<R> type) {
    this.type = type;
    components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " lacks its canonical constructor", e);
    }
    constructor.trySetAccessible();
    Arrays.stream(components).forEach(c -> c.getAccessor().trySetAccessible());
  }

  /** Their names, in the record's order. */
  Stream<String> names() {
    return Arrays.stream(components).map(RecordComponent::getName);
  }

  /** Whether one has this name. */
  boolean contains(String name) {
    return names().anyMatch(name::equals);
  }

  /** The names of those that must have a value. */
  List<String> needed() {
    return Arrays.stream(components).filter(c -> absent(c).isEmpty()).map(RecordComponent::getName).toList();
  }

  /** What a component holds that nothing is said of; empty if it must be spoken of. */
  private static Optional<Object> absent(RecordComponent c) {
    if (c.getType() == Optional.class) {
      return Optional.of(Optional.empty());
    }
    if (c.getType() == List.class) {
      return Optional.of(List.of());
    }
    return c.getType() == boolean.class ? Optional.of(false) : Optional.empty();
  }

  /**
   * Makes the record.
   *
   * @param settled values that come before those of {@code said}
   * @param said values by name; that of an {@code Optional} is what it holds
   * @throws IllegalArgumentException if one is missing or the record refuses them; the message says what is allowed
   */
  R make(Map<String, Object> settled, Map<String, Object> said) {
    var arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent c = components[i];
      Object value = settled.getOrDefault(c.getName(), said.get(c.getName()));
      if (value == null) {
        arguments[i] = absent(c).orElseThrow(() -> new IllegalArgumentException(c.getName() + " is missing"));
      } else {
        arguments[i] = c.getType() == Optional.class ? Optional.of(value) : value;
      }
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(type + " cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  /** Takes a record apart: the values by name, without what is absent; a map of its own. */
  Map<String, Object> of(Record made) {
    var values = new LinkedHashMap<String, Object>();
    for (RecordComponent c : components) {
      Object value;
      try {
        value = c.getAccessor().invoke(made);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " cannot be read", e);
      }
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(v -> values.put(c.getName(), v));
      } else if (value != null && !value.equals(false) && !(value instanceof List<?> list && list.isEmpty())) {
        values.put(c.getName(), value);
      }
    }
    return values;
  }
}
