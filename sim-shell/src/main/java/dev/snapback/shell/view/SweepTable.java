package dev.snapback.shell.view;

import dev.snapback.ensemble.Summary;
import dev.snapback.ensemble.Sweep;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The table of a sweep for files: a row for each value and metric.
 *
 * @param sweep what was found
 * @param differences how each value differs from the first
 * @param many whether each value has many futures
 */
record SweepTable(Sweep sweep, SweepDifferences differences, boolean many) {
  private static final List<String> ABOUT = List.of("value", "metric", "concept", "unit");
  private static final List<String> FOUND =
      List.of("runs", "mean", "low", "high", "sd", "q05", "median", "q95", "shares", "missing");

  Table table() {
    var table = Table.of();
    ABOUT.forEach(table::column);
    FOUND.forEach(table::column);
    table.column("not possible");
    if (many) {
      SweepDifferences.FILES.forEach(table::column);
      table.column("mean of");
    }
    for (int row = 0; row < sweep.rows().size(); row++) {
      for (int m = 0; m < sweep.question().metrics().size(); m++) {
        table.row(row(row, m));
      }
    }
    return table.build();
  }

  private List<Cell> row(int row, int m) {
    Metric<World> metric = sweep.question().metrics().get(m);
    var cells = new ArrayList<Cell>(List.of(Cell.of(sweep.rows().get(row).value()), Cell.name(metric.name()),
        Cell.of(metric.concept()), Cell.of(metric.unit().symbol())));
    switch (sweep.rows().get(row)) {
      case Sweep.Impossible no -> {
        cells.addAll(Collections.nCopies(FOUND.size(), Cell.none()));
        cells.add(Cell.of(no.reason()));
      }
      case Sweep.Ran ran -> {
        cells.addAll(found(metric, ran.forecast().metric(m), ran.forecast().replications().count()));
        cells.add(Cell.none());
      }
    }
    if (many) {
      cells.addAll(differences.files(row, m));
      cells.add(sweep.rows().get(row) instanceof Sweep.Ran ran ? Cell.of(ran.forecast().metric(m).count()) : Cell.none());
    }
    return cells;
  }

  private static List<Cell> found(Metric<World> metric, Summary s, int runs) {
    boolean state = metric.unit() == Unit.STATE;
    var cells = new ArrayList<Cell>(List.of(Cell.of(runs)));
    for (double v : new double[] {s.mean().value(), s.mean().low(), s.mean().high(), s.sd(), s.quantiles().q05(),
        s.quantiles().median(), s.quantiles().q95()}) {
      cells.add(state ? Cell.none() : Cell.of(v, ""));
    }
    cells.add(Cell.of(s.shares().entrySet().stream()
        .map(e -> e.getKey() + " " + String.format(Locale.ROOT, "%.4f", e.getValue().value()))
        .collect(Collectors.joining("; "))));
    cells.add(Cell.of(s.missing()));
    return cells;
  }
}
