package dev.snapback.control;

import static dev.snapback.vocabulary.SuspensionGuards.NEW_TRUCE;
import static dev.snapback.vocabulary.SuspensionGuards.OTHERS_HOLD;
import static dev.snapback.vocabulary.SuspensionGuards.OWN_ENDED;
import static dev.snapback.vocabulary.SuspensionGuards.SUSPENDED_BY_TRUCE;
import static dev.snapback.vocabulary.SuspensionGuards.UNTIL_LATER;

import dev.snapback.control.ControlCommand.Ease;
import dev.snapback.control.ControlCommand.EndSuspension;
import dev.snapback.control.ControlCommand.EndTruceSuspension;
import dev.snapback.control.ControlCommand.HandOver;
import dev.snapback.control.ControlCommand.Lift;
import dev.snapback.control.ControlCommand.LiftByDeal;
import dev.snapback.control.ControlCommand.OfControl;
import dev.snapback.control.ControlCommand.Propose;
import dev.snapback.control.ControlCommand.Restrict;
import dev.snapback.control.ControlCommand.Resume;
import dev.snapback.control.ControlCommand.Suspend;
import dev.snapback.control.ControlCommand.SuspendByTruce;
import dev.snapback.control.ControlCommand.TakeEffect;
import dev.snapback.control.ControlState.Announced;
import dev.snapback.control.ControlState.Eased;
import dev.snapback.control.ControlState.InForce;
import dev.snapback.control.ControlState.Lifted;
import dev.snapback.control.ControlState.None;
import dev.snapback.control.ControlState.Proposed;
import dev.snapback.control.ControlState.Standing;
import dev.snapback.control.ControlState.Suspended;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Machine;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Table;
import dev.snapback.kernel.Transition;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Suspension;
import dev.snapback.vocabulary.SuspensionGuards;
import dev.snapback.vocabulary.Suspensions;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows of one control, and the switch that evolves it. */
public final class ControlMachine {
  private ControlMachine() {}

  /**
   * What a row may look at besides the state and the command.
   *
   * @param spec the control as the file states it
   * @param act who, when, from where
   */
  record Context(ControlSpec spec, Act act) implements SuspensionGuards.Subject {
    @Override
    public LocalDate today() {
      return act.today();
    }

    @Override
    public String subject() {
      return "control " + spec.name();
    }
  }

  private static final Guard<ControlState, OfControl, Context> OWNER = Guard.standing(
      "owner",
      (s, x) -> x.act().actors().equals(List.of(x.spec().by())),
      (s, x) -> x.subject() + " is " + x.spec().by() + "'s own; it alone moves it");

  private static final Guard<ControlState, Restrict, Context> NOT_PAST = Guard.of(
      "effective-not-past",
      (s, c, x) -> c.effective().map(d -> !d.isBefore(x.today())).orElse(true),
      (s, c, x) -> "the effective day " + c.effective().orElse(x.today()) + " is past; today is " + x.today());

  private static final Guard<ControlState, Restrict, Context> LATER = Guard.choosing(
      "effective-later", (s, c, x) -> c.effective().map(d -> d.isAfter(x.today())).orElse(false));

  private static final Guard<ControlState, Restrict, Context> NOW = Guard.of(
      "effective-today",
      (s, c, x) -> c.effective().map(d -> !d.isAfter(x.today())).orElse(true),
      (s, c, x) -> x.subject() + " already applies; leave the effective day out");

  private static final Guard<Announced, OfControl, Context> DAY_HAS_COME = Guard.standing(
      "effective-day-has-come",
      (s, x) -> !x.today().isBefore(s.effective()),
      (s, x) -> x.subject() + " takes force on " + s.effective());

  private static final Guard<SuspensionGuards.Held, Object, SuspensionGuards.Subject> OWN =
      SuspensionGuards.own("suspended-by-owner");

  /** The rows. */
  static final Table<ControlState, ControlCommand, ControlEvent, Context> TABLE =
      Table.<ControlState, ControlCommand, ControlEvent, Context>named("control")
          .with(ControlMachine::life).with(ControlMachine::suspending).with(ControlMachine::resuming).build();

  /** The machine of one control. */
  static final Machine<ControlState, ControlCommand, ControlEvent, Context> MACHINE =
      new Machine<>(TABLE, ControlMachine::evolve);

