package dev.snapback.tariff;

import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.tariff.LayerState.Live;
import dev.snapback.tariff.TariffCommand.Lower;
import dev.snapback.tariff.TariffCommand.Raise;
import dev.snapback.tariff.TariffCommand.RateChange;
import dev.snapback.tariff.TariffCommand.Set;
import dev.snapback.tariff.TariffCommand.Suspend;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a move means for a layer in a given state: which rate, from which day, until when. */
final class Changes {
  private Changes() {}

  /** The first day on which a change of rate applies. */
  static LocalDate firstDay(Live state, RateChange command, LayerContext context) {
    LocalDate otherwise = state instanceof Announced announced ? announced.effective() : context.today();
    return command.effective().orElse(otherwise);
  }

  /** The law's rate that a change starts from: that of the day it takes effect, as enacted so far. */
  static Rate lawThen(Live state, RateChange command, LayerContext context) {
    Rate law = state.terms().rate();
    if (state instanceof Enacted enacted) {
      LocalDate day = firstDay(state, command, context);
      for (Scheduled change : enacted.attached().changes()) {
        law = change.day().isAfter(day) ? law : change.rate();
      }
    }
    return law;
  }

  /** The rate in basis points that a change leads to; may lie outside what a rate can be. */
  static int targetBp(Live state, RateChange command, LayerContext context) {
    int law = lawThen(state, command, context).bp();
    return switch (command) {
      case Raise raise -> bp(raise.to(), law, 1);
      case Lower lower -> bp(lower.to(), law, -1);
      case Set set -> set.rate().bp();
    };
  }

  private static int bp(RateTarget target, int law, int sign) {
    return switch (target) {
      case RateTarget.To to -> to.rate().bp();
      case RateTarget.By by -> law + sign * by.points().bp();
    };
  }

  /** Whether anything becomes otherwise. A new end alone is a change of a rate that is set. */
  static boolean something(Live state, RateChange command, LayerContext context) {
    return targetBp(state, command, context) != lawThen(state, command, context).bp()
        || (command instanceof Set set && set.expires().isPresent() && !set.expires().equals(state.terms().expires()));
  }

  /** Whether a raise raises and a lowering lowers. */
  static boolean asSaid(Live state, RateChange command, LayerContext context) {
    int law = lawThen(state, command, context).bp();
    int target = targetBp(state, command, context);
    return switch (command) {
      case Raise raise -> target > law;
      case Lower lower -> target < law;
      case Set set -> true;
    };
  }

  static String notAsSaid(Live state, RateChange command, LayerContext context) {
    Rate law = lawThen(state, command, context);
    Rate target = new Rate(targetBp(state, command, context));
    return context.id() + " stands at " + law + "; " + target + " would " + (target.compareTo(law) < 0 ? "lower" : "raise") + " it: say "
        + (target.compareTo(law) < 0 ? "lower" : "raise") + " or set";
  }

  /** The terms that a change of rate leads to when it applies at once. */
  static Terms terms(Live state, RateChange command, LayerContext context) {
    Terms was = state.terms();
    return new Terms(
        new Rate(targetBp(state, command, context)),
        was.reach(),
        command.expires().or(was::expires),
        context.trace());
  }

  static Scheduled scheduled(Live state, RateChange command, LayerContext context) {
    return new Scheduled(
        firstDay(state, command, context),
        new Rate(targetBp(state, command, context)),
        command.expires(),
        context.trace());
  }

  /** The terms that the earliest due change of a layer in force leads to. */
  static Terms due(InForce state) {
    Scheduled change = state.attached().changes().get(0);
    Terms was = state.terms();
    return new Terms(change.rate(), was.reach(), change.expires().or(was::expires), change.trace().on(change.day()));
  }

  /** The same law at another rate. */
  static Terms at(Terms was, Rate rate, LayerContext context) {
    return new Terms(rate, was.reach(), was.expires(), context.trace());
  }

  /** The end of a suspension: its first day out. */
  static Optional<LocalDate> until(Suspend command, LayerContext context) {
    return command.term().map(term -> switch (term) {
      case Term.For f -> context.today().plusDays(f.span().length());
      case Term.Until u -> u.date();
    });
  }

  static CapOwner owner(LayerContext context) {
    return new CapOwner.Government(context.id().importer());
  }

  /** What a change of law or caps does to a layer that is in force before and after, or in neither. */
  static Shift shift(Enacted before, Terms terms, Attached attached) {
    boolean inForce = before instanceof InForce;
    return new Shift(
        before.terms().rate(),
        terms.rate(),
        inForce ? before.attached().level(before.terms().rate()) : Rate.ZERO,
        inForce ? attached.level(terms.rate()) : Rate.ZERO,
        inForce,
        attached.holding(terms.rate()));
  }

  /** What taking force does to a layer that levies nothing yet; the one on all partners may. */
  static Shift begin(LayerState before, Terms terms, Attached attached, LayerContext context) {
    Rate law = before instanceof Live live ? live.terms().rate() : Rate.ZERO;
    Rate level = before instanceof InForce ? Rate.ZERO : context.onAll();
    return new Shift(law, terms.rate(), level, attached.level(terms.rate()), true, attached.holding(terms.rate()));
  }

  /**
   * What an end does.
   *
   * @param onAll the rate of the layer on all partners that applies in its place; 0% where there is none
   */
  static Shift end(Enacted before, Rate onAll) {
    Rate law = before.terms().rate();
    return before instanceof InForce in
        ? new Shift(law, Rate.ZERO, in.level(), onAll, true, List.of())
        : new Shift(law, Rate.ZERO, Rate.ZERO, Rate.ZERO, false, List.of());
  }
}
