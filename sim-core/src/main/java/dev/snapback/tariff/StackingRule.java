package dev.snapback.tariff;

import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Rate;
import java.util.List;

/** How layers of different names meet on one good. Rules apply in the file's order; whatever none touches adds. */
public sealed interface StackingRule {
  /**
   * The first of these layers that levies something on a good keeps the later ones off it. A layer at 0% levies nothing
   * and excludes nothing.
   *
   * @param layers by precedence, at least two
   */
  record Exclusive(List<LayerName> layers) implements StackingRule {
    public Exclusive {
      layers = several(layers);
    }
  }

  /**
   * Only the highest of these layers counts; of equals, the first named.
   *
   * @param layers at least two
   */
  record Max(List<LayerName> layers) implements StackingRule {
    public Max {
      layers = several(layers);
    }
  }

  /**
   * While in force and not lowered by a cap, the layer is topped up so that it and the base duty together reach a rate.
   * A base duty that the scenario does not give counts as 0% here.
   *
   * @param floor the layer
   * @param at what base duty and layer together reach at least
   */
  record Floor(LayerName floor, Rate at) implements StackingRule {}

  private static List<LayerName> several(List<LayerName> layers) {
    if (layers.stream().distinct().count() < 2 || layers.stream().distinct().count() < layers.size()) {
      throw new IllegalArgumentException("a stacking rule names at least two layers, each once, not " + layers);
    }
    return List.copyOf(layers);
  }
}
