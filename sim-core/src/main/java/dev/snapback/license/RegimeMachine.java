package dev.snapback.license;

import static dev.snapback.vocabulary.SuspensionGuards.NEW_TRUCE;
import static dev.snapback.vocabulary.SuspensionGuards.OTHERS_HOLD;
import static dev.snapback.vocabulary.SuspensionGuards.OWN_ENDED;
import static dev.snapback.vocabulary.SuspensionGuards.SUSPENDED_BY_TRUCE;
import static dev.snapback.vocabulary.SuspensionGuards.UNTIL_LATER;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Machine;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Table;
import dev.snapback.kernel.Transition;
import dev.snapback.license.LicenseCommand.EndSuspension;
import dev.snapback.license.LicenseCommand.EndTruceSuspension;
import dev.snapback.license.LicenseCommand.ExpediteLicenses;
import dev.snapback.license.LicenseCommand.ExpireGeneralLicense;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.license.LicenseCommand.GrantGeneralLicense;
import dev.snapback.license.LicenseCommand.HaltLicenses;
import dev.snapback.license.LicenseCommand.HandOver;
import dev.snapback.license.LicenseCommand.LiftByDeal;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.RequireLicenses;
import dev.snapback.license.LicenseCommand.ResumeRegime;
import dev.snapback.license.LicenseCommand.SuspendByTruce;
import dev.snapback.license.LicenseCommand.SuspendRegime;
import dev.snapback.license.LicenseCommand.TakeEffect;
import dev.snapback.license.LicenseCommand.WithdrawApplication;
import dev.snapback.license.RegimeState.Announced;
import dev.snapback.license.RegimeState.Controlled;
import dev.snapback.license.RegimeState.Expedited;
import dev.snapback.license.RegimeState.Free;
import dev.snapback.license.RegimeState.Halted;
import dev.snapback.license.RegimeState.Standing;
import dev.snapback.license.RegimeState.Suspended;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Suspension;
import dev.snapback.vocabulary.SuspensionGuards;
import dev.snapback.vocabulary.Suspensions;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows of one license regime, and the switch that evolves it. */
public final class RegimeMachine {
  /** The most applications that one move files. */
  static final int MOST_FILED = 10_000;

  private RegimeMachine() {}

  /**
   * What a row may look at besides the state and the command.
   *
   * @param spec the regime as the file states it
   * @param act who, when, from where
   * @param generals the general licenses in force
   * @param queue its applications, only looked at
   */
  record Context(LicenseSpec spec, Act act, List<GeneralLicense> generals, Queue queue) implements SuspensionGuards.Subject {
    Context {
      generals = List.copyOf(generals);
    }

    @Override
    public LocalDate today() {
      return act.today();
    }

    @Override
    public String subject() {
      return "regime " + spec.name();
    }
  }

  private static final Guard<RegimeState, LicenseCommand, Context> EXPORTER = Guard.standing(
      "exporter",
      (s, x) -> x.act().actors().equals(List.of(x.spec().exporter())),
      (s, x) -> x.subject() + " is " + x.spec().exporter() + "'s own; it alone moves it");

  private static final Guard<RegimeState, LicenseCommand, Context> FIRMS = Guard.standing(
      "firms",
      (s, x) -> x.act().actors().isEmpty(),
      (s, x) -> "firms file and withdraw, not governments: leave "
          + String.join(", ", x.act().actors().stream().map(Actor::id).toList()) + " out");

  private static final Guard<RegimeState, RequireLicenses, Context> NOT_PAST = Guard.of(
      "effective-not-past",
      (s, c, x) -> c.effective().map(d -> !d.isBefore(x.today())).orElse(true),
      (s, c, x) -> "the effective day " + c.effective().orElse(x.today()) + " is past; today is " + x.today());

  private static final Guard<RegimeState, RequireLicenses, Context> LATER = Guard.choosing(
      "effective-later", (s, c, x) -> c.effective().map(d -> d.isAfter(x.today())).orElse(false));

  private static final Guard<RegimeState, RequireLicenses, Context> NOW = Guard.of(
      "effective-today",
      (s, c, x) -> c.effective().map(d -> !d.isAfter(x.today())).orElse(true),
      (s, c, x) -> "licenses for " + x.spec().name() + " are already required; leave the effective day out");

  private static final Guard<Announced, LicenseCommand, Context> DAY_HAS_COME = Guard.standing(
      "effective-day-has-come",
      (s, x) -> !x.today().isBefore(s.effective()),
      (s, x) -> "licenses are required from " + s.effective());

