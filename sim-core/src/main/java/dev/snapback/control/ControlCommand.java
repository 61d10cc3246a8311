package dev.snapback.control;

import dev.snapback.kernel.Command;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.SuspensionGuards;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can be done about other controls. */
public sealed interface ControlCommand extends Command {

  /** A command about one control. */
  sealed interface OfControl extends ControlCommand {
    /** Which control. */
    ControlName control();
  }

  /** {@code us propose student-visas}. */
  record Propose(ControlName control) implements OfControl {}

  /** {@code us restrict ai-chips [effective DATE]}; also back from an easing. */
  record Restrict(ControlName control, Optional<LocalDate> effective) implements OfControl {}

  /** {@code us ease ai-chips}. */
  record Ease(ControlName control) implements OfControl {}

  /** {@code us lift ai-chips}; also gives up a proposal or an announcement. */
  record Lift(ControlName control) implements OfControl {}

  /** {@code us suspend ai-chips [until DATE]}. */
  record Suspend(ControlName control, Optional<LocalDate> until)
      implements OfControl, SuspensionGuards.ByOwner {}

  /** {@code us resume ai-chips}. */
  record Resume(ControlName control) implements OfControl {}

  /** The effective day of an announcement has come. */
  record TakeEffect(ControlName control) implements OfControl {}

  /** The day to which the owner suspended the control has come. */
  record EndSuspension(ControlName control) implements OfControl {}

  /** A truce has taken force that suspends the control. */
  record SuspendByTruce(ControlName control, TruceName truce)
      implements OfControl, SuspensionGuards.ByTruce {}

  /** A truce has ended that suspended the control. */
  record EndTruceSuspension(ControlName control, TruceName truce)
      implements OfControl, SuspensionGuards.ByTruce {}

  /**
   * A party has left a truce that brings back only its own: what the truce suspended of another stays so.
   *
   * @param end the day on which it ends, that of the truce
   */
  record HandOver(ControlName control, TruceName truce, LocalDate end)
      implements OfControl, SuspensionGuards.ByTruce {}

  /** A deal has replaced the truce that suspended the control: what was suspended goes for good. */
  record LiftByDeal(ControlName control, TruceName truce)
      implements OfControl, SuspensionGuards.ByTruce {}

  /**
   * {@code cn complain to wto about reciprocal [on cn]}.
   *
   * @param layer a layer of tariffs that somebody else levies
   * @param partners on whose goods; empty, as {@code all}, for all that it falls on
   */
  record Complain(LayerName layer, Optional<Partners> partners) implements ControlCommand {
    /** Those whose goods are named, each once, in the order of their names; none where it is all. */
    List<Actor> on() {
      return partners.stream().filter(named -> !named.all()).flatMap(named -> named.listed().stream())
          .distinct().sorted(Comparator.comparing(Actor::id)).toList();
    }
  }
}
