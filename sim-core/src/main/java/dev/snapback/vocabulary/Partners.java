package dev.snapback.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose goods a move falls on: {@code cn, hk}, {@code all}, {@code all except ca, mx}.
 *
 * @param all whether it is all partners
 * @param listed the partners; where {@code all}, the exceptions
 */
public record Partners(boolean all, List<Actor> listed) {
  /** All partners. */
  public static final Partners ALL = new Partners(true, List.of());

  public Partners {
    listed = List.copyOf(listed);
    if (!all && listed.isEmpty()) {
      throw new IllegalArgumentException("at least one partner is needed");
    }
  }

  /**
   * Returns these partners alone.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Partners of(Actor... partners) {
    return new Partners(false, List.of(partners));
  }

  @Override
  public String toString() {
    String list = listed.stream().map(Actor::id).collect(Collectors.joining(", "));
    return all ? list.isEmpty() ? "all" : "all except " + list : list;
  }
}