  private static final Guard<SuspensionGuards.Held, Object, SuspensionGuards.Subject> OWN =
      SuspensionGuards.own("suspended-by-exporter");

  private static final Guard<RegimeState, GrantGeneralLicense, Context> FITS = Guard.of(
      "class-known",
      (s, c, x) -> x.spec().arrivals().stream().anyMatch(a -> a.users().equals(c.users())
          && (c.destination().isEmpty() || a.destination().equals(c.destination()))),
      (s, c, x) -> x.subject() + " has no applications by " + c.users()
          + c.destination().map(d -> " for " + d).orElse("") + "; it has classes " + x.spec().classes());

  private static final Guard<RegimeState, GrantGeneralLicense, Context> LASTS = Guard.of(
      "length-in-days",
      (s, c, x) -> c.length().unit() == Span.Unit.DAYS && c.length().length() > 0,
      (s, c, x) -> "a general license lasts at least 1d, in calendar days, not " + c.length());

  private static final Guard<RegimeState, ExpireGeneralLicense, Context> RAN_OUT = Guard.of(
      "general-license-ran-out",
      (s, c, x) -> x.generals().stream()
          .anyMatch(g -> g.covers(c.users(), c.destination()) && !x.today().isBefore(g.expires())),
      (s, c, x) -> "no general license runs out today");

  private static final Guard<RegimeState, FileApplications, Context> CLASS = Guard.of(
      "class-known",
      (s, c, x) -> x.spec().classes().contains(c.users()),
      (s, c, x) -> x.subject() + " has no class " + c.users() + "; it has " + x.spec().classes());

  private static final Guard<RegimeState, FileApplications, Context> COUNT = Guard.of(
      "count",
      (s, c, x) -> c.count() > 0 && c.count() <= MOST_FILED
          && x.queue().total(ApplicationCommand.FILE) + c.count() <= Queue.MAX_APPLICATIONS,
      (s, c, x) -> "one move files 1 to " + MOST_FILED + " applications, and a run holds at most "
          + Queue.MAX_APPLICATIONS + "; " + x.queue().total(ApplicationCommand.FILE) + " are filed");

  private static final Guard<RegimeState, FileApplications, Context> WEIGHT = Guard.of(
      "weight",
      (s, c, x) -> c.tonnes().map(t -> t.kg() > 0 && t.kg() <= Queue.MAX_KG).orElse(true),
      (s, c, x) -> "one application is for more than 0 t, up to " + Queue.MAX_KG / 1000 + " t");

  private static final Guard<RegimeState, WithdrawApplication, Context> PENDING = Guard.of(
      "pending",
      (s, c, x) -> x.queue().pending(c.id()),
      (s, c, x) -> c.id() >= 1 && c.id() <= x.queue().total(ApplicationCommand.FILE)
          ? "application " + c.id() + " is no longer pending" : "there is no application " + c.id());

  /** The rows. */
  static final Table<RegimeState, LicenseCommand, LicenseEvent, Context> TABLE =
      Table.<RegimeState, LicenseCommand, LicenseEvent, Context>named("license")
          .with(RegimeMachine::requiring).with(RegimeMachine::suspending).with(RegimeMachine::resuming)
          .with(RegimeMachine::overlay).build();

  /** The machine of one regime. */
  static final Machine<RegimeState, LicenseCommand, LicenseEvent, Context> MACHINE =
      new Machine<>(TABLE, RegimeMachine::evolve);

  /** The rows of a license regime as people read them. */
  public static List<Transition> transitions() {
    return TABLE.transitions();
  }

  private static Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> requiring(
      Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> table) {
    return table
        .fromAny(Free.class, Announced.class).on(RequireLicenses.class, By.ACTOR).when(EXPORTER, NOT_PAST, LATER)
        .emits(LicenseEvent.Announced.class, (s, c, x) -> new LicenseEvent.Announced(
            x.spec().name(), c.effective().orElseThrow(), x.act().origin())).to(Announced.class)
        .fromAny(Free.class, Announced.class, Halted.class, Expedited.class)
        .on(RequireLicenses.class, By.ACTOR).when(EXPORTER, NOT_PAST, NOW)
        .emits(LicenseEvent.Required.class, (s, c, x) -> required(x)).to(Controlled.class)
        .from(Announced.class).on(TakeEffect.class, By.TIMER).when(DAY_HAS_COME)
        .emits(LicenseEvent.Required.class, (s, c, x) -> required(x)).to(Controlled.class)
        .fromAny(Controlled.class, Expedited.class).on(HaltLicenses.class, By.ACTOR).when(EXPORTER)
        .emits(LicenseEvent.Halted.class, (s, c, x) -> new LicenseEvent.Halted(x.spec().name(), x.act().origin()))
        .to(Halted.class)
        .fromAny(Controlled.class, Halted.class).on(ExpediteLicenses.class, By.ACTOR).when(EXPORTER)
        .emits(LicenseEvent.Expedited.class, (s, c, x) -> new LicenseEvent.Expedited(
            x.spec().name(), x.act().origin())).to(Expedited.class)
        .fromAny(Announced.class, Controlled.class, Halted.class, Expedited.class, Suspended.class)
        .on(LiftLicenses.class, By.ACTOR).when(EXPORTER)
        .emits(LicenseEvent.Lifted.class, (s, c, x) -> new LicenseEvent.Lifted(x.spec().name(), x.act().origin()))
        .to(Free.class);
  }

