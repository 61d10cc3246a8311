package dev.snapback.truce;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Machine;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Table;
import dev.snapback.kernel.Transition;
import dev.snapback.truce.TruceCommand.Collapse;
import dev.snapback.truce.TruceCommand.Extend;
import dev.snapback.truce.TruceCommand.Lapse;
import dev.snapback.truce.TruceCommand.Leave;
import dev.snapback.truce.TruceCommand.OfTruce;
import dev.snapback.truce.TruceCommand.Replace;
import dev.snapback.truce.TruceCommand.Sign;
import dev.snapback.truce.TruceCommand.TakeForce;
import dev.snapback.truce.TruceCommand.Withdraw;
import dev.snapback.truce.TruceState.InForce;
import dev.snapback.truce.TruceState.None;
import dev.snapback.truce.TruceState.Proposed;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one truce, and the switch that evolves it. */
public final class TruceMachine {
  private TruceMachine() {}

  /**
   * What a row may look at besides the state and the command.
   *
   * @param spec the truce's text
   * @param act who, when, from where
   * @param disputed whether one of its obligations is disputed or breached
   * @param taken what another truce suspends that is in force or agreed for a later day, and which truce
   */
  record Context(TruceSpec spec, Act act, boolean disputed, Map<String, TruceName> taken) {
    Context {
      taken = OrderedMap.copyOf(taken);
    }

    Actor actor() {
      return act.actors().get(0);
    }

    LocalDate today() {
      return act.today();
    }
  }

  private static final Guard<TruceState, OfTruce, Context> PARTY = Guard.standing(
      "party",
      (s, x) -> !x.act().actors().isEmpty() && x.spec().parties().containsAll(x.act().actors()),
      (s, x) -> "truce " + x.spec().name() + " is between " + names(x.spec().parties()) + "; "
          + names(strangers(x)) + " is no party to it");

  private static final Guard<TruceState, Sign, Context> NOT_PAST = Guard.of(
      "effective-not-past",
      (s, c, x) -> c.effective().map(d -> !d.isBefore(x.today())).orElse(true),
      (s, c, x) -> "the effective day " + c.effective().orElse(x.today()) + " is past; today is " + x.today());

  private static final Guard<TruceState, OfTruce, Context> FREE = Guard.standing(
      "measures-free",
      (s, x) -> x.spec().suspended().stream().noneMatch(x.taken()::containsKey),
      (s, x) -> overlap(x) + ", which is not over; it stands in those of one truce at a time");

  private static final Guard<TruceState, Sign, Context> ALL_NOW = Guard.choosing(
      "all-have-signed-for-today",
      (s, c, x) -> signers(s, c, x).containsAll(x.spec().parties()) && !effective(s, c, x).isAfter(x.today()));

  private static final Guard<Proposed, Sign, Context> NEW_SIGNER = Guard.of(
      "new-signer",
      (s, c, x) -> !s.signed().containsAll(x.act().actors()) || c.effective().isPresent(),
      (s, c, x) -> names(x.act().actors()) + " has already signed truce " + x.spec().name());

  private static final Guard<InForce, OfTruce, Context> EXTENDERS = Guard.standing(
      "extenders",
      (s, x) -> x.spec().extend().by() == TruceSpec.Who.EITHER || x.act().actors().containsAll(x.spec().parties()),
      (s, x) -> "an extension needs all parties: " + names(x.spec().parties()));

  private static final Guard<InForce, OfTruce, Context> TIMES_LEFT = Guard.standing(
      "times-left",
      (s, x) -> x.spec().extend().times().map(n -> s.extensions().size() < n).orElse(true),
      (s, x) -> "truce " + x.spec().name() + " may be extended " + times(x.spec().extend().times().orElse(0))
          + ", and has been");

  private static final Guard<InForce, Extend, Context> LATER = Guard.of(
      "moves-the-end",
      (s, c, x) -> c.extension().from(s.end()).isAfter(s.end()),
      (s, c, x) -> "an extension moves the end; truce " + x.spec().name() + " already runs to " + s.end());

