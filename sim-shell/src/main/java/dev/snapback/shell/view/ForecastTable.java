package dev.snapback.shell.view;

import dev.snapback.ensemble.Passage;
import dev.snapback.ensemble.Summary;
import dev.snapback.ensemble.Undecided;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The table of a forecast for files: what, name, state and day say what a row is about, the others what is known of it. */
final class ForecastTable {
  private static final String NOTHING = "";
  private static final double UNKNOWN = Double.NaN;
  /** The columns up to {@code max}. */
  private static final int NUMBERS_END = 15;

  private final Table.Builder table = Table.of("what", "name", "state", "date", "mean", "low", "high", "sd", "min", "q05",
      "q25", "median", "q75", "q95", "max", "missing", "unit", "concept", "undecided");

  /** Adds what a metric is worth on a day: of a number its spread, of a state or a rate that jumps the shares. */
  void metric(Metric<World> metric, Summary found, LocalDate day) {
    String unit = metric.unit().symbol();
    if (metric.unit() != Unit.STATE) {
      Summary.Quantiles q = found.quantiles();
      row(List.of("metric", metric.name(), NOTHING), day, found.mean(), unit, DoubleStream.of(found.sd(), q.min(), q.q05(),
          q.q25(), q.median(), q.q75(), q.q95(), q.max()), Cell.of(found.missing()), metric.concept(), Cell.none());
    }
    found.shares().forEach((state, share) -> row(List.of("share", metric.name(), state), day, share, NOTHING,
        DoubleStream.empty(), Cell.of(found.missing()), metric.concept(), Cell.none()));
  }

  /** Adds a share of all futures, and of how many nobody can say. */
  void chance(String what, String condition, LocalDate to, Estimate share, String concept, Undecided undecided) {
    row(List.of(what, condition, NOTHING), to, share, NOTHING, DoubleStream.empty(), Cell.none(), concept,
        Cell.of(undecided.count()));
  }

  /** Adds after how many days something first holds, and the share in which it never does. */
  void first(String condition, LocalDate to, Passage passage) {
    row(List.of("first", condition, NOTHING), to, new Estimate(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN), Unit.DAYS.symbol(),
        DoubleStream.of(UNKNOWN, UNKNOWN, days(passage, 0.05), days(passage, 0.25), days(passage, 0.5), days(passage, 0.75),
            days(passage, 0.95), UNKNOWN), Cell.none(), "days until it first holds, of all futures",
        Cell.of(passage.undecided().count()));
    chance("never", condition, to, passage.never(), "share of the futures in which it does not hold by then",
        passage.undecided());
  }

  private static double days(Passage passage, double share) {
    OptionalDouble days = passage.within(share);
    return days.isPresent() ? days.getAsDouble() : UNKNOWN;
  }

  private void row(List<String> about, LocalDate day, Estimate of, String unit, DoubleStream spread, Cell missing,
      String concept, Cell undecided) {
    var cells = new ArrayList<Cell>();
    about.forEach(text -> cells.add(Cell.of(text)));
    cells.add(Cell.of(day));
    DoubleStream.concat(DoubleStream.of(of.value(), of.low(), of.high()), spread)
        .forEach(number -> cells.add(Cell.of(number, unit)));
    while (cells.size() < NUMBERS_END) { // a share has no spread
      cells.add(Cell.none());
    }
    cells.add(missing);
    cells.add(Cell.of(unit));
    cells.add(Cell.of(concept));
    cells.add(undecided);
    table.row(cells);
  }

  Table build() {
    return table.build();
  }
}
