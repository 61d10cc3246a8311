package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Series;
import dev.snapback.Simulation;
import dev.snapback.kernel.Names;
import dev.snapback.language.DateRange;
import dev.snapback.shell.record.OutputFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Amounts;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.ColumnNames;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.TableFormat;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers {@code export}: metrics over time as a table for R, Stata, Python or a spreadsheet. */
final class Exporting {
  private final Session session;
  private final FilesCommand.Export command;
  private final Simulation simulation;
  private final FilesCommand.Shape shape;

  Exporting(Session session, FilesCommand.Export command) {
    this.session = session;
    this.command = command;
    this.simulation = session.simulation();
    this.shape = command.shape().orElse(FilesCommand.Shape.LONG);
  }

  Reply reply() throws SessionFileException {
    String name = command.file().text();
    TableFormat format = TableFormat.of(name).filter(f -> f == TableFormat.CSV || f == TableFormat.JSON)
        .orElseThrow(() -> new AskException("an export is a .csv or a .json file, not " + name, List.of("export " + name.replaceFirst("[.][^./]*$", "") + ".csv")));
    if (command.stata() && format != TableFormat.CSV) {
      throw new AskException("Stata reads the .csv file: --stata does not go with .json", List.of());
    }
    Path file = session.catalog().file(name);
    Path script = file.resolveSibling(stem(file) + ".do");
    OutputFile.refuse(file, command.replace());
    if (command.stata()) {
      OutputFile.refuse(script, command.replace());
    }
    Series series = series();
    Table table = shape == FilesCommand.Shape.LONG ? tall(series) : wide(series);
    var stamp = new FileStamp(session, line());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("stamp", stamp.json());
    json.put("rows", Tables.json(table));
    stamp.write(file, format, format.write(table, json, stamp.lines()).getBytes(StandardCharsets.UTF_8), command.replace());
    Reply reply = Reply.of("export").line(Text.of("  wrote ").name(name)
            .dim("  " + counted(series.rows().size(), "date") + ", " + counted(series.metrics().size(), "metric")
                + ", one path, seed " + simulation.seed()))
        .json("file", name).json("rows", table.rows().size()).json("columns", table.columns().stream().map(Table.Column::name).toList())
        .json("seed", simulation.seed());
    if (command.stata()) {
      String text = new StataScript(String.valueOf(file.getFileName()), table, labels(series)).text();
      OutputFile.write(script, text.getBytes(StandardCharsets.UTF_8), command.replace());
      reply = reply.line(Text.of("  wrote ").name(String.valueOf(script.getFileName()))).json("stata", String.valueOf(script.getFileName()));
    }
    return reply;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The command in words that give the same file again. */
  private String line() {
    var words = new ArrayList<String>(List.of("export", command.file().text()));
    command.metrics().forEach(m -> words.add(m.name()));
    command.range().ifPresent(r -> words.add(r.toString()));
    command.every().ifPresent(e -> words.add("every " + Names.kebab(e)));
    command.shape().ifPresent(s -> words.add(Names.kebab(s)));
    return String.join(" ", words);
  }

  private Series series() {
    List<Metric<World>> metrics = command.metrics().isEmpty() ? List.copyOf(simulation.metrics().all())
        : command.metrics().stream().map(m -> simulation.metric(m.name())).toList();
    LocalDate from = command.range().flatMap(DateRange::from).orElse(simulation.scenario().spec().clock().start());
    LocalDate to = command.range().flatMap(DateRange::to).orElse(simulation.today());
    return Series.of(simulation, metrics, from, to, command.every().orElse(Series.Every.DAY));
  }

  private Table tall(Series series) {
    var table = Table.of("scenario", "branch", "date", "metric", "concept", "unit", "value", "state");
    for (Series.Row row : series.rows()) {
      for (int i = 0; i < series.metrics().size(); i++) {
        Metric<World> metric = series.metrics().get(i);
        Value value = row.values().get(i);
        boolean state = metric.unit() == Unit.STATE;
        table.row(Cell.of(simulation.scenario().name()), Cell.of(session.branch().name()), Cell.of(row.date()),
            Cell.of(metric.name()), Cell.of(series.concept(metric)), Cell.of(metric.unit().symbol()),
            state ? Cell.none() : Amounts.cell(value, metric.unit()), state ? Amounts.cell(value, metric.unit()) : Cell.none());
      }
    }
    return table.build();
  }

  private static Table wide(Series series) {
    var table = Table.of("date");
    List<String> names = ColumnNames.of(series.metrics().stream().map(Metric::name).toList());
    names.forEach(table::column);
    for (Series.Row row : series.rows()) {
      var cells = new ArrayList<Cell>(List.of(Cell.of(row.date())));
      for (int i = 0; i < names.size(); i++) {
        cells.add(Amounts.cell(row.values().get(i), series.metrics().get(i).unit()));
      }
      table.row(cells);
    }
    return table.build();
  }

  /** What the columns are, for people. */
  private List<String> labels(Series series) {
    if (shape == FilesCommand.Shape.LONG) {
      return List.of("scenario", "branch of the session", "day; of a month its last", "metric",
          "which of the things that go by this word it is", "unit", "value, a number", "value, the name of a state");
    }
    var labels = new ArrayList<String>(List.of("day; of a month its last"));
    series.metrics().forEach(m -> labels.add(Optional.of(m.unit().symbol()).filter(u -> !u.isEmpty()).map(u -> u + ", ").orElse("")
        + m.name() + ", " + series.concept(m))); // the unit first: labels are cut
    return List.copyOf(labels);
  }
}