  private static final Guard<InForce, Extend, Context> NOT_TOO_LONG = Guard.of(
      "length-allowed",
      (s, c, x) -> x.spec().extend().length()
          .map(max -> !c.extension().from(s.end()).isAfter(s.end().plusDays(max.length()))).orElse(true),
      (s, c, x) -> "one extension of truce " + x.spec().name() + " is at most "
          + x.spec().extend().length().map(Object::toString).orElse("") + " long");

  private static final Guard<TruceState, OfTruce, Context> ONE_LEAVES = Guard.standing(
      "one-withdraws",
      (s, x) -> x.act().actors().size() == 1,
      (s, x) -> "one party withdraws; name it alone");

  private static final Guard<InForce, OfTruce, Context> MAY_LEAVE = Guard.standing(
      "may-withdraw",
      (s, x) -> x.spec().withdraw().by().contains(x.actor()),
      (s, x) -> "only " + names(x.spec().withdraw().by()) + " may withdraw from truce " + x.spec().name());

  private static final Guard<InForce, OfTruce, Context> HAS_CAUSE = Guard.standing(
      "has-cause",
      (s, x) -> x.spec().withdraw().cause() == TruceSpec.Cause.NONE || x.disputed(),
      (s, x) -> "withdrawing from truce " + x.spec().name() + " needs a disputed or breached obligation: accuse first");

  private static final Guard<InForce, OfTruce, Context> NO_NOTICE_YET = Guard.standing(
      "no-notice-yet",
      (s, x) -> s.notice().isEmpty(),
      (s, x) -> s.notice().map(n -> n.by() + " has already given notice, out from " + n.end()).orElse(""));

  private static final Guard<InForce, OfTruce, Context> WITH_NOTICE = Guard.choosing(
      "with-notice", (s, x) -> x.spec().withdraw().notice().length() > 0);

  private static final Guard<InForce, OfTruce, Context> AT_ONCE = WITH_NOTICE.otherwise("without-notice");

  private static final Guard<InForce, OfTruce, Context> ALL_PARTIES = Guard.standing(
      "all-parties",
      (s, x) -> x.act().actors().containsAll(x.spec().parties()),
      (s, x) -> "a deal needs all parties: " + names(x.spec().parties()));

  private static final Guard<InForce, OfTruce, Context> ENDED = Guard.standing(
      "end-has-come", (s, x) -> !x.today().isBefore(s.end()), (s, x) -> "the truce runs to " + s.end());

  private static final Guard<InForce, OfTruce, Context> NOTICE_ENDED = Guard.standing(
      "notice-has-run-out",
      (s, x) -> s.notice().map(n -> !x.today().isBefore(n.end())).orElse(false),
      (s, x) -> "no notice runs out today");

  private static final Guard<Proposed, OfTruce, Context> DAY_HAS_COME = Guard.standing(
      "effective-day-has-come",
      (s, x) -> s.signed().containsAll(x.spec().parties())
          && s.effective().map(d -> !x.today().isBefore(d)).orElse(true),
      (s, x) -> "not all parties have signed, or the effective day has not come");

  /** The rows. */
  static final Table<TruceState, TruceCommand, TruceEvent, Context> TABLE =
      Table.<TruceState, TruceCommand, TruceEvent, Context>named("truce")
          .with(TruceMachine::signing).with(TruceMachine::life).with(TruceMachine::endings).build();

  /** The machine of one truce. */
  static final Machine<TruceState, TruceCommand, TruceEvent, Context> MACHINE =
      new Machine<>(TABLE, TruceMachine::evolve);

  /** The rows of a truce as people read them. */
  public static List<Transition> transitions() {
    return TABLE.transitions();
  }

