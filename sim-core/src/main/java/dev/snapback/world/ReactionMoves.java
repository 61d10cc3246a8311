package dev.snapback.world;

import dev.snapback.kernel.Journal;
import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.Origin;
import java.util.Optional;

/**
 * The moves of reactions: made on the evening that sets them off, or on the morning when their delay is over. One that is
 * not legal has not happened, and leaves no trace but a line.
 */
final class ReactionMoves {
  private final Engine engine;
  private final Reactions reactions;

  ReactionMoves(Engine engine, Reactions reactions) {
    this.engine = engine;
    this.reactions = reactions;
  }

  /** Makes or puts off the moves of all that is set off this evening, in the order of the file. */
  void evening(World world) {
    for (int i = 0; i < reactions.count(); i++) {
      if (reactions.setsOff(world, i)) {
        setOff(world, i);
      }
    }
  }

  /** Makes the moves whose delay is over. */
  void morning(World world) {
    for (int due = world.watch().takeDue(world.today()); due >= 0; due = world.watch().takeDue(world.today())) {
      int index = due;
      play(world, reactions.get(world, index)).ifPresent(refused -> {
        world.watch().restore(index);
        missed(world, index, refused);
      });
    }
  }

  private void setOff(World world, int index) {
    Reaction reaction = reactions.get(world, index);
    int delay = reaction.delay().length();
    Journal<Entry> before = world.journal();
    world.record("reaction " + reaction.name(),
        new WorldEvent.SetOff(reaction.name(), reaction.move().text(), delay, reaction.cites()));
    if (delay > 0) {
      world.watch().delay(index, world.today().plusDays(delay));
      world.watch().setOff(index, world.today(), reaction.once());
      return;
    }
    Optional<Refusal> refused = play(world, reaction);
    if (refused.isEmpty()) {
      world.watch().setOff(index, world.today(), reaction.once());
    } else {
      world.rewind(before);
      missed(world, index, refused.get());
    }
  }

  private Optional<Refusal> play(World world, Reaction reaction) {
    String cause = reaction.move().text() + " (reaction " + reaction.name() + ")";
    return engine.play(world, reaction.move(), new Origin(world.today(), cause, reaction.cites()));
  }

  /** Reports a reaction that did not happen, but not the same again and again while it stays so. */
  private void missed(World world, int index, Refusal refused) {
    Reaction reaction = reactions.get(world, index);
    if (world.watch().isNews(index, refused.reason())) {
      world.record("reaction " + reaction.name(), new WorldEvent.ReactionDidNotHappen(
          reaction.name(), reaction.move().text(), refused.reason(), reaction.cites()));
    }
  }
}
