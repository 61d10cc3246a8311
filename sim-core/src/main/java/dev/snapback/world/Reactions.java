package dev.snapback.world;

import dev.snapback.kernel.Draws;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Whether the scenario's standing policies are set off. A draw is addressed by the reaction's name and the day, so it is
 * the same on every branch and does not hang on what else was drawn.
 *
 * <p>Every evening the reactions are asked in the order of the file. One that is spent or cools down is not set off, but
 * its condition is looked at and the day's events are done with all the same.
 */
final class Reactions {
  private static final long WORD = 0xFFFFFFFFL;
  /** The whole of a chance, in millionths of a basis point: share × thousandths of pressure. */
  private static final long WHOLE = Share.WHOLE * 1000L;

  private final int[] streams;
  private final boolean listening;
  private final Stances stances;
  /** Of each, whether its condition holds; never, where it waits for an event. */
  private final List<Predicate<World>> conditions;

  /**
   * Reactions in the order of the file.
   *
   * @param stances what is left of a chance
   * @param bind tells whether a condition holds in a world
   */
  Reactions(List<Reaction> reactions, Stances stances, Function<Condition, Predicate<World>> bind) {
    this.streams = reactions.stream().mapToInt(r -> Draws.stream(r.stream())).toArray();
    this.listening = reactions.stream().anyMatch(r -> r.trigger() instanceof Reaction.Trigger.On);
    this.stances = stances;
    this.conditions = reactions.stream().map(r -> switch (r.trigger()) {
      case Reaction.Trigger.When when -> bind.apply(when.condition());
      case Reaction.Trigger.On on -> (Predicate<World>) world -> false;
    }).toList();
    Draws.checkDistinct(reactions.stream().map(Reaction::stream).toList());
  }

  int count() {
    return streams.length;
  }

  /** A reaction with its numbers as they are now. */
  Reaction get(World world, int index) {
    return world.spec().reactions().get(index);
  }

  /** Shows a move or an event to those that wait for one. */
  void see(World world, Supplier<String> line) {
    if (listening) {
      String text = line.get();
      for (int i = 0; i < streams.length; i++) {
        if (get(world, i).trigger() instanceof Reaction.Trigger.On on && on.pattern().fits(text)) {
          world.watch().see(i);
        }
      }
    }
  }

  /** Whether a reaction is set off this evening; takes note of what it looked at. */
  boolean setsOff(World world, int index) {
    Reaction reaction = get(world, index);
    Watch watch = world.watch();
    if (world.today().isBefore(reaction.from())) {
      watch.takeSeen(index);
      return false;
    }
    if (!world.recording() && reaction.chance().daily() && reaction.trigger() instanceof Reaction.Trigger.When) {
      return mayBe(world, index, reaction) && conditions.get(index).test(world); // most days the draw says no: ask it first
    }
    boolean occasion = switch (reaction.trigger()) {
      case Reaction.Trigger.On on -> watch.takeSeen(index);
      case Reaction.Trigger.When when -> {
        boolean now = conditions.get(index).test(world);
        if (!now) {
          watch.quiet(index);
        }
        yield reaction.chance().daily() ? now : watch.comesToHold(index, now);
      }
    };
    return occasion && mayBe(world, index, reaction);
  }

  /** Whether it follows today where there is an occasion. */
  private boolean mayBe(World world, int index, Reaction reaction) {
    Watch watch = world.watch();
    return !watch.isSpent(index) && !watch.cools(index, world.today(), reaction.coolDown().length())
        && drawn(world, index, reaction);
  }

  private boolean drawn(World world, int index, Reaction reaction) {
    Draws draws = world.draws();
    draws.at(world.seed(), world.replication(), streams[index], world.day(), 0);
    long word = draws.first() & WORD;
    long whole = chance(world, reaction);
    return word < words(whole) && word < words(leaning(world, reaction, whole)); // stances take some away: ask them last
  }

  /** How many of the 2^32 words set it off. */
  private static long words(long chance) {
    return ((chance << 32) + WHOLE / 2) / WHOLE;
  }

  /** What stances leave of a chance. */
  private long leaning(World world, Reaction reaction, long chance) {
    return chance * stances.chance(world, reaction.move()) / Share.WHOLE;
  }

  /** Its chance in parts of {@link #WHOLE}, whatever stances say: share + per pressure × pressure, at most all. */
  private long chance(World world, Reaction reaction) {
    Reaction.Chance chance = reaction.chance();
    OptionalLong pressure = reaction.move().actors().isEmpty() || chance.perPressure().bp() == 0
        ? OptionalLong.empty() : world.pressures().level(reaction.move().actors().get(0));
    return Math.min(WHOLE, chance.share().bp() * 1000L + chance.perPressure().bp() * pressure.orElse(0));
  }

  /** How a reaction stands; takes no note of anything. */
  ReactionStatus status(World world, int index) {
    Reaction reaction = get(world, index);
    Watch watch = world.watch();
    boolean now = switch (reaction.trigger()) {
      case Reaction.Trigger.On on -> watch.seen(index);
      case Reaction.Trigger.When when -> conditions.get(index).test(world);
    };
    int coolDown = reaction.coolDown().length();
    Optional<LocalDate> due = watch.due(index);
    ReactionStatus.State state = due.isPresent() ? ReactionStatus.State.UNDER_WAY
        : watch.isSpent(index) ? ReactionStatus.State.SPENT
        : world.today().isBefore(reaction.from()) ? ReactionStatus.State.NOT_BEGUN
        : watch.cools(index, world.today(), coolDown) ? ReactionStatus.State.COOLS_DOWN : ReactionStatus.State.READY;
    Optional<LocalDate> until = switch (state) {
      case NOT_BEGUN -> Optional.of(reaction.from());
      case COOLS_DOWN -> watch.last(index).map(day -> day.plusDays(coolDown));
      case READY, UNDER_WAY, SPENT -> due;
    };
    return new ReactionStatus(reaction, now, 100.0 * leaning(world, reaction, chance(world, reaction)) / WHOLE, state, until, watch.times(index),
        watch.last(index));
  }
}
