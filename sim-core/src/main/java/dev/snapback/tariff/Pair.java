package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;

/**
 * An importer and an exporter: {@code us.cn} is the US on goods from China.
 *
 * @param importer who levies
 * @param exporter whose goods they are
 */
public record Pair(Actor importer, Actor exporter) {
  @Override
  public String toString() {
    return importer + "." + exporter;
  }
}
