package dev.snapback.scenario;

import java.util.List;

/**
 * Where a scenario comes from.
 *
 * @param parents the names of the scenario that it extends, of the one which that extends, and so on
 * @param changes what it says otherwise than its parent, in the order of the file
 */
public record Lineage(List<String> parents, List<Change> changes) {
  /** Of a scenario that extends none. */
  public static final Lineage NONE = new Lineage(List.of(), List.of());

  public Lineage {
    parents = List.copyOf(parents);
    changes = List.copyOf(changes);
  }
}
