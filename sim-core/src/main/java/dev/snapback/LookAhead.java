package dev.snapback;

import dev.snapback.Simulation.Until;
import dev.snapback.world.Condition;
import dev.snapback.world.Engine;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Plays a world on until a condition comes to hold, now or at the end of a day. */
final class LookAhead {
  private LookAhead() {}

  /** Returns what {@link Simulation#lookAhead} does; {@code ahead} is played on. */
  static Optional<Until> find(Engine engine, World ahead, Condition condition, LocalDate last, BooleanSupplier stop) {
    boolean morning = engine.holds(ahead, condition);
    if (morning) {
      return Optional.of(new Until(true, ahead.today(), List.of()));
    }
    for (LocalDate day = ahead.today(); !day.isAfter(last); day = day.plusDays(1)) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      engine.evening(ahead);
      if (engine.holds(ahead, condition)) {
        boolean stays = morning || day.equals(engine.end());
        return Optional.of(new Until(true, stays ? day : day.plusDays(1), List.of()));
      }
      if (day.isBefore(last)) {
        engine.nextMorning(ahead);
        morning = engine.holds(ahead, condition);
      }
    }
    return Optional.of(new Until(false, last, List.of()));
  }
}
