package dev.snapback.tariff;

import dev.snapback.kernel.Legal;
import dev.snapback.vocabulary.Actor;
import java.time.LocalDate;
import java.util.List;

/** Stub. */
final class TariffLegal {
  private TariffLegal() {}

  static List<Legal> moves(TariffBook book, Actor actor, LocalDate today) {
    return List.of();
  }
}
