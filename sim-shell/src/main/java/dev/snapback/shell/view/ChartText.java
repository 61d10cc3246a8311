package dev.snapback.shell.view;

import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Days;
import dev.snapback.shell.chart.Scale;
import dev.snapback.shell.chart.Steps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws a {@link Chart} with characters. */
final class ChartText {
  private static final String INDENT = "  ";
  private static final int LABEL = 9;
  private static final int TALL = 14;
  private static final int LOW = 8;
  private static final String SHADES = "█▓▒░+·";
  private static final String SHADES_ASCII = "#%=:+.";
  private static final int LINE_LABELS = 3;
  /** What sums of shares are off by. */
  private static final double SLIVER = 1e-9;

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
        case Chart.Lines body -> field(panel, lines(body, scale(panel), panel.unit()));
        case Chart.Areas body -> field(panel, areas(body, scale(panel)));
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

  // --- where things stand ---

  /** The first of {@code width} places that belongs to a day. */
  private int place(LocalDate day, int width) {
    return Math.toIntExact((long) chart.index(day) * width / chart.days());
  }

  private LocalDate within(LocalDate day) {
    return day.isBefore(chart.from()) ? chart.from() : day;
  }

  /** The numbers of the events above their columns, or as near to the right of them as there is room. */
  private String numbers() {
    var row = new StringBuilder();
    for (int i = 0; i < chart.marks().size(); i++) {
      int at = place(chart.marks().get(i).day(), columns);
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
        case Chart.Areas body -> Text.EMPTY.and(Look.line(i), shade(i).repeat(2)).plain(" " + names.get(i) + " ")
            .strong(last(body.areas().get(i), panel.unit()));
        case Chart.States body -> Text.EMPTY;
      });
    }
    if (panel.body() instanceof Chart.Lines body) {
      for (int i = 0; i < body.ranges().size(); i++) {
        entries.add(Text.EMPTY.dim(rangeShade(i, body.ranges().size()).repeat(2)).plain(" " + body.ranges().get(i).name()));
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

  private Dots lines(Chart.Lines body, Scale scale, String unit) {
    var dots = new Dots(columns, rows(), page.ascii());
    for (int i = 0; i < body.ranges().size(); i++) {
      fill(dots, scale, body.ranges().get(i), rangeShade(i, body.ranges().size()).charAt(0));
    }
    for (int i = 0; i < body.lines().size(); i++) {
      draw(dots, scale, body.lines().get(i).values(), i);
    }
    if (body.lines().size() <= LINE_LABELS && body.ranges().isEmpty()) {
      var written = new HashSet<Steps.Step>();
      for (Chart.Line line : body.lines()) {
        label(dots, scale, line.values(), unit, written);
      }
    }
    rules(dots);
    return dots;
  }

  private void fill(Dots dots, Scale scale, Chart.Range range, char shade) {
    for (int column = 0; column < columns; column++) {
      LocalDate day = chart.from().plusDays((long) column * chart.days() / columns);
      double low = range.low().at(day);
      double high = range.high().at(day);
      for (int row = 0; row < rows() && !Double.isNaN(low); row++) {
        double share = (double) (rows() - 1 - row) / (rows() - 1);
        double half = 0.5 / (rows() - 1);
        if (share >= scale.share(low) - half && share <= scale.share(high) + half) {
          dots.put(column, row, shade, Look.DIM);
        }
      }
    }
  }

  /** The height of a value in dots: that of the middle of its tick's cell. */
  private int height(Dots dots, Scale scale, double value) {
    int cell = dots.height() / rows();
    return (int) Math.round(scale.share(value) * (rows() - 1) * cell + (cell - 1) / 2.0);
  }

  private void draw(Dots dots, Scale scale, Steps values, int line) {
    for (int i = 0; i < values.steps().size(); i++) {
      Steps.Step step = values.steps().get(i);
      LocalDate last = values.lastDay(i, chart.to());
      if (!step.known() || last.isBefore(chart.from()) || step.day().isAfter(chart.to())) {
        continue;
      }
      int y = height(dots, scale, step.value());
      int x = place(within(step.day()), dots.width());
      if (i > 0 && values.steps().get(i - 1).known() && !step.day().isBefore(chart.from())) {
        dots.upright(x, height(dots, scale, values.steps().get(i - 1).value()), y, line);
      }
      LocalDate end = last.isAfter(chart.to()) ? chart.to() : last;
      dots.across(x, Math.max(x, place(end.plusDays(1), dots.width()) - 1), y, line);
    }
  }

  /** Writes the values of long steps above them, where there is room. */
  private void label(Dots dots, Scale scale, Steps values, String unit, Set<Steps.Step> written) {
    for (int i = 0; i < values.steps().size(); i++) {
      Steps.Step step = values.steps().get(i);
      LocalDate last = values.lastDay(i, chart.to());
      if (!step.known() || last.isBefore(chart.from()) || step.day().isAfter(chart.to())) {
        continue;
      }
      String text = Amounts.shown(step.value(), unit, false);
      int from = place(within(step.day()), columns) + 2;
      int to = place((last.isAfter(chart.to()) ? chart.to() : last).plusDays(1), columns);
      int row = rows() - 1 - height(dots, scale, step.value()) / (dots.height() / rows());
      if (to - from >= text.length() + 1 && written.add(step)) {
        for (int at : new int[] {row - 1, row + 1}) {
          if (dots.empty(from, at, text.length())) {
            dots.write(from, at, text, Look.PLAIN);
            break;
          }
        }
      }
    }
  }

  private Dots areas(Chart.Areas body, Scale scale) {
    var dots = new Dots(columns, rows(), page.ascii());
    for (int column = 0; column < columns; column++) {
      LocalDate day = chart.from().plusDays((long) column * chart.days() / columns);
      for (int row = 0; row < rows(); row++) {
        double value = scale.low() + (rows() - 1 - row) * (scale.high() - scale.low()) / (rows() - 1);
        for (int i = 0; i < body.areas().size(); i++) {
          double below = body.below(i, day);
          double above = body.below(i + 1, day);
          if (above > below && value >= below && (value < above - SLIVER || (i == 0 && value == 0 && above > 0))) {
            dots.put(column, row, shade(i).charAt(0), Look.line(i));
          }
        }
      }
    }
    rules(dots);
    return dots;
  }

  private void rules(Dots dots) {
    for (Chart.Mark mark : chart.marks()) {
      int column = place(mark.day(), columns);
      for (int row = 0; row < rows(); row++) {
        if (dots.empty(column, row, 1)) {
          dots.put(column, row, '┊', Look.DIM);
        }
      }
    }
  }

  private String shade(int area) {
    return String.valueOf((page.ascii() ? SHADES_ASCII : SHADES).charAt(area));
  }

  private String rangeShade(int index, int count) {
    return page.ascii() ? (index == count - 1 && count > 1 ? "=" : ":") : (index == count - 1 && count > 1 ? "▒" : "░");
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
        int from = place(within(track.spells().get(i).day()), columns);
        int to = place((last.isAfter(chart.to()) ? chart.to() : last).plusDays(1), columns);
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
      int at = place(tick.day(), columns);
      axis[at] = '┬';
      if (at >= free && at + tick.label().length() <= columns + 1) {
        tick.label().getChars(0, tick.label().length(), labels, at);
        free = at + tick.label().length() + 1;
      }
    }
    return List.of(indented("", " └").dim(new String(axis)), indented("", "  ").dim(new String(labels)));
  }
}
