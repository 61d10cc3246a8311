package dev.snapback.tariff;

import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.tariff.LayerState.Live;
import dev.snapback.tariff.TariffCommand.Announce;
import dev.snapback.tariff.TariffCommand.Cap;
import dev.snapback.tariff.TariffCommand.Enactment;
import dev.snapback.tariff.TariffCommand.EndExemption;
import dev.snapback.tariff.TariffCommand.Exempt;
import dev.snapback.tariff.TariffCommand.RateChange;
import dev.snapback.tariff.TariffCommand.Suspend;
import dev.snapback.tariff.TariffCommand.VoidBasis;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The named conditions of the tariff rows, each with the sentence that refuses. */
final class TariffGuards {
  private TariffGuards() {}

  // Bringing a layer about

  static final Guard<LayerState, TariffCommand, LayerContext> ROOM = Guard.standing(
      "layer-limit",
      (s, x) -> x.book().isKnown(x.id()) || x.book().layers().size() < TariffSpec.MAX_LAYERS,
      (s, x) -> "there are already " + TariffSpec.MAX_LAYERS + " tariff layers");

  static final Guard<LayerState, Enactment, LayerContext> GOODS_DECLARED = Guard.of(
      "goods-declared",
      (s, c, x) -> c.goods().isEmpty() || x.declared().goods().isEmpty()
          || x.goods(x.declared().goods()).containsAll(x.goods(c.goods().get())),
      (s, c, x) -> x.id() + " is declared for " + Texts.goods(x.declared().goods())
          + " only; to put it on more goods, declare them under tariffs." + x.id());

  static final Guard<LayerState, Enactment, LayerContext> NOT_IN_THE_PAST = Guard.of(
      "not-in-the-past",
      (s, c, x) -> !past(c.effective(), x),
      (s, c, x) -> "it cannot take effect in the past: " + day(c.effective()) + " is before today, " + x.today());

  static final Guard<LayerState, Enactment, LayerContext> EXPIRES_LATER = Guard.of(
      "expires-later",
      (s, c, x) -> after(c.expires(), c.effective().orElse(x.today())),
      (s, c, x) -> "it would expire on " + day(c.expires()) + ", which is not after its first day, "
          + c.effective().orElse(x.today()));

  static final Guard<LayerState, Enactment, LayerContext> AT_ONCE = Guard.choosing(
      "at-once", (s, c, x) -> !later(c.effective(), x));

  static final Guard<LayerState, Enactment, LayerContext> LATER = AT_ONCE.otherwise("on-a-later-day");

  static final Guard<LayerState, Enactment, LayerContext> NAMES_A_LATER_DAY = Guard.of(
      "names-a-later-day",
      (s, c, x) -> later(c.effective(), x),
      (s, c, x) -> "an announcement names a later day, with effective DATE; impose it to have it from today, threaten"
          + " it to name no day");

  static final Guard<InForce, TariffCommand, LayerContext> AT_ZERO = Guard.standing(
      "not-levied",
      (s, x) -> s.terms().rate().equals(Rate.ZERO),
      (s, x) -> x.id() + " is already in force at " + s.terms().rate()
          + "; raise, lower or set it, with effective DATE for a later day");

  static final Guard<LayerState, Announce, LayerContext> ANNOUNCES_NEWS = Guard.of(
      "announces-news",
      (s, c, x) -> !(s instanceof Announced a && a.terms().rate().equals(c.rate())
          && c.effective().equals(Optional.of(a.effective())) && c.expires().equals(a.terms().expires())
          && x.reach(c).equals(a.terms().reach())),
      (s, c, x) -> x.id() + " is announced so already");

  // Changing the rate

  static final Guard<Live, RateChange, LayerContext> CHANGE_NOT_IN_THE_PAST = Guard.of(
      "not-in-the-past",
      (s, c, x) -> !past(c.effective(), x),
      (s, c, x) -> "it cannot take effect in the past: " + day(c.effective()) + " is before today, " + x.today());

  static final Guard<Live, RateChange, LayerContext> CHANGE_EXPIRES_LATER = Guard.of(
      "expires-later",
      (s, c, x) -> after(c.expires(), Changes.firstDay(s, c, x)),
      (s, c, x) -> x.id() + " would expire on " + day(c.expires()) + ", which is not after "
          + Changes.firstDay(s, c, x));

  static final Guard<Live, RateChange, LayerContext> BEFORE_IT_EXPIRES = Guard.of(
      "before-it-expires",
      (s, c, x) -> c.expires().isPresent() || after(s.terms().expires(), Changes.firstDay(s, c, x)),
      (s, c, x) -> x.id() + " expires on " + day(s.terms().expires())
          + ", before the change; give it a later expires DATE too");

