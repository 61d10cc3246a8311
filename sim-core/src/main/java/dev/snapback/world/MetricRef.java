package dev.snapback.world;

/**
 * A metric by its full dotted name: {@code tariff.us.cn}.
 *
 * @param name as the metric registry has it
 */
public record MetricRef(String name) {
  @Override
  public String toString() {
    return name;
  }
}
