package dev.snapback.language;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param start where the text begins that a candidate replaces, from 0
 * @param end where it ends: the cursor
 * @param candidates in the order of their declaration; all begin with the text they replace
 * @param hint how the line goes on from the cursor, for dim ghost text; may be empty
 */
public record Completion(int start, int end, List<Candidate> candidates, String hint) {
  public Completion {
    candidates = List.copyOf(candidates);
  }

  /**
   * One candidate.
   *
   * @param text what to insert
   * @param group what it is among: {@code tariffs} for a move, {@code layer} for a name; may be empty
   * @param description what it means; may be empty
   */
  public record Candidate(String text, String group, String description) {}
}
