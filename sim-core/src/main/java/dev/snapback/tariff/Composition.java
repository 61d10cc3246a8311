package dev.snapback.tariff;

import dev.snapback.tariff.Levies.Levy;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the layers on one good add up: the stacking rules in the file's order, each on what the earlier ones leave; the
 * rest adds. Without the base duty.
 *
 * @param parts every layer that falls on the good, with what it counts
 */
record Composition(List<Part> parts) {
  /**
   * One layer's share.
   *
   * @param levy the layer
   * @param counts what it counts in the sum
   * @param note why that differs from its rate; empty where it does not
   */
  record Part(Levy levy, Rate counts, String note) {
    LayerName layer() {
      return levy.measure().layer();
    }

    Part excluded(String why) {
      return new Part(levy, Rate.ZERO, why);
    }

    boolean out() {
      return counts.equals(Rate.ZERO) && !note.isEmpty();
    }
  }

  static Composition of(TariffBook book, Actor importer, Optional<Actor> exporter, GoodName good, Moment moment) {
    List<Layer> bearing = Levies.bearing(book, importer, exporter, moment);
    return of(book.spec(), new Pair(importer, exporter.orElse(importer)), good, Levies.on(good, bearing, moment));
  }

  static Composition of(TariffSpec spec, Pair pair, GoodName good, List<Levy> levies) {
    List<Part> parts = new ArrayList<>();
    levies.forEach(l -> parts.add(new Part(l, l.rate(), "")));
    for (StackingRule rule : spec.stacking()) {
      switch (rule) {
        case StackingRule.Exclusive exclusive -> exclude(parts, exclusive.layers());
        case StackingRule.Max max -> highest(parts, max.layers());
        case StackingRule.Floor floor ->
            topUp(parts, floor, spec.base(pair, good).orElse(Rate.ZERO));
      }
    }
    return new Composition(List.copyOf(parts));
  }

  private static void exclude(List<Part> parts, List<LayerName> order) {
    Optional<LayerName> first = order.stream()
        .filter(name -> parts.stream().anyMatch(p -> p.layer().equals(name) && p.counts().bp() > 0))
        .findFirst();
    if (first.isPresent()) {
      List<LayerName> later = order.subList(order.indexOf(first.get()) + 1, order.size());
      parts.replaceAll(p -> later.contains(p.layer()) && !p.out() ? p.excluded("excluded by " + first.get()) : p);
    }
  }

  private static void highest(List<Part> parts, List<LayerName> among) {
    Part highest = null;
    for (LayerName name : among) {
      for (Part part : parts) {
        boolean named = part.layer().equals(name) && !part.out();
        highest = named && (highest == null || part.counts().compareTo(highest.counts()) > 0) ? part : highest;
      }
    }
    Part kept = highest;
    if (kept != null) {
      parts.replaceAll(p -> among.contains(p.layer()) && !p.out() && !p.equals(kept)
          ? p.excluded("only the highest counts, " + kept.layer())
          : p);
    }
  }

  private static void topUp(List<Part> parts, StackingRule.Floor floor, Rate base) {
    int least = Math.max(0, floor.at().bp() - base.bp());
    parts.replaceAll(p -> p.layer().equals(floor.floor()) && !p.out() && !p.levy().capped() && p.counts().bp() < least
        ? new Part(p.levy(), new Rate(least), "topped up so that base duty and layer reach " + floor.at())
        : p);
  }

  /** The sum, at most {@value Rate#MAX_BP} basis points. */
  Rate rate() {
    long sum = 0;
    for (Part part : parts) {
      sum += part.counts().bp();
    }
    return new Rate((int) Math.min(sum, Rate.MAX_BP));
  }

  /** What one measure counts in the sum. */
  Rate counts(MeasureId measure) {
    for (Part part : parts) {
      if (part.levy().measure().equals(measure)) {
        return part.counts();
      }
    }
    return Rate.ZERO;
  }
}
