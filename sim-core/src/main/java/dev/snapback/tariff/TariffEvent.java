package dev.snapback.tariff;

import dev.snapback.kernel.Event;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What has happened to one layer. */
public sealed interface TariffEvent extends Event {
  /** The layer. */
  MeasureId measure();

  /** When, by whom, by which move. */
  Trace trace();

  /** An event that may have moved the law or the level. */
  sealed interface Moved extends TariffEvent {
    /** What it did to law and level. */
    Shift shift();
  }

  /** Threatened, or threatened with another rate or day. */
  record Threatened(MeasureId measure, Terms terms, Optional<LocalDate> effective, Trace trace)
      implements TariffEvent {
    @Override
    public String text() {
      return measure + " threatened at " + terms.rate() + effective.map(d -> " from " + d).orElse("");
    }
  }

  /** Enacted for a later day, or changed before that day. */
  record Announced(
      MeasureId measure, Terms terms, LocalDate effective, Optional<Rate> was, Attached attached, Trace trace)
      implements TariffEvent {
    @Override
    public String text() {
      return measure + " announced at " + terms.rate() + was.map(w -> " instead of " + w).orElse("") + ", effective "
          + effective + Texts.expires(terms.expires());
    }
  }

  /** In force from today on. */
  record Imposed(MeasureId measure, Terms terms, Attached attached, Shift shift, Trace trace) implements Moved {
    @Override
    public String text() {
      return measure + " in force at " + terms.rate() + Texts.expires(terms.expires()) + Texts.hidden(shift);
    }
  }

  /** Announced before; in force from its day on. */
  record TookEffect(MeasureId measure, LocalDate effective, Shift shift, Trace trace) implements Moved {
    @Override
    public String text() {
      return measure + " took effect at " + shift.lawAfter() + Texts.hidden(shift);
    }
  }

  /** The law's rate changed while in force. */
  record RateChanged(MeasureId measure, Terms terms, Attached attached, Shift shift, Trace trace) implements Moved {
    @Override
    public String text() {
      boolean same = shift.lawBefore().equals(shift.lawAfter());
      return measure + " " + (same ? "stays at " + shift.lawAfter() : shift.text()) + Texts.expires(terms.expires());
    }
  }

  /** A change of the law was made for a later day. */
  record ChangeScheduled(MeasureId measure, Scheduled change, Rate law, Trace trace) implements TariffEvent {
    @Override
    public String text() {
      return measure + " goes from " + law + " to " + change.rate() + " on " + change.day() + Texts.expires(change.expires());
    }
  }

  /** A threat was taken back. */
  record Dropped(MeasureId measure, Rate rate, Trace trace) implements TariffEvent {
    @Override
    public String text() {
      return "threat of " + measure + " at " + rate + " dropped";
    }
  }

  /** An announcement was taken back before it took force. */
  record AnnouncementWithdrawn(MeasureId measure, Rate rate, Trace trace) implements TariffEvent {
    @Override
    public String text() {
      return "announcement of " + measure + " at " + rate + " withdrawn";
    }
  }

  /** Changes that were made for later days were taken back. */
  record ChangesWithdrawn(MeasureId measure, List<Scheduled> changes, Rate law, Trace trace) implements TariffEvent {
    public ChangesWithdrawn {
      changes = List.copyOf(changes);
    }

    @Override
    public String text() {
      String days = String.join(", ", changes.stream().map(c -> c.day().toString()).toList());
      return measure + " stays at " + law + "; the "
          + (changes.size() == 1 ? "change of " + days + " is" : "changes of " + days + " are") + " withdrawn";
    }
  }

  /** A cap was put on the layer, by its government or by a truce. */
  record Suspended(MeasureId measure, CapOn cap, Shift shift, Trace trace) implements Moved {
    @Override
    public String text() {
      return measure + " suspended " + cap.cut() + cap.until().map(d -> " until " + d).orElse("")
          + (shift.inForce() ? ": " + shift.text() : "; it will be held when it takes force");
    }
  }

  /** Caps were dropped; the level is what law and remaining caps make it. */
  record Restored(MeasureId measure, List<CapOn> dropped, Shift shift, Trace trace) implements Moved {
    public Restored {
      dropped = List.copyOf(dropped);
    }

    @Override
    public String text() {
      String owners = Texts.owners(dropped);
      if (!shift.inForce()) {
        return measure + ": " + owners + " ended before it took force";
      }
      if (shift.changesLevel()) {
        return measure + " restored " + shift.text();
      }
      return measure + ": " + owners + " ended; it " + shift.text();
    }
  }

  /** The level that a truce's caps held became the law. */
  record MadePermanent(MeasureId measure, List<CapOn> dropped, Terms terms, Shift shift, Trace trace)
      implements Moved {
    public MadePermanent {
      dropped = List.copyOf(dropped);
    }

    @Override
    public String text() {
      return measure + " law " + shift.lawBefore() + " → " + shift.lawAfter() + " for good";
    }
  }

  /** A truce's caps became suspensions of the importer's own, with an end. */
  record HandedOver(MeasureId measure, List<CapOn> before, List<CapOn> after, Trace trace) implements TariffEvent {
    public HandedOver {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public String text() {
      return measure + ": " + Texts.owners(before) + " becomes " + Texts.owners(after)
          + after.stream().findFirst().flatMap(CapOn::until).map(d -> " until " + d).orElse("");
    }
  }

  /** The law ended by its government or by a truce. */
  record Removed(MeasureId measure, Shift shift, Trace trace) implements Moved {
    @Override
    public String text() {
      return measure + " removed: " + Texts.ended(measure, shift);
    }
  }

  /** The law ended on its first day out. */
  record Expired(MeasureId measure, Shift shift, Trace trace) implements Moved {
    @Override
    public String text() {
      return measure + " expired: " + Texts.ended(measure, shift);
    }
  }

  /** Goods were exempted; a retroactive exemption books refunds. */
  record Exempted(MeasureId measure, List<Exemption> exemptions, Optional<Refund> refund, Trace trace)
      implements TariffEvent {
    public Exempted {
      exemptions = List.copyOf(exemptions);
    }

    @Override
    public String text() {
      return Texts.goods(exemptions.stream().map(Exemption::good).toList()) + " exempt from " + measure
          + refund.map(r -> " since " + exemptions.get(0).from() + "; " + r.text()).orElse("");
    }
  }

  /** Exemptions ended. */
  record ExemptionEnded(MeasureId measure, List<GoodName> goods, Trace trace) implements TariffEvent {
    public ExemptionEnded {
      goods = List.copyOf(goods);
    }

    @Override
    public String text() {
      return Texts.goods(goods) + " no longer exempt from " + measure;
    }
  }

  /** A ruling voids the layer from a later day on. */
  record VoidOrdered(MeasureId measure, Basis basis, LocalDate on, Trace trace) implements TariffEvent {
    @Override
    public String text() {
      return measure + " under " + basis + " is void from " + on;
    }
  }

  /** A ruling voided the basis of a layer that had ended before; duties paid until then are due back. */
  record RefundsBooked(MeasureId measure, Refund refund, Trace trace) implements TariffEvent {
    @Override
    public String text() {
      return measure + ", which had ended: " + refund.text();
    }
  }

  /** A ruling voided the layer; duties paid are due back. */
  record Voided(MeasureId measure, Shift shift, Refund refund, Trace trace) implements Moved {
    @Override
    public String text() {
      return measure + " void: " + (shift.inForce() ? Texts.ended(measure, shift) : "it takes no force") + "; " + refund.text();
    }
  }
}
