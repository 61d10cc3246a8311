package dev.snapback.shell.view;

import dev.snapback.ensemble.Paired;
import dev.snapback.ensemble.Pairing;
import dev.snapback.ensemble.Summary;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of two sides for files: first the single paths, then the means of many futures and the shares of states, with
 * their 95% intervals.
 *
 * @param a the first side
 * @param b the other side
 * @param pairing their futures
 */
record PairingTable(String a, String b, Pairing pairing) {

  /** Returns the rows of the single paths, and those of the futures beneath them. */
  Table of(Table paths) {
    var table = Table.of("what", "metric", "state", a, a + " low", a + " high", b, b + " low", b + " high", "difference",
        "difference low", "difference high", "concept", "unit");
    Cell none = Cell.none();
    paths.rows().forEach(row -> table.row(Cell.of("path"), row.get(0), none, row.get(1), none, none, row.get(2), none, none,
        row.get(3), none, none, row.get(4), row.get(5)));
    List<Metric<World>> metrics = pairing.a().question().metrics();
    for (int m = 0; m < metrics.size(); m++) {
      Metric<World> metric = metrics.get(m);
      if (metric.unit() != Unit.STATE) {
        table.row(mean(metric, pairing.metric(m)));
      }
      shares(table, metric, pairing.a().metric(m), pairing.b().metric(m));
    }
    return table.build();
  }

  private static List<Cell> mean(Metric<World> metric, Paired paired) {
    String unit = metric.unit().symbol();
    String apart = Amounts.unitOfDifference(metric.unit());
    return row(List.of(Cell.of("mean"), Cell.name(metric.name()), Cell.none()), interval(paired.a(), unit),
        interval(paired.b(), unit), interval(paired.difference(), apart), Cell.of(metric.concept()), Cell.of(unit));
  }

  private static void shares(Table.Builder table, Metric<World> metric, Summary left, Summary right) {
    var states = new LinkedHashSet<>(left.shares().keySet());
    states.addAll(right.shares().keySet());
    for (String state : states) {
      table.row(row(List.of(Cell.of("share"), Cell.name(metric.name()), Cell.of(state)), share(left, state),
          share(right, state), List.of(Cell.none(), Cell.none(), Cell.none()), Cell.of(metric.concept()), Cell.none()));
    }
  }

  private static List<Cell> share(Summary of, String state) {
    return Optional.ofNullable(of.shares().get(state)).map(share -> interval(share, ""))
        .orElse(List.of(of.shares().isEmpty() ? Cell.none() : Cell.of(0, ""), Cell.none(), Cell.none()));
  }

  private static List<Cell> interval(Estimate of, String unit) {
    return Stream.of(of.value(), of.low(), of.high()).map(number -> Cell.of(number, unit)).toList();
  }

  private static List<Cell> row(List<Cell> about, List<Cell> left, List<Cell> right, List<Cell> apart, Cell... last) {
    var cells = new ArrayList<Cell>();
    Stream.of(about, left, right, apart, Arrays.asList(last)).forEach(cells::addAll);
    return cells;
  }
}
