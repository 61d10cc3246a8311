package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.kernel.Limits;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.DrawnView;
import dev.snapback.shell.view.ExamplesView;
import dev.snapback.shell.view.ForecastRuns;
import dev.snapback.shell.view.ForecastView;
import dev.snapback.shell.view.LeftOut;
import dev.snapback.shell.view.ReactionView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.ScheduledView;
import dev.snapback.shell.view.StatusView;
import dev.snapback.shell.view.TableFormat;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import dev.snapback.world.Scheduled;
import dev.snapback.world.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers {@code forecast}. */
final class Forecasting {
  private static final int USUAL = 1_000;

  private final Session session;
  private final Options.Progress progress;

  Forecasting(Session session, Options.Progress progress) {
    this.session = session;
    this.progress = progress;
  }

  Reply run(StudyCommand.Forecast command) {
    Simulation simulation = session.simulation();
    LocalDate to = end(simulation, command.to());
    boolean nothing = command.metrics().isEmpty() && command.chance().isEmpty() && command.first().isEmpty();
    List<Metric<World>> metrics = nothing ? StatusView.policies(simulation)
        : metrics(simulation, command.metrics());
    var question = new Question(dates(simulation.today(), to), metrics, command.chance(), command.first());
    Ensemble drawing = simulation.ensemble(command.seed().orElse(simulation.seed()));
    Ensemble ensemble = command.fixed() ? drawing.fixed() : drawing;
    Options options = options(command.threads(), progress);
    int asked = command.replications().orElse(command.until().isPresent() ? Limits.REPLICATIONS.max() : USUAL);
    Optional<Share> until = command.until();
    if (until.equals(Optional.of(Share.NONE))) {
      throw new AskException("no number of runs makes an interval of 0%: ask for more", List.of("forecast --until 1%"));
    }
    command.runs().map(Words.FileName::text).ifPresent(file -> refuse(file, command));
    Forecast found = until.isPresent()
        ? ensemble.until(until.get().bp() / (double) Share.WHOLE, question, asked, options)
        : ensemble.run(question, asked, options);
    var view = new ForecastView(found, until);
    var examples = new ExamplesView(found, command.fixed());
    List<Scheduled> scheduled = simulation.schedule().stream().filter(s -> !s.day().isAfter(to)).toList();
    List<Condition> conditions = Stream.concat(command.chance().stream(), command.first().stream()).toList();
    Reply reply = LeftOut.noted(Reply.of("forecast").blocks(view.blocks()), simulation, conditions).blocks(examples.blocks())
        .blocks(ScheduledView.inEveryFuture(scheduled)).blocks(ReactionView.acting(simulation.reactions()))
        .blocks(DrawnView.blocks(ensemble.drawn(), drawing.drawn(), simulation.undrawn(), simulation.overtaken(to))).data(view.files());
    for (Map.Entry<String, @Nullable Object> entry : view.json().entrySet()) {
      reply = reply.json(entry.getKey(), entry.getValue());
    }
    reply = DrawnView.json(reply.json("examples", examples.json()).json("scheduled", ScheduledView.json(scheduled))
            .json("notBegun", ReactionView.notBegun(simulation.reactions())), ensemble.drawn(), drawing.drawn())
        .json("undrawn", simulation.undrawn());
    return command.runs().isPresent() ? written(reply, new ForecastRuns(found, ensemble.drawn()), command) : reply;
  }

  /** So that a long forecast is not run for a file that cannot be written. */
  private void refuse(String file, StudyCommand.Forecast command) {
    if (!TableFormat.of(file).equals(Optional.of(TableFormat.CSV))) {
      throw new AskException("futures are written as CSV, and " + file + " does not end in .csv",
          List.of("--runs " + file.replaceFirst("[.][^./]*$", "") + ".csv"));
    }
    try {
      new FileStamp(session, "").refuse(session.catalog().file(file), TableFormat.CSV, command.replace());
    } catch (SessionFileException e) {
      throw new AskException(String.valueOf(e.getMessage()), List.of());
    }
  }

  private Reply written(Reply reply, ForecastRuns runs, StudyCommand.Forecast command) {
    String file = command.runs().map(Words.FileName::text).orElseThrow();
    try {
      new FileStamp(session, ShellForms.line(command), runs.about()).write(session.catalog().file(file), TableFormat.CSV,
          runs.csv().getBytes(StandardCharsets.UTF_8), command.replace());
    } catch (SessionFileException e) {
      throw new AskException(String.valueOf(e.getMessage()), List.of());
    }
    return reply.line(Text.of("  wrote ").name(file).plain(" and where it comes from beside it")).json("runs", file);
  }

  /** The day asked for, or the scenario's end. */
  static LocalDate end(Simulation simulation, Optional<LocalDate> to) {
    LocalDate last = simulation.scenario().spec().clock().end();
    LocalDate day = to.orElse(last);
    if (day.isBefore(simulation.today())) {
      throw new AskException(day + " is past; today is " + simulation.today(), List.of());
    }
    if (day.isAfter(last)) {
      throw new AskException("the scenario ends on " + last + "; " + day + " is later", List.of());
    }
    return day;
  }

  static List<Metric<World>> metrics(Simulation simulation, List<MetricRef> names) {
    return names.stream().map(m -> simulation.metric(m.name())).toList();
  }

  static Options options(Optional<Integer> threads, Options.Progress progress) {
    return Options.DEFAULT.threads(threads.orElse(Options.DEFAULT.threads())).progress(progress);
  }

  /** The ends of the months on the way, and the last day. */
  private static List<LocalDate> dates(LocalDate from, LocalDate to) {
    var found = new ArrayList<LocalDate>();
    for (LocalDate day = from.withDayOfMonth(from.lengthOfMonth()); day.isBefore(to);
        day = day.plusDays(1).withDayOfMonth(day.plusDays(1).lengthOfMonth())) {
      found.add(day);
    }
    found.add(to);
    return found;
  }
}