  static final Guard<Announced, RateChange, LayerContext> NOT_BEFORE_IT_TAKES_EFFECT = Guard.of(
      "not-before-it-takes-effect",
      (s, c, x) -> c.effective().isEmpty() || !c.effective().get().isBefore(s.effective()),
      (s, c, x) -> x.id() + " takes effect on " + s.effective() + "; impose or announce it anew to bring it forward");

  static final Guard<Live, RateChange, LayerContext> WITHIN_LIMITS = Guard.of(
      "within-limits",
      (s, c, x) -> Changes.targetBp(s, c, x) >= 0 && Changes.targetBp(s, c, x) <= Rate.MAX_BP,
      (s, c, x) -> Changes.targetBp(s, c, x) < 0
          ? x.id() + " stands at " + Changes.lawThen(s, c, x) + " and cannot go below 0%; remove it instead"
          : "a rate is at most " + new Rate(Rate.MAX_BP));

  static final Guard<Live, RateChange, LayerContext> CHANGES_SOMETHING = Guard.of(
      Refusal.NO_CHANGE, (s, c, x) -> Changes.something(s, c, x),
      (s, c, x) -> x.id() + " stands at " + Changes.lawThen(s, c, x) + " already");

  static final Guard<Live, RateChange, LayerContext> CHANGES_AS_SAID = Guard.of(
      "changes-as-said", (s, c, x) -> Changes.asSaid(s, c, x), (s, c, x) -> Changes.notAsSaid(s, c, x));

  static final Guard<InForce, RateChange, LayerContext> CHANGES_NOW = Guard.choosing(
      "at-once", (s, c, x) -> !later(c.effective(), x));

  static final Guard<InForce, RateChange, LayerContext> CHANGES_LATER = CHANGES_NOW.otherwise("on-a-later-day");

  static final Guard<Announced, RateChange, LayerContext> CHANGES_THE_ANNOUNCEMENT = Guard.choosing(
      "from-its-first-day", (s, c, x) -> c.effective().map(s.effective()::equals).orElse(true));

  static final Guard<Announced, RateChange, LayerContext> CHANGES_AFTER_THE_FIRST_DAY =
      CHANGES_THE_ANNOUNCEMENT.otherwise("after-its-first-day");

  static final Guard<InForce, TariffCommand, LayerContext> HAS_CHANGES = Guard.standing(
      "has-announced-changes",
      (s, x) -> !s.attached().changes().isEmpty(),
      (s, x) -> x.id() + " is in force and has no announced change; remove or lower it");

  // Suspending, exempting, voiding

  static final Guard<Enacted, Suspend, LayerContext> CALENDAR_DAYS = Guard.of(
      "calendar-days",
      (s, c, x) -> !(c.term().isPresent() && c.term().get() instanceof Term.For f && f.span().unit() != Span.Unit.DAYS),
      (s, c, x) -> "a suspension counts calendar days, as in for 90d");

  static final Guard<Enacted, Suspend, LayerContext> ENDS_LATER = Guard.of(
      "ends-later",
      (s, c, x) -> after(Changes.until(c, x), x.today()),
      (s, c, x) -> "the suspension would end on " + day(Changes.until(c, x)) + ", which is not after today, "
          + x.today());

  static final Guard<Enacted, Suspend, LayerContext> LOWERS = Guard.of(
      "a-cap-lowers",
      (s, c, x) -> c.cut().allows(s.terms().rate()).compareTo(s.terms().rate()) < 0,
      (s, c, x) -> "a suspension " + c.cut() + " would not lower " + x.id() + ", whose law is " + s.terms().rate());

  static final Guard<Enacted, Suspend, LayerContext> NOT_SO_ALREADY = Guard.of(
      "not-so-already",
      (s, c, x) -> s.attached().caps().stream().noneMatch(cap -> cap.owner().equals(Changes.owner(x))
          && cap.cut().equals(c.cut()) && cap.until().equals(Changes.until(c, x))),
      (s, c, x) -> x.id() + " is suspended so already");

  static final Guard<Enacted, TariffCommand, LayerContext> HAS_OWN_SUSPENSION = Guard.standing(
      "has-own-suspension",
      (s, x) -> s.attached().caps().stream().anyMatch(c -> c.owner().equals(Changes.owner(x))),
      (s, x) -> x.id().importer() + " has not suspended " + x.id() + s.attached().caps().stream().findFirst()
          .map(c -> "; " + c.owner() + " ends with its truce").orElse(""));

