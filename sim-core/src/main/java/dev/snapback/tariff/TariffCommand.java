package dev.snapback.tariff;

import dev.snapback.kernel.Command;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What may be asked of the tariff layers. Moves name a layer, and the government that acts is its importer; the
 * calendar and other machines name a measure. A command that falls on several measures is done to all of them or to
 * none.
 */
public sealed interface TariffCommand extends Command {

  /** A move that brings a layer about. {@code expires} is the first day out. */
  sealed interface Enactment extends TariffCommand {
    LayerName layer();

    Rate rate();

    /** Each listed partner gets a layer of its own; {@code all} is one layer, with its exceptions. */
    Partners partners();

    /** Goods and groups; empty for those that the layer is declared for. */
    Optional<List<GoodName>> goods();

    Optional<LocalDate> effective();

    Optional<LocalDate> expires();
  }

  /** {@code us impose fentanyl 10% on cn, hk}: in force from today, or announced for a later day. */
  record Impose(
      LayerName layer,
      Rate rate,
      Partners partners,
      Optional<List<GoodName>> goods,
      Optional<LocalDate> effective,
      Optional<LocalDate> expires)
      implements Enactment {}

  /** {@code us threaten extra 100% on cn}: no instrument; it never enters force by itself. */
  record Threaten(
      LayerName layer,
      Rate rate,
      Partners partners,
      Optional<List<GoodName>> goods,
      Optional<LocalDate> effective,
      Optional<LocalDate> expires)
      implements Enactment {}

  /** {@code us announce reciprocal 34% on cn effective 2025-04-09}: it takes force on that day. */
  record Announce(
      LayerName layer,
      Rate rate,
      Partners partners,
      Optional<List<GoodName>> goods,
      Optional<LocalDate> effective,
      Optional<LocalDate> expires)
      implements Enactment {}

  /**
   * A move on a layer that exists. Partners may be left out while it exists against one partner (a government and its
   * territories count as one).
   */
  sealed interface OnLayer extends TariffCommand {
    LayerName layer();

    Optional<Partners> partners();
  }

  /** {@code us drop extra}: ends a threat. */
  record Drop(LayerName layer, Optional<Partners> partners) implements OnLayer {}

  /** {@code us withdraw-announcement reciprocal}: ends an announcement, or announced changes of a layer in force. */
  record WithdrawAnnouncement(LayerName layer, Optional<Partners> partners) implements OnLayer {}

  /** A move that changes the law's rate, now or from a later day on. {@code expires} moves the measure's own end. */
  sealed interface RateChange extends OnLayer {
    Optional<LocalDate> effective();

    Optional<LocalDate> expires();
  }

  /** {@code us raise reciprocal to 125%}, {@code by 5pp}. */
  record Raise(
      LayerName layer,
      RateTarget to,
      Optional<Partners> partners,
      Optional<LocalDate> effective,
      Optional<LocalDate> expires)
      implements RateChange {}

  /** {@code us lower fentanyl to 10%}, {@code by 10pp}. */
  record Lower(
      LayerName layer,
      RateTarget to,
      Optional<Partners> partners,
      Optional<LocalDate> effective,
      Optional<LocalDate> expires)
      implements RateChange {}

  /** {@code us set fentanyl 20%}: up or down. */
  record Set(
      LayerName layer,
      Rate rate,
      Optional<Partners> partners,
      Optional<LocalDate> effective,
      Optional<LocalDate> expires)
      implements RateChange {}

  /** {@code us suspend reciprocal to 10% for 90d}: a cap of the importer's own; without a term until restored. */
  record Suspend(LayerName layer, Cut cut, Optional<Term> term, Optional<Partners> partners) implements OnLayer {}

  /** {@code us restore reciprocal}: drops the importer's own suspensions, never those of a truce. */
  record Restore(LayerName layer, Optional<Partners> partners) implements OnLayer {}

  /** {@code us remove reciprocal}: ends the law; {@code to 34%}: lowers it for good. */
  record Remove(LayerName layer, Optional<Rate> to, Optional<Partners> partners) implements OnLayer {}

  /** {@code us exempt electronics from reciprocal retroactive to 2025-04-05}; retroactive ones book refunds. */
  record Exempt(
      List<GoodName> goods, LayerName layer, Optional<Partners> partners, Optional<LocalDate> retroactive)
      implements OnLayer {}

  /** {@code us end exemption of electronics from reciprocal}; without a layer, from all of the importer's. */
  record EndExemption(List<GoodName> goods, Optional<LayerName> layer, Optional<Partners> partners)
      implements TariffCommand {}

  /** {@code us void measures under IEEPA effective 2026-02-24}: a court ends all with that basis; books refunds. */
  record VoidBasis(Basis basis, Optional<LocalDate> effective) implements TariffCommand {}

  /** A command to one measure: from the calendar, or for a truce. */
  sealed interface OnMeasure extends TariffCommand {
    MeasureId measure();
  }

  /** The calendar: an announced layer or an announced change takes force. */
  record TakeEffect(MeasureId measure) implements OnMeasure {}

  /** The calendar: the layer's first day out has come. */
  record Expire(MeasureId measure) implements OnMeasure {}

  /** The calendar: suspensions whose end has come are dropped. */
  record EndSuspension(MeasureId measure) implements OnMeasure {}

  /** The calendar: the day of a ruling has come. */
  record TakeVoid(MeasureId measure) implements OnMeasure {}

  /** A truce caps a measure that is in force or announced. */
  record Cap(MeasureId measure, TruceName truce, Cut cut) implements OnMeasure {}

  /** A truce removes a measure, or lowers its law for good. */
  record RemoveTo(MeasureId measure, Optional<Rate> to, TruceName truce) implements OnMeasure {}

  /**
   * A truce ends: its caps are dropped, on all measures or on one importer's. Accepted, with no events, where it has
   * none.
   */
  record Uncap(TruceName truce, Optional<Actor> importer) implements TariffCommand {}

  /**
   * A party has left a truce that returns only its own rates: the caps that are left become their importers' own
   * suspensions, to the truce's old end.
   *
   * @param end the first day without them
   */
  record HandOver(TruceName truce, LocalDate end) implements TariffCommand {}

  /** A deal replaces a truce: the levels its caps hold become the law, and the caps go. */
  record MakePermanent(TruceName truce, Optional<Actor> importer) implements TariffCommand {}
}