  /** The rows of a control as people read them. */
  public static List<Transition> transitions() {
    return TABLE.transitions();
  }

  private static Table.Builder<ControlState, ControlCommand, ControlEvent, Context> life(
      Table.Builder<ControlState, ControlCommand, ControlEvent, Context> table) {
    return table
        .fromAny(None.class, Lifted.class).on(Propose.class, By.ACTOR).when(OWNER)
        .emits(ControlEvent.Proposed.class, (s, c, x) -> new ControlEvent.Proposed(
            x.spec().name(), x.spec().by(), x.act().origin())).to(Proposed.class)
        .fromAny(None.class, Proposed.class, Announced.class, Lifted.class)
        .on(Restrict.class, By.ACTOR).when(OWNER, NOT_PAST, LATER)
        .emits(ControlEvent.Announced.class, (s, c, x) -> new ControlEvent.Announced(
            x.spec().name(), c.effective().orElseThrow(), x.act().origin())).to(Announced.class)
        .fromAny(None.class, Proposed.class, Announced.class, Eased.class, Lifted.class)
        .on(Restrict.class, By.ACTOR).when(OWNER, NOT_PAST, NOW)
        .emits(ControlEvent.TookForce.class, (s, c, x) -> tookForce(x)).to(InForce.class)
        .from(Announced.class).on(TakeEffect.class, By.TIMER).when(DAY_HAS_COME)
        .emits(ControlEvent.TookForce.class, (s, c, x) -> tookForce(x)).to(InForce.class)
        .from(InForce.class).on(Ease.class, By.ACTOR).when(OWNER)
        .emits(ControlEvent.Eased.class, (s, c, x) -> new ControlEvent.Eased(x.spec().name(), x.act().origin()))
        .to(Eased.class)
        .fromAny(Proposed.class, Announced.class).on(Lift.class, By.ACTOR).when(OWNER)
        .emits(ControlEvent.Dropped.class, (s, c, x) -> new ControlEvent.Dropped(x.spec().name(), x.act().origin()))
        .to(Lifted.class)
        .fromAny(InForce.class, Eased.class, Suspended.class).on(Lift.class, By.ACTOR).when(OWNER)
        .emits(ControlEvent.Lifted.class, (s, c, x) -> new ControlEvent.Lifted(x.spec().name(), x.act().origin()))
        .to(Lifted.class);
  }

  private static Table.Builder<ControlState, ControlCommand, ControlEvent, Context> suspending(
      Table.Builder<ControlState, ControlCommand, ControlEvent, Context> table) {
    return table
        .fromAny(Announced.class, InForce.class, Eased.class, Suspended.class)
        .on(Suspend.class, By.ACTOR).when(OWNER, UNTIL_LATER)
        .emits(ControlEvent.Suspended.class, (s, c, x) -> new ControlEvent.Suspended(
            x.spec().name(), Optional.empty(), c.until(), x.act().origin())).to(Suspended.class)
        .fromAny(Announced.class, InForce.class, Eased.class).on(SuspendByTruce.class, By.REACTION)
        .emits(ControlEvent.Suspended.class, (s, c, x) -> suspendedBy(c.truce(), x)).to(Suspended.class)
        .from(Suspended.class).on(SuspendByTruce.class, By.REACTION).when(NEW_TRUCE)
        .emits(ControlEvent.Suspended.class, (s, c, x) -> suspendedBy(c.truce(), x)).stays()
        .from(Suspended.class).on(HandOver.class, By.REACTION).when(SUSPENDED_BY_TRUCE)
        .emits(ControlEvent.HandedOver.class, (s, c, x) -> new ControlEvent.HandedOver(
            x.spec().name(), c.truce(), s.suspensions().ownTo(c.end()), x.act().origin())).stays()
        .from(Suspended.class).on(LiftByDeal.class, By.REACTION).when(SUSPENDED_BY_TRUCE)
        .emits(ControlEvent.Lifted.class, (s, c, x) -> new ControlEvent.Lifted(x.spec().name(), x.act().origin()))
        .to(Lifted.class)
        .from(Suspended.class).on(Resume.class, By.ACTOR).when(OWNER, OWN, OTHERS_HOLD)
        .emits(ControlEvent.SuspensionEnded.class, (s, c, x) -> suspensionEnded(Optional.empty(), x)).stays()
        .from(Suspended.class).on(EndSuspension.class, By.TIMER).when(OWN_ENDED, OTHERS_HOLD)
        .emits(ControlEvent.SuspensionEnded.class, (s, c, x) -> suspensionEnded(Optional.empty(), x)).stays()
        .from(Suspended.class).on(EndTruceSuspension.class, By.REACTION).when(SUSPENDED_BY_TRUCE, OTHERS_HOLD)
        .emits(ControlEvent.SuspensionEnded.class, (s, c, x) -> suspensionEnded(Optional.of(c.truce()), x)).stays();
  }

