package dev.snapback.tariff;

import static dev.snapback.kernel.By.ACTOR;
import static dev.snapback.kernel.By.REACTION;
import static dev.snapback.kernel.By.TIMER;

import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Table;
import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.tariff.LayerState.Threatened;
import dev.snapback.tariff.TariffCommand.RateChange;
import dev.snapback.vocabulary.Rate;
import java.util.List;
import java.util.Optional;

/** The rows that change the law's rate. */
final class RateRows {
  private static final Guard<InForce, TariffCommand.TakeEffect, LayerContext> DAY_HAS_COME = Guard.of(
      "day-has-come",
      (s, c, x) -> !s.attached().changes().isEmpty() && !s.attached().changes().get(0).day().isAfter(x.today()),
      (s, c, x) -> "no change of " + x.id() + " is due");

  private static final Guard<Enacted, TariffCommand.Remove, LayerContext> REMOVES_A_PART = Guard.of(
      "names-a-lower-rate",
      (s, c, x) -> c.to().isPresent() && c.to().get().compareTo(s.terms().rate()) < 0,
      (s, c, x) -> notLower(s, c.to(), x));

  private static final Guard<Enacted, TariffCommand.RemoveTo, LayerContext> TRUCE_REMOVES_A_PART = Guard.of(
      "names-a-lower-rate",
      (s, c, x) -> c.to().isPresent() && c.to().get().compareTo(s.terms().rate()) < 0,
      (s, c, x) -> notLower(s, c.to(), x));

  private RateRows() {}

  static Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> add(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows) {
    for (Class<? extends RateChange> verb : List.of(
        TariffCommand.Raise.class, TariffCommand.Lower.class, TariffCommand.Set.class)) {
      threatened(rows, verb);
      announced(rows, verb);
      inForce(rows, verb);
    }
    return rows
        .from(InForce.class).on(TariffCommand.Remove.class, ACTOR).when(REMOVES_A_PART)
        .emits(TariffEvent.RateChanged.class, (s, c, x) -> changed(s, lowered(s, c.to(), x), s.attached(), x)).stays()
        .from(Announced.class).on(TariffCommand.Remove.class, ACTOR).when(REMOVES_A_PART)
        .emits(TariffEvent.Announced.class, (s, c, x) -> announced(s, lowered(s, c.to(), x), x)).stays()
        .from(InForce.class).on(TariffCommand.RemoveTo.class, REACTION).when(TRUCE_REMOVES_A_PART)
        .emits(TariffEvent.RateChanged.class, (s, c, x) -> changed(s, lowered(s, c.to(), x), s.attached(), x)).stays()
        .from(Announced.class).on(TariffCommand.RemoveTo.class, REACTION).when(TRUCE_REMOVES_A_PART)
        .emits(TariffEvent.Announced.class, (s, c, x) -> announced(s, lowered(s, c.to(), x), x)).stays()
        .from(InForce.class).on(TariffCommand.TakeEffect.class, TIMER).when(DAY_HAS_COME)
        .emits(TariffEvent.RateChanged.class, (s, c, x) -> changed(
            s, Changes.due(s), s.attached().withChangesAfter(s.attached().changes().get(0).day()), x)).stays();
  }

  private static void threatened(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows, Class<? extends RateChange> verb) {
    rows.from(Threatened.class).on(verb, ACTOR)
        .when(TariffGuards.CHANGE_NOT_IN_THE_PAST, TariffGuards.CHANGE_EXPIRES_LATER, TariffGuards.BEFORE_IT_EXPIRES,
            TariffGuards.WITHIN_LIMITS, TariffGuards.CHANGES_SOMETHING, TariffGuards.CHANGES_AS_SAID)
        .emits(TariffEvent.Threatened.class, (s, c, x) -> new TariffEvent.Threatened(
            x.id(), Changes.terms(s, c, x), c.effective().or(s::effective), x.trace()))
        .stays();
  }

