package dev.snapback.shell.view;

import dev.snapback.shell.chart.Bars;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Steps;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words what a chart shows, for those who cannot see it. */
public final class ChartWords {
  private static final int MOST_CHANGES = 12;

  private ChartWords() {}

  /** Returns a few sentences: what is shown, from when to when, and each line's values or its range. */
  public static String of(Chart chart) {
    return "From " + chart.from() + " to " + chart.to() + ". "
        + chart.panels().stream().map(ChartWords::panel).collect(Collectors.joining(" "));
  }

  /** Returns a sentence: what is shown, and each bar's numbers. */
  public static String of(Bars bars) {
    String label = bars.label();
    return Character.toUpperCase(label.charAt(0)) + label.substring(1) + ": " + bars.bars().stream().map(bar -> bar.name()
        + IntStream.range(0, bars.parts().size()).mapToObj(i -> " " + Amounts.shown(bar.reaches().get(i).value(), bars.unit(), false)
            + " " + bars.parts().get(i)).collect(Collectors.joining(","))).collect(Collectors.joining("; ")) + ".";
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
