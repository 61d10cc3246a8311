package dev.snapback.shell.view;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.scenario.Observed;
import dev.snapback.statistics.Band;
import dev.snapback.statistics.Estimate;
import dev.snapback.statistics.PairedScores;
import dev.snapback.statistics.Pit;
import dev.snapback.study.Backtest;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A forecast beside what came, with scores, and forecasts without the model beside it.
 *
 * @param units of the metrics by their names
 */
public record BacktestView(Backtest test, long seed, Function<String, Unit> units) {
  private static final double PERCENT = 100;
  private static final int BINS = 5;

  /** Shows it. */
  public Reply reply() {
    Reply reply = Reply.of("backtest").json("origin", test.origin().toString()).json("fitted", test.fitted())
        .json("runs", test.runs()).json("kept", test.kept()).json("seed", seed)
        .line(Text.of("  forecast from ").strong(test.origin().toString()).plain(", knowing the moves until then and none after")
            .dim("  " + test.runs() + " runs, seed " + seed));
    if (test.fitted()) {
      reply = reply.line(Text.of("  fit: the " + test.kept() + " runs nearest to the months known, at most "
          + whole(test.distance()) + " off in root mean square; what these leave open stays open"))
          .table(beliefs(), "nothing is uncertain").json("distance", test.distance())
          .json("beliefs", test.beliefs().stream().map(BacktestView::belief).toList());
    }
    var json = new ArrayList<Map<String, @Nullable Object>>();
    for (Observed series : test.series()) {
      reply = months(reply, series, json);
    }
    return days(json.isEmpty() ? reply : reply.json("series", json));
  }

  private Table beliefs() {
    var table = Table.of("parameter", "before: 5%, half, 95%", "after: 5%, half, 95%");
    for (Backtest.Belief belief : test.beliefs()) {
      Unit unit = belief.parameter().parameter().scale().unit();
      table.row(Cell.name(belief.parameter().parameter().name()), Cell.of(quantiles(belief.before(), unit)),
          Cell.of(quantiles(belief.after(), unit)));
    }
    return table.build();
  }

  private static String quantiles(List<Double> of, Unit unit) {
    return of.stream().map(x -> unit.write(Math.rint(x * 10) / 10)).reduce((a, b) -> a + ", " + b).orElse("");
  }

  private static Map<String, Object> belief(Backtest.Belief belief) {
    return OrderedMap.of("parameter", belief.parameter().parameter().name(), "before", belief.before(), "after", belief.after());
  }

  private Reply months(Reply reply, Observed series, List<Map<String, @Nullable Object>> all) {
    Backtest of = test.only(series);
    Unit unit = unit(series);
    String symbol = unit.symbol();
    var table = Table.of("month").column("observed", symbol).column("median", symbol).column("50% low", symbol)
        .column("50% high", symbol).column("90% low", symbol).column("90% high", symbol).column("held")
        .column("CRPS", symbol);
    List<String> naive = List.copyOf(of.naive().keySet());
    naive.forEach(name -> table.column(name + " off by", symbol));
    var json = new ArrayList<Map<String, @Nullable Object>>();
    for (Backtest.Month m : of.months()) {
      var row = new ArrayList<Cell>(List.of(Cell.of(m.month().toString())));
      Stream.of(m.observed(), m.median(), m.half().low(), m.half().high(), m.most().low(), m.most().high())
          .forEach(x -> row.add(amount(x, symbol)));
      row.add(Cell.of(m.half().holds() ? "50%" : m.most().holds() ? "90%" : "neither"));
      row.add(amount(m.crps(), symbol));
      naive.forEach(name ->
          row.add(m.naive().containsKey(name) ? amount(m.naive().getOrDefault(name, 0.0), symbol) : Cell.none()));
      table.row(row);
      json.add(month(m));
    }
    List<Band> half = of.months().stream().map(Backtest.Month::half).toList();
    List<Band> most = of.months().stream().map(Backtest.Month::most).toList();
    double crps = of.crps().orElseThrow();
    Text scores = Text.of("  CRPS ").strong(shown(crps, unit)).plain(" on average");
    for (Map.Entry<String, Double> each : of.naive().entrySet()) {
      scores = scores.plain("; " + each.getKey() + " " + shown(each.getValue(), unit) + against(of, each.getKey(), unit));
    }
    var one = new LinkedHashMap<String, @Nullable Object>();
    one.put("name", series.name());
    one.put("metric", series.metric().name());
    one.put("unit", symbol);
    one.put("months", json);
    one.put("crps", crps);
    one.put("naive", of.naive());
    one.put("coverage50", share(half));
    one.put("coverage90", share(most));
    one.put("pit", pit(of));
    all.add(one);
    return reply.line(Text.of("  ").name(series.metric().name()).plain("  " + series.title() + ", what it grew by in a month"))
        .table(table.build(), "").line(scores)
        .line("  bands held " + coverage(half) + " for 50%, " + coverage(most) + " for 90%")
        .line(Text.of("  reliability ").plain(pit(of).stream().map(count -> String.format(Locale.ROOT, "%.1f", count))
            .collect(Collectors.joining(" │ "))).dim("  months in each fifth of their forecasts, low to high; flat is right"))
        .line(Text.of("  ").dim("smaller is better; of a forecast without spread the CRPS is its error. Neighboring months are"
            + " not independent: the intervals are too short"));
  }

