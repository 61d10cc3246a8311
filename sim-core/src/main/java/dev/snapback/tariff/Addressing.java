package dev.snapback.tariff;

import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the measures that a command means. Whether it may be done to them is the table's matter. */
final class Addressing {
  /** The measures meant, or why none can be. */
  sealed interface Address {
    /** These measures, all declared. */
    record Found(List<MeasureId> measures) implements Address {}

    /** Nothing that the names could mean. */
    record Unknown(Refusal refusal) implements Address {}
  }

  private final TariffBook book;
  private final TariffSpec spec;

  private Addressing(TariffBook book) {
    this.book = book;
    this.spec = book.spec();
  }

  static Address find(TariffBook book, TariffCommand command, Act act) {
    return new Addressing(book).find(command, act);
  }

  private Address find(TariffCommand command, Act act) {
    return switch (command) {
      case TariffCommand.OnMeasure c -> spec.declared(c.measure()).isPresent()
          ? found(Stream.of(c.measure()))
          : undeclared(c.measure().importer(), c.measure().layer());
      case TariffCommand.Uncap c -> found(held(new CapOwner.Truce(c.truce()), c.importer()));
      case TariffCommand.MakePermanent c -> found(held(new CapOwner.Truce(c.truce()), c.importer()));
      case TariffCommand.HandOver c -> found(held(new CapOwner.Truce(c.truce()), Optional.empty()));
      case TariffCommand.Enactment c -> mover(act, us -> enactment(us, c));
      case TariffCommand.OnLayer c ->
          mover(act, us -> goodsKnown(c).orElseGet(() -> existing(us, c.layer(), c.partners())));
      case TariffCommand.EndExemption c -> mover(act, us -> unknownGoods(c.goods()).orElseGet(() -> exemption(us, c)));
      case TariffCommand.VoidBasis c -> mover(act, us -> resting(us, c.basis(), act.today()));
    };
  }

  private interface Move {
    Address by(Actor importer);
  }

  private Address mover(Act act, Move move) {
    if (act.actors().size() != 1) {
      return unknown("one-importer", "a tariff is moved by one government, its importer");
    }
    Actor us = act.actors().get(0);
    if (!spec.actors().contains(us)) {
      return unknown("known-actor", "there is no actor " + us);
    }
    return spec.government(us).equals(us)
        ? move.by(us)
        : unknown("makes-moves", us + " is a territory of " + spec.government(us) + " and makes no moves");
  }

  private Address enactment(Actor us, TariffCommand.Enactment c) {
    if (!spec.layersOf(us).contains(c.layer())) {
      return undeclared(us, c.layer());
    }
    return c.goods().flatMap(this::unknownGoods).or(() -> unknownPartners(us, c.partners()))
        .orElseGet(() -> found(measures(us, c.layer(), c.partners())));
  }

  private Address existing(Actor us, LayerName layer, Optional<Partners> partners) {
    if (!spec.layersOf(us).contains(layer)) {
      return undeclared(us, layer);
    }
    if (partners.isPresent()) {
      return unknownPartners(us, partners.get()).orElseGet(() -> named(us, layer, partners.get()));
    }
    List<MeasureId> live = live(us, layer);
    if (live.isEmpty()) {
      return found(book.layers().stream().map(Layer::id).filter(m -> is(m, us, layer)).limit(1));
    }
    return oneGovernment(live)
        ? found(live.stream())
        : unknown("which-partner", us + "'s " + layer + " exists against several partners; say on " + String.join(
            " or on ", Stream.concat(live.stream().map(m -> m.partner().map(Actor::id).orElse(MeasureId.ALL)),
                Stream.of(MeasureId.ALL)).distinct().toList()));
  }

  private Address named(Actor us, LayerName layer, Partners partners) {
    if (partners.all() && !partners.listed().isEmpty()) {
      return unknown(
          "no-exceptions", "exceptions are for imposing, announcing and threatening; name the partners, or all");
    }
    List<MeasureId> live = live(us, layer);
    List<MeasureId> meant = standing(us, layer, partners);
    for (MeasureId measure : meant) {
      if (!live.isEmpty() && !live.contains(measure)) {
        return unknown("own-layer", "there is no " + measure + "; there is "
            + String.join(", ", live.stream().map(MeasureId::toString).toList()));
      }
    }
    return found(meant.stream());
  }

  private Address exemption(Actor us, TariffCommand.EndExemption c) {
    if (c.layer().isPresent()) {
      return existing(us, c.layer().get(), c.partners());
    }
    List<GoodName> goods = spec.expand(c.goods()).orElse(List.of());
    List<MeasureId> meant = book.layers().stream()
        .filter(l -> l.id().importer().equals(us))
        .filter(l -> l.state() instanceof LayerState.Enacted e && goods.stream().anyMatch(e.attached()::exempts))
        .map(Layer::id)
        .filter(m -> c.partners().isEmpty() || standing(us, m.layer(), c.partners().get()).contains(m))
        .toList();
    return meant.isEmpty()
        ? unknown("is-exempt", Texts.are(c.goods()) + " not exempt from any measure of " + us)
        : found(meant.stream());
  }

