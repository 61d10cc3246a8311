package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Pairing;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Replications;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.DrawnView;
import dev.snapback.shell.view.PairingView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Stopped;
import dev.snapback.shell.view.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Adds to a comparison what many futures of both sides have in common. */
final class Chances {
  private final Side a;
  private final Side b;
  private final Options.Progress progress;

  Chances(Side a, Side b, Options.Progress progress) {
    this.a = a;
    this.b = b;
    this.progress = progress;
  }

  Reply add(Reply reply, StudyCommand.Compare command, Set<String> usual, LocalDate to) {
    for (Side side : List.of(a, b)) {
      if (to.isBefore(side.simulation().today())) {
        throw new AskException("the futures of " + side.name() + " begin on " + side.simulation().today() + "; " + to
            + " is past there", List.of());
      }
    }
    List<String> names = command.metrics().isEmpty()
        ? usual.stream().filter(n -> has(a, n) && has(b, n)).toList()
        : command.metrics().stream().map(m -> m.name()).toList();
    for (Side side : List.of(a, b)) {
      names.stream().filter(n -> !has(side, n)).findFirst().ifPresent(n -> {
        throw new AskException(side.name() + " has no metric " + n + ", so that there are no pairs", List.of());
      });
    }
    long seed = command.seed().orElse(a.simulation().seed());
    int runs = command.runs().orElseThrow();
    Ensemble left = SideFutures.of(a, seed, command.fixed());
    Ensemble right = SideFutures.of(b, seed, command.fixed());
    Pairing found = Pairing.of(left, question(a.simulation(), names, to), right, question(b.simulation(), names, to), runs,
        Forecasting.options(command.threads(), progress));
    Reply all = new PairingView(a.name(), b.name(), found).add(reply, reply.tableForFiles().orElseThrow());
    Replications last = found.b().replications();
    Reply told = last.complete() ? all : all.line(Stopped.kept(last, "pairs"));
    return DrawnView.json(told.blocks(begins()).blocks(SideFutures.drawn(List.of(a, b), List.of(left, right))), left.drawn(),
        a.simulation().uncertain())
        .json("drawnByOther", DrawnView.known(right.drawn()));
  }

  /** That the futures of one side begin later: what it has lived until then is no luck any more. */
  private List<Block> begins() {
    LocalDate left = a.simulation().today();
    LocalDate right = b.simulation().today();
    if (left.equals(right)) {
      return List.of();
    }
    Side later = left.isAfter(right) ? a : b;
    return List.of(new Block.Line(Text.of("  ").bad("the futures of " + a.name() + " begin on " + left + ", those of " + b.name()
        + " on " + right + ": what " + later.name() + " has lived until then is one path, and part of the difference")));
  }

  private static boolean has(Side side, String metric) {
    return side.simulation().metrics().find(metric).isPresent();
  }

  private static Question question(Simulation of, List<String> names, LocalDate to) {
    return Question.of(to, names.stream().map(of::metric).toList());
  }
}
