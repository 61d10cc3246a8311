package dev.snapback.tariff;

import static dev.snapback.kernel.By.ACTOR;
import static dev.snapback.kernel.By.REACTION;
import static dev.snapback.kernel.By.TIMER;

import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Table;
import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows that put caps on an announced or levied layer, and that take them off. */
final class CapRows {
  private static final Guard<Enacted, TariffCommand.EndSuspension, LayerContext> END_HAS_COME = Guard.of(
      "end-has-come",
      (s, c, x) -> !over(s, x.today()).isEmpty(),
      (s, c, x) -> "no suspension of " + x.id() + " ends today");

  private static final Guard<Enacted, TariffCommand.Uncap, LayerContext> HELD_BY_IT = Guard.of(
      "held-by-the-truce",
      (s, c, x) -> !of(s, c.truce()).isEmpty(),
      (s, c, x) -> c.truce() + " holds no cap on " + x.id());

  private static final Guard<Enacted, TariffCommand.MakePermanent, LayerContext> STILL_HELD_BY_IT = Guard.of(
      "held-by-the-truce",
      (s, c, x) -> !of(s, c.truce()).isEmpty(),
      (s, c, x) -> c.truce() + " holds no cap on " + x.id());

  private static final Guard<Enacted, TariffCommand.HandOver, LayerContext> LEFT_BY_IT = Guard.of(
      "held-by-the-truce",
      (s, c, x) -> !of(s, c.truce()).isEmpty(),
      (s, c, x) -> c.truce() + " holds no cap on " + x.id());

  private CapRows() {}

  static Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> add(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows) {
    caps(rows, Announced.class);
    caps(rows, InForce.class);
    return rows;
  }

  private static <F extends Enacted> void caps(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows, Class<F> from) {
    rows.from(from).on(TariffCommand.Suspend.class, ACTOR)
        .when(TariffGuards.CALENDAR_DAYS, TariffGuards.ENDS_LATER, TariffGuards.LOWERS, TariffGuards.NOT_SO_ALREADY)
        .emits(TariffEvent.Suspended.class, (s, c, x) -> suspended(
            s, new CapOn(Changes.owner(x), c.cut(), Changes.until(c, x), x.trace()), x))
        .stays();
    rows.from(from).on(TariffCommand.Cap.class, REACTION)
        .when(TariffGuards.ONE_TRUCE)
        .emits(TariffEvent.Suspended.class, (s, c, x) -> suspended(
            s, new CapOn(new CapOwner.Truce(c.truce()), c.cut(), Optional.empty(), x.trace()), x))
        .stays();
    rows.from(from).on(TariffCommand.Restore.class, ACTOR)
        .when(TariffGuards.HAS_OWN_SUSPENSION)
        .emits(TariffEvent.Restored.class, (s, c, x) -> restored(s, of(s, Changes.owner(x)), x))
        .stays();
    rows.from(from).on(TariffCommand.EndSuspension.class, TIMER)
        .when(END_HAS_COME)
        .emits(TariffEvent.Restored.class, (s, c, x) -> restored(s, over(s, x.today()), x))
        .stays();
    rows.from(from).on(TariffCommand.Uncap.class, REACTION)
        .when(HELD_BY_IT)
        .emits(TariffEvent.Restored.class, (s, c, x) -> restored(s, of(s, c.truce()), x))
        .stays();
    rows.from(from).on(TariffCommand.MakePermanent.class, REACTION)
        .when(STILL_HELD_BY_IT)
        .emits(TariffEvent.MadePermanent.class, (s, c, x) -> permanent(s, of(s, c.truce()), x))
        .stays();
    rows.from(from).on(TariffCommand.HandOver.class, REACTION)
        .when(LEFT_BY_IT)
        .emits(TariffEvent.HandedOver.class, (s, c, x) -> handedOver(of(s, c.truce()), c.end(), x))
        .stays();
  }

  private static TariffEvent.Suspended suspended(Enacted state, CapOn cap, LayerContext x) {
    return new TariffEvent.Suspended(
        x.id(), cap, Changes.shift(state, state.terms(), state.attached().withCap(cap)), x.trace());
  }

  private static TariffEvent.Restored restored(Enacted state, List<CapOn> dropped, LayerContext x) {
    return new TariffEvent.Restored(
        x.id(), dropped, Changes.shift(state, state.terms(), state.attached().withoutCaps(dropped)), x.trace());
  }

  private static TariffEvent.MadePermanent permanent(Enacted state, List<CapOn> dropped, LayerContext x) {
    Rate law = state.terms().rate();
    for (CapOn cap : dropped) {
      law = law.min(cap.cut().allows(state.terms().rate()));
    }
    Terms terms = Changes.at(state.terms(), law, x);
    return new TariffEvent.MadePermanent(
        x.id(), dropped, terms, Changes.shift(state, terms, state.attached().withoutCaps(dropped)), x.trace());
  }

  private static TariffEvent.HandedOver handedOver(List<CapOn> caps, LocalDate end, LayerContext x) {
    List<CapOn> own = caps.stream()
        .map(c -> new CapOn(Changes.owner(x), c.cut(), Optional.of(end), c.trace())).toList();
    return new TariffEvent.HandedOver(x.id(), caps, own, x.trace());
  }

  private static List<CapOn> over(Enacted state, LocalDate today) {
    return state.attached().caps().stream()
        .filter(c -> c.until().isPresent() && !c.until().get().isAfter(today))
        .toList();
  }

  private static List<CapOn> of(Enacted state, TruceName truce) {
    return of(state, new CapOwner.Truce(truce));
  }

  private static List<CapOn> of(Enacted state, CapOwner owner) {
    return state.attached().caps().stream().filter(c -> c.owner().equals(owner)).toList();
  }
}
