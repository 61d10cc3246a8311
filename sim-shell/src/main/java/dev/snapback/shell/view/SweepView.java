package dev.snapback.shell.view;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Replications;
import dev.snapback.ensemble.Summary;
import dev.snapback.ensemble.Sweep;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sweep: what was varied, and what came of each value.
 *
 * @param over the parameter, or the move with its gap
 * @param sweep what was found
 * @param runs how many replications of each were asked for; empty for the single path of each
 * @param asked how many values
 */
public record SweepView(String over, Sweep sweep, Optional<Integer> runs, int asked) {
  private static final int MOST_FAILURES = 3;

  private Question question() {
    return sweep.question();
  }

  private Forecast any() {
    return sweep.rows().stream().<Forecast>mapMulti((row, sink) -> {
      if (row instanceof Sweep.Ran ran) {
        sink.accept(ran.forecast());
      }
    }).findFirst().orElseThrow();
  }

  private boolean stopped() {
    return sweep.rows().size() < asked || sweep.rows().stream().anyMatch(row ->
        row instanceof Sweep.Ran ran && runs.isPresent() && ran.forecast().replications().count() < runs.get());
  }

  /** The whole answer. */
  public Reply reply() {
    Reply reply = Reply.of("sweep").line(Text.of("  ").name(over).plain(" from " + any().from() + " on, to the end of "
        + question().to()).dim(runs.map(n -> String.format(Locale.ROOT,
            "  %,d futures each, the same luck in every row, seed %d", n, any().seed()))
        .orElse("  the single path of each, seed " + any().seed())));
    if (stopped()) {
      reply = reply.line(Text.of("  ").bad("stopped: what was done is kept"));
    }
    reply = reply.table(shown(), "");
    for (Text line : beneath()) {
      reply = reply.line(line);
    }
    return reply.data(forFiles()).json("over", over).json("from", any().from().toString())
        .json("to", question().to().toString()).json("runs", runs.orElse(null)).json("seed", any().seed())
        .json("rows", sweep.rows().stream().map(this::json).toList()).json("stopped", stopped())
        .json("hash", sweep.hash());
  }

  private Table shown() {
    var table = Table.of("value");
    for (Metric<World> metric : question().metrics()) {
      table.column(metric.name());
      if (runs.isPresent() && metric.unit() != Unit.STATE) {
        table.column("±95%");
      }
    }
    boolean refused = sweep.rows().stream().anyMatch(Sweep.Impossible.class::isInstance);
    if (refused) {
      table.column("not possible");
    }
    for (Sweep.Row row : sweep.rows()) {
      var cells = new ArrayList<Cell>(List.of(Cell.of(row.value())));
      for (int m = 0; m < question().metrics().size(); m++) {
        switch (row) {
          case Sweep.Ran ran -> cells.addAll(cells(m, ran.forecast().metric(m)));
          case Sweep.Impossible no -> cells.addAll(
              runs.isPresent() && question().metrics().get(m).unit() != Unit.STATE
                  ? List.of(Cell.none(), Cell.none()) : List.of(Cell.none()));
        }
      }
      if (refused) {
        cells.add(row instanceof Sweep.Impossible no ? Cell.of(no.reason()) : Cell.none());
      }
      table.row(cells);
    }
    return table.build();
  }

  private List<Cell> cells(int index, Summary summary) {
    Metric<World> metric = question().metrics().get(index);
    String unit = metric.unit().symbol();
    if (metric.unit() == Unit.STATE) {
      return List.of(Cell.of(runs.isPresent() ? shares(summary, "") : String.join("", summary.shares().keySet())));
    }
    Cell mean = number(summary.mean().value(), unit);
    return runs.isPresent()
        ? List.of(mean, number((summary.mean().high() - summary.mean().low()) / 2, Amounts.unitOfDifference(metric.unit()))) : List.of(mean);
  }

  private static Cell number(double value, String unit) {
    return Double.isFinite(value) ? Cell.of(value, unit) : Cell.none();
  }