  private static Table.Builder<TruceState, TruceCommand, TruceEvent, Context> signing(
      Table.Builder<TruceState, TruceCommand, TruceEvent, Context> table) {
    return table
        .fromAny(None.class, TruceState.Lapsed.class, TruceState.Withdrawn.class, TruceState.Collapsed.class)
        .on(Sign.class, By.ACTOR).when(PARTY, NOT_PAST, FREE, ALL_NOW)
        .emits(TruceEvent.TookForce.class, (s, c, x) -> tookForce(x)).to(InForce.class)
        .fromAny(None.class, TruceState.Lapsed.class, TruceState.Withdrawn.class, TruceState.Collapsed.class)
        .on(Sign.class, By.ACTOR).when(PARTY, NOT_PAST, FREE)
        .emits(TruceEvent.Proposed.class, TruceMachine::proposed).to(Proposed.class)
        .from(Proposed.class).on(Sign.class, By.ACTOR).when(PARTY, NOT_PAST, NEW_SIGNER, FREE, ALL_NOW)
        .emits(TruceEvent.TookForce.class, (s, c, x) -> tookForce(x)).to(InForce.class)
        .from(Proposed.class).on(Sign.class, By.ACTOR).when(PARTY, NOT_PAST, NEW_SIGNER, FREE)
        .emits(TruceEvent.Proposed.class, TruceMachine::proposed).to(Proposed.class)
        .from(Proposed.class).on(TakeForce.class, By.TIMER).when(DAY_HAS_COME, FREE)
        .emits(TruceEvent.TookForce.class, (s, c, x) -> tookForce(x, today(s.origin(), x))).to(InForce.class)
        .from(Proposed.class).on(Withdraw.class, By.ACTOR).when(PARTY, ONE_LEAVES)
        .emits(TruceEvent.OfferWithdrawn.class, (s, c, x) -> new TruceEvent.OfferWithdrawn(
            x.spec().name(), x.actor(), x.today(), x.act().origin())).to(TruceState.Withdrawn.class);
  }

  private static Table.Builder<TruceState, TruceCommand, TruceEvent, Context> life(
      Table.Builder<TruceState, TruceCommand, TruceEvent, Context> table) {
    return table
        .from(InForce.class).on(Extend.class, By.ACTOR).when(PARTY, EXTENDERS, TIMES_LEFT, LATER, NOT_TOO_LONG)
        .emits(TruceEvent.Extended.class, (s, c, x) -> new TruceEvent.Extended(
            x.spec().name(), s.end(), c.extension().from(s.end()), x.act().origin())).stays()
        .from(InForce.class).on(Withdraw.class, By.ACTOR)
        .when(PARTY, ONE_LEAVES, MAY_LEAVE, HAS_CAUSE, NO_NOTICE_YET, WITH_NOTICE)
        .emits(TruceEvent.NoticeGiven.class, (s, c, x) -> new TruceEvent.NoticeGiven(
            x.spec().name(), x.actor(), x.today().plusDays(x.spec().withdraw().notice().length()), x.act().origin())).stays();
  }

  private static Table.Builder<TruceState, TruceCommand, TruceEvent, Context> endings(
      Table.Builder<TruceState, TruceCommand, TruceEvent, Context> table) {
    return table
        .from(InForce.class).on(Withdraw.class, By.ACTOR)
        .when(PARTY, ONE_LEAVES, MAY_LEAVE, HAS_CAUSE, NO_NOTICE_YET, AT_ONCE)
        .emits(TruceEvent.Withdrew.class, (s, c, x) -> withdrew(x.actor(), s, x, x.act().origin())).to(TruceState.Withdrawn.class)
        .from(InForce.class).on(Leave.class, By.TIMER).when(NOTICE_ENDED)
        .emits(TruceEvent.Withdrew.class, (s, c, x) -> left(s.notice().orElseThrow(), s, x)).to(TruceState.Withdrawn.class)
        .from(InForce.class).on(Lapse.class, By.TIMER).when(ENDED)
        .emits(TruceEvent.Lapsed.class, (s, c, x) -> new TruceEvent.Lapsed(
            x.spec().name(), s.since(), x.today(), x.act().origin())).to(TruceState.Lapsed.class)
        .from(InForce.class).on(Collapse.class, By.REACTION)
        .emits(TruceEvent.Collapsed.class, (s, c, x) -> new TruceEvent.Collapsed(
            x.spec().name(), x.today(), x.act().origin())).to(TruceState.Collapsed.class)
        .from(InForce.class).on(Replace.class, By.ACTOR).when(PARTY, ALL_PARTIES)
        .emits(TruceEvent.Superseded.class, (s, c, x) -> new TruceEvent.Superseded(
            x.spec().name(), x.today(), x.act().origin())).to(TruceState.Superseded.class);
  }

