package dev.snapback.vocabulary;

import java.util.List;

/**
 * Where a number or an event comes from: facts ({@code T1}), documents ({@code time}) and assumptions ({@code A3}) by
 * their ids in the scenario. The scenario resolves them.
 *
 * @param ids in the order given; empty where nothing is cited
 */
public record Cites(List<String> ids) {
  /** Nothing cited. */
  public static final Cites NONE = new Cites(List.of());

  public Cites {
    ids = List.copyOf(ids);
  }

  /** Returns the citation of these ids. */
  public static Cites of(String... ids) {
    return new Cites(List.of(ids));
  }

  /** Whether nothing is cited. */
  public boolean isEmpty() {
    return ids.isEmpty();
  }

  @Override
  public String toString() {
    return String.join(", ", ids);
  }
}
