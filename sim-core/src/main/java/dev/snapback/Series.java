package dev.snapback;

import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What metrics were worth over time, as rows of a table: the data behind an export.
 *
 * @param metrics from left to right
 * @param every how far the rows are apart
 * @param rows by date
 */
public record Series(List<Metric<World>> metrics, Every every, List<Row> rows) {

  /** How far rows are apart. */
  public enum Every {
    /** A row a day: what each metric was worth at its end. */
    DAY,
    /**
     * A row a month: what each metric was worth at the end of its last day, but of a running total what it grew by in the
     * month. The months in which the days begin and end may be partial.
     */
    MONTH
  }

  /**
   * A row.
   *
   * @param date the day; of a month the last day that is looked at
   * @param values one a metric, in their order
   */
  public record Row(LocalDate date, List<Value> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  public Series {
    metrics = List.copyOf(metrics);
    rows = List.copyOf(rows);
  }

  /**
   * Plays a branch again and looks.
   *
   * @param simulation the branch; one path, so draws are those of its seed
   * @param metrics metrics of its registry, or of one's own
   * @param from the first day
   * @param to the last day
   * @throws AskException if the days are not all past or present, or in the wrong order
   */
  public static Series of(Simulation simulation, List<Metric<World>> metrics, LocalDate from, LocalDate to, Every every) {
    LocalDate first = simulation.scenario().spec().clock().start();
    LocalDate today = simulation.today();
    if (from.isBefore(first) || to.isAfter(today) || to.isBefore(from)) {
      throw new AskException("there is a history from " + first + " to " + today + ", not from " + from + " to " + to,
          to.isAfter(today) ? List.of("advance to " + to) : List.of());
    }
    var days = new ArrayList<Row>();
    simulation.replay((day, world) -> {
      boolean evening = !day.isBefore(from) && !day.isAfter(to);
      if (evening || day.equals(from.minusDays(1))) {
        days.add(new Row(day, metrics.stream().map(m -> m.value().apply(world)).toList()));
      }
    });
    boolean before = days.get(0).date().isBefore(from);
    List<Row> rows = before ? days.subList(1, days.size()) : days;
    return new Series(metrics, every, switch (every) {
      case DAY -> rows;
      case MONTH -> months(metrics, before ? days.get(0).values() : List.of(), rows);
    });
  }

  /** The last row of each month, with running totals as what they grew by since the month before. */
  private static List<Row> months(List<Metric<World>> metrics, List<Value> before, List<Row> days) {
    var months = new ArrayList<Row>();
    List<Value> last = before;
    for (int i = 0; i < days.size(); i++) {
      Row row = days.get(i);
      boolean ends = i + 1 == days.size() || !YearMonth.from(days.get(i + 1).date()).equals(YearMonth.from(row.date()));
      if (ends) {
        var values = new ArrayList<Value>();
        for (int m = 0; m < metrics.size(); m++) {
          Value now = row.values().get(m);
          values.add(metrics.get(m).accumulates() ? growth(now, last.isEmpty() ? new Value.Amount(0) : last.get(m)) : now);
        }
        months.add(new Row(row.date(), values));
        last = row.values();
      }
    }
    return months;
  }

  private static Value growth(Value now, Value before) {
    double then = before instanceof Value.Amount amount ? amount.amount() : 0;
    return now instanceof Value.Amount amount ? new Value.Amount(less(amount.amount(), then)) : now;
  }

  /** The difference of two numbers as they are written: 1.3 less 1 is 0.3. */
  private static double less(double a, double b) {
    return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
  }

  /** What a column of a metric says: its concept, of a running total by month with the words that it is the growth. */
  public String concept(Metric<World> metric) {
    return metric.accumulates() && every == Every.MONTH ? metric.concept() + ", in the month" : metric.concept();
  }
}
