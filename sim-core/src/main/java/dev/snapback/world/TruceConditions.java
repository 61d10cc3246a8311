package dev.snapback.world;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Command;
import dev.snapback.truce.ObligationState;
import dev.snapback.truce.TruceBook;
import dev.snapback.truce.TruceCommand;
import dev.snapback.truce.TruceState;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The scenario's conditions on truces in force, looked at every evening: which obligations are kept, what collapses. */
final class TruceConditions {
  private final Machines machines;
  private final Map<ObligationName, Measure> measures = new LinkedHashMap<>();
  private final Map<TruceName, Broken> collapses = new LinkedHashMap<>();

  /** A condition of collapse. */
  private record Broken(Predicate<World> holds, Cites cites) {}

  /** A measure; {@code fails} is where its condition is known not to hold. */
  private record Measure(Kept kept, Predicate<World> holds, Predicate<World> fails) {}

  /**
   * The conditions of a scenario.
   *
   * @param bind tells whether a condition holds in a world
   */
  TruceConditions(WorldSpec spec, Machines machines, Function<Condition, Predicate<World>> bind) {
    this.machines = machines;
    spec.kept().forEach((obligation, kept) -> measures.put(obligation,
        new Measure(kept, bind.apply(kept.condition()), bind.apply(new Condition.Not(kept.condition())))));
    spec.collapses().forEach((truce, collapse) ->
        collapses.put(truce, new Broken(bind.apply(collapse.condition()), collapse.cites())));
  }

  /** Measured obligations are honored or breached, then truces collapse. */
  void evening(World world) {
    measure(world);
    collapse(world);
  }

  private void measure(World world) {
    if (measures.isEmpty()) {
      return;
    }
    for (TruceBook.Truce truce : List.copyOf(world.truces().truces())) {
      if (truce.state() instanceof TruceState.InForce) {
        for (ObligationName obligation : truce.obligations().keySet()) {
          Optional.ofNullable(measures.get(obligation)).ifPresent(measure -> measure(world, obligation, measure));
        }
      }
    }
  }

  private void measure(World world, ObligationName obligation, Measure measure) {
    Kept kept = measure.kept();
    if (kept.by().map(world.today()::isBefore).orElse(false)) {
      return;
    }
    ObligationState state = world.truces().obligation(obligation).orElseThrow();
    boolean open = state instanceof ObligationState.Pending || state instanceof ObligationState.Disputed;
    boolean fails = !(state instanceof ObligationState.Breached) && (open || kept.by().isEmpty())
        && measure.fails().test(world);
    boolean honored = open && kept.by().isPresent() && measure.holds().test(world);
    if (fails || honored) {
      apply(world, fails ? new TruceCommand.Breach(obligation) : new TruceCommand.Honor(obligation),
          "measure of " + obligation + ": " + kept.condition(), kept.cites());
    }
  }

  private void collapse(World world) {
    for (Map.Entry<TruceName, Broken> each : collapses.entrySet()) {
      TruceName truce = each.getKey();
      if (each.getValue().holds().test(world) && world.truces().find(truce).map(t -> t.state() instanceof TruceState.InForce).orElse(false)) {
        apply(world, new TruceCommand.Collapse(truce), "condition of collapse of " + truce, each.getValue().cites());
      }
    }
  }

  private void apply(World world, Command command, String cause, Cites cites) {
    Origin origin = new Origin(world.today(), cause, cites);
    machines.apply(world, command, new Act(world.today(), By.REACTION, List.of(), origin));
  }
}
