package dev.snapback;

import dev.snapback.language.Parsed;
import dev.snapback.language.Timed;
import dev.snapback.world.Later;
import dev.snapback.world.Move;
import dev.snapback.world.WorldEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left of moves that were made for a later day when parts of them have been canceled. */
final class SavedOrders {
  private SavedOrders() {}

  /** Whether a name on the schedule was given to a move that somebody made for a later day. */
  static boolean isOne(Simulation sim, String id) {
    return sim.journal().stream().anyMatch(e -> e.event() instanceof WorldEvent.Ordered o && o.id().equals(id));
  }

  /** The moves that do what a move of a day has done, but for what was canceled. */
  static List<Move> left(Simulation sim, LocalDate day, Move move) {
    if (!(move.command() instanceof Later later)) {
      return List.of(move);
    }
    boolean first = later.effective().filter(d -> canceled(sim, day, d, later.move())).isEmpty();
    boolean last = later.ending().filter(e -> !canceled(sim, day, e.day(), e.move())).isPresent();
    if (first && last == later.ending().isPresent()) {
      return List.of(move);
    }
    var left = new ArrayList<Move>();
    if (first) {
      left.add(on(sim, later.move(), later.effective()));
    }
    if (last) {
      later.ending().ifPresent(e -> left.add(on(sim, e.move(), Optional.of(e.day()))));
    }
    return left;
  }

  private static Move on(Simulation sim, Move move, Optional<LocalDate> day) {
    return day.isEmpty() ? move : sim.grammar()
        .move(Parsed.of(move.actors(), new Timed(move.command(), day, Optional.empty()))).orElseThrow();
  }

  /** Whether a move that was put on the schedule on a day was taken off again. */
  private static boolean canceled(Simulation sim, LocalDate day, LocalDate then, Move move) {
    return sim.journal().stream()
        .filter(e -> e.day().equals(day) && e.event() instanceof WorldEvent.Ordered o && o.day().equals(then)
            && o.move().equals(move.text()))
        .map(e -> ((WorldEvent.Ordered) e.event()).id())
        .anyMatch(id -> sim.steps().stream().anyMatch(s -> s.action().equals(new Action.Canceled(id))));
  }
}
