package dev.snapback;

import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.Cites;
import dev.snapback.world.Engine;
import dev.snapback.world.Outcome;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How a simulation's steps become a world, from the first day on. What has been is never stored: it is played again,
 * which gives the same to the byte.
 */
public final class History {
  /** Nothing tells it to stop. */
  static final BooleanSupplier ALWAYS_ON = () -> false;

  private final Engine engine;
  private final long seed;
  private final LocalDate at;

  /** Looks at the world at the end of a day. */
  @FunctionalInterface
  public interface EachDay {
    void see(LocalDate day, World world);
  }

  History(Engine engine, long seed, LocalDate at) {
    this.engine = engine;
    this.seed = seed;
    this.at = at;
  }

  Engine engine() {
    return engine;
  }

  /**
   * Returns the history of the same scenario with another value of a parameter from its first day on.
   *
   * @param cites the assumption that it is
   * @throws IllegalArgumentException if there is no such parameter or it cannot have that value
   */
  History with(String parameter, String value, Cites cites) {
    return new History(engine.with(parameter, value, cites), seed, at);
  }

  /** Returns the same history, taken over on another day. */
  History takingOver(LocalDate day) {
    return new History(engine, seed, day);
  }

  /** Plays all steps again, up to the last; the refusal of the first that is no longer possible, if there is one. */
  Optional<Refusal> playAgain(World world, List<Step> steps) {
    for (Step step : steps) {
      if (apply(world, step) instanceof Outcome.Refused no) {
        return Optional.of(Refusal.of(no.refusal().guard(),
            "the past would not have happened: on " + step.day() + " " + step.action().line() + ": "
                + no.refusal().reason()));
      }
    }
    return Optional.empty();
  }

  long seed() {
    return seed;
  }

  LocalDate at() {
    return at;
  }

  World beginning() {
    World world = engine.start(seed, 0, true);
    advance(world, at, ALWAYS_ON);
    return world;
  }

  private void advance(World world, LocalDate to, BooleanSupplier stop) {
    while (world.today().isBefore(to) && !stop.getAsBoolean()) {
      engine.advance(world);
    }
  }

  private Outcome apply(World world, Step step) {
    return apply(world, step, ALWAYS_ON);
  }

  /** Does a step; what passes time may be told to stop, and is then refused half-way, so that the world is of no use. */
  Outcome apply(World world, Step step, BooleanSupplier stop) {
    int before = world.journal().size();
    return switch (step.action()) {
      case Action.Played a -> engine.play(world, a.move(), step.cites());
      case Action.Advanced a -> {
        advance(world, a.to(), stop);
        yield world.today().isBefore(a.to())
            ? new Outcome.Refused(Refusal.of("goes-on", "told to stop on " + world.today()))
            : new Outcome.Accepted(world.journal().since(before));
      }
      case Action.ParameterSet a when a.throughout() -> new Outcome.Accepted(List.of()); // the engine has it from the start
      case Action.ParameterSet a -> engine.set(world, a.name(), a.value(), step.cites())
          .<Outcome>map(Outcome.Refused::new)
          .orElseGet(() -> new Outcome.Accepted(world.journal().since(before)));
      case Action.WentOn a -> engine.goOn(world, a.seed(), a.number(), a.drawn())
          .<Outcome>map(Outcome.Refused::new)
          .orElseGet(() -> new Outcome.Accepted(world.journal().since(before)));
      case Action.Canceled a -> engine.cancel(world, a.id())
          ? new Outcome.Accepted(world.journal().since(before))
          : new Outcome.Refused(Refusal.of("scheduled", "nothing on the schedule is called " + a.id()));
    };
  }

  World evening(List<Step> steps, LocalDate day) {
    World[] found = new World[1];
    play(steps, day, (d, world) -> {
      if (d.equals(day)) {
        found[0] = world.fork();
      }
    });
    return found[0];
  }

  void replay(List<Step> steps, LocalDate today, EachDay each) {
    World present = play(steps, today.minusDays(1), each);
    applyAll(present, steps, today);
    each.see(today, present);
  }

  /** Plays to the evening of {@code last} and on to the next morning. */
  private World play(List<Step> steps, LocalDate last, EachDay each) {
    World world = engine.start(seed, 0, true);
    while (!world.today().isAfter(last)) {
      applyAll(world, steps, world.today());
      engine.evening(world);
      each.see(world.today(), world);
      engine.nextMorning(world);
    }
    return world;
  }

  /** Does again what was done on a day, but for the passing of time. */
  private void applyAll(World world, List<Step> steps, LocalDate day) {
    for (Step step : steps) {
      if (step.day().equals(day) && !(step.action() instanceof Action.Advanced)) {
        apply(world, step);
      }
    }
  }
}
