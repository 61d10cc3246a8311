package dev.snapback.scenario.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each key is at home, so that a misplaced one can be told its place: {@code length} in {@code truces.NAME}. */
final class Homes {
  private final Map<String, List<String>> found = new LinkedHashMap<>();

  private Homes() {}

  /** Returns the blocks that know each key, as paths, beneath {@code root}. */
  static Map<String, List<String>> of(Block root) {
    var homes = new Homes();
    homes.block(root, "");
    return homes.found;
  }

  private void block(Block block, String path) {
    block.keys().forEach((name, key) -> {
      found.computeIfAbsent(name, n -> new ArrayList<>()).add(path.isEmpty() ? "the file's top level" : path);
      type(key.type(), path.isEmpty() ? name : path + "." + name);
    });
  }

  private void type(Type<?> type, String path) {
    switch (type) {
      case Type.Leaf<?> leaf -> { }
      case Type.Listing<?> listing -> type(listing.item(), path);
      case Type.Named<?> named -> type(named.value(), path + "." + named.names().placeholder());
      case Type.Body body -> block(body.block(), path);
    }
  }
}