  private static Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> suspending(
      Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> table) {
    return table
        .fromAny(Announced.class, Controlled.class, Halted.class, Expedited.class, Suspended.class)
        .on(SuspendRegime.class, By.ACTOR).when(EXPORTER, UNTIL_LATER)
        .emits(LicenseEvent.Suspended.class, (s, c, x) -> new LicenseEvent.Suspended(
            x.spec().name(), Optional.empty(), c.until(), x.act().origin())).to(Suspended.class)
        .fromAny(Announced.class, Controlled.class, Halted.class, Expedited.class)
        .on(SuspendByTruce.class, By.REACTION)
        .emits(LicenseEvent.Suspended.class, (s, c, x) -> suspendedBy(c.truce(), x)).to(Suspended.class)
        .from(Suspended.class).on(SuspendByTruce.class, By.REACTION).when(NEW_TRUCE)
        .emits(LicenseEvent.Suspended.class, (s, c, x) -> suspendedBy(c.truce(), x)).stays()
        .from(Suspended.class).on(HandOver.class, By.REACTION).when(SUSPENDED_BY_TRUCE)
        .emits(LicenseEvent.HandedOver.class, (s, c, x) -> new LicenseEvent.HandedOver(
            x.spec().name(), c.truce(), s.suspensions().ownTo(c.end()), x.act().origin())).stays()
        .from(Suspended.class).on(LiftByDeal.class, By.REACTION).when(SUSPENDED_BY_TRUCE)
        .emits(LicenseEvent.Lifted.class, (s, c, x) -> new LicenseEvent.Lifted(x.spec().name(), x.act().origin()))
        .to(Free.class)
        .from(Suspended.class).on(ResumeRegime.class, By.ACTOR).when(EXPORTER, OWN, OTHERS_HOLD)
        .emits(LicenseEvent.SuspensionEnded.class, (s, c, x) -> suspensionEnded(Optional.empty(), x)).stays()
        .from(Suspended.class).on(EndSuspension.class, By.TIMER).when(OWN_ENDED, OTHERS_HOLD)
        .emits(LicenseEvent.SuspensionEnded.class, (s, c, x) -> suspensionEnded(Optional.empty(), x)).stays()
        .from(Suspended.class).on(EndTruceSuspension.class, By.REACTION).when(SUSPENDED_BY_TRUCE, OTHERS_HOLD)
        .emits(LicenseEvent.SuspensionEnded.class, (s, c, x) -> suspensionEnded(Optional.of(c.truce()), x)).stays();
  }

  private static Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> resuming(
      Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> table) {
    var rows = table;
    for (Class<? extends Standing> back :
        List.of(Announced.class, Controlled.class, Halted.class, Expedited.class)) {
      Guard<Suspended, LicenseCommand, Context> comesBack = Guard.choosing(
          "comes-back-" + Names.kebab(back), (s, x) -> back.isInstance(back(s, x)));
      rows = rows
          .from(Suspended.class).on(ResumeRegime.class, By.ACTOR).when(EXPORTER, OWN, comesBack)
          .emits(LicenseEvent.Resumed.class, (s, c, x) -> resumed(s, x)).to(back)
          .from(Suspended.class).on(EndSuspension.class, By.TIMER).when(OWN_ENDED, comesBack)
          .emits(LicenseEvent.Resumed.class, (s, c, x) -> resumed(s, x)).to(back)
          .from(Suspended.class).on(EndTruceSuspension.class, By.REACTION).when(SUSPENDED_BY_TRUCE, comesBack)
          .emits(LicenseEvent.Resumed.class, (s, c, x) -> resumed(s, x)).to(back);
    }
    return rows;
  }

