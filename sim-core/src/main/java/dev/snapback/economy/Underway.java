package dev.snapback.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What takes hold on a later day: of dispatches on arrivals, of rates on what was under way. Immutable. What was sent later
 * and arrives earlier stays: older goods behind it change nothing any more.
 *
 * @param due in the order in which it was sent
 */
record Underway(List<Due> due) {
  static final Underway NOTHING = new Underway(List.of());

  /**
   * One of them.
   *
   * @param day on which it takes hold
   * @param dispatched what is dispatched since; null for a rate
   * @param duty the rates by pair of what enters since; null for a dispatch
   */
  @SuppressWarnings("ArrayRecordComponent") // never written
  record Due(LocalDate day, @Nullable Solved dispatched, double @Nullable [] duty) {}

  Underway {
    due = List.copyOf(due);
  }

  Underway plus(Due later) {
    var all = new ArrayList<>(due);
    all.add(later);
    return new Underway(all);
  }

  /** The same dispatches, solved anew. */
  Underway solved(UnaryOperator<Solved> anew) {
    return new Underway(due.stream().map(one -> {
      Solved dispatched = one.dispatched();
      return dispatched == null ? one : new Due(one.day(), anew.apply(dispatched), null);
    }).toList());
  }

  /** What arrives from a day on, where {@code arriving} did. */
  Solved arriving(LocalDate day, Solved arriving) {
    Solved found = arriving;
    for (Due one : due) {
      Solved dispatched = one.dispatched();
      found = dispatched == null || one.day().isAfter(day) ? found : dispatched;
    }
    return found;
  }

  /** What is paid from a day on, where {@code duty} was. */
  double[] duty(LocalDate day, double[] duty) {
    double[] found = duty;
    for (Due one : due) {
      double[] rates = one.duty();
      found = rates == null || one.day().isAfter(day) ? found : rates;
    }
    return found;
  }

  /** What is left of it after a day. */
  Underway after(LocalDate day) {
    int lastDispatch = -1;
    int lastDuty = -1;
    for (int k = 0; k < due.size(); k++) {
      if (!due.get(k).day().isAfter(day)) {
        lastDispatch = due.get(k).dispatched() == null ? lastDispatch : k;
        lastDuty = due.get(k).duty() == null ? lastDuty : k;
      }
    }
    var left = new ArrayList<Due>();
    for (int k = 0; k < due.size(); k++) {
      if (k > (due.get(k).dispatched() == null ? lastDuty : lastDispatch)) {
        left.add(due.get(k));
      }
    }
    return new Underway(left);
  }
}
