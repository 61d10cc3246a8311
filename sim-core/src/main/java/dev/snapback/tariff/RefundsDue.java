package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The refunds booked on an importer's measures, added up. Unknown amounts are left out, never counted as 0. */
final class RefundsDue {
  private RefundsDue() {}

  static Value value(TariffBook book, Actor importer) {
    List<Refund> refunds = book.refunds(importer);
    if (!refunds.isEmpty() && refunds.stream().allMatch(r -> r.usd().isEmpty())) {
      return new Value.None("refunds are due, but no trade is given for what they are due on");
    }
    return Value.of(total(refunds).movePointLeft(9).doubleValue());
  }

  static Explanation why(TariffBook book, String name, Actor importer) {
    var parts = new ArrayList<Explanation>();
    for (Layer layer : book.layers()) {
      if (layer.id().importer().equals(importer)) {
        for (Refund refund : layer.state().history().refunds()) {
          parts.add(Explanation.leaf(
              layer.id().toString(),
              refund.usd().map(usd -> Refund.billions(usd) + " bn USD").orElse("unknown"),
              refund.trace().text() + ": " + refund.text(),
              refund.trace().origin()));
        }
      }
    }
    List<Refund> refunds = book.refunds(importer);
    boolean partly = refunds.stream().anyMatch(r -> !r.unknown().isEmpty());
    return Explanation.of(
        name,
        Refund.billions(total(refunds)) + " bn USD",
        refunds.isEmpty() ? "no refunds are due" : partly ? "over the trade that is known" : "",
        parts);
  }

  private static BigDecimal total(List<Refund> refunds) {
    return refunds.stream().flatMap(r -> r.usd().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
