package dev.snapback.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Dispatches that arrive on a later day. Immutable. What was sent later and arrives earlier stays: older goods behind it
 * change nothing any more.
 *
 * @param due in the order in which it was sent
 */
record Underway(List<Due> due) {
  static final Underway NOTHING = new Underway(List.of());

  /**
   * One of them.
   *
   * @param day on which it arrives first
   * @param dispatched what is dispatched since
   */
  record Due(LocalDate day, Solved dispatched) {}

  Underway {
    due = List.copyOf(due);
  }

  Underway plus(Due later) {
    var all = new ArrayList<>(due);
    all.add(later);
    return new Underway(all);
  }

  /** What arrives from a day on, where {@code arriving} did. */
  Solved arriving(LocalDate day, Solved arriving) {
    int last = last(day);
    return last < 0 ? arriving : due.get(last).dispatched();
  }

  /** What is left of it after a day. */
  Underway after(LocalDate day) {
    return new Underway(due.subList(last(day) + 1, due.size()));
  }

  /** The last that has arrived by a day, or -1. */
  private int last(LocalDate day) {
    int last = due.size() - 1;
    while (last >= 0 && due.get(last).day().isAfter(day)) {
      last--;
    }
    return last;
  }
}
