package dev.snapback.tariff;

import static dev.snapback.kernel.By.ACTOR;
import static dev.snapback.kernel.By.TIMER;

import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Table;
import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.Expired;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.tariff.LayerState.None;
import dev.snapback.tariff.LayerState.Removed;
import dev.snapback.tariff.LayerState.Threatened;
import dev.snapback.tariff.LayerState.Voided;
import dev.snapback.tariff.LayerState.Withdrawn;
import dev.snapback.vocabulary.Rate;
import java.util.List;
import java.util.Optional;

/** The rows that threaten, announce and impose a layer. */
final class EnactmentRows {
  private static final Guard<Announced, TariffCommand.TakeEffect, LayerContext> DAY_HAS_COME = Guard.of(
      "day-has-come",
      (s, c, x) -> !s.effective().isAfter(x.today()),
      (s, c, x) -> x.id() + " takes effect only on " + s.effective());

  private EnactmentRows() {}

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static <T> List<T> list(T... items) {
    return List.of(items);
  }

  static Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> add(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows) {
    for (Class<? extends LayerState> from : list(
        None.class, Removed.class, Expired.class, Voided.class, Withdrawn.class, Threatened.class)) {
      rows.from(from).on(TariffCommand.Threaten.class, ACTOR)
          .when(TariffGuards.ROOM, TariffGuards.GOODS_DECLARED, TariffGuards.NOT_IN_THE_PAST,
              TariffGuards.EXPIRES_LATER)
          .emits(TariffEvent.Threatened.class, (s, c, x) ->
              new TariffEvent.Threatened(x.id(), terms(c, x), c.effective(), x.trace()))
          .to(Threatened.class);
      enacted(rows, from, TariffGuards.ROOM);
    }
    enacted(rows, Announced.class, TariffGuards.ROOM);
    enacted(rows, InForce.class, TariffGuards.AT_ZERO);
    return rows.from(Announced.class).on(TariffCommand.TakeEffect.class, TIMER)
        .when(DAY_HAS_COME)
        .emits(TariffEvent.TookEffect.class, (s, c, x) -> new TariffEvent.TookEffect(
            x.id(), s.effective(), Changes.begin(s, s.terms(), s.attached(), x), x.trace()))
        .to(InForce.class);
  }

  private static <F extends LayerState> void enacted(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows,
      Class<F> from,
      Guard<? super F, TariffCommand, LayerContext> may) {
    rows.from(from).on(TariffCommand.Impose.class, ACTOR)
        .when(may, TariffGuards.GOODS_DECLARED, TariffGuards.NOT_IN_THE_PAST, TariffGuards.EXPIRES_LATER,
            TariffGuards.AT_ONCE)
        .emits(TariffEvent.Imposed.class, (s, c, x) -> {
          Attached attached = attached(s, x);
          Terms terms = terms(c, x);
          return new TariffEvent.Imposed(x.id(), terms, attached, Changes.begin(s, terms, attached, x), x.trace());
        })
        .to(InForce.class);
    rows.from(from).on(TariffCommand.Impose.class, ACTOR)
        .when(may, TariffGuards.GOODS_DECLARED, TariffGuards.NOT_IN_THE_PAST, TariffGuards.EXPIRES_LATER,
            TariffGuards.LATER)
        .emits(TariffEvent.Announced.class, (s, c, x) -> announced(s, c, x))
        .to(Announced.class);
    rows.from(from).on(TariffCommand.Announce.class, ACTOR)
        .when(may, TariffGuards.GOODS_DECLARED, TariffGuards.NOT_IN_THE_PAST, TariffGuards.NAMES_A_LATER_DAY,
            TariffGuards.EXPIRES_LATER, TariffGuards.ANNOUNCES_NEWS)
        .emits(TariffEvent.Announced.class, (s, c, x) -> announced(s, c, x))
        .to(Announced.class);
  }

  private static TariffEvent.Announced announced(LayerState state, TariffCommand.Enactment command, LayerContext x) {
    Optional<Rate> was = state instanceof Announced a && !a.terms().rate().equals(command.rate())
        ? Optional.of(a.terms().rate())
        : Optional.empty();
    return new TariffEvent.Announced(
        x.id(), terms(command, x), command.effective().orElse(x.today()), was, attached(state, x), x.trace());
  }

  private static Terms terms(TariffCommand.Enactment command, LayerContext x) {
    return new Terms(command.rate(), x.reach(command), command.expires(), x.trace());
  }

  /** A new instrument keeps the caps and exemptions of the one it replaces, and drops the changes made to it. */
  private static Attached attached(LayerState state, LayerContext x) {
    return state instanceof Enacted enacted ? enacted.attached().withoutChanges() : x.declaredExemptions();
  }
}
