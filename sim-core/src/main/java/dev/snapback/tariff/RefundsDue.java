package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Refunds on an importer's measures, added up. Unknown amounts are left out, never counted as 0. */
final class RefundsDue {
  private final List<Explanation> parts = new ArrayList<>();
  private final List<Refund> refunds = new ArrayList<>();

  private RefundsDue() {}

  /** Those that are booked. */
  static RefundsDue booked(TariffBook book, Actor importer) {
    return of(book, importer, layer -> layer.state().history().refunds());
  }

  /** Some of those that are booked, by layer. */
  static RefundsDue of(TariffBook book, Actor importer, Function<Layer, List<Refund>> some) {
    var due = new RefundsDue();
    for (Layer layer : book.layers()) {
      if (layer.id().importer().equals(importer)) {
        some.apply(layer).forEach(refund -> due.add(layer, refund));
      }
    }
    return due;
  }

  private void add(Layer layer, Refund refund) {
    refunds.add(refund);
    parts.add(Explanation.leaf(
        layer.id().toString(),
        refund.usd().map(usd -> Refund.billions(usd) + " bn USD").orElse("unknown"),
        refund.trace().text() + ": " + refund.text(),
        refund.trace().origin()));
  }

  Value value() {
    if (!refunds.isEmpty() && refunds.stream().allMatch(r -> r.usd().isEmpty())) {
      return new Value.None("refunds are due, but no trade is given for what they are due on");
    }
    return Value.of(total().movePointLeft(9).doubleValue());
  }

  /**
   * What it is made of.
   *
   * @param none what is said where there is nothing
   */
  Explanation why(String name, String none) {
    boolean partly = refunds.stream().anyMatch(r -> !r.unknown().isEmpty());
    return Explanation.of(name, Refund.billions(total()) + " bn USD",
        refunds.isEmpty() ? none : partly ? "over the trade that is known" : "", parts);
  }

  private BigDecimal total() {
    return refunds.stream().flatMap(r -> r.usd().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
