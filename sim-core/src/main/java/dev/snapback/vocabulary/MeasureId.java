package dev.snapback.vocabulary;

import java.util.Optional;

/**
 * One legal layer of an importer's tariffs on one partner, or on all: {@code us.cn.fentanyl}, {@code us.all.metals}.
 *
 * @param importer who levies it
 * @param partner the exporter whose goods it falls on; empty for all
 * @param layer the layer's name
 */
public record MeasureId(Actor importer, Optional<Actor> partner, LayerName layer) {
  /** What stands for all partners. */
  public static final String ALL = "all";

  /**
   * Reads {@code us.cn.fentanyl} or {@code us.all.metals}.
   *
   * @throws IllegalArgumentException if the text does not have three parts of that kind
   */
  public static MeasureId parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "a measure is written IMPORTER.EXPORTER.LAYER or IMPORTER.all.LAYER, not " + text);
    }
    return new MeasureId(
        new Actor(parts[0]),
        parts[1].equals(ALL) ? Optional.empty() : Optional.of(new Actor(parts[1])),
        new LayerName(parts[2]));
  }

  /** The layer of the same name on all partners, which a partner's own replaces while it is in force. */
  public MeasureId onAll() {
    return new MeasureId(importer, Optional.empty(), layer);
  }

  /** The importer and the partner: {@code us.cn}, {@code us.all}. */
  public String pair() {
    return importer + "." + partner.map(Actor::id).orElse(ALL);
  }

  @Override
  public String toString() {
    return pair() + "." + layer;
  }
}
