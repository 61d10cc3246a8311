package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Comparison.Side;
import dev.snapback.SideBySide;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Replications;
import dev.snapback.shell.command.StudyCommand.Tabulate;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.FuturesSideBySide;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.SideBySideView;
import dev.snapback.shell.view.StatusView;
import dev.snapback.shell.view.Stopped;
import dev.snapback.vocabulary.Metric;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Answers {@code table}. */
final class Tabulating {
  private final Session session;
  private final Options.Progress progress;

  Tabulating(Session session, Options.Progress progress) {
    this.session = session;
    this.progress = progress;
  }

  Reply run(Tabulate command) {
    List<Side> sides = command.of().isEmpty()
        ? session.branches().stream().map(branch -> new Side(branch.name(), branch.simulation())).toList()
        : command.of().stream().map(new Sides(session)::of).toList();
    return command.runs().isPresent() ? futures(command, sides) : paths(command, sides);
  }

  private static Reply paths(Tabulate command, List<Side> sides) {
    List<String> names = command.metrics().isEmpty()
        ? sides.stream().flatMap(side -> StatusView.metrics(side.simulation()).stream()).map(Metric::name).distinct().toList()
        : command.metrics().stream().map(MetricRef::name).toList();
    var view = new SideBySideView(SideBySide.of(sides, names, command.on()));
    return view.add(Reply.of("table"));
  }

  private Reply futures(Tabulate command, List<Side> sides) {
    List<LocalDate> dates = command.on().isEmpty() ? List.of(SideFutures.end(sides)) : List.copyOf(new TreeSet<>(command.on()));
    sides.forEach(side -> check(side, dates));
    List<String> names = SideBySide.names(sides, command.metrics().isEmpty()
        ? sides.stream().flatMap(side -> StatusView.policies(side.simulation()).stream()).map(Metric::name).distinct().toList()
        : command.metrics().stream().map(MetricRef::name).toList());
    long seed = command.seed().orElse(sides.get(0).simulation().seed());
    var ensembles = new ArrayList<Ensemble>();
    var found = new ArrayList<Forecast>();
    int runs = command.runs().orElseThrow();
    for (Side side : sides) {
      Ensemble ensemble = SideFutures.of(side, seed, command.fixed());
      ensembles.add(ensemble);
      found.add(ensemble.run(question(side.simulation(), names, dates), runs, options(command, found.size(), sides.size())));
    }
    Reply reply = new FuturesSideBySide(sides.stream().map(Side::name).toList(), found).add(Reply.of("table"));
    Replications least = found.stream().map(Forecast::replications).filter(r -> !r.complete()).findFirst()
        .orElse(found.get(0).replications());
    return (least.complete() ? reply : reply.line(Stopped.kept(least, "futures"))).blocks(SideFutures.drawn(sides, ensembles));
  }

  private Options options(Tabulate command, int before, int all) {
    return Forecasting.options(command.threads(), (done, of) -> progress.goesOn(before * of + done, all * of));
  }

  private static Question question(Simulation of, List<String> names, List<LocalDate> dates) {
    return new Question(dates, names.stream().filter(name -> has(of, name)).map(of::metric).toList(), List.of(), List.of());
  }

  private static boolean has(Simulation of, String metric) {
    return of.metrics().find(metric).isPresent();
  }

  private static void check(Side side, List<LocalDate> dates) {
    LocalDate last = side.simulation().scenario().spec().clock().end();
    for (LocalDate date : dates) {
      if (date.isBefore(side.simulation().today()) || date.isAfter(last)) {
        throw new AskException("the futures of " + side.name() + " go from " + side.simulation().today() + " to " + last + "; "
            + date + " is " + (date.isAfter(last) ? "later" : "past there"), List.of());
      }
    }
  }
}
