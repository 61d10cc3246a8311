package dev.snapback.talks;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Machine;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Table;
import dev.snapback.kernel.Transition;
import dev.snapback.talks.TalksCommand.AgreeDeal;
import dev.snapback.talks.TalksCommand.AgreeFramework;
import dev.snapback.talks.TalksCommand.BreakOff;
import dev.snapback.talks.TalksCommand.Conclude;
import dev.snapback.talks.TalksCommand.FallSilent;
import dev.snapback.talks.TalksCommand.HoldCall;
import dev.snapback.talks.TalksCommand.LetFallSilent;
import dev.snapback.talks.TalksCommand.LetStall;
import dev.snapback.talks.TalksCommand.Meet;
import dev.snapback.talks.TalksCommand.ScheduleTalks;
import dev.snapback.talks.TalksCommand.SeekCall;
import dev.snapback.talks.TalksCommand.StallTalks;
import dev.snapback.talks.TalksState.BrokenOff;
import dev.snapback.talks.TalksState.CallHeld;
import dev.snapback.talks.TalksState.CallSought;
import dev.snapback.talks.TalksState.Deal;
import dev.snapback.talks.TalksState.Framework;
import dev.snapback.talks.TalksState.InTalks;
import dev.snapback.talks.TalksState.Silent;
import dev.snapback.talks.TalksState.Stalled;
import dev.snapback.talks.TalksState.TalksScheduled;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.PlaceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one pair's talks, and the switch that evolves them. */
public final class TalksMachine {
  private TalksMachine() {}

  /**
   * What a row may look at besides the state and the command.
   *
   * @param spec the pair as the file states it
   * @param act who, when, from where
   * @param calls how many calls they have held
   * @param quietSince the day of the last step
   */
  record Context(TalksSpec spec, Act act, int calls, LocalDate quietSince) {
    Sides sides() {
      return spec.sides();
    }

    Actor actor() {
      return act.actors().get(0);
    }

    boolean quietFor(Optional<Span> span) {
      return span.map(s -> !act.today().isBefore(quietSince.plusDays(s.length()))).orElse(false);
    }
  }

  private static final Guard<TalksState, TalksCommand, Context> BOTH = Guard.standing(
      "both-sides",
      (s, x) -> x.act().actors().containsAll(x.sides().both()),
      (s, x) -> "it takes both sides: " + x.sides().text() + " together");

  private static final Guard<TalksState, TalksCommand, Context> ONE = Guard.standing(
      "one-side",
      (s, x) -> x.act().actors().size() == 1,
      (s, x) -> "one side does this; name it alone");

  private static final Guard<CallSought, TalksCommand, Context> NEW_SEEKER = Guard.standing(
      "not-sought-yet",
      (s, x) -> !s.by().contains(x.actor()),
      (s, x) -> x.actor() + " has already sought a call");

  private static final Guard<TalksScheduled, ScheduleTalks, Context> ELSEWHERE = Guard.of(
      "another-place",
      (s, c, x) -> c.place().isPresent() && !c.place().equals(s.place()),
      (s, c, x) -> "talks are scheduled already" + s.place().map(p -> " in " + p).orElse("")
          + "; another place moves them");

  private static final Guard<TalksState, TalksCommand, Context> STALLS = Guard.standing(
      "nothing-moved", (s, x) -> x.quietFor(x.spec().stalls()), (s, x) -> "the talks do not stall today");

  private static final Guard<TalksState, TalksCommand, Context> FADES = Guard.standing(
      "nothing-moved", (s, x) -> x.quietFor(x.spec().silent()), (s, x) -> "nobody falls silent today");

  /** The rows. */
  static final Table<TalksState, TalksCommand, TalksEvent, Context> TABLE =
      Table.<TalksState, TalksCommand, TalksEvent, Context>named("talks")
          .with(TalksMachine::calls).with(TalksMachine::table).with(TalksMachine::endings).build();

  /** The machine of one pair. */
  static final Machine<TalksState, TalksCommand, TalksEvent, Context> MACHINE =
      new Machine<>(TABLE, TalksMachine::evolve);

  /** The rows of talks as people read them. */
  public static List<Transition> transitions() {
    return TABLE.transitions();
  }

  private static Table.Builder<TalksState, TalksCommand, TalksEvent, Context> calls(
      Table.Builder<TalksState, TalksCommand, TalksEvent, Context> table) {
    return table
        .fromAny(Silent.class, CallHeld.class, Stalled.class, BrokenOff.class)
        .on(SeekCall.class, By.ACTOR).when(ONE)
        .emits(TalksEvent.CallSought.class, (s, c, x) -> sought(x)).to(CallSought.class)
        .from(CallSought.class).on(SeekCall.class, By.ACTOR).when(ONE, NEW_SEEKER)
        .emits(TalksEvent.CallSought.class, (s, c, x) -> sought(x)).stays()
        .fromAny(Silent.class, CallSought.class, CallHeld.class, Stalled.class, BrokenOff.class)
        .on(HoldCall.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.CallHeld.class, (s, c, x) -> held(x)).to(CallHeld.class)
        .fromAny(TalksScheduled.class, InTalks.class, Framework.class, Deal.class)
        .on(HoldCall.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.CallHeld.class, (s, c, x) -> held(x)).stays();
  }

