package dev.snapback;

import dev.snapback.Simulation.Until;
import dev.snapback.Simulation.Until.Unknown;
import dev.snapback.world.Condition;
import dev.snapback.world.Engine;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/** Plays a world on until a condition comes to hold, now or at the end of a day. */
final class LookAhead {
  private LookAhead() {}

  /** Returns what {@link Simulation#lookAhead} does; {@code ahead} is played on. */
  static Optional<Until> find(Engine engine, World ahead, Condition condition, LocalDate last, BooleanSupplier stop) {
    boolean morning = engine.holds(ahead, condition);
    if (morning) {
      return Optional.of(new Until(true, ahead.today(), List.of(), Optional.empty()));
    }
    ToIntFunction<World> truth = engine.truth(condition);
    Optional<Unknown> unknown = Optional.empty();
    for (LocalDate day = ahead.today(); !day.isAfter(last); day = day.plusDays(1)) {
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      engine.evening(ahead);
      int holds = truth.applyAsInt(ahead);
      if (holds > 0) {
        boolean stays = morning || day.equals(engine.end());
        return Optional.of(new Until(true, stays ? day : day.plusDays(1), List.of(), unknown));
      }
      if (holds == 0) {
        unknown = Optional.of(unknown.map(u -> new Unknown(u.evenings() + 1, u.first(), u.reason())).orElseGet(() ->
            new Unknown(1, ahead.today(), condition.unknown(metric -> engine.value(ahead, metric)).orElseThrow())));
      }
      if (day.isBefore(last)) {
        engine.nextMorning(ahead);
        morning = engine.holds(ahead, condition);
      }
    }
    return Optional.of(new Until(false, last, List.of(), unknown));
  }
}
