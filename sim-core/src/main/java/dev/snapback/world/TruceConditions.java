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
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The scenario's conditions on truces in force, looked at every evening: which obligations are kept, what collapses. */
final class TruceConditions {
  private final WorldSpec spec;
  private final Machines machines;
  private final BiPredicate<World, Condition> holds;

  /**
   * The conditions of a scenario.
   *
   * @param holds whether a condition holds in a world now
   */
  TruceConditions(WorldSpec spec, Machines machines, BiPredicate<World, Condition> holds) {
    this.spec = spec;
    this.machines = machines;
    this.holds = holds;
  }

  /** Measured obligations are honored or breached, then truces collapse. */
  void evening(World world) {
    measure(world);
    collapse(world);
  }

  private void measure(World world) {
    if (spec.kept().isEmpty()) {
      return;
    }
    for (TruceBook.Truce truce : List.copyOf(world.truces().truces())) {
      if (truce.state() instanceof TruceState.InForce) {
        for (ObligationName obligation : truce.obligations().keySet()) {
          Optional.ofNullable(spec.kept().get(obligation)).ifPresent(kept -> measure(world, obligation, kept));
        }
      }
    }
  }

  private void measure(World world, ObligationName obligation, Kept kept) {
    if (kept.by().map(world.today()::isBefore).orElse(false)) {
      return;
    }
    ObligationState state = world.truces().obligation(obligation).orElseThrow();
    boolean open = state instanceof ObligationState.Pending || state instanceof ObligationState.Disputed;
    boolean fails = !(state instanceof ObligationState.Breached) && (open || kept.by().isEmpty())
        && holds.test(world, new Condition.Not(kept.condition()));
    boolean honored = open && kept.by().isPresent() && holds.test(world, kept.condition());
    if (fails || honored) {
      apply(world, fails ? new TruceCommand.Breach(obligation) : new TruceCommand.Honor(obligation),
          "measure of " + obligation + ": " + kept.condition());
    }
  }

  private void collapse(World world) {
    for (TruceName truce : spec.collapses().keySet()) {
      Condition condition = spec.collapses().get(truce);
      if (condition != null && holds.test(world, condition)
          && world.truces().find(truce).map(t -> t.state() instanceof TruceState.InForce).orElse(false)) {
        apply(world, new TruceCommand.Collapse(truce), "condition of collapse of " + truce);
      }
    }
  }

  private void apply(World world, Command command, String cause) {
    Origin origin = new Origin(world.today(), cause, Cites.NONE);
    machines.apply(world, command, new Act(world.today(), By.REACTION, List.of(), origin));
  }
}
