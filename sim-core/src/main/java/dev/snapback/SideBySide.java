package dev.snapback;

import dev.snapback.Comparison.Side;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Metrics of several simulations on some days: a table with a column for each. What differs between two of them, since when
 * and why is a {@link Comparison}.
 *
 * @param sides what the simulations are called, in order
 * @param rows metric by metric in the order asked for, day by day
 * @param behind those sides whose numbers of the economy on the last day are of the evening before: see
 *     {@link World#economyBehind}; nobody where no metric of the economy was asked for
 */
public record SideBySide(List<String> sides, List<Row> rows, List<String> behind) {
  public SideBySide {
    sides = List.copyOf(sides);
    rows = List.copyOf(rows);
    behind = List.copyOf(behind);
  }

  /**
   * One metric on one day.
   *
   * @param metric its full name
   * @param unit its unit
   * @param concept what it is
   * @param date the day
   * @param values what it is worth on each side, in their order; empty where there is no such metric
   */
  public record Row(String metric, Unit unit, String concept, LocalDate date, List<Optional<Value>> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /**
   * Reads copies of all. Of the last day it is the morning that is read, or where one of them has left it the evening; of
   * those before, the evening.
   *
   * @param of at least one
   * @param metrics full or short names; empty for all metrics of any of them
   * @param dates the days, in any order; empty for the latest on which one of them stands
   * @throws AskException if a metric is on no side, or a day lies outside a scenario's clock
   */
  public static SideBySide of(List<Side> of, List<String> metrics, List<LocalDate> dates) {
    var days = new TreeSet<>(dates.isEmpty() ? List.of(Copies.latest(of)) : dates);
    of.forEach(side -> Copies.check(side, days.first()));
    List<Side> copies = Copies.on(of, days.last());
    var worlds = new LinkedHashMap<LocalDate, List<World>>();
    days.forEach(day -> worlds.put(day, copies.stream().map(side -> side.simulation().on(day)).toList()));
    List<String> names = Copies.names(copies, metrics);
    var rows = new ArrayList<Row>();
    names.forEach(name -> worlds.forEach((day, on) -> rows.add(row(name, day, copies, on))));
    List<String> behind = copies.stream().filter(side -> side.simulation().on(days.last()).economyBehind()
        && names.stream().anyMatch(side.simulation().metrics()::isOfEconomy)).map(Side::name).toList();
    return new SideBySide(of.stream().map(Side::name).toList(), rows, behind);
  }

  private static Row row(String name, LocalDate day, List<Side> copies, List<World> on) {
    List<Optional<Metric<World>>> found = copies.stream().map(side -> side.simulation().metrics().find(name)).toList();
    Metric<World> metric = found.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    return new Row(name, metric.unit(), metric.concept(), day,
        IntStream.range(0, on.size()).mapToObj(side -> found.get(side).map(m -> m.value().apply(on.get(side)))).toList());
  }

  /**
   * Returns the full names of metrics that at least one of several simulations has.
   *
   * @param of at least one
   * @param metrics full or short names; empty for all
   * @throws AskException if one of these is on no side
   */
  public static List<String> names(List<Side> of, List<String> metrics) {
    return Copies.names(of, metrics);
  }
}