  private static Table.Builder<TalksState, TalksCommand, TalksEvent, Context> table(
      Table.Builder<TalksState, TalksCommand, TalksEvent, Context> table) {
    return table
        .fromAny(Silent.class, CallSought.class, CallHeld.class, InTalks.class, Framework.class, Deal.class,
            Stalled.class, BrokenOff.class)
        .on(ScheduleTalks.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.TalksScheduled.class, (s, c, x) -> scheduled(c, x)).to(TalksScheduled.class)
        .from(TalksScheduled.class).on(ScheduleTalks.class, By.ACTOR).when(BOTH, ELSEWHERE)
        .emits(TalksEvent.TalksScheduled.class, (s, c, x) -> scheduled(c, x)).stays()
        .from(TalksScheduled.class).on(Meet.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.Met.class, (s, c, x) -> met(s.place(), x)).to(InTalks.class)
        .from(Framework.class).on(Meet.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.Met.class, (s, c, x) -> met(Optional.empty(), x)).to(InTalks.class)
        .from(InTalks.class).on(Meet.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.Met.class, (s, c, x) -> met(s.place(), x)).stays()
        .from(InTalks.class).on(AgreeFramework.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.FrameworkAgreed.class, (s, c, x) -> new TalksEvent.FrameworkAgreed(
            x.sides(), x.act().origin())).to(Framework.class)
        .from(Framework.class).on(AgreeDeal.class, By.ACTOR).when(BOTH)
        .emits(TalksEvent.DealReached.class, (s, c, x) -> deal(x)).to(Deal.class)
        .fromAny(Silent.class, CallSought.class, CallHeld.class, TalksScheduled.class, InTalks.class,
            Framework.class, Stalled.class, BrokenOff.class)
        .on(Conclude.class, By.REACTION)
        .emits(TalksEvent.DealReached.class, (s, c, x) -> deal(x)).to(Deal.class);
  }

  private static Table.Builder<TalksState, TalksCommand, TalksEvent, Context> endings(
      Table.Builder<TalksState, TalksCommand, TalksEvent, Context> table) {
    return table
        .fromAny(CallHeld.class, TalksScheduled.class, InTalks.class, Framework.class, Stalled.class)
        .on(BreakOff.class, By.ACTOR).when(ONE)
        .emits(TalksEvent.BrokeOff.class, (s, c, x) -> new TalksEvent.BrokeOff(
            x.sides(), x.actor(), x.act().origin())).to(BrokenOff.class)
        .fromAny(CallHeld.class, TalksScheduled.class, InTalks.class, Framework.class)
        .on(StallTalks.class, By.ACTOR)
        .emits(TalksEvent.Stalled.class, (s, c, x) -> stalled(x)).to(Stalled.class)
        .fromAny(CallHeld.class, TalksScheduled.class, InTalks.class, Framework.class)
        .on(LetStall.class, By.TIMER).when(STALLS)
        .emits(TalksEvent.Stalled.class, (s, c, x) -> stalled(x)).to(Stalled.class)
        .fromAny(CallSought.class, CallHeld.class, Stalled.class, BrokenOff.class)
        .on(FallSilent.class, By.ACTOR)
        .emits(TalksEvent.FellSilent.class, (s, c, x) -> silent(x)).to(Silent.class)
        .fromAny(CallSought.class, CallHeld.class, Stalled.class, BrokenOff.class)
        .on(LetFallSilent.class, By.TIMER).when(FADES)
        .emits(TalksEvent.FellSilent.class, (s, c, x) -> silent(x)).to(Silent.class);
  }

  private static TalksState evolve(TalksState state, TalksEvent event) {
    return switch (event) {
      case TalksEvent.CallSought e -> state instanceof CallSought s
          ? new CallSought(and(s.by(), e.by()), s.origin()) : new CallSought(List.of(e.by()), e.origin());
      case TalksEvent.CallHeld e -> switch (state) {
        case TalksScheduled s -> s;
        case InTalks s -> s;
        case Framework s -> s;
        case Deal s -> s;
        case Silent s -> new CallHeld(e.origin());
        case CallSought s -> new CallHeld(e.origin());
        case CallHeld s -> new CallHeld(e.origin());
        case Stalled s -> new CallHeld(e.origin());
        case BrokenOff s -> new CallHeld(e.origin());
      };
      case TalksEvent.TalksScheduled e -> new TalksScheduled(e.place(), e.origin());
      case TalksEvent.Met e -> new InTalks(e.place(), e.origin());
      case TalksEvent.FrameworkAgreed e -> new Framework(e.origin());
      case TalksEvent.DealReached e -> new Deal(e.origin());
      case TalksEvent.BrokeOff e -> new BrokenOff(e.by(), e.origin());
      case TalksEvent.Stalled e -> new Stalled(e.origin());
      case TalksEvent.FellSilent e -> new Silent(e.origin());
    };
  }

  private static List<Actor> and(List<Actor> some, Actor one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  private static TalksEvent.CallSought sought(Context x) {
    return new TalksEvent.CallSought(x.sides(), x.actor(), x.act().origin());
  }

  private static TalksEvent.CallHeld held(Context x) {
    return new TalksEvent.CallHeld(x.sides(), x.calls() + 1, x.act().origin());
  }

  private static TalksEvent.TalksScheduled scheduled(ScheduleTalks command, Context x) {
    return new TalksEvent.TalksScheduled(x.sides(), command.place(), x.act().origin());
  }

  private static TalksEvent.Met met(Optional<PlaceName> place, Context x) {
    return new TalksEvent.Met(x.sides(), place, x.act().origin());
  }

  private static TalksEvent.DealReached deal(Context x) {
    return new TalksEvent.DealReached(x.sides(), x.act().origin());
  }

  private static TalksEvent.Stalled stalled(Context x) {
    return new TalksEvent.Stalled(x.sides(), x.act().actors(), x.act().origin());
  }

  private static TalksEvent.FellSilent silent(Context x) {
    return new TalksEvent.FellSilent(x.sides(), x.act().actors(), x.act().origin());
  }
}
