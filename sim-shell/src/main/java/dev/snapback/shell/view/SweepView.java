package dev.snapback.shell.view;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Paired;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Replications;
import dev.snapback.ensemble.Summary;
import dev.snapback.ensemble.Sweep;
import dev.snapback.ensemble.Undecided;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  /** A row that is no wider is read without folding on most screens. */
  private static final int WIDEST = 100;

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
        row instanceof Sweep.Ran ran && !ran.forecast().replications().complete());
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
    SweepDifferences differences = SweepDifferences.of(sweep, runs.isPresent());
    Table beside = shown(differences, differences.any());
    boolean fit = new Columns(beside, WIDEST).fit();
    reply = reply.table(fit ? beside : shown(differences, false), "");
    if (differences.any()) {
      reply = (fit ? reply : reply.table(differences.table(), "")).line(differences.legend());
    }
    for (Text line : beneath(differences)) {
      reply = reply.line(line);
    }
    return reply.data(new SweepTable(sweep, differences, runs.isPresent()).table()).json("over", over)
        .json("from", any().from().toString()).json("to", question().to().toString()).json("runs", runs.orElse(null))
        .json("seed", any().seed())
        .json("rows", IntStream.range(0, sweep.rows().size()).mapToObj(row -> json(row, differences)).toList())
        .json("stopped", stopped()).json("hash", sweep.hash());
  }

  /** How many columns a metric has. */
  private int columns(Metric<World> metric, boolean beside) {
    return runs.isEmpty() || metric.unit() == Unit.STATE ? 1 : beside ? 4 : 2;
  }

  /** The values; with their differences beside them, or without. */
  private Table shown(SweepDifferences differences, boolean beside) {
    var table = Table.of("value");
    for (Metric<World> metric : question().metrics()) {
      List.of(metric.name(), "±95%", "difference", "±95%").subList(0, columns(metric, beside)).forEach(table::column);
    }
    boolean refused = sweep.rows().stream().anyMatch(Sweep.Impossible.class::isInstance);
    if (refused) {
      table.column("not possible");
    }
    for (int r = 0; r < sweep.rows().size(); r++) {
      Sweep.Row row = sweep.rows().get(r);
      var cells = new ArrayList<Cell>(List.of(Cell.of(row.value())));
      for (int m = 0; m < question().metrics().size(); m++) {
        int columns = columns(question().metrics().get(m), beside);
        switch (row) {
          case Sweep.Ran ran -> cells.addAll(cells(m, ran.forecast().metric(m)));
          case Sweep.Impossible no -> cells.addAll(Collections.nCopies(Math.min(columns, 2), Cell.none()));
        }
        if (columns > 2) {
          cells.addAll(differences.cells(r, m));
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
    Cell mean = Cell.of(summary.mean().value(), unit);
    return runs.isPresent()
        ? List.of(mean, Cell.of((summary.mean().high() - summary.mean().low()) / 2, Amounts.unitOfDifference(metric.unit()))) : List.of(mean);
  }

  private static String shares(Summary summary, String unit) {
    return summary.shares().entrySet().stream().map(e -> e.getKey() + unit + ": " + ForecastView.share(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** What the columns are, the shares of numbers that jump, of how many futures a mean is, and what failed. */
  private List<Text> beneath(SweepDifferences differences) {
    var lines = new ArrayList<Text>();
    for (int r = 0; r < sweep.rows().size(); r++) {
      Sweep.Row row = sweep.rows().get(r);
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
          String few = runs.isPresent() ? few(m, ran.forecast(), differences.at(r, m), differences)
              : summary.missing() > 0 ? "no value" + UndecidedView.why(ran.forecast().missing(m)) : "";
          if (!few.isEmpty()) {
            lines.add(Text.of("  " + row.value() + "  ").name(metric.name()).plain("  " + few));
          }
        }
      }
    }
    question().metrics().forEach(m -> lines.add(Text.of("  ").name(m.name()).dim(
        "  " + m.concept() + (m.meaning().isEmpty() ? "" : ": " + m.meaning()) + unit(m))));
    return lines;
  }

  /** Of how many futures the numbers of a row are, where some have no value, and why; else empty. */
  private String few(int metric, Forecast forecast, Optional<Paired> difference, SweepDifferences differences) {
    var parts = new ArrayList<String>();
    Summary summary = forecast.metric(metric);
    int run = forecast.replications().count();
    if (summary.missing() > 0) {
      String what = question().metrics().get(metric).unit() == Unit.STATE ? "shares of " : "mean of ";
      parts.add((summary.count() == 0 ? "none of " + run + " futures has a value"
          : what + summary.count() + " of " + run + " futures, the others have no value")
          + UndecidedView.why(forecast.missing(metric)));
    }
    difference.filter(paired -> summary.count() > 0 && paired.missing() > 0).ifPresent(paired -> parts.add(
        paired.pairs() == 0 ? "no difference: none has a value with " + differences.less() + ", too"
            : "difference of " + paired.pairs() + (paired.pairs() == 1 ? " pair" : " pairs")));
    return String.join("; ", parts);
  }

  private static String unit(Metric<World> metric) {
    return metric.unit() == Unit.STATE || metric.unit().symbol().isEmpty() ? "" : " (" + metric.unit().symbol() + ")";
  }

  private Map<String, @Nullable Object> json(int index, SweepDifferences differences) {
    Sweep.Row row = sweep.rows().get(index);
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
              runs.isPresent() ? ForecastView.summary(ran.forecast(), m) : single(metric, summary, ran.forecast().missing(m)));
        }
        json.put("metrics", metrics);
        json.put("replications", ran.forecast().replications().count());
        json.put("failed", ran.forecast().replications().failures().size());
      }
    }
    json.put("difference", runs.isPresent() ? differences.json(index) : null);
    return json;
  }

  private static Map<String, @Nullable Object> single(Metric<World> metric, Summary summary, Undecided missing) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    Object value = metric.unit() == Unit.STATE ? summary.shares().keySet().stream().findFirst().orElse(null)
        : Amounts.json(summary.mean().value());
    json.put("value", value);
    json.put("unit", metric.unit().symbol());
    json.put("concept", metric.concept());
    json.put("reason", missing.any() ? missing.why() : null);
    return json;
  }
}
