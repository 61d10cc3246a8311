package dev.snapback.scenario;

import dev.snapback.vocabulary.Cites;
import java.util.Optional;

/**
 * One thing that a scenario says otherwise than the scenario it extends.
 *
 * @param path the key path in the scenario as a whole: {@code licenses.rare-earths.capacity}
 * @param before what the parent says; empty where the scenario adds something
 * @param after what it says; empty where it drops something
 * @param cites the sources that cover it
 * @param position where it says so
 */
public record Change(String path, Optional<String> before, Optional<String> after, Cites cites, Position position) {
  /** In one line: {@code licenses.rare-earths.capacity: 12 per wd → 6 per wd [A40]}. */
  public String text() {
    String what = before.isEmpty() ? "+ " + after.orElse("") : before.get() + " → " + after.orElse("dropped");
    return path + ": " + what + (cites.isEmpty() ? "" : " [" + cites + "]");
  }
}
