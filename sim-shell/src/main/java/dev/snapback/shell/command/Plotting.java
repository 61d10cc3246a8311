package dev.snapback.shell.command;

import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Options;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.language.DateRange;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Figure;
import dev.snapback.shell.chart.Steps;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.ChartTable;
import dev.snapback.shell.view.ChartWords;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers {@code plot}: on the screen, or in a file that can go into a paper. */
public final class Plotting {
  private final Session session;
  private final Options.Progress progress;

  /** Answers for a session; {@code progress} hears how far a forecast is. */
  public Plotting(Session session, Options.Progress progress) {
    this.session = session;
    this.progress = progress;
  }

  /** Does what the command says. */
  public Reply run(PlotCommand command) {
    return switch (command) {
      case PlotCommand.Metrics c -> metrics(c);
      case PlotCommand.Queue c -> queue(c);
      case PlotCommand.Fan c -> fan(c);
    };
  }

  private Reply fan(PlotCommand.Fan command) {
    Simulation simulation = session.simulation();
    var side = new Side(session.branch().name(), simulation);
    var data = new PlotData(List.of(side), command.from(), Optional.of(simulation.today()));
    List<String> names = command.metrics().stream().map(MetricRef::name).distinct().toList();
    var fans = Fans.of(simulation, names, Forecasting.end(simulation, command.to()),
        command.runs().orElse(Fans.USUAL), command.seed(),
        Options.DEFAULT.progress(progress));
    Chart chart = fans.chart(command.title().orElse("Forecast, " + session.scenario().title()), names, data,
        data.source(session.version()));
    Reply reply = finish(command.options(), chart).json("forecast", fans.json());
    return fans.stopped().map(told -> reply.line(Text.of("  ").bad(told))).orElse(reply);
  }

  private Reply metrics(PlotCommand.Metrics command) {
    List<String> names = command.metrics().stream().map(MetricRef::name).toList();
    PlotData data = data(command.options());
    List<Chart.Panel> panels = data.panels(names);
    return finish(command.options(), data, panels, data.marks(names), title(panels));
  }

  private Reply queue(PlotCommand.Queue command) {
    List<RegimeName> regimes = session.simulation().world().licenses().names();
    if (command.regime().isEmpty() && regimes.size() != 1) {
      return Reply.failed("plot", regimes.isEmpty() ? Failure.of("the scenario declares no license regime")
          : Failure.of("several regimes have queues: say of which", regimes.stream().map(r -> "plot queue for " + r).toList()));
    }
    RegimeName regime = command.regime().orElseGet(() -> regimes.get(0));
    PlotData data = data(command.options());
    List<Chart.Panel> panels = data.queue(regime);
    return finish(command.options(), data, panels, data.marks(List.of("license." + regime)),
        "The queue for " + session.simulation().world().licenses().spec(regime).orElseThrow().title());
  }

  private PlotData data(PlotCommand.Options options) {
    List<Side> sides = options.of().isEmpty()
        ? List.of(new Side(session.branch().name(), session.simulation()))
        : options.of().stream().map(this::side).toList();
    return new PlotData(sides, options.range().flatMap(DateRange::from), options.range().flatMap(DateRange::to));
  }

  private Side side(SideName name) {
    return new Sides(session).of(name);
  }

  private String title(List<Chart.Panel> panels) {
    String first = panels.get(0).heading();
    return Character.toUpperCase(first.charAt(0)) + first.substring(1) + ", " + session.scenario().title();
  }

  private Reply finish(PlotCommand.Options options, PlotData data, List<Chart.Panel> panels, List<Chart.Mark> marks,
      String title) {
    return finish(options, new Chart(options.title().orElse(title), data.from(), data.to(), panels, marks,
        data.source(session.version())));
  }

  private Reply finish(PlotCommand.Options options, Chart chart) {
    Table table = table(chart);
    Reply reply = Reply.of("plot").json("title", chart.title()).json("from", chart.from().toString())
        .json("to", chart.to().toString()).json("series", json(chart))
        .json("marks", chart.marks().stream().map(m -> OrderedMap.of("date", m.day().toString(), "text", m.text())).toList()).data(table);
    var pictures = new Pictures(options.svg(), options.png(), options.replace());
    return pictures.none() ? reply.block(new Block.Figure(chart))
        : pictures.written(session, reply, Figure.of(chart), chart.title(), ChartWords.of(chart));
  }

  /** The values as they are in a file: one row a change. */
  private static Table table(Chart chart) {
    var table = Table.of("series", "date", "value", "unit");
    for (Chart.Panel panel : chart.panels()) {
      switch (panel.body()) {
        case Chart.Lines body -> ChartTable.columns(body).forEach(l -> rows(table, l, panel.unit()));
        case Chart.Areas body -> body.areas().forEach(l -> rows(table, l, panel.unit()));
        case Chart.States body -> body.tracks().forEach(t -> t.spells().forEach(s ->
            table.row(Cell.name(t.name()), Cell.of(s.day()), Cell.of(s.state()), Cell.of("state"))));
      }
    }
    return table.build();
  }

  private static void rows(Table.Builder table, Chart.Line line, String unit) {
    for (Steps.Step step : line.values().steps()) {
      table.row(Cell.name(line.name()), Cell.of(step.day()),
          step.known() ? new Cell.Amount(step.value(), unit, false) : Cell.none(), Cell.of(unit));
    }
  }

  private static List<Map<String, @Nullable Object>> json(Chart chart) {
    var all = new ArrayList<Map<String, @Nullable Object>>();
    for (Chart.Panel panel : chart.panels()) {
      switch (panel.body()) {
        case Chart.Lines body -> ChartTable.columns(body).forEach(l -> all.add(series(l.name(), panel, changes(l.values()))));
        case Chart.Areas body -> body.areas().forEach(l -> all.add(series(l.name(), panel, changes(l.values()))));
        case Chart.States body -> body.tracks().forEach(t -> all.add(series(t.name(), panel,
            t.spells().stream().map(s -> change(s.day(), s.state().isEmpty() ? null : s.state())).toList())));
      }
    }
    return all;
  }

  private static Map<String, @Nullable Object> series(
      String name, Chart.Panel panel, List<Map<String, @Nullable Object>> changes) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("name", name);
    json.put("concept", panel.heading());
    json.put("unit", panel.body() instanceof Chart.States ? "state" : panel.unit());
    json.put("changes", changes);
    return json;
  }

  private static List<Map<String, @Nullable Object>> changes(Steps steps) {
    return steps.steps().stream().map(s -> change(s.day(), s.known() ? s.value() : null)).toList();
  }

  private static Map<String, @Nullable Object> change(LocalDate day, @Nullable Object value) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("date", day.toString());
    json.put("value", value);
    return json;
  }
}
