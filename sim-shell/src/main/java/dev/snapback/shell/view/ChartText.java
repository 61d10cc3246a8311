package dev.snapback.shell.view;

import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Days;
import dev.snapback.shell.chart.Scale;
import dev.snapback.shell.chart.Steps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws a {@link Chart} with characters. */
final class ChartText {
  private static final String INDENT = "  ";
  private static final int LABEL = 9;
  private static final int TALL = 14;
  private static final int LOW = 8;
  private final Chart chart;
  private final Page page;
  private final int gutter;
  private final int columns;

  private ChartText(Chart chart, Page page) {
    this.chart = chart;
    this.page = page;
    this.gutter = chart.panels().stream().mapToInt(this::gutter).max().orElse(1);
    this.columns = page.width() - INDENT.length() - gutter - 3;
  }

  /** The lines of a chart, none wider than the page. */
  static List<Text> of(Chart chart, Page page) {
    return new ChartText(chart, page).lines();
  }

  private int rows() {
    return chart.panels().size() == 1 ? TALL : LOW;
  }

  private Scale scale(Chart.Panel panel) {
    return Scale.of(chart, panel.body(), rows() / 2);
  }

  private int gutter(Chart.Panel panel) {
    return panel.body() instanceof Chart.States ? 0
        : scale(panel).ticks().stream().mapToInt(t -> Scale.label(t, panel.unit()).length()).max().orElse(0);
  }

  private List<Text> lines() {
    var lines = new ArrayList<Text>();
    lines.add(Text.of(INDENT).strong(chart.title()));
    if (!chart.marks().isEmpty()) {
      lines.add(indented("", "  ").and(Look.DIM, numbers()));
    }
    for (Chart.Panel panel : chart.panels()) {
      lines.addAll(legend(panel));
      lines.addAll(switch (panel.body()) {
        case Chart.States states -> tracks(states);
        case Chart.Lines body -> field(panel, dots(panel).draw(body));
        case Chart.Areas body -> field(panel, dots(panel).draw(body));
      });
    }
    lines.addAll(calendar());
    for (int i = 0; i < chart.marks().size(); i++) {
      Chart.Mark mark = chart.marks().get(i);
      lines.add(Text.of(INDENT).dim(" ".repeat(Math.max(0, gutter - 2)) + String.format(java.util.Locale.ROOT, "%2d", i + 1)
          + "  " + mark.day() + "  ").plain(mark.text()));
    }
    broken(chart.source()).forEach(line -> lines.add(Text.of(INDENT).dim(line)));
    return lines;
  }

  private Text indented(String label, String axis) {
    return Text.of(INDENT).dim(" ".repeat(gutter - label.length()) + label + axis);
  }

  /** The numbers of the events above their columns, or as near to the right of them as there is room. */
  private String numbers() {
    var row = new StringBuilder();
    for (int i = 0; i < chart.marks().size(); i++) {
      int at = chart.place(chart.marks().get(i).day(), columns);
      row.append(" ".repeat(Math.max(row.isEmpty() ? 0 : 1, at - row.length()))).append(i + 1);
    }
    return row.toString();
  }

  // --- panels ---

  private List<Text> legend(Chart.Panel panel) {
    List<Text> entries = new ArrayList<>();
    List<String> names = panel.body().names();
    for (int i = 0; i < names.size(); i++) {
      entries.add(switch (panel.body()) {
        case Chart.Lines body -> Text.EMPTY.and(Look.line(i), Dots.sample(i, page.ascii())).plain(" " + names.get(i) + " ")
            .strong(last(body.lines().get(i), panel.unit()));
        case Chart.Areas body -> Text.EMPTY.and(Look.line(i), PlotDots.shade(i, page.ascii()).repeat(2)).plain(" " + names.get(i) + " ")
            .strong(last(body.areas().get(i), panel.unit()));
        case Chart.States body -> Text.EMPTY;
      });
    }
    if (panel.body() instanceof Chart.Lines body) {
      for (int i = 0; i < body.ranges().size(); i++) {
        entries.add(Text.EMPTY.dim(PlotDots.shade(i, body.ranges().size(), page.ascii()).repeat(2)).plain(" " + body.ranges().get(i).name()));
      }
    }
    List<String> label = broken(panel.label());
    var lines = new ArrayList<Text>();
    label.subList(0, label.size() - 1).forEach(line -> lines.add(Text.of(INDENT).dim(line)));
    lines.addAll(wrapped(Text.of(INDENT).dim(label.get(label.size() - 1)), entries));
    return lines;
  }