  private static Table.Builder<ControlState, ControlCommand, ControlEvent, Context> resuming(
      Table.Builder<ControlState, ControlCommand, ControlEvent, Context> table) {
    var rows = table;
    for (Class<? extends Standing> back : List.of(Announced.class, InForce.class, Eased.class)) {
      Guard<Suspended, OfControl, Context> comesBack = Guard.choosing(
          "comes-back-" + Names.kebab(back), (s, x) -> back.isInstance(back(s, x)));
      rows = rows
          .from(Suspended.class).on(Resume.class, By.ACTOR).when(OWNER, OWN, comesBack)
          .emits(ControlEvent.Resumed.class, (s, c, x) -> resumed(s, x)).to(back)
          .from(Suspended.class).on(EndSuspension.class, By.TIMER).when(OWN_ENDED, comesBack)
          .emits(ControlEvent.Resumed.class, (s, c, x) -> resumed(s, x)).to(back)
          .from(Suspended.class).on(EndTruceSuspension.class, By.REACTION).when(SUSPENDED_BY_TRUCE, comesBack)
          .emits(ControlEvent.Resumed.class, (s, c, x) -> resumed(s, x)).to(back);
    }
    return rows;
  }

  private static ControlState evolve(ControlState state, ControlEvent event) {
    return switch (event) {
      case ControlEvent.Proposed e -> new Proposed(e.origin());
      case ControlEvent.Announced e -> new Announced(e.effective(), e.origin());
      case ControlEvent.TookForce e -> new InForce(e.origin());
      case ControlEvent.Eased e -> new Eased(e.origin());
      case ControlEvent.Lifted e -> new Lifted(e.origin());
      case ControlEvent.Dropped e -> new Lifted(e.origin());
      case ControlEvent.Suspended e -> suspended(state, e);
      case ControlEvent.SuspensionEnded e -> {
        Suspended s = (Suspended) state;
        yield new Suspended(s.held(), s.suspensions().without(e.truce()), s.origin());
      }
      case ControlEvent.HandedOver e -> {
        Suspended s = (Suspended) state;
        yield new Suspended(s.held(), s.suspensions().handedOver(e.truce(), e.until()), s.origin());
      }
      case ControlEvent.Resumed e -> e.now();
      case ControlEvent.Complained e ->
        throw new IllegalStateException("a complaint's event reached a control: " + e.text());
    };
  }

  /** A further suspension by the same owner takes the place of its earlier one. */
  private static Suspended suspended(ControlState state, ControlEvent.Suspended event) {
    var suspension = new Suspension(event.truce(), event.until());
    return state instanceof Suspended s ? new Suspended(s.held(), s.suspensions().and(suspension), s.origin())
        : new Suspended((Standing) state, Suspensions.of(suspension), event.origin());
  }

  /** What comes back now: an effective day that has passed meanwhile bites. */
  private static Standing back(Suspended s, Context x) {
    return s.held() instanceof Announced a && !x.today().isBefore(a.effective())
        ? new InForce(x.act().origin()) : s.held();
  }

  private static ControlEvent.TookForce tookForce(Context x) {
    return new ControlEvent.TookForce(x.spec().name(), x.act().origin());
  }

  private static ControlEvent.Resumed resumed(Suspended s, Context x) {
    return new ControlEvent.Resumed(x.spec().name(), back(s, x), x.act().origin());
  }

  private static ControlEvent.Suspended suspendedBy(TruceName truce, Context x) {
    return new ControlEvent.Suspended(x.spec().name(), Optional.of(truce), Optional.empty(), x.act().origin());
  }

  private static ControlEvent.SuspensionEnded suspensionEnded(Optional<TruceName> truce, Context x) {
    return new ControlEvent.SuspensionEnded(x.spec().name(), truce, x.act().origin());
  }
}