  private static Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> overlay(
      Table.Builder<RegimeState, LicenseCommand, LicenseEvent, Context> table) {
    return table
        .fromAny(Controlled.class, Halted.class, Expedited.class)
        .on(GrantGeneralLicense.class, By.ACTOR).when(EXPORTER, FITS, LASTS)
        .emits(LicenseEvent.GeneralLicenseGranted.class, (s, c, x) -> new LicenseEvent.GeneralLicenseGranted(
            x.spec().name(), c.users(), c.destination(), c.share().orElse(Share.ALL),
            x.today().plusDays(c.length().length()), x.act().origin())).stays()
        .fromAny(Controlled.class, Halted.class, Expedited.class, Suspended.class)
        .on(ExpireGeneralLicense.class, By.TIMER).when(RAN_OUT)
        .emits(LicenseEvent.GeneralLicenseExpired.class, (s, c, x) -> new LicenseEvent.GeneralLicenseExpired(
            x.spec().name(), c.users(), c.destination())).stays()
        .fromAny(Controlled.class, Halted.class, Expedited.class)
        .on(FileApplications.class, By.ACTOR).when(FIRMS, CLASS, COUNT, WEIGHT)
        .emits(LicenseEvent.Filed.class, (s, c, x) -> new LicenseEvent.Filed(
            x.spec().name(), c.users(), c.count(), x.queue().total(ApplicationCommand.FILE) + 1, c.tonnes())).stays()
        .fromAny(Controlled.class, Halted.class, Expedited.class, Suspended.class)
        .on(WithdrawApplication.class, By.ACTOR).when(FIRMS, PENDING)
        .emits(LicenseEvent.Withdrew.class, (s, c, x) -> new LicenseEvent.Withdrew(x.spec().name(), c.id())).stays();
  }

  private static RegimeState evolve(RegimeState state, LicenseEvent event) {
    return switch (event) {
      case LicenseEvent.Announced e -> new Announced(e.effective(), e.origin());
      case LicenseEvent.Required e -> new Controlled(e.origin());
      case LicenseEvent.Halted e -> new Halted(e.origin());
      case LicenseEvent.Expedited e -> new Expedited(e.origin());
      case LicenseEvent.Lifted e -> new Free(e.origin());
      case LicenseEvent.Suspended e -> suspended(state, e);
      case LicenseEvent.SuspensionEnded e -> {
        Suspended s = (Suspended) state;
        yield new Suspended(s.held(), s.suspensions().without(e.truce()), s.origin());
      }
      case LicenseEvent.HandedOver e -> {
        Suspended s = (Suspended) state;
        yield new Suspended(s.held(), s.suspensions().handedOver(e.truce(), e.until()), s.origin());
      }
      case LicenseEvent.Resumed e -> e.now();
      case LicenseEvent.GeneralLicenseGranted e -> state;
      case LicenseEvent.GeneralLicenseExpired e -> state;
      case LicenseEvent.Filed e -> state;
      case LicenseEvent.Withdrew e -> state;
      case LicenseEvent.Application e ->
        throw new IllegalStateException("an application's event reached a regime: " + e.text());
    };
  }

  /** A further suspension by the same owner takes the place of its earlier one. */
  private static Suspended suspended(RegimeState state, LicenseEvent.Suspended event) {
    var suspension = new Suspension(event.truce(), event.until());
    return state instanceof Suspended s ? new Suspended(s.held(), s.suspensions().and(suspension), s.origin())
        : new Suspended((Standing) state, Suspensions.of(suspension), event.origin());
  }

  /** What comes back now: an effective day that has passed meanwhile bites. */
  private static Standing back(Suspended s, Context x) {
    return s.held() instanceof Announced a && !x.today().isBefore(a.effective())
        ? new Controlled(x.act().origin()) : s.held();
  }

  private static LicenseEvent.Required required(Context x) {
    return new LicenseEvent.Required(x.spec().name(), x.act().origin());
  }

  private static LicenseEvent.Resumed resumed(Suspended s, Context x) {
    return new LicenseEvent.Resumed(x.spec().name(), back(s, x), x.act().origin());
  }

  private static LicenseEvent.Suspended suspendedBy(TruceName truce, Context x) {
    return new LicenseEvent.Suspended(x.spec().name(), Optional.of(truce), Optional.empty(), x.act().origin());
  }

  private static LicenseEvent.SuspensionEnded suspensionEnded(Optional<TruceName> truce, Context x) {
    return new LicenseEvent.SuspensionEnded(x.spec().name(), truce, x.act().origin());
  }
}
