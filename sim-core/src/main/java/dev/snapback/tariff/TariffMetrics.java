package dev.snapback.tariff;

import dev.snapback.tariff.TariffSpec.Group;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be asked of tariffs by name. A metric that the scenario gives no numbers for does not exist. */
public final class TariffMetrics {
  private final TariffSpec spec;
  private final List<Metric<TariffBook>> found = new ArrayList<>();

  private TariffMetrics(TariffSpec spec) {
    this.spec = spec;
  }

  /**
   * Returns the metrics of a scenario: for every importer that declares a layer, those of all its partners, territories
   * included, and of its layers on all.
   */
  public static List<Metric<TariffBook>> of(TariffSpec spec) {
    var metrics = new TariffMetrics(spec);
    for (Actor importer : spec.actors()) {
      if (!spec.layersOf(importer).isEmpty()) {
        metrics.importer(importer);
      }
    }
    return List.copyOf(metrics.found);
  }

  private void importer(Actor importer) {
    rates(importer, Optional.empty());
    for (Actor exporter : spec.actors()) {
      if (!exporter.equals(importer)) {
        rates(importer, Optional.of(exporter));
        Pair pair = new Pair(importer, exporter);
        totals(pair);
        weighted(pair);
      }
    }
    refunds(importer);
  }

  private void rates(Actor importer, Optional<Actor> exporter) {
    String stem = "tariff." + importer + "." + exporter.map(Actor::id).orElse(MeasureId.ALL);
    String on = exporter.map(e -> "of " + importer + " on goods from " + e)
        .orElse("of " + importer + "'s layers on all partners");
    Function<TariffBook, Rate> headline = exporter
        .<Function<TariffBook, Rate>>map(e -> b -> HeadlineRate.of(b, importer, e).rate())
        .orElse(b -> b.composition(importer, Optional.empty(), TariffSpec.OTHER).rate());
    rate(stem, "headline rate", "headline rate " + on + ", added on top of the base duty", headline,
        b -> TariffWhy.rate(b, stem, "headline, added on top of the base duty", importer, exporter, TariffSpec.OTHER));
    for (GoodName good : spec.allGoods()) {
      if (!good.equals(TariffSpec.OTHER)) {
        rate(stem + "." + good, "rate by good", "rate " + on + " for " + good + ", without the base duty",
            b -> b.composition(importer, exporter, good).rate(),
            b -> TariffWhy.rate(
                b, stem + "." + good, "on " + good + ", without the base duty", importer, exporter, good));
      }
    }
    for (Group group : spec.groups()) {
      String name = stem + "." + group.name();
      found.add(new Metric<>(name, Unit.PERCENT, "rate by good",
          "rate " + on + " for all of " + group.name() + ", without the base duty, while its goods have one rate",
          b -> group(b, importer, exporter, group),
          b -> TariffWhy.group(b, name, importer, exporter, group)));
    }
  }

  private static Value group(TariffBook book, Actor importer, Optional<Actor> exporter, Group group) {
    List<Rate> rates =
        group.goods().stream().map(g -> book.composition(importer, exporter, g).rate()).distinct().toList();
    return rates.size() == 1
        ? Value.of(rates.get(0))
        : new Value.None(
            "the goods of " + group.name() + " have different rates; ask for " + Texts.goods(group.goods()));
  }

  private void totals(Pair pair) {
    for (GoodName good : spec.allGoods()) {
      if (spec.base(pair, good).isPresent()) {
        boolean headline = good.equals(TariffSpec.OTHER);
        String name = "tariff." + pair + (headline ? "" : "." + good) + ".total";
        rate(name, "total ad valorem rate",
            (headline ? "headline rate" : "rate on " + good) + " of " + pair + " and the base duty",
            b -> TotalRate.of(b, pair.importer(), pair.exporter(), good).orElseThrow().rate(),
            b -> TariffWhy.total(b, name, pair, good));
      }
    }
  }

  private void weighted(Pair pair) {
    if (!AverageRate.weighted(spec, pair).isEmpty()) {
      String name = "tariff." + pair + ".average";
      found.add(new Metric<>(name, Unit.PERCENT, "average rate",
          "average of the total rates of " + pair + " by fixed weights, " + weights(pair),
          b -> Value.of(AverageRate.of(b, pair.importer(), pair.exporter()).orElseThrow().percent()),
          b -> TariffWhy.average(b, name, pair, weights(pair))));
    }
    if (!spec.traded(pair).isEmpty()) {
      String name = "coverage." + pair;
      found.add(new Metric<>(name, Unit.PERCENT, "share of trade under any measure",
          "share of " + weights(pair) + " in goods from " + pair.exporter() + " that a measure of " + pair.importer()
              + " levies something on",
          b -> Value.of(Coverage.of(b, pair.importer(), pair.exporter()).orElseThrow().percent()),
          b -> TariffWhy.coverage(b, name, pair, weights(pair))));
    }
  }

  private String weights(Pair pair) {
    List<Year> years = AverageRate.years(spec, pair);
    return "base-year trade"
        + (years.isEmpty() ? "" : " of " + String.join(", ", years.stream().map(Year::toString).toList()))
        + " where it is known";
  }

  private void refunds(Actor importer) {
    if (spec.knowsTrade(importer)) {
      String name = "refund." + importer;
      found.add(new Metric<TariffBook>(name, Unit.BILLION_USD, "refunds due, at base-year trade",
          "duties of " + importer + " booked as due back so far, over the trade that is known and as if it had not answered the rates",
          b -> RefundsDue.booked(b, importer).value(),
          b -> RefundsDue.booked(b, importer).why(name, "no refunds are due")).accumulating());
    }
  }

  private void rate(
      String name,
      String concept,
      String meaning,
      Function<TariffBook, Rate> rate,
      Function<TariffBook, Explanation> why) {
    found.add(new Metric<>(name, Unit.PERCENT, concept, meaning, b -> Value.of(rate.apply(b)), why));
  }
}
