package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Simulation;
import dev.snapback.Varied;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Threshold;
import dev.snapback.ensemble.Variant;
import dev.snapback.language.Given;
import dev.snapback.shell.view.DrawnView;
import dev.snapback.shell.view.FindView;
import dev.snapback.shell.view.LeftOut;
import dev.snapback.shell.view.Reply;
import dev.snapback.world.Uncertainties;
import java.time.LocalDate;
import java.util.List;

/** Answers {@code find}. */
final class Finding {
  private static final double USUAL_CHANCE = 0.95;

  private final Simulation simulation;
  private final Options.Progress progress;

  Finding(Simulation simulation, Options.Progress progress) {
    this.simulation = simulation;
    this.progress = progress;
  }

  Reply run(StudyCommand.Find command) {
    if (command.runs().isEmpty() && command.chance().isPresent()) {
      throw new AskException("the single path has no chances; --chance goes with --runs", List.of("--runs 1000 --chance "
          + command.chance().get()));
    }
    LocalDate to = Forecasting.end(simulation, command.to());
    Varied subject = command.subject().varied();
    Given step = command.step().or(() -> subject.step(simulation)).orElseThrow(() -> new AskException(
        "a move has no smallest step of its own: say one, as in  in " + command.range() + " by 5%", List.of()));
    long seed = Sweeping.seed(simulation, command.runs(), command.seed());
    int runs = command.runs().orElse(0);
    double chance = command.runs().isEmpty() ? 1 : command.chance().map(c -> c.bp() / 10_000.0).orElse(USUAL_CHANCE);
    if (chance == 0) {
      throw new AskException("everything holds with a chance of 0%; say a chance above it", List.of("--chance 95%"));
    }
    var aim = new Threshold.Aim(command.condition(), to, chance, runs);
    try {
      List<Given> values = command.range().by(step);
      subject.check(simulation, values);
      Threshold found = Threshold.search(i -> {
        Variant variant = subject.with(simulation, values.get(i), seed);
        return command.uncertain() ? variant : variant.fixed();
      }, values.size(), aim, Forecasting.options(command.threads(), progress));
      Reply reply = Capacities.noted(
          new FindView(subject.toString(), command.range(), step, aim, simulation.today(), seed, found).reply(),
          simulation, subject.toString());
      Uncertainties drawn = command.uncertain() && runs > 0 ? drawn(subject) : Uncertainties.NONE;
      return LeftOut.noted(
          DrawnView.json(reply.blocks(DrawnView.asked(drawn, drawn(subject), runs > 0)), drawn, drawn(subject)), simulation,
          List.of(command.condition()));
    } catch (IllegalArgumentException refused) { // a value out of bounds, too small a step
      throw new AskException(String.valueOf(refused.getMessage()), List.of());
    }
  }

  /** What is uncertain but for what is searched. */
  private Uncertainties drawn(Varied subject) {
    return simulation.uncertain().only(each -> !each.parameter().name().equals(subject.toString()));
  }
}
