package dev.snapback.pressure;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.List;

/** What can be asked of pressure: {@code pressure.us}. */
public final class PressureMetrics {
  private PressureMetrics() {}

  /** Returns one metric for each government. */
  public static List<Metric<PressureBook>> of(List<PressureSpec> specs) {
    return specs.stream().map(spec -> new Metric<PressureBook>("pressure." + spec.on(), Unit.COUNT,
        "domestic pressure, in points",
        "how hard things press on " + spec.on() + " at home: the level at the start, what time, shortages and the economy added;"
            + " only comparisons within one scenario mean something",
        book -> Value.of(book.level(spec.on()).orElse(0) / 1000.0), book -> why(book, book.spec(spec.on())))).toList();
  }

  private static Explanation why(PressureBook book, PressureSpec spec) {
    Actor on = spec.on();
    return Explanation.of("pressure." + on, Pressure.text(book.level(on).orElse(0)), "points", List.of(
        part(book, spec, "at the start", spec.level().thousandths(), "", "level"),
        part(book, spec, "from time", book.time(on), spec.perMonth() + " a month", "per-month"),
        part(book, spec, "from shortages", book.strain(on), Pressure.text(book.last(on))
            + " on the last evening; fades by " + spec.relief() + " on an evening without", "relief"),
        part(book, spec, "from the economy", book.economy(on), spec.perWelfareLoss() + " for each percent of welfare lost",
            "per-welfare-loss")));
  }

  private static Explanation part(
      PressureBook book, PressureSpec spec, String label, long thousandths, String note, String key) {
    return Explanation.leaf(label, Pressure.text(thousandths), note,
        Origin.declared(book.start(), spec.cites(key))).numberOf("pressure." + spec.on() + "." + key);
  }
}
