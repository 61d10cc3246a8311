package dev.snapback.shell.view;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Paired;
import dev.snapback.ensemble.Pairing;
import dev.snapback.ensemble.Summary;
import dev.snapback.ensemble.Undecided;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many futures of two sides under the same luck, pair by pair.
 *
 * @param a the first side
 * @param b the other side
 * @param pairing what was found
 */
public record PairingView(String a, String b, Pairing pairing) {
  private List<Metric<World>> metrics() {
    return pairing.a().question().metrics();
  }

  private int runs() {
    return Math.min(pairing.a().replications().count(), pairing.b().replications().count());
  }

  /**
   * Returns the answer with this beneath it, and its table for files with both.
   *
   * @param paths the rows of the single paths, as {@link ComparisonView#table} has them
   */
  public Reply add(Reply reply, Table paths) {
    Reply more = reply.line(Text.of("  ").strong(String.format(Locale.ROOT, "%,d futures of each", runs()))
        .plain(" to the end of " + pairing.a().question().to()).dim("  the same luck on both sides, seed " + pairing.a().seed()));
    if (metrics().stream().anyMatch(m -> m.unit() != Unit.STATE)) {
      more = more.table(table(), "").line(Text.of("  ").dim("difference: " + b + " less " + a + ", pair by pair; apart: its"
          + " ±95% if both had had luck of their own; worth: how many times the runs that would take"));
    }
    for (int m = 0; m < metrics().size(); m++) {
      if (metrics().get(m).unit() == Unit.STATE) {
        more = more.line(Text.of("  ").name(metrics().get(m).name()).plain("  " + a + " " + shares(pairing.a().metric(m)) + "; " + b
            + " " + shares(pairing.b().metric(m))));
      }
    }
    int failed = pairing.a().replications().failures().size() + pairing.b().replications().failures().size();
    if (failed > 0) {
      more = more.line(Text.of("  ").bad(failed + " runs failed and are in no pair"));
    }
    return more.json("runs", json()).data(new PairingTable(a, b, pairing).of(paths));
  }

  private static String shares(Summary summary) {
    return summary.shares().entrySet().stream().map(e -> e.getKey() + ": " + ForecastView.share(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private Table table() {
    var table = Table.of("metric", a, "±95%", b, "±95% ", "difference", "±95%  ", "apart", "worth").column("concept")
        .column("unit", "", Table.For.FILES);
    for (int m = 0; m < metrics().size(); m++) {
      Metric<World> metric = metrics().get(m);
      if (metric.unit() == Unit.STATE) {
        continue;
      }
      Paired paired = pairing.metric(m);
      String unit = metric.unit().symbol();
      String apart = Amounts.unitOfDifference(metric.unit());
      table.row(Cell.name(metric.name()), number(paired.a().value(), unit, false), half(paired.a(), apart),
          number(paired.b().value(), unit, false), half(paired.b(), apart), number(paired.difference().value(), apart, true),
          half(paired.difference(), apart), half(paired.independent(), apart), worth(paired),
          Cell.of(metric.concept() + (paired.missing() > 0 ? " (" + paired.missing() + " pairs without value" + why(m) + ")" : "")),
          Cell.of(unit));
    }
    return table.build();
  }

  /** Why, of the first side that has none. */
  private String why(int metric) {
    return Stream.of(pairing.a(), pairing.b()).map(side -> side.missing(metric)).filter(Undecided::any).findFirst()
        .map(missing -> ": " + missing.why()).orElse("");
  }

  private static Cell number(double value, String unit, boolean signed) {
    return Double.isFinite(value) ? new Cell.Amount(value, unit, signed) : Cell.none();
  }

  private static Cell half(Estimate of, String unit) {
    return number((of.high() - of.low()) / 2, unit, false);
  }

  private static Cell worth(Paired paired) {
    return Double.isFinite(paired.worth()) ? Cell.of(String.format(Locale.ROOT, "%,.1f×", paired.worth())) : Cell.none();
  }

  private Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("replications", runs());
    json.put("seed", pairing.a().seed());
    json.put("to", pairing.a().question().to().toString());
    var all = new LinkedHashMap<String, @Nullable Object>();
    for (int m = 0; m < metrics().size(); m++) {
      Metric<World> metric = metrics().get(m);
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put(a, ForecastView.summary(pairing.a(), m));
      one.put(b, ForecastView.summary(pairing.b(), m));
      if (metric.unit() != Unit.STATE) {
        one.put("difference", difference(metric, pairing.metric(m)));
      }
      all.put(metric.name(), one);
    }
    json.put("metrics", all);
    json.put("failed", failures(pairing.a()) + failures(pairing.b()));
    json.put("hashes", List.of(pairing.a().replications().hash(), pairing.b().replications().hash()));
    return json;
  }

  /** The JSON form of a difference future by future. */
  static Map<String, @Nullable Object> difference(Metric<World> metric, Paired paired) {
    var difference = ForecastView.estimate("mean", paired.difference());
    difference.put("unit", Amounts.unitOfDifference(metric.unit()));
    difference.put("pairs", paired.pairs());
    difference.put("independent", ForecastView.estimate("mean", paired.independent()));
    difference.put("worth", Amounts.json(paired.worth()));
    return difference;
  }

  private static int failures(Forecast of) {
    return of.replications().failures().size();
  }
}
