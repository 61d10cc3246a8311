package dev.snapback.tariff;

import dev.snapback.vocabulary.Metric;
import java.util.List;

/** Stub. */
final class TariffMetrics {
  private TariffMetrics() {}

  static List<Metric<TariffBook>> of(TariffSpec spec) {
    return List.of();
  }
}
