package dev.snapback.tariff;

import static dev.snapback.kernel.By.ACTOR;
import static dev.snapback.kernel.By.REACTION;
import static dev.snapback.kernel.By.TIMER;

import dev.snapback.kernel.Guard;
import dev.snapback.kernel.Table;
import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.Expired;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.tariff.LayerState.Removed;
import dev.snapback.tariff.LayerState.Threatened;
import dev.snapback.tariff.LayerState.Voided;
import dev.snapback.tariff.LayerState.Withdrawn;
import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.Optional;

/** The rows that end a layer, or the plans for it. */
final class EndRows {
  private static final Guard<Enacted, TariffCommand.Remove, LayerContext> WHOLLY = Guard.choosing(
      "wholly", (s, c, x) -> c.to().isEmpty());

  private static final Guard<Enacted, TariffCommand.RemoveTo, LayerContext> TRUCE_WHOLLY = Guard.choosing(
      "wholly", (s, c, x) -> c.to().isEmpty());

  private static final Guard<InForce, TariffCommand.Expire, LayerContext> FIRST_DAY_OUT = Guard.of(
      "first-day-out",
      (s, c, x) -> s.terms().expires().isPresent() && !s.terms().expires().get().isAfter(x.today()),
      (s, c, x) -> x.id() + " does not expire today");

  private static final Guard<Enacted, TariffCommand.TakeVoid, LayerContext> RULED = Guard.of(
      "ruled",
      (s, c, x) -> s.attached().voidOn().isPresent() && !s.attached().voidOn().get().isAfter(x.today()),
      (s, c, x) -> "no ruling voids " + x.id() + " today");

  private EndRows() {}

  static Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> add(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows) {
    rows.from(Threatened.class).on(TariffCommand.Drop.class, ACTOR)
        .emits(TariffEvent.Dropped.class, (s, c, x) -> new TariffEvent.Dropped(x.id(), s.terms().rate(), x.trace()))
        .to(Withdrawn.class)
        .from(Announced.class).on(TariffCommand.WithdrawAnnouncement.class, ACTOR)
        .emits(TariffEvent.AnnouncementWithdrawn.class, (s, c, x) -> withdrawn(s, x))
        .to(Withdrawn.class)
        .from(Announced.class).on(TariffCommand.RemoveTo.class, REACTION).when(TRUCE_WHOLLY)
        .emits(TariffEvent.AnnouncementWithdrawn.class, (s, c, x) -> withdrawn(s, x))
        .to(Withdrawn.class)
        .from(InForce.class).on(TariffCommand.WithdrawAnnouncement.class, ACTOR).when(TariffGuards.HAS_CHANGES)
        .emits(TariffEvent.ChangesWithdrawn.class, (s, c, x) -> new TariffEvent.ChangesWithdrawn(
            x.id(), s.attached().changes(), s.terms().rate(), x.trace()))
        .stays()
        .from(InForce.class).on(TariffCommand.Remove.class, ACTOR).when(WHOLLY)
        .emits(TariffEvent.Removed.class, (s, c, x) -> new TariffEvent.Removed(x.id(), Changes.end(s, x.onAll()), x.trace()))
        .to(Removed.class)
        .from(InForce.class).on(TariffCommand.RemoveTo.class, REACTION).when(TRUCE_WHOLLY)
        .emits(TariffEvent.Removed.class, (s, c, x) -> new TariffEvent.Removed(x.id(), Changes.end(s, x.onAll()), x.trace()))
        .to(Removed.class)
        .from(InForce.class).on(TariffCommand.Expire.class, TIMER).when(FIRST_DAY_OUT)
        .emits(TariffEvent.Expired.class, (s, c, x) -> new TariffEvent.Expired(x.id(), Changes.end(s, x.onAll()), x.trace()))
        .to(Expired.class);
    rows.fromAny(Threatened.class, Removed.class, Expired.class, Withdrawn.class).on(TariffCommand.VoidBasis.class, ACTOR)
        .when(TariffGuards.HAS_BASIS, TariffGuards.VOID_NOT_IN_THE_PAST, TariffGuards.HAS_LEVIED)
        .emits(TariffEvent.RefundsBooked.class, (s, c, x) -> new TariffEvent.RefundsBooked(x.id(), refund(x), x.trace()))
        .stays();
    rulings(rows, Announced.class);
    rulings(rows, InForce.class);
    return rows;
  }

  private static <F extends Enacted> void rulings(
      Table.Builder<LayerState, TariffCommand, TariffEvent, LayerContext> rows, Class<F> from) {
    rows.from(from).on(TariffCommand.VoidBasis.class, ACTOR)
        .when(TariffGuards.HAS_BASIS, TariffGuards.VOID_NOT_IN_THE_PAST, TariffGuards.VOID_AT_ONCE)
        .emits(TariffEvent.Voided.class, (s, c, x) -> voided(s, endsOnAll(c.basis(), x) ? Rate.ZERO : x.onAll(), x))
        .to(Voided.class);
    rows.from(from).on(TariffCommand.VoidBasis.class, ACTOR)
        .when(TariffGuards.HAS_BASIS, TariffGuards.VOID_NOT_IN_THE_PAST, TariffGuards.VOID_LATER)
        .emits(TariffEvent.VoidOrdered.class, (s, c, x) -> ordered(x, c.basis(), c.effective().orElse(x.today())))
        .stays();
    rows.from(from).on(TariffCommand.TakeVoid.class, TIMER)
        .when(RULED)
        .emits(TariffEvent.Voided.class, (s, c, x) -> voided(s, x.onAll(), x))
        .to(Voided.class);
  }

  private static TariffEvent.AnnouncementWithdrawn withdrawn(Announced state, LayerContext x) {
    return new TariffEvent.AnnouncementWithdrawn(x.id(), state.terms().rate(), x.trace());
  }

  private static TariffEvent.VoidOrdered ordered(LayerContext x, Basis basis, LocalDate on) {
    return new TariffEvent.VoidOrdered(x.id(), basis, on, x.trace());
  }

  /** Whether a ruling on a basis ends the layer on all partners at once with this one. */
  private static boolean endsOnAll(Basis basis, LayerContext x) {
    return x.book().spec().declared(x.id().onAll()).flatMap(DeclaredLayer::basis).equals(Optional.of(basis));
  }

  private static TariffEvent.Voided voided(Enacted state, Rate onAll, LayerContext x) {
    return new TariffEvent.Voided(x.id(), Changes.end(state, onAll), refund(x), x.trace());
  }

  private static Refund refund(LayerContext x) {
    return Refunds.due(x.book(), x.id(), g -> true, LocalDate.MIN, x.today(), x.trace());
  }
}
