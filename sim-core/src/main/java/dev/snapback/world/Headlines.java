package dev.snapback.world;

import dev.snapback.kernel.Event;
import dev.snapback.tariff.Layer;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which headline rates a change of tariffs has moved. */
final class Headlines {
  private Headlines() {}

  static List<Event> moved(TariffBook before, TariffBook after) {
    var found = new ArrayList<Event>();
    for (Actor importer : after.spec().actors()) {
      for (Actor exporter : after.spec().actors()) {
        if (!importer.equals(exporter)) {
          Rate from = before.rate(importer, exporter, TariffSpec.OTHER);
          Rate to = after.rate(importer, exporter, TariffSpec.OTHER);
          if (!from.equals(to)) {
            found.add(new WorldEvent.HeadlineMoved(importer, exporter, from, to, layers(before, after, importer, exporter)));
          }
        }
      }
    }
    return found;
  }

  private static Set<MeasureId> layers(TariffBook before, TariffBook after, Actor importer, Actor exporter) {
    var found = new LinkedHashSet<MeasureId>();
    Stream.of(before, after).flatMap(book -> book.layersOf(importer, exporter).stream()).map(Layer::id)
        .filter(id -> !before.find(id).level().equals(after.find(id).level())).forEach(found::add);
    return found;
  }
}
