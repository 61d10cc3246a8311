package dev.snapback.scenario.internal;

import java.util.List;
import java.util.Map;

/**
 * What stands in a scenario's file, laid over what stands in the files that it extends.
 *
 * @param root all of it
 * @param parents the names of the scenarios that it extends, the nearest first
 * @param edits what it says otherwise than the nearest
 * @param folders where each of the files finds its sources
 * @param near names of blocks that only the file has, by their key paths, with the name in the nearest that is much alike
 */
record Tree(Node root, List<String> parents, List<Edit> edits, Map<String, Siblings> folders,
    Map<String, String> near) {
  /**
   * A difference to the parent.
   *
   * @param at where the file says so, and the key path in the whole
   * @param before what the parent says, in short; empty where it says nothing
   * @param after what the file says; empty where it drops something
   */
  record Edit(At at, String before, String after) {}
}
