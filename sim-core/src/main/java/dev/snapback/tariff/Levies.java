package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which layers bear on a pair: a partner's own layer, while in force, replaces the one of the same name on all. */
final class Levies {
  /**
   * One layer on one good, before stacking.
   *
   * @param law the law's rate
   * @param rate the rate after caps
   */
  record Levy(MeasureId measure, Rate law, Rate rate) {
    boolean capped() {
      return rate.compareTo(law) < 0;
    }
  }

  private Levies() {}

  /** The layers in force on a partner, or only those on all partners where {@code exporter} is empty. */
  static List<Layer> bearing(TariffBook book, Actor importer, Optional<Actor> exporter, Moment moment) {
    Map<LayerName, Layer> byName = new LinkedHashMap<>();
    for (Layer layer : book.layers()) {
      MeasureId id = layer.id();
      if (id.importer().equals(importer)) {
        Level level = moment.level(layer);
        boolean own = id.partner().isPresent();
        boolean bears = own
            ? id.partner().equals(exporter)
            : exporter.isEmpty() || !level.reach().except().contains(exporter.get());
        if (level.levied() && bears && (own || !byName.containsKey(id.layer()))) {
          byName.put(id.layer(), layer);
        }
      }
    }
    return List.copyOf(byName.values());
  }

  /** What these layers levy on a good, exemptions observed. */
  static List<Levy> on(GoodName good, List<Layer> bearing, Moment moment) {
    var levies = new ArrayList<Levy>(bearing.size());
    for (Layer layer : bearing) {
      Level level = moment.level(layer);
      if (level.reach().includes(good) && !moment.exempts(layer, good)) {
        levies.add(new Levy(layer.id(), level.law(), level.rate()));
      }
    }
    return levies;
  }
}