  private static void announced(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows, Class<? extends RateChange> verb) {
    rows.from(Announced.class).on(verb, ACTOR)
        .when(TariffGuards.NOT_BEFORE_IT_TAKES_EFFECT, TariffGuards.CHANGE_EXPIRES_LATER,
            TariffGuards.BEFORE_IT_EXPIRES, TariffGuards.WITHIN_LIMITS, TariffGuards.CHANGES_SOMETHING, TariffGuards.CHANGES_AS_SAID,
            TariffGuards.CHANGES_THE_ANNOUNCEMENT)
        .emits(TariffEvent.Announced.class, (s, c, x) -> announced(s, Changes.terms(s, c, x), x))
        .stays();
    rows.from(Announced.class).on(verb, ACTOR)
        .when(TariffGuards.NOT_BEFORE_IT_TAKES_EFFECT, TariffGuards.CHANGE_EXPIRES_LATER,
            TariffGuards.BEFORE_IT_EXPIRES, TariffGuards.WITHIN_LIMITS, TariffGuards.CHANGES_SOMETHING, TariffGuards.CHANGES_AS_SAID,
            TariffGuards.CHANGES_AFTER_THE_FIRST_DAY)
        .emits(TariffEvent.ChangeScheduled.class, (s, c, x) -> new TariffEvent.ChangeScheduled(
            x.id(), Changes.scheduled(s, c, x), Changes.lawThen(s, c, x), x.trace()))
        .stays();
  }

  private static void inForce(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows, Class<? extends RateChange> verb) {
    rows.from(InForce.class).on(verb, ACTOR)
        .when(TariffGuards.CHANGE_NOT_IN_THE_PAST, TariffGuards.CHANGE_EXPIRES_LATER, TariffGuards.BEFORE_IT_EXPIRES,
            TariffGuards.WITHIN_LIMITS, TariffGuards.CHANGES_SOMETHING, TariffGuards.CHANGES_AS_SAID, TariffGuards.CHANGES_NOW)
        .emits(TariffEvent.RateChanged.class, (s, c, x) -> changed(
            s, Changes.terms(s, c, x), s.attached().withChangesAfter(x.today()), x))
        .stays();
    rows.from(InForce.class).on(verb, ACTOR)
        .when(TariffGuards.CHANGE_NOT_IN_THE_PAST, TariffGuards.CHANGE_EXPIRES_LATER, TariffGuards.BEFORE_IT_EXPIRES,
            TariffGuards.WITHIN_LIMITS, TariffGuards.CHANGES_SOMETHING, TariffGuards.CHANGES_AS_SAID, TariffGuards.CHANGES_LATER)
        .emits(TariffEvent.ChangeScheduled.class, (s, c, x) -> new TariffEvent.ChangeScheduled(
            x.id(), Changes.scheduled(s, c, x), Changes.lawThen(s, c, x), x.trace()))
        .stays();
  }

  private static TariffEvent.RateChanged changed(InForce state, Terms terms, Attached attached, LayerContext x) {
    return new TariffEvent.RateChanged(x.id(), terms, attached, Changes.shift(state, terms, attached), x.trace());
  }

  private static TariffEvent.Announced announced(Announced state, Terms terms, LayerContext x) {
    return new TariffEvent.Announced(
        x.id(), terms, state.effective(), Optional.of(state.terms().rate()), state.attached(), x.trace());
  }

  private static Terms lowered(Enacted state, Optional<Rate> to, LayerContext x) {
    return Changes.at(state.terms(), to.orElse(Rate.ZERO), x);
  }

  private static String notLower(Enacted state, Optional<Rate> to, LayerContext x) {
    return to
        .map(r -> x.id() + " stands at " + state.terms().rate() + "; removing to " + r + " would not lower it")
        .orElse(x.id() + " is not in force yet; withdraw-announcement ends it");
  }
}
