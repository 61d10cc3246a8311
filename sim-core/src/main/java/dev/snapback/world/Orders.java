package dev.snapback.world;

import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.Optional;

/** Moves that are made today for a later day. */
final class Orders {
  private final Engine engine;

  Orders(Engine engine) {
    this.engine = engine;
  }

  /** Does at once what is for today, and puts the rest on the schedule; why not, if nothing was done. */
  Optional<Refusal> give(World world, Later order, Origin origin) {
    LocalDate today = world.today();
    LocalDate first = order.effective().orElse(today);
    if (first.isBefore(today)) {
      return Optional.of(Refusal.of("not-in-the-past",
          "it cannot take effect in the past: " + first + " is before today, " + today));
    }
    if (order.ending().isPresent()) {
      Later.Ending ending = order.ending().get();
      LocalDate begun = ending.first().orElse(first);
      if (!ending.day().isAfter(begun)) {
        return Optional.of(Refusal.of("expires-later",
            "it would expire on " + ending.day() + ", which is not after its first day, " + begun));
      }
    }
    if (first.isAfter(today)) {
      put(world, order.move(), first, origin);
    } else {
      Optional<Refusal> refused = engine.play(world, order.move(),
          new Origin(today, order.move().text(), origin.cites()));
      if (refused.isPresent()) {
        return refused;
      }
    }
    order.ending().ifPresent(ending -> put(world, ending.move(), ending.day(), origin));
    return Optional.empty();
  }

  private static void put(World world, Move move, LocalDate day, Origin origin) {
    Schedule plan = world.plan();
    String id = plan.free(move.command().name() + "-" + day);
    world.keep(plan.with(new Scheduled(id, day, move, origin.cites())));
    world.record(origin.by(), new WorldEvent.Ordered(id, day, move.text()));
  }
}
