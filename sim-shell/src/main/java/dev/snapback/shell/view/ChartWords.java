package dev.snapback.shell.view;

import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Steps;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a chart shows, for those who cannot see it. */
public final class ChartWords {
  private static final int MOST_CHANGES = 12;

  private ChartWords() {}

  /** Returns a few sentences: what is shown, from when to when, and each line's values or its range. */
  public static String of(Chart chart) {
    return "From " + chart.from() + " to " + chart.to() + ". "
        + chart.panels().stream().map(ChartWords::panel).collect(Collectors.joining(" "));
  }

  private static String panel(Chart.Panel panel) {
    String told = switch (panel.body()) {
      case Chart.Lines body -> ChartTable.columns(body).stream().map(l -> line(l, panel.unit())).collect(Collectors.joining("; "));
      case Chart.Areas body -> body.areas().stream().map(l -> line(l, panel.unit())).collect(Collectors.joining("; "));
      case Chart.States body -> body.tracks().stream().map(t -> t.name() + ": " + t.spells().stream()
          .filter(s -> !s.state().isEmpty()).map(s -> s.state() + " from " + s.day()).collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
    };
    return Character.toUpperCase(panel.label().charAt(0)) + panel.label().substring(1) + ": " + told + ".";
  }

  private static String line(Chart.Line line, String unit) {
    List<Steps.Step> known = line.values().steps().stream().filter(Steps.Step::known).toList();
    if (known.isEmpty()) {
      return line.name() + " has no value";
    }
    if (known.size() <= MOST_CHANGES) {
      return line.name() + " " + known.stream().map(s -> Amounts.shown(s.value(), unit, false) + " from " + s.day())
          .collect(Collectors.joining(", "));
    }
    double low = known.stream().mapToDouble(Steps.Step::value).min().orElseThrow();
    double high = known.stream().mapToDouble(Steps.Step::value).max().orElseThrow();
    double last = known.get(known.size() - 1).value();
    return line.name() + " between " + Amounts.shown(low, unit, false) + " and " + Amounts.shown(high, unit, false)
        + ", at last " + Amounts.shown(last, unit, false);
  }
}
