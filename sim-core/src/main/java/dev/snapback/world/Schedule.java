package dev.snapback.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The scenario's moves and how many of them are behind us. Immutable.
 *
 * @param moves all moves not canceled, by day, those of one day in file order
 * @param played how many have had their day
 */
record Schedule(List<Scheduled> moves, int played) {

  static Schedule of(List<Scheduled> timeline) {
    return new Schedule(
        timeline.stream().sorted((a, b) -> a.day().compareTo(b.day())).toList(), 0); // stable: file order within a day
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
    return new Schedule(moves, played + 1);
  }

  /** Returns the schedule without the moves to come of that name. */
  Schedule without(String id) {
    return new Schedule(toCome().stream().filter(s -> !s.id().equals(id)).toList(), 0);
  }
}