  /** A text in lines that fit beside the indent. */
  private List<String> broken(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && INDENT.length() + line.length() + 1 + word.length() > page.width()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private String last(Chart.Line line, String unit) {
    List<Steps.Step> steps = line.values().steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).known() && !steps.get(i).day().isAfter(chart.to())) {
        LocalDate day = line.values().lastDay(i, chart.to());
        return Amounts.shown(steps.get(i).value(), unit, false) + (day.isBefore(chart.to()) ? " on " + day : "");
      }
    }
    return "no value";
  }

  private List<Text> wrapped(Text head, List<Text> entries) {
    var lines = new ArrayList<Text>();
    Text line = head;
    for (Text entry : entries) {
      if (!entry.isEmpty() && line.width() + 3 + entry.width() > page.width() && line.width() > INDENT.length()) {
        lines.add(line);
        line = Text.of(INDENT);
      }
      line = entry.isEmpty() ? line : line.plain(line.width() > INDENT.length() ? "   " : "  ").and(entry);
    }
    lines.add(line);
    return lines;
  }

  private PlotDots dots(Chart.Panel panel) {
    return new PlotDots(chart, scale(panel), panel.unit(), columns, rows(), page.ascii());
  }

  private List<Text> field(Chart.Panel panel, Dots dots) {
    Scale scale = scale(panel);
    String[] labels = new String[rows()];
    Arrays.fill(labels, "");
    for (BigDecimal tick : scale.ticks()) {
      labels[rows() - 1 - (int) Math.round(scale.share(tick.doubleValue()) * (rows() - 1))] = Scale.label(tick, panel.unit());
    }
    var lines = new ArrayList<Text>();
    for (int row = 0; row < rows(); row++) {
      lines.add(indented(labels[row], labels[row].isEmpty() ? " │" : " ┤").and(dots.row(row)));
    }
    return lines;
  }

  private List<Text> tracks(Chart.States states) {
    var lines = new ArrayList<Text>();
    for (Chart.Track track : states.tracks()) {
      lines.add(indented("", " │").name(cut(track.name(), columns)));
      Text row = indented("", " │");
      for (int i = 0; i < track.spells().size(); i++) {
        LocalDate last = track.lastDay(i, chart.to());
        if (last.isBefore(chart.from()) || track.spells().get(i).day().isAfter(chart.to())) {
          continue;
        }
        int from = chart.place(chart.within(track.spells().get(i).day()), columns);
        int to = chart.place((last.isAfter(chart.to()) ? chart.to() : last).plusDays(1), columns);
        String name = cut(track.spells().get(i).state(), Math.max(0, to - from - 1));
        int rest = Math.max(0, to - from - 1 - name.length());
        row = track.spells().get(i).state().isEmpty() ? row.dim(to > from ? "┤" : "").plain(" ".repeat(rest))
            : row.dim(to > from ? "├" : "").strong(name).dim("─".repeat(rest));
      }
      lines.add(row);
    }
    return lines;
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : width < 2 ? "" : text.substring(0, width - 1) + "…";
  }

  private List<Text> calendar() {
    List<Days.Tick> ticks = Days.of(chart.from(), chart.to(), Math.max(2, columns / LABEL));
    char[] axis = new char[columns];
    char[] labels = new char[columns + LABEL];
    Arrays.fill(axis, '─');
    Arrays.fill(labels, ' ');
    int free = 0;
    for (Days.Tick tick : ticks) {
      int at = chart.place(tick.day(), columns);
      axis[at] = '┬';
      if (at >= free && at + tick.label().length() <= columns + 1) {
        tick.label().getChars(0, tick.label().length(), labels, at);
        free = at + tick.label().length() + 1;
      }
    }
    return List.of(indented("", " └").dim(new String(axis)), indented("", "  ").dim(new String(labels)));
  }
}