  private static TruceState evolve(TruceState state, TruceEvent event) {
    return switch (event) {
      case TruceEvent.Proposed e -> new Proposed(e.signed(), e.effective(), e.origin());
      case TruceEvent.TookForce e -> new InForce(e.since(), e.end(), List.of(), Optional.empty(), e.origin());
      case TruceEvent.Extended e -> {
        InForce s = (InForce) state;
        var extensions = new ArrayList<>(s.extensions());
        extensions.add(new TruceState.Extension(e.to(), e.origin()));
        yield new InForce(s.since(), e.to(), extensions, s.notice(), s.origin());
      }
      case TruceEvent.NoticeGiven e -> {
        InForce s = (InForce) state;
        yield new InForce(
            s.since(), s.end(), s.extensions(), Optional.of(new TruceState.Notice(e.by(), e.end(), e.origin())), s.origin());
      }
      case TruceEvent.Lapsed e -> new TruceState.Lapsed(e.day(), e.origin());
      case TruceEvent.Withdrew e -> new TruceState.Withdrawn(e.by(), e.day(), e.origin());
      case TruceEvent.OfferWithdrawn e -> new TruceState.Withdrawn(e.by(), e.day(), e.origin());
      case TruceEvent.Collapsed e -> new TruceState.Collapsed(e.day(), e.origin());
      case TruceEvent.Superseded e -> new TruceState.Superseded(e.day(), e.origin());
      case TruceEvent.OfObligation e ->
        throw new IllegalStateException("an obligation's event reached a truce: " + e.text());
    };
  }

  private static TruceEvent.TookForce tookForce(Context x) {
    return tookForce(x, x.act().origin());
  }

  private static TruceEvent.TookForce tookForce(Context x, Origin origin) {
    return new TruceEvent.TookForce(
        x.spec().name(), x.today(), x.today().plusDays(x.spec().length().length()), origin);
  }

  /** What a move of an earlier day brings about today. */
  private static Origin today(Origin move, Context x) {
    return new Origin(x.today(), move.by(), move.cites());
  }

  private static TruceEvent.Proposed proposed(TruceState state, Sign sign, Context x) {
    Optional<LocalDate> agreed = sign.effective().or(() -> earlier(state));
    return new TruceEvent.Proposed(x.spec().name(), List.copyOf(signers(state, sign, x)), agreed, x.act().origin());
  }

  private static TruceEvent.Withdrew withdrew(Actor by, InForce s, Context x, Origin origin) {
    return new TruceEvent.Withdrew(x.spec().name(), by, x.spec().withdraw().restores(), x.today(), s.end(), origin);
  }

  private static TruceEvent.Withdrew left(TruceState.Notice notice, InForce s, Context x) {
    return withdrew(notice.by(), s, x, today(notice.origin(), x));
  }

  private static Optional<LocalDate> earlier(TruceState state) {
    return state instanceof Proposed p ? p.effective() : Optional.empty();
  }

  private static LocalDate effective(TruceState state, Sign sign, Context x) {
    return sign.effective().or(() -> earlier(state)).orElse(x.today());
  }

  /** Who will have signed: a party that names another effective day makes a new offer, which the others sign again. */
  private static Set<Actor> signers(TruceState state, Sign sign, Context x) {
    var found = new LinkedHashSet<Actor>();
    if (state instanceof Proposed p && (sign.effective().isEmpty() || sign.effective().equals(p.effective()))) {
      found.addAll(p.signed());
    }
    found.addAll(x.act().actors());
    return found;
  }

  private static List<Actor> strangers(Context x) {
    var found = new ArrayList<>(x.act().actors());
    found.removeAll(x.spec().parties());
    return found;
  }

  private static String overlap(Context x) {
    return String.join(", ", x.spec().suspended().stream().filter(x.taken()::containsKey)
        .map(what -> what + " stands in the suspend terms of truce " + x.taken().get(what)).toList());
  }

  private static String times(int n) {
    return n == 1 ? "once" : n + " times";
  }

  static String names(List<Actor> actors) {
    return actors.isEmpty() ? "nobody" : String.join(" and ", actors.stream().map(Actor::id).toList());
  }
}