  private Unit unit(Observed series) {
    return units.apply(series.metric().name());
  }

  private static String against(Backtest of, String naive, Unit unit) {
    return of.against(naive).map(PairedScores::difference).map(d -> String.format(Locale.ROOT,
        " (the model less this: %+.0f %s, 95%% %+.0f to %+.0f)", d.value(), unit.symbol(), d.low(), d.high())
            .replace('-', '−')).orElse("");
  }

  private static List<Double> pit(Backtest of) {
    return Pit.of(of.months().stream().map(Backtest.Month::pit).toList(), BINS).counts();
  }

  private Reply days(Reply reply) {
    if (test.days().isEmpty()) {
      return reply;
    }
    var table = Table.of("date", "metric", "observed").column("forecast in", "%").column("Brier").column("stays as it was")
        .column("Brier of that");
    var json = new ArrayList<Map<String, @Nullable Object>>();
    for (Backtest.Day d : test.days()) {
      table.row(Cell.of(d.day()), Cell.name(d.of().metric().name()), Cell.of(shown(d.of(), d.observed())),
          new Cell.Amount(Math.rint(d.p() * PERCENT * 10) / 10, "%", false), new Cell.Amount(d.brier(), "", false),
          Cell.of(shown(d.of(), d.persistence())), d.naive().isPresent() ? Cell.of(d.naive().getAsDouble(), "") : Cell.none());
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("date", d.day().toString());
      one.put("metric", d.of().metric().name());
      one.put("observed", shown(d.of(), d.observed()));
      one.put("p", d.p());
      one.put("brier", d.brier());
      one.put("naive", d.naive().isPresent() ? d.naive().getAsDouble() : null);
      json.add(one);
    }
    double model = test.brier().orElseThrow();
    OptionalDouble naive = test.brierNaive();
    return reply.table(table.build(), "").line(String.format(Locale.ROOT, "  Brier %.2f on average; ", model)
            + (naive.isPresent() ? String.format(Locale.ROOT, "saying that all stays as it was %.2f", naive.getAsDouble())
                : "how it was before " + test.origin() + " nobody knows, so that it has no forecast to beat"))
        .json("days", json).json("brier", model).json("brierNaive", naive.isPresent() ? naive.getAsDouble() : null);
  }

  private String shown(Observed series, Value value) {
    return switch (value) {
      case Value.Amount amount -> Amounts.shown(amount.amount(), unit(series).symbol(), false);
      case Value.State state -> state.name();
      case Value.None none -> "";
    };
  }

  private static Map<String, @Nullable Object> month(Backtest.Month m) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("month", m.month().toString());
    json.put("observed", m.observed());
    json.put("median", m.median());
    json.put("band50", List.of(m.half().low(), m.half().high()));
    json.put("band90", List.of(m.most().low(), m.most().high()));
    json.put("crps", m.crps());
    json.put("naive", m.naive());
    return json;
  }

  private static Map<String, Object> share(List<Band> bands) {
    Estimate held = Band.coverage(bands);
    return OrderedMap.of("value", held.value(), "low", held.low(), "high", held.high());
  }

  private static String coverage(List<Band> bands) {
    Estimate held = Band.coverage(bands);
    return Math.round(held.value() * bands.size()) + " of " + bands.size() + " (95% " + whole(held.low()) + " to "
        + whole(held.high()) + ")";
  }

  private static Cell amount(double x, String unit) {
    return new Cell.Amount(rounded(x), unit, false);
  }

  /** A forecast of thousands has no hundredths. */
  private static double rounded(double x) {
    return Math.abs(x) >= PERCENT ? Math.rint(x) : Math.rint(x * PERCENT) / PERCENT;
  }

  private static String shown(double x, Unit unit) {
    return Amounts.shown(rounded(x), unit.symbol(), false);
  }

  private static String whole(double part) {
    return String.format(Locale.ROOT, "%.0f%%", part * PERCENT);
  }
}
