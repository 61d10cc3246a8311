package dev.snapback.shell.view;

import dev.snapback.ensemble.Paired;
import dev.snapback.ensemble.Sweep;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each value of a sweep changes against the first that was run, future by future.
 *
 * @param sweep the rows
 * @param found by row and metric; empty where there is no difference
 */
record SweepDifferences(Sweep sweep, List<List<Optional<Paired>>> found) {
  /** The headings of the columns of {@link #files}. */
  static final List<String> FILES =
      List.of("difference", "difference low", "difference high", "difference unit", "less", "pairs");

  /** Pairs each row with the first; {@code many} is whether they are many futures: of single paths there is none. */
  static SweepDifferences of(Sweep sweep, boolean many) {
    return new SweepDifferences(sweep, IntStream.range(0, sweep.rows().size()).mapToObj(row ->
        IntStream.range(0, sweep.question().metrics().size())
            .mapToObj(metric -> many ? sweep.difference(row, metric) : Optional.<Paired>empty()).toList()).toList());
  }

  /** The difference of one row in one metric. */
  Optional<Paired> at(int row, int metric) {
    return found.get(row).get(metric);
  }

  private List<Metric<World>> metrics() {
    return sweep.question().metrics();
  }

  /** Whether there is one: of two values at least, and a metric that is a number. */
  boolean any() {
    return found.stream().flatMap(List::stream).anyMatch(Optional::isPresent);
  }

  /** The difference of one row in one metric, and the half of its interval. */
  List<Cell> cells(int row, int metric) {
    String unit = Amounts.unitOfDifference(metrics().get(metric).unit());
    return at(row, metric).map(Paired::difference)
        .map(d -> List.of(Double.isFinite(d.value()) ? new Cell.Amount(d.value(), unit, true) : Cell.none(),
            Cell.of((d.high() - d.low()) / 2, unit)))
        .orElse(List.of(Cell.none(), Cell.none()));
  }

  /** A table of its own: a row for each value but the first, two columns for each metric that is a number. */
  Table table() {
    var table = Table.of("difference");
    for (Metric<World> metric : metrics()) {
      if (metric.unit() != Unit.STATE) {
        table.column(metric.name()).column("±95%");
      }
    }
    for (int row = 0; row < sweep.rows().size(); row++) {
      if (differs(row)) {
        var cells = new ArrayList<Cell>(List.of(Cell.of(sweep.rows().get(row).value())));
        for (int m = 0; m < metrics().size(); m++) {
          if (metrics().get(m).unit() != Unit.STATE) {
            cells.addAll(cells(row, m));
          }
        }
        table.row(cells);
      }
    }
    return table.build();
  }

  /** Whether a row was run after the first. */
  private boolean differs(int row) {
    return sweep.rows().get(row) instanceof Sweep.Ran && row != sweep.first().orElseThrow();
  }

  /** What the differences are. */
  Text legend() {
    return Text.of("  ").dim("difference: less what comes with " + less()
        + ", future by future; the luck that both meet falls out");
  }

  /** The first value that was run. */
  String less() {
    return sweep.rows().get(sweep.first().orElseThrow()).value();
  }

  /** One row in one metric, for files: as many cells as {@link #FILES} has headings. */
  List<Cell> files(int row, int metric) {
    String unit = Amounts.unitOfDifference(metrics().get(metric).unit());
    return at(row, metric)
        .map(p -> List.of(Cell.of(p.difference().value(), ""), Cell.of(p.difference().low(), ""),
            Cell.of(p.difference().high(), ""), Cell.of(unit), Cell.of(less()), Cell.of(p.pairs())))
        .orElse(IntStream.range(0, FILES.size()).mapToObj(i -> Cell.none()).toList());
  }

  /** One row in all metrics that are numbers; null for the first, and for one that was not run. */
  @Nullable Map<String, @Nullable Object> json(int row) {
    if (!differs(row)) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    for (int m = 0; m < metrics().size(); m++) {
      Metric<World> metric = metrics().get(m);
      at(row, m).ifPresent(paired -> json.put(metric.name(), PairingView.difference(metric, paired)));
    }
    return json;
  }
}
