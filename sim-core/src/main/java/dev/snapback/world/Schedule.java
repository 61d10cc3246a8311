package dev.snapback.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The moves of the scenario, those that were made for a later day, and how many of them are behind us. Immutable.
 *
 * @param moves all moves not canceled, by day; those of one day in file order, then in the order in which they were made
 * @param played how many have had their day
 * @param ordered the names that moves made for a later day have had
 */
record Schedule(List<Scheduled> moves, int played, List<String> ordered) {

  static Schedule of(List<Scheduled> timeline) {
    return new Schedule(
        timeline.stream().sorted((a, b) -> a.day().compareTo(b.day())).toList(), 0, List.of()); // stable: file order within a day
  }

  List<Scheduled> toCome() {
    return moves.subList(played, moves.size());
  }

  /** The next move if its day has come. */
  Optional<Scheduled> due(LocalDate today) {
    return played < moves.size() && !moves.get(played).day().isAfter(today)
        ? Optional.of(moves.get(played)) : Optional.empty();
  }

  Schedule next() {
    return new Schedule(moves, played + 1, ordered);
  }

  /** Returns the schedule without the moves to come of that name. */
  Schedule without(String id) {
    return new Schedule(toCome().stream().filter(s -> !s.id().equals(id)).toList(), 0, ordered);
  }

  /** Returns the schedule with one more move to come, the last of its day. */
  Schedule with(Scheduled next) {
    var all = new ArrayList<>(toCome());
    int at = all.size();
    while (at > 0 && all.get(at - 1).day().isAfter(next.day())) {
      at--;
    }
    all.add(at, next);
    var names = new ArrayList<>(ordered);
    names.add(next.id());
    return new Schedule(List.copyOf(all), 0, List.copyOf(names));
  }

  /** Returns a name for a move: the one that is wished for, with a number behind it where it is taken or has been. */
  String free(String wish) {
    String name = wish;
    for (int i = 2; ordered.contains(name) || has(name); i++) {
      name = wish + "-" + i;
    }
    return name;
  }

  private boolean has(String id) {
    return moves.stream().anyMatch(s -> s.id().equals(id));
  }
}