  /** The measures that rest on a basis: in force, announced, or ended with duties that are not booked as refunds. */
  private Address resting(Actor us, Basis basis, LocalDate today) {
    List<Layer> enacted = book.layers().stream()
        .filter(l -> l.id().importer().equals(us) && l.state() instanceof LayerState.Enacted)
        .toList();
    List<MeasureId> meant = book.layers().stream()
        .filter(l -> enacted.contains(l) || (l.id().importer().equals(us) && Refunds.owed(l.state().history(), today)))
        .filter(l -> l.declared().basis().equals(Optional.of(basis)))
        .map(Layer::id)
        .toList();
    if (!meant.isEmpty()) {
      return found(meant.stream());
    }
    List<String> others = enacted.stream()
        .flatMap(l -> l.declared().basis().stream().map(b -> l.id() + " rests on " + b)).toList();
    return unknown("rests-on-it", "no measure of " + us + " in force or announced rests on " + basis
        + (others.isEmpty() ? "" : "; " + String.join(", ", others)));
  }

  private Stream<MeasureId> held(CapOwner owner, Optional<Actor> importer) {
    return book.layers().stream()
        .filter(l -> importer.isEmpty() || l.id().importer().equals(importer.get()))
        .filter(l -> l.caps().stream().anyMatch(c -> c.owner().equals(owner)))
        .map(Layer::id);
  }

  private List<MeasureId> live(Actor us, LayerName layer) {
    return book.layers().stream()
        .filter(l -> is(l.id(), us, layer) && l.state() instanceof LayerState.Live)
        .map(Layer::id)
        .toList();
  }

  /** Whether measures fall on one government and its territories only. */
  private boolean oneGovernment(List<MeasureId> measures) {
    return measures.stream().map(m -> m.partner().map(spec::government)).distinct().count() == 1;
  }

  private static boolean is(MeasureId measure, Actor us, LayerName layer) {
    return measure.importer().equals(us) && measure.layer().equals(layer);
  }

  private static Stream<MeasureId> measures(Actor us, LayerName layer, Partners partners) {
    return partners.all()
        ? Stream.of(new MeasureId(us, Optional.empty(), layer))
        : partners.listed().stream().distinct().map(p -> new MeasureId(us, Optional.of(p), layer));
  }

  /** Which of the measures there are these partners mean: all are all that there are, unless one of them is on all. */
  private List<MeasureId> standing(Actor us, LayerName layer, Partners partners) {
    List<MeasureId> live = live(us, layer);
    List<MeasureId> named = measures(us, layer, partners).toList();
    return partners.all() && !live.isEmpty() && !live.containsAll(named) ? live : named;
  }

  private Optional<Address> goodsKnown(TariffCommand.OnLayer command) {
    return command instanceof TariffCommand.Exempt exempt ? unknownGoods(exempt.goods()) : Optional.empty();
  }

  private Optional<Address> unknownGoods(List<GoodName> goods) {
    if (goods.isEmpty()) {
      return Optional.of(unknown("known-good", "no goods are named"));
    }
    return goods.stream()
        .filter(g -> spec.expand(List.of(g)).isEmpty())
        .findFirst()
        .map(g -> unknown("known-good", "there is no good or group " + g + "; declare it under goods"));
  }

  private Optional<Address> unknownPartners(Actor us, Partners partners) {
    for (Actor partner : partners.listed()) {
      if (!spec.actors().contains(partner)) {
        return Optional.of(unknown("known-partner", "there is no actor " + partner));
      }
      if (partner.equals(us)) {
        return Optional.of(unknown("known-partner", us + " levies no tariff on itself"));
      }
    }
    return Optional.empty();
  }

  private Address undeclared(Actor us, LayerName layer) {
    List<LayerName> known = spec.layersOf(us);
    String declared = known.isEmpty()
        ? ""
        : "; declared are " + String.join(", ", known.stream().map(Objects::toString).toList());
    return unknown("declared-layer", us + " has no tariff layer " + layer
        + "; declare it in the scenario under tariffs, as " + us + ".all or " + us + ".PARTNER: {" + layer + ": {}}"
        + declared);
  }

  private static Address found(Stream<MeasureId> measures) {
    return new Address.Found(measures.toList());
  }

  private static Address unknown(String guard, String reason) {
    return new Address.Unknown(Refusal.of(guard, reason));
  }
}
