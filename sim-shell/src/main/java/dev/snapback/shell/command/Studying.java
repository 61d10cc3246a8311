package dev.snapback.shell.command;

import dev.snapback.Comparison;
import dev.snapback.Comparison.Side;
import dev.snapback.ensemble.Options;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.ComparisonView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.StatusView;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Metric;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the page STUDY. */
public final class Studying {
  private final Session session;
  private final Options.Progress progress;

  /** Answers for a session; {@code progress} hears how far a study is. */
  public Studying(Session session, Options.Progress progress) {
    this.session = session;
    this.progress = progress;
  }

  /** Does what the command says. */
  public Reply run(StudyCommand command) {
    return switch (command) {
      case StudyCommand.Compare c -> compare(c);
      case StudyCommand.Tabulate c -> new Tabulating(session, progress).run(c);
      case StudyCommand.Forecast c -> new Forecasting(session, progress).run(c);
      case StudyCommand.Sweep c -> new Sweeping(session.simulation(), progress).run(c);
      case StudyCommand.Find c -> new Finding(session.simulation(), progress).run(c);
      case StudyCommand.SolveEconomy c -> new Economics(session.catalog()).solve(c);
      case StudyCommand.FitEconomy c -> new Economics(session.catalog()).fit(c);
      case StudyCommand.OptimalEconomy c -> Economics.optimal(session.simulation(), c);
    };
  }

  private Reply compare(StudyCommand.Compare command) {
    Side a = new Sides(session).of(command.a());
    Side b = command.b().map(new Sides(session)::of)
        .orElseGet(() -> new Side(session.branch().name(), session.simulation()));
    if (a.name().equals(b.name())) {
      return Reply.failed("compare", Failure.of("this is " + a.name() + " twice",
          session.branches().stream().map(x -> x.name()).filter(n -> !n.equals(a.name()))
              .map(n -> "compare " + a.name() + " " + n).limit(2).toList()));
    }
    Optional<LocalDate> on = command.on().or(() -> command.runs().map(n -> SideFutures.end(List.of(a, b))));
    Comparison found = Comparison.of(a, b, command.metrics().stream().map(MetricRef::name).toList(), on);
    Set<String> always = Stream.of(a, b).flatMap(s -> StatusView.policies(s.simulation()).stream()).map(Metric::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    ComparisonView view = new ComparisonView(found, command.metrics().isEmpty(), always, Sides.others(a, b));
    Reply reply = Reply.of("compare").blocks(view.blocks()).blocks(SingleGoods.between(found.rows(), b.simulation()))
        .data(view.table());
    LocalDate end = SideFutures.end(List.of(a, b));
    if (found.first().isEmpty() && command.on().isEmpty() && end.isAfter(found.date())) {
      reply = reply.line(Text.of("  ").dim("on a later day: compare " + a.name() + " " + b.name() + " on " + end));
    }
    for (Map.Entry<String, @Nullable Object> entry : view.json().entrySet()) {
      reply = reply.json(entry.getKey(), entry.getValue());
    }
    return command.runs().isPresent() ? new Chances(a, b, progress).add(reply, command, always, found.date()) : reply;
  }
}
