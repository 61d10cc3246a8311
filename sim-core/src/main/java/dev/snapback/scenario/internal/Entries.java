package dev.snapback.scenario.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What laying one tree over another asks of nodes. */
final class Entries {
  private static final String ID = TimelineSection.ID.name();

  private Entries() {}

  /** The items of a list, or a node that stands alone for a list of one. */
  static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  /** The ids of the items of a list, empty for those without. */
  static List<String> ids(Node list) {
    return items(list).stream().map(Entries::id).toList();
  }

  /** The id of an entry of a timeline or of an expectation; empty where it has none. */
  static String id(Node item) {
    return item instanceof Node.Mapping mapping
        && mapping.find(ID).orElse(mapping) instanceof Node.Scalar id ? id.text() : "";
  }

  /**
   * Returns a list whose items all have ids, a letter and a number where the file gives none: they must stay the same
   * when others are dropped or added. The ids in {@code before} are those of the entries that come before the first.
   */
  static Node named(Node list, String letter, List<String> before) {
    if (!(list instanceof Node.Sequence sequence)) {
      return list;
    }
    var items = new ArrayList<Node>();
    var taken = new HashSet<String>(before);
    taken.addAll(ids(list));
    for (Node item : sequence.items()) {
      int number = before.size() + items.size() + 1;
      while (taken.contains(letter + number)) {
        number++;
      }
      if (item instanceof Node.Mapping mapping && !mapping.entries().containsKey(ID)) {
        taken.add(letter + number);
        items.add(named(mapping, letter + number));
      } else {
        items.add(item);
      }
    }
    return new Node.Sequence(sequence.place(), items);
  }

  private static Node named(Node.Mapping mapping, String id) {
    var entries = new LinkedHashMap<>(mapping.entries());
    entries.put(ID, new Node.Entry(mapping.place(), new Node.Scalar(mapping.place(), id, false, false)));
    return new Node.Mapping(mapping.place(), mapping.braces(), entries, mapping.beneath());
  }

  /** A map, or a value that stands alone for a map of one key; empty for anything else. */
  static Optional<Node.Mapping> mapping(Node node, Optional<Key<?>> alone) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    return alone.map(key -> new Node.Mapping(node.place(), false,
        Map.of(key.name(), new Node.Entry(node.place(), node)), Optional.empty()));
  }

  /** Whether two nodes say the same, wherever and however they are written. */
  static boolean same(Node one, Node other) {
    return switch (one) {
      case Node.Scalar a -> other instanceof Node.Scalar b && a.text().equals(b.text()) && a.isEmpty() == b.isEmpty();
      case Node.Sequence a -> other instanceof Node.Sequence b && a.items().size() == b.items().size()
          && IntStream.range(0, a.items().size()).allMatch(i -> same(a.items().get(i), b.items().get(i)));
      case Node.Mapping a -> other instanceof Node.Mapping b && a.entries().keySet().equals(b.entries().keySet())
          && a.entries().entrySet().stream().allMatch(
              e -> b.find(e.getKey()).map(value -> same(e.getValue().value(), value)).orElse(false));
    };
  }
}
