package dev.snapback.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a layer has levied, exempted and booked so far. It outlives the layer's ends.
 *
 * @param levels changes of level by day, at most one a day
 * @param ended exemptions that are over
 * @param refunds refunds booked, oldest first
 * @param settled the day before which all duties have been booked as refunds
 */
public record History(
    List<Level> levels, List<Exemption> ended, List<Refund> refunds, Optional<LocalDate> settled) {
  /** Nothing yet. */
  static final History EMPTY = new History(List.of(), List.of(), List.of(), Optional.empty());

  public History {
    levels = List.copyOf(levels);
    ended = List.copyOf(ended);
    refunds = List.copyOf(refunds);
  }

  /** The level on a day, as it was charged; not levied before the first entry. */
  Level on(LocalDate day) {
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (!levels.get(i).from().isAfter(day)) {
        return levels.get(i);
      }
    }
    return Level.none(day);
  }

  /** Notes a level from its day on; of several on one day the last counts, and one that changes nothing is not kept. */
  History noting(Level level) {
    var more = new ArrayList<>(levels);
    more.removeIf(l -> !l.from().isBefore(level.from()));
    boolean news = more.isEmpty() ? level.levied() : !more.get(more.size() - 1).sameBut(level);
    if (news) {
      more.add(level);
    }
    return new History(more, ended, refunds, settled);
  }

  /** Notes that nothing is levied from {@code day} on; the exemptions that were open have ended. */
  History ending(LocalDate day, List<Exemption> open) {
    return over(day, open).noting(Level.none(day));
  }

  /** Notes exemptions that are over. */
  History over(LocalDate day, List<Exemption> open) {
    var more = new ArrayList<>(ended);
    open.forEach(e -> more.add(e.ended(day)));
    return new History(levels, more, refunds, settled);
  }

  History booking(Refund refund) {
    var more = new ArrayList<>(refunds);
    more.add(refund);
    return new History(levels, ended, more, settled);
  }

  History settledBefore(LocalDate day) {
    return new History(levels, ended, refunds, Optional.of(day));
  }
}
