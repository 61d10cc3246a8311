package dev.snapback.shell.view;

import dev.snapback.shell.chart.Chart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers of a chart's panel as a table: a row a change or, where these are many, a row a month's end. */
public final class ChartTable {
  private static final int MOST_ROWS = 20;

  private ChartTable() {}

  /** Returns the table of a panel. */
  public static Table of(Chart chart, Chart.Panel panel) {
    return switch (panel.body()) {
      case Chart.Lines body -> numbers(chart, panel.unit(), columns(body));
      case Chart.Areas body -> numbers(chart, panel.unit(), body.areas());
      case Chart.States body -> states(chart, body);
    };
  }

  /** The lines, then both ends of each range. */
  public static List<Chart.Line> columns(Chart.Lines body) {
    return Stream.concat(body.lines().stream(), body.ranges().stream().flatMap(r -> Stream.of(
        new Chart.Line(r.name() + ", from", r.low()), new Chart.Line(r.name() + ", to", r.high())))).toList();
  }

  private static Table numbers(Chart chart, String unit, List<Chart.Line> lines) {
    var days = new TreeSet<LocalDate>();
    lines.forEach(l -> l.values().steps().forEach(s -> days.add(s.day())));
    days.removeIf(d -> d.isBefore(chart.from()) || d.isAfter(chart.to()));
    boolean changes = days.size() <= MOST_ROWS;
    var table = Table.of(changes ? "from" : "end of");
    lines.forEach(l -> table.column(l.name(), unit));
    for (LocalDate day : changes ? days : ends(chart)) {
      var row = new ArrayList<Cell>(List.of(Cell.of(day)));
      lines.forEach(l -> row.add(Cell.of(l.values().at(day), unit)));
      table.row(row);
    }
    return table.build();
  }

  /** The last days of the chart's months, and its own. */
  private static List<LocalDate> ends(Chart chart) {
    var found = new ArrayList<LocalDate>();
    for (YearMonth month = YearMonth.from(chart.from()); month.atEndOfMonth().isBefore(chart.to()); month = month.plusMonths(1)) {
      found.add(month.atEndOfMonth());
    }
    found.add(chart.to());
    return found;
  }

  private static Table states(Chart chart, Chart.States body) {
    var table = Table.of("machine", "state", "from", "to");
    for (Chart.Track track : body.tracks()) {
      for (int i = 0; i < track.spells().size(); i++) {
        Chart.Spell spell = track.spells().get(i);
        LocalDate last = track.lastDay(i, chart.to());
        if (!spell.state().isEmpty() && !last.isBefore(chart.from()) && !spell.day().isAfter(chart.to())) {
          table.row(Cell.name(track.name()), Cell.of(spell.state()), Cell.of(spell.day()), Cell.of(last));
        }
      }
    }
    return table.build();
  }

  /** Whether any value between the rows is left out. */
  public static boolean leavesOut(Chart.Panel panel, Table table) {
    return !(panel.body() instanceof Chart.States) && table.columns().get(0).name().equals("end of");
  }
}
