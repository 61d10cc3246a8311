package dev.snapback.tariff;

import dev.snapback.tariff.LayerState.Announced;
import dev.snapback.tariff.LayerState.Enacted;
import dev.snapback.tariff.LayerState.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each event makes of a layer. */
final class Evolution {
  private Evolution() {}

  static LayerState evolve(LayerState state, TariffEvent event) {
    LocalDate day = event.trace().day();
    History history = state.history();
    return switch (event) {
      case TariffEvent.Threatened e -> new LayerState.Threatened(e.terms(), e.effective(), history);
      case TariffEvent.Announced e ->
          new Announced(e.terms(), e.effective(), e.attached(), history.noting(Level.none(day)));
      case TariffEvent.Imposed e -> begun(e.terms(), e.attached(), history, day);
      case TariffEvent.TookEffect e -> begun(enacted(state).terms(), enacted(state).attached(), history, day);
      case TariffEvent.RateChanged e -> levying(inForce(state), e.terms(), e.attached(), Optional.empty(), day);
      case TariffEvent.ChangeScheduled e -> attaching(state, enacted(state).attached().withChange(e.change()));
      case TariffEvent.ChangesWithdrawn e -> attaching(state, enacted(state).attached().withoutChanges());
      case TariffEvent.Suspended e -> capped(state, enacted(state).attached().withCap(e.cap()), Optional.empty(), day);
      case TariffEvent.Restored e -> capped(
          state,
          enacted(state).attached().withoutCaps(e.dropped()),
          e.shift().changesLevel() ? Optional.of(e.trace()) : Optional.empty(),
          day);
      case TariffEvent.MadePermanent e -> permanent(state, e, day);
      case TariffEvent.HandedOver e -> attaching(state, enacted(state).attached().replacing(e.before(), e.after()));
      case TariffEvent.Exempted e -> exempted(state, e);
      case TariffEvent.ExemptionEnded e -> included(state, e, day);
      case TariffEvent.VoidOrdered e -> attaching(state, enacted(state).attached().withVoidOn(e.on()));
      case TariffEvent.RefundsBooked e -> keeping(state, history.booking(e.refund()).settledBefore(day));
      case TariffEvent.Dropped e -> new LayerState.Withdrawn(e.trace(), history);
      case TariffEvent.AnnouncementWithdrawn e -> new LayerState.Withdrawn(e.trace(), ended(state, day));
      case TariffEvent.Removed e -> new LayerState.Removed(e.trace(), ended(state, day));
      case TariffEvent.Expired e -> new LayerState.Expired(e.trace(), ended(state, day));
      case TariffEvent.Voided e ->
          new LayerState.Voided(e.trace(), ended(state, day).booking(e.refund()).settledBefore(day));
    };
  }

  private static LayerState begun(Terms terms, Attached attached, History history, LocalDate day) {
    InForce begun = new InForce(terms, day, attached, Optional.empty(), history);
    return levying(begun, terms, attached, Optional.empty(), day);
  }

  private static InForce levying(
      InForce state, Terms terms, Attached attached, Optional<Trace> restored, LocalDate day) {
    Level level = new Level(day, true, terms.rate(), attached.level(terms.rate()), terms.reach());
    return new InForce(terms, state.since(), attached, restored, state.history().noting(level));
  }

  private static LayerState capped(LayerState state, Attached attached, Optional<Trace> restored, LocalDate day) {
    return state instanceof InForce in
        ? levying(in, in.terms(), attached, restored.or(in::restored), day)
        : attaching(state, attached);
  }

  private static LayerState permanent(LayerState state, TariffEvent.MadePermanent event, LocalDate day) {
    Attached attached = enacted(state).attached().withoutCaps(event.dropped());
    return switch (enacted(state)) {
      case Announced a -> new Announced(event.terms(), a.effective(), attached, a.history());
      case InForce in -> levying(in, event.terms(), attached, Optional.empty(), day);
    };
  }

  private static LayerState exempted(LayerState state, TariffEvent.Exempted event) {
    var more = new ArrayList<>(enacted(state).attached().exemptions());
    more.addAll(event.exemptions());
    History history = event.refund().map(r -> state.history().booking(r)).orElse(state.history());
    return attaching(state, enacted(state).attached().withExemptions(more), history);
  }

  private static LayerState included(LayerState state, TariffEvent.ExemptionEnded event, LocalDate day) {
    List<Exemption> all = enacted(state).attached().exemptions();
    List<Exemption> over = all.stream().filter(e -> event.goods().contains(e.good())).toList();
    List<Exemption> open = all.stream().filter(e -> !event.goods().contains(e.good())).toList();
    return attaching(state, enacted(state).attached().withExemptions(open), state.history().over(day, over));
  }

  private static LayerState attaching(LayerState state, Attached attached) {
    return attaching(state, attached, state.history());
  }

  private static LayerState attaching(LayerState state, Attached attached, History history) {
    return switch (enacted(state)) {
      case Announced a -> new Announced(a.terms(), a.effective(), attached, history);
      case InForce in -> new InForce(in.terms(), in.since(), attached, in.restored(), history);
    };
  }

  private static LayerState keeping(LayerState state, History history) {
    return switch (state) {
      case LayerState.None s -> new LayerState.None(history);
      case LayerState.Threatened s -> new LayerState.Threatened(s.terms(), s.effective(), history);
      case Enacted s -> attaching(s, s.attached(), history);
      case LayerState.Removed s -> new LayerState.Removed(s.trace(), history);
      case LayerState.Expired s -> new LayerState.Expired(s.trace(), history);
      case LayerState.Voided s -> new LayerState.Voided(s.trace(), history);
      case LayerState.Withdrawn s -> new LayerState.Withdrawn(s.trace(), history);
    };
  }

  private static History ended(LayerState state, LocalDate day) {
    return state.history().ending(day, enacted(state).attached().exemptions());
  }

  private static Enacted enacted(LayerState state) {
    if (state instanceof Enacted enacted) {
      return enacted;
    }
    throw new IllegalStateException("a layer without an instrument has nothing of the kind: " + state);
  }

  private static InForce inForce(LayerState state) {
    if (state instanceof InForce in) {
      return in;
    }
    throw new IllegalStateException("a layer that is not in force levies nothing: " + state);
  }
}
