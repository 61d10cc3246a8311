package dev.snapback;

import dev.snapback.kernel.Refusal;
import dev.snapback.world.Outcome;
import dev.snapback.world.World;
import dev.snapback.world.WorldEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What was done since a history began, and the world that it has led to: to be taken back, and done again. */
final class Steps {
  private final int lastAssumption;
  private final List<Done> done = new ArrayList<>();
  private final List<Action> undone = new ArrayList<>();
  private History history;
  private World world;

  /** A step with what was before it, which undo returns to. */
  private record Done(Step step, History history, World before) {}

  /**
   * Nothing done yet.
   *
   * @param lastAssumption the number of the scenario's last assumption: reasons that people give are numbered on
   */
  Steps(History history, int lastAssumption) {
    this(history, history.beginning(), lastAssumption);
  }

  private Steps(History history, World world, int lastAssumption) {
    this.history = history;
    this.world = world;
    this.lastAssumption = lastAssumption;
  }

  /** Returns an independent copy with the same past. */
  Steps fork() {
    var copy = new Steps(history, world.fork(), lastAssumption);
    copy.done.addAll(done); // the worlds before are never changed, so forks share them
    copy.undone.addAll(undone);
    return copy;
  }

  /** What is played again where the past is another. */
  History history() {
    return history;
  }

  /** The history before anything was done: without what was set throughout. */
  History first() {
    return done.isEmpty() ? history : done.get(0).history();
  }

  /** The world now. */
  World world() {
    return world;
  }

  /** What was accepted and not taken back, oldest first. */
  List<Step> list() {
    return done.stream().map(Done::step).toList();
  }

  /** Those that still count: see {@link Step#standing}. */
  List<Step> standing() {
    return Step.standing(list());
  }

  /** Does something; what is refused changes nothing. */
  Outcome perform(Action action) {
    return action instanceof Action.ParameterSet set && set.throughout() ? rewrite(set) : perform(action, History.ALWAYS_ON);
  }

  /** Plays all again with another value from the first day on. */
  private Outcome rewrite(Action.ParameterSet set) {
    var step = new Step(world.today(), set, assumptionId());
    Optional<Refusal> unknown = history.engine().parameters().unknown(set.name());
    if (unknown.isPresent()) {
      return new Outcome.Refused(unknown.get());
    }
    History other;
    try {
      other = history.with(set.name(), set.value(), step.cites());
    } catch (IllegalArgumentException refused) {
      return new Outcome.Refused(Refusal.of("allowed-value", set.name() + ": " + refused.getMessage()));
    }
    World again = other.beginning();
    Optional<Refusal> lost = other.playAgain(again, Step.standing(Stream.concat(list().stream(), Stream.of(step)).toList()))
        .or(() -> missed(again));
    if (lost.isPresent()) {
      return new Outcome.Refused(lost.get());
    }
    done.add(new Done(step, history, world));
    undone.clear();
    history = other;
    world = again;
    return new Outcome.Accepted(List.of());
  }

  private Optional<Refusal> missed(World again) {
    return again.journal().entries().stream()
        .filter(e -> e.event() instanceof WorldEvent.DidNotHappen && !world.journal().entries().contains(e))
        .findFirst()
        .map(e -> Refusal.of("same-past", "the past would not have happened: on " + e.day() + " " + e.event().text()));
  }

  /**
   * Does something, all of it or nothing.
   *
   * @param stop asked before each day whether to give up
   */
  Outcome perform(Action action, BooleanSupplier stop) {
    World before = world;
    World after = world.fork();
    Step step = new Step(before.today(), action, assumptionId());
    Outcome outcome = history.apply(after, step, stop);
    if (outcome instanceof Outcome.Accepted) {
      done.add(new Done(step, history, before));
      undone.clear();
      world = after;
    }
    return outcome;
  }

  private String assumptionId() {
    long typed = done.stream().filter(d -> d.step().action().because().isPresent()).count();
    return "A" + (lastAssumption + typed + 1);
  }

  private static void refuseNegative(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("there are 0 steps or more, not " + n);
    }
  }

  /**
   * Takes back the last steps.
   *
   * @return how many were taken back: {@code n}, or fewer where there were fewer
   */
  int undo(int n) {
    refuseNegative(n);
    int count = 0;
    for (; count < n && !done.isEmpty(); count++) {
      Done last = done.remove(done.size() - 1);
      undone.add(last.step().action());
      world = last.before();
      history = last.history();
    }
    return count;
  }

  /**
   * Does again what was taken back.
   *
   * @return how many steps were done again
   */
  int redo(int n) {
    refuseNegative(n);
    int count = 0;
    for (; count < n && !undone.isEmpty(); count++) {
      Action action = undone.get(undone.size() - 1);
      List<Action> rest = List.copyOf(undone.subList(0, undone.size() - 1));
      perform(action);
      undone.clear();
      undone.addAll(rest);
    }
    return count;
  }
}
