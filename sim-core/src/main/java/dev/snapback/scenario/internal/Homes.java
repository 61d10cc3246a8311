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
      key.type().block(path.isEmpty() ? name : path + "." + name, this::block);
    });
  }
}
