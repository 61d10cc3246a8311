package dev.snapback.world;

import dev.snapback.control.ControlCommand;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Step;
import dev.snapback.license.LicenseCommand;
import dev.snapback.talks.TalksCommand;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.TruceCommand;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machines of a world: a command goes to the one that knows it, and what follows from its events to the others, at
 * once. Every event is recorded, and shown to the reactions that wait for one.
 */
final class Machines {
  private final Reactions reactions;

  Machines(Reactions reactions) {
    this.reactions = reactions;
  }

  /** Applies a command and all that follows from it, and records which headline rates it moved. */
  Optional<Refusal> apply(World world, Command command, Act act) {
    TariffBook before = world.tariffs();
    Optional<Refusal> refused = put(world, command, act);
    if (world.recording() && world.tariffs() != before) {
      for (Event moved : Headlines.moved(before, world.tariffs())) {
        world.record(act.origin().by(), moved);
      }
    }
    return refused;
  }

  private Optional<Refusal> put(World world, Command command, Act act) {
    return switch (command) {
      case TariffCommand c -> settle(world, world.tariffs().apply(c, act), world::keep, act);
      case TruceCommand c -> settle(world, world.truces().apply(c, act), world::keep, act);
      case LicenseCommand c -> settle(world, world.licenses().apply(c, act), world::keep, act);
      case ControlCommand c -> settle(world, world.controls().apply(c, act), world::keep, act);
      case TalksCommand c -> settle(world, world.talks().apply(c, act), world::keep, act);
      default -> throw new IllegalArgumentException("no machine knows the command " + command);
    };
  }

  private interface Keep<B> {
    void keep(B book);
  }

  private <B> Optional<Refusal> settle(World world, Step<B> step, Keep<B> keep, Act act) {
    return switch (step) {
      case Step.Refused<B> no -> Optional.of(no.refusal());
      case Step.Done<B> done -> {
        keep.keep(done.next());
        for (Event event : done.events()) {
          world.record(act.origin().by(), event);
          reactions.see(world, event::text);
          follow(world, event, act);
        }
        yield Optional.empty();
      }
    };
  }

  private void follow(World world, Event event, Act act) {
    for (Consequences.Consequence next : Consequences.of(world, event)) {
      // The actors of the move that led to it, if one did: so that what remembers it can tell a move from the calendar.
      Act reaction = new Act(world.today(), By.REACTION, act.actors(), next.origin(act.origin()));
      put(world, next.command(), reaction).ifPresent(refused ->
          world.record(act.origin().by(), new WorldEvent.WithoutEffect(next.text(), reason(refused, next.command()))));
    }
  }

  /** Why, without the name of a command that nobody types. */
  private static String reason(Refusal refused, Command command) {
    return refused.reason().replace(command.name() + Refusal.NEEDS_STATE, "this" + Refusal.NEEDS_STATE);
  }

  /** What the machines' rows let {@code actors} do now together; a list of nobody means firms. */
  List<Legal> legal(World world, List<Actor> actors) {
    var found = new ArrayList<Legal>();
    if (actors.size() == 1) {
      found.addAll(world.tariffs().legal(actors.get(0), world.today()));
    }
    found.addAll(world.licenses().legal(actors, world.today()));
    if (!actors.isEmpty()) {
      found.addAll(world.truces().legal(actors, world.today()));
      found.addAll(world.controls().legal(actors, world.today()));
      found.addAll(world.talks().legal(actors, world.today()));
    }
    return found;
  }
}
