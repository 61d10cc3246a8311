package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Simulation;
import dev.snapback.Varied;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Sweep;
import dev.snapback.ensemble.Variant;
import dev.snapback.shell.view.DrawnView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.SweepView;
import dev.snapback.world.Uncertainties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers {@code sweep}. */
final class Sweeping {
  private final Simulation simulation;
  private final Options.Progress progress;

  Sweeping(Simulation simulation, Options.Progress progress) {
    this.simulation = simulation;
    this.progress = progress;
  }

  Reply run(StudyCommand.Sweep command) {
    LocalDate to = Forecasting.end(simulation, command.to());
    Question question = Question.of(to, Forecasting.metrics(simulation, command.metrics()));
    Varied subject = command.subject().varied();
    long seed = seed(simulation, command.runs(), command.seed());
    subject.check(simulation, command.values().all());
    List<Variant> variants = command.values().all().stream()
        .map(given -> subject.with(simulation, given, seed)).map(v -> command.uncertain() ? v : v.fixed()).toList();
    if (variants.stream().allMatch(Variant.Refused.class::isInstance)) {
      Variant.Refused first = (Variant.Refused) variants.get(0);
      return Reply.failed("sweep", Failure.of(
          (variants.size() == 1 ? "" : "none of the " + variants.size() + " values is possible; ")
              + first.value() + ": " + first.reason(), first.maybe()));
    }
    Options options = Forecasting.options(command.threads(), progress);
    Sweep found = command.runs().isPresent()
        ? Sweep.of(variants, question, command.runs().get(), options)
        : Sweep.ofPaths(variants, question);
    Reply reply = Capacities.noted(
        new SweepView(subject.toString(), found, command.runs(), variants.size()).reply(), simulation, subject.toString());
    Uncertainties uncertain = simulation.uncertain().only(each -> !each.parameter().name().equals(subject.toString()));
    return drawn(reply, variants.stream(), uncertain, command.runs().isPresent());
  }

  /** Says which parameters the futures have drawn. */
  private Reply drawn(Reply reply, Stream<Variant> variants, Uncertainties uncertain, boolean many) {
    Uncertainties drawn = !many ? Uncertainties.NONE : variants.<Uncertainties>mapMulti((variant, sink) -> {
      if (variant instanceof Variant.Possible some) {
        sink.accept(some.ensemble().drawn());
      }
    }).findFirst().orElse(Uncertainties.NONE);
    return DrawnView.json(reply.blocks(DrawnView.asked(drawn, uncertain, many)), drawn, uncertain);
  }

  /** The session's seed, or another one, which the single path cannot have. */
  static long seed(Simulation simulation, Optional<Integer> runs, Optional<Long> seed) {
    if (runs.isEmpty() && seed.isPresent()) {
      throw new AskException("the single path has the session's seed " + simulation.seed()
          + "; --seed goes with --runs", List.of("--runs 1000 --seed " + seed.get()));
    }
    return seed.orElse(simulation.seed());
  }
}
