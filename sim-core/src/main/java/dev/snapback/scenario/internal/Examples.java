package dev.snapback.scenario.internal;

import dev.snapback.scenario.Problems;
import java.util.Optional;

/** The examples of keys, as values. */
final class Examples {
  private static final String LEFT_OUT = "…";

  private Examples() {}

  /** Returns the example of a key; empty where it leaves something out. */
  static Optional<Object> of(Key<?> key) {
    if (key.example().contains(LEFT_OUT)) {
      return Optional.empty();
    }
    var source = new Source(key.name(), key.name() + ": " + key.example() + "\n");
    return Trees.read(source, new Problems()).filter(Node.Mapping.class::isInstance)
        .flatMap(node -> ((Node.Mapping) node).find(key.name())).map(Plain::of);
  }
}