  static final Guard<Enacted, Cap, LayerContext> ONE_TRUCE = Guard.of(
      "one-truce",
      (s, c, x) -> s.attached().caps().stream().noneMatch(cap -> cap.owner() instanceof CapOwner.Truce),
      (s, c, x) -> x.id() + " stands in the terms of a truce already: " + Texts.owners(
          s.attached().caps().stream().filter(cap -> cap.owner() instanceof CapOwner.Truce).toList()));

  static final Guard<Enacted, Exempt, LayerContext> NAMED_GOODS = Guard.of(
      "named-goods",
      (s, c, x) -> !x.goods(c.goods()).contains(TariffSpec.OTHER),
      (s, c, x) -> TariffSpec.OTHER + " stands for all goods without a name and is exempt from nothing");

  static final Guard<Enacted, Exempt, LayerContext> FALLS_ON_THEM = Guard.of(
      "falls-on-them",
      (s, c, x) -> x.goods(c.goods()).stream().allMatch(s.terms().reach()::includes),
      (s, c, x) -> x.id() + " does not fall on " + Texts.goods(
          x.goods(c.goods()).stream().filter(g -> !s.terms().reach().includes(g)).toList()));

  static final Guard<Enacted, Exempt, LayerContext> NOT_YET_EXEMPT = Guard.of(
      "not-yet-exempt",
      (s, c, x) -> !x.goods(c.goods()).stream().allMatch(s.attached()::exempts),
      (s, c, x) -> Texts.are(c.goods()) + " exempt from " + x.id() + " already");

  static final Guard<Enacted, Exempt, LayerContext> RETROACTIVE = Guard.of(
      "retroactive",
      (s, c, x) -> c.retroactive().isEmpty() || !c.retroactive().get().isAfter(x.today()),
      (s, c, x) -> "retroactive means to a past day, and " + day(c.retroactive()) + " is to come");

  static final Guard<Enacted, EndExemption, LayerContext> IS_EXEMPT = Guard.of(
      "is-exempt",
      (s, c, x) -> x.goods(c.goods()).stream().anyMatch(s.attached()::exempts),
      (s, c, x) -> Texts.are(c.goods()) + " not exempt from " + x.id() + "; exempt "
          + (s.attached().exemptions().size() == 1 ? "is " : "are ") + Texts.goods(exempt(s)));

  static final Guard<Enacted, TariffCommand, LayerContext> HAS_EXEMPTIONS = Guard.standing(
      "has-exemptions", (s, x) -> !s.attached().exemptions().isEmpty(), (s, x) -> x.id() + " has no exemptions");

  static final Guard<LayerState, VoidBasis, LayerContext> VOID_NOT_IN_THE_PAST = Guard.of(
      "not-in-the-past",
      (s, c, x) -> !past(c.effective(), x),
      (s, c, x) -> "it cannot be void from a past day: " + day(c.effective()) + " is before today, " + x.today());

  static final Guard<Enacted, VoidBasis, LayerContext> VOID_AT_ONCE = Guard.choosing(
      "at-once", (s, c, x) -> !later(c.effective(), x));

  static final Guard<Enacted, VoidBasis, LayerContext> VOID_LATER = VOID_AT_ONCE.otherwise("on-a-later-day");

  static final Guard<LayerState, TariffCommand, LayerContext> HAS_BASIS = Guard.standing(
      "has-a-basis",
      (s, x) -> x.declared().basis().isPresent(),
      (s, x) -> x.id() + " is declared without a legal basis");

  static final Guard<LayerState, TariffCommand, LayerContext> HAS_LEVIED = Guard.standing(
      "has-levied",
      (s, x) -> Refunds.owed(s.history(), x.today()),
      (s, x) -> "nothing that " + x.id() + " has levied is still to be booked");

  private static List<GoodName> exempt(Enacted state) {
    return state.attached().exemptions().stream().map(Exemption::good).toList();
  }

  static boolean past(Optional<LocalDate> day, LayerContext context) {
    return day.isPresent() && day.get().isBefore(context.today());
  }

  static boolean later(Optional<LocalDate> day, LayerContext context) {
    return day.isPresent() && day.get().isAfter(context.today());
  }

  /** Whether a day lies after another; no day is never reached. */
  static boolean after(Optional<LocalDate> day, LocalDate other) {
    return day.isEmpty() || day.get().isAfter(other);
  }

  static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("no day");
  }
}