  private static String shares(Summary summary, String unit) {
    return summary.shares().entrySet().stream().map(e -> e.getKey() + unit + ": " + ForecastView.share(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** What the columns are, the shares of numbers that jump, and what failed. */
  private List<Text> beneath() {
    var lines = new ArrayList<Text>();
    for (Sweep.Row row : sweep.rows()) {
      if (row instanceof Sweep.Ran ran) {
        Replications done = ran.forecast().replications();
        if (!done.failures().isEmpty()) {
          lines.add(Text.of("  ").bad(row.value() + ": " + done.failures().size() + " failed and are in no number above"));
          done.failures().stream().limit(MOST_FAILURES)
              .forEach(f -> lines.add(Text.of("    replication " + f.replication() + ": " + f.reason())));
        }
        for (int m = 0; m < question().metrics().size(); m++) {
          Metric<World> metric = question().metrics().get(m);
          Summary summary = ran.forecast().metric(m);
          if (metric.unit() == Unit.PERCENT && summary.shares().size() > 1) {
            lines.add(Text.of("  " + row.value() + "  ").name(metric.name())
                .plain("  " + shares(summary, metric.unit().symbol())));
          }
        }
      }
    }
    question().metrics().forEach(m -> lines.add(Text.of("  ").name(m.name()).dim(
        "  " + m.concept() + (m.meaning().isEmpty() ? "" : ": " + m.meaning()) + unit(m))));
    return lines;
  }

  private static String unit(Metric<World> metric) {
    return metric.unit() == Unit.STATE || metric.unit().symbol().isEmpty() ? "" : " (" + metric.unit().symbol() + ")";
  }

  /** A row for each value and metric. */
  private Table forFiles() {
    var table = Table.of("value", "metric", "concept", "unit", "runs", "mean", "low", "high", "sd", "q05", "median", "q95",
        "shares", "missing", "not possible");
    for (Sweep.Row row : sweep.rows()) {
      for (int m = 0; m < question().metrics().size(); m++) {
        Metric<World> metric = question().metrics().get(m);
        var cells = new ArrayList<Cell>(List.of(Cell.of(row.value()), Cell.name(metric.name()), Cell.of(metric.concept()),
            Cell.of(metric.unit().symbol())));
        switch (row) {
          case Sweep.Impossible no -> {
            for (int i = 0; i < 10; i++) {
              cells.add(Cell.none());
            }
            cells.add(Cell.of(no.reason()));
          }
          case Sweep.Ran ran -> {
            Summary s = ran.forecast().metric(m);
            boolean state = metric.unit() == Unit.STATE;
            cells.add(Cell.of(ran.forecast().replications().count()));
            for (double v : new double[] {s.mean().value(), s.mean().low(), s.mean().high(), s.sd(), s.quantiles().q05(),
                s.quantiles().median(), s.quantiles().q95()}) {
              cells.add(state ? Cell.none() : number(v, ""));
            }
            cells.add(Cell.of(s.shares().entrySet().stream()
                .map(e -> e.getKey() + " " + String.format(Locale.ROOT, "%.4f", e.getValue().value()))
                .collect(Collectors.joining("; "))));
            cells.add(Cell.of(s.missing()));
            cells.add(Cell.none());
          }
        }
        table.row(cells);
      }
    }
    return table.build();
  }

  private Map<String, @Nullable Object> json(Sweep.Row row) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("value", row.value());
    var metrics = new LinkedHashMap<String, @Nullable Object>();
    switch (row) {
      case Sweep.Impossible no -> {
        json.put("metrics", metrics);
        json.put("refused", no.reason());
      }
      case Sweep.Ran ran -> {
        for (int m = 0; m < question().metrics().size(); m++) {
          Metric<World> metric = question().metrics().get(m);
          Summary summary = ran.forecast().metric(m);
          metrics.put(metric.name(),
              runs.isPresent() ? ForecastView.summary(metric, summary) : single(metric, summary));
        }
        json.put("metrics", metrics);
        json.put("replications", ran.forecast().replications().count());
        json.put("failed", ran.forecast().replications().failures().size());
      }
    }
    return json;
  }

  private static Map<String, @Nullable Object> single(Metric<World> metric, Summary summary) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    Object value = metric.unit() == Unit.STATE ? summary.shares().keySet().stream().findFirst().orElse(null)
        : Double.isFinite(summary.mean().value()) ? (Object) summary.mean().value() : null;
    json.put("value", value);
    json.put("unit", metric.unit().symbol());
    json.put("concept", metric.concept());
    return json;
  }
}
