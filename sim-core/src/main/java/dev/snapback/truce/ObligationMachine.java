package dev.snapback.truce;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Machine;
import dev.snapback.kernel.Table;
import dev.snapback.kernel.Transition;
import dev.snapback.truce.ObligationState.Breached;
import dev.snapback.truce.ObligationState.Disputed;
import dev.snapback.truce.ObligationState.Honored;
import dev.snapback.truce.ObligationState.Pending;
import dev.snapback.truce.TruceCommand.Accuse;
import dev.snapback.truce.TruceCommand.Breach;
import dev.snapback.truce.TruceCommand.Deny;
import dev.snapback.truce.TruceCommand.Honor;
import dev.snapback.truce.TruceCommand.OfObligation;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import java.util.List;

/** The rows of one obligation of a truce: {@code pending → honored | disputed → honored | breached}. */
public final class ObligationMachine {
  private ObligationMachine() {}

  /**
   * What a row may look at besides.
   *
   * @param spec the truce's text
   * @param promise the obligation's term
   * @param act who, when, from where
   */
  record Context(TruceSpec spec, Term.Promise promise, Act act) {
    Actor actor() {
      return act.actors().get(0);
    }
  }

  private static final Guard<ObligationState, OfObligation, Context> OTHER_PARTY = Guard.standing(
      "another-party",
      (s, x) -> x.act().actors().size() == 1 && x.spec().parties().contains(x.actor())
          && !x.actor().equals(x.promise().actor()),
      (s, x) -> "only another party of truce " + x.spec().name() + " may accuse " + x.promise().actor());

  private static final Guard<ObligationState, Accuse, Context> RIGHT_DEBTOR = Guard.of(
      "owes-it",
      (s, c, x) -> c.accused().equals(x.promise().actor()),
      (s, c, x) -> x.promise().obligation() + " is owed by " + x.promise().actor() + ", not by " + c.accused());

  private static final Guard<ObligationState, OfObligation, Context> DEBTOR = Guard.standing(
      "owes-it",
      (s, x) -> x.act().actors().size() == 1 && x.actor().equals(x.promise().actor()),
      (s, x) -> x.promise().obligation() + " is owed by " + x.promise().actor());

  private static final Guard<Disputed, OfObligation, Context> NOT_DENIED = Guard.standing(
      "not-denied-yet", (s, x) -> !s.denied(), (s, x) -> "the accusation has already been denied");

  /** The rows. */
  static final Table<ObligationState, TruceCommand, TruceEvent, Context> TABLE =
      Table.<ObligationState, TruceCommand, TruceEvent, Context>named("obligation")
          .fromAny(Pending.class, Honored.class, Disputed.class).on(Accuse.class, By.ACTOR).when(OTHER_PARTY, RIGHT_DEBTOR)
          .emits(TruceEvent.Accused.class, (s, c, x) -> new TruceEvent.Accused(
              x.spec().name(), c.obligation(), x.actor(), c.accused(), x.act().origin())).to(Disputed.class)
          .from(Disputed.class).on(Deny.class, By.ACTOR).when(DEBTOR, NOT_DENIED)
          .emits(TruceEvent.Denied.class, (s, c, x) -> new TruceEvent.Denied(
              x.spec().name(), c.obligation(), x.actor())).stays()
          .fromAny(Pending.class, Disputed.class).on(Honor.class, By.ACTOR).when(DEBTOR)
          .emits(TruceEvent.Honored.class, (s, c, x) -> new TruceEvent.Honored(
              x.spec().name(), c.obligation(), x.act().origin())).to(Honored.class)
          .fromAny(Pending.class, Disputed.class).on(Honor.class, By.REACTION)
          .emits(TruceEvent.Honored.class, (s, c, x) -> new TruceEvent.Honored(
              x.spec().name(), c.obligation(), x.act().origin())).to(Honored.class)
          .fromAny(Pending.class, Disputed.class, Honored.class).on(Breach.class, By.REACTION)
          .emits(TruceEvent.Breached.class, (s, c, x) -> new TruceEvent.Breached(
              x.spec().name(), c.obligation(), x.act().origin())).to(Breached.class)
          .build();

  /** The machine of one obligation. */
  static final Machine<ObligationState, TruceCommand, TruceEvent, Context> MACHINE =
      new Machine<>(TABLE, ObligationMachine::evolve);

  /** The rows of an obligation as people read them. */
  public static List<Transition> transitions() {
    return TABLE.transitions();
  }

  private static ObligationState evolve(ObligationState state, TruceEvent event) {
    return switch (event) {
      case TruceEvent.Accused e -> state instanceof Disputed s
          ? new Disputed(s.by(), false, s.origin()) // said again: the first time counts, and it may be denied again
          : new Disputed(e.by(), false, e.origin());
      case TruceEvent.Denied e -> {
        Disputed s = (Disputed) state;
        yield new Disputed(s.by(), true, s.origin());
      }
      case TruceEvent.Honored e -> new Honored(e.origin());
      case TruceEvent.Breached e -> new Breached(e.origin());
      case TruceEvent.OfTruce e ->
        throw new IllegalStateException("a truce's event reached an obligation: " + e.text());
    };
  }
}
