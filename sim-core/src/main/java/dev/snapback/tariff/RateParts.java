package dev.snapback.tariff;

import dev.snapback.tariff.Composition.Part;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Rate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A total rate on a good taken apart: the base duty, and of each layer what it counts after caps, exemptions and stacking. A
 * layer that another excludes counts nothing, of those of which only the highest counts the others count nothing, and one
 * that is topped up to a floor counts what it is topped up to. The parts are integers of basis points and add up to the
 * total; beyond {@value Rate#MAX_BP} the later ones get what is left.
 *
 * @param base the base duty; 0 where the scenario gives none
 * @param layers what each layer in force counts, in the order of the composition
 */
public record RateParts(Rate base, Map<LayerName, Rate> layers) {
  public RateParts {
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
  }

  /** Returns the parts of the rate on a good now. */
  public static RateParts of(TariffBook book, Actor importer, Actor exporter, GoodName good) {
    Rate base = book.spec().base(new Pair(importer, exporter), good).orElse(Rate.ZERO);
    var layers = new LinkedHashMap<LayerName, Rate>();
    int left = Rate.MAX_BP - base.bp();
    for (Part part : book.composition(importer, Optional.of(exporter), good).parts()) {
      Rate counts = new Rate(Math.min(left, part.counts().bp()));
      left -= counts.bp();
      layers.put(part.layer(), counts);
    }
    return new RateParts(base, layers);
  }
}
