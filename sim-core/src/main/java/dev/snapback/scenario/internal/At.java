package dev.snapback.scenario.internal;

/**
 * Where a value stands.
 *
 * @param place its place in the file
 * @param path its key path: {@code truces.geneva.length}, {@code timeline[3].date} (counted from 1)
 */
public record At(Place place, String path) {
  /** Returns the place of an entry of the map that stands here. */
  At key(String key, Place where) {
    return new At(where, path.isEmpty() ? key : path + "." + key);
  }

  /** Returns the place of an item of the list that stands here. */
  At item(int index, Place where) {
    return new At(where, path + "[" + (index + 1) + "]");
  }
}
