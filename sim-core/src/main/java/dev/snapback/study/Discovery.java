package dev.snapback.study;

import dev.snapback.ensemble.Options;
import dev.snapback.kernel.Limits;
import dev.snapback.statistics.Prim;
import dev.snapback.statistics.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Which ranges of the uncertain parameters lead to an outcome. It conditions on the parameters alone: what reactions,
 * arrivals and reviews draw differs from run to run and is no part of the box.
 */
public final class Discovery {
  private static final int FEWEST = 40;

  private Discovery() {}

  /**
   * What was found.
   *
   * @param runs all of them, with their outcomes
   * @param leads where it comes
   */
  public record Found(List<Run> runs, Prim.Finding leads) {
    public Found {
      runs = List.copyOf(runs);
    }

    /** Where it stays away, by the same runs: of what nearly always comes, this is the question. */
    public Prim.Finding staysAway() {
      return Prim.discover(runs.stream().map(Run::otherwise).toList());
    }
  }

  /**
   * Looks for a box in which an outcome is common; its ranges are in the parameters' units.
   *
   * @param outcome a question answered by 1 or 0
   * @param runs how many, at least 40 and up to {@link Limits#REPLICATIONS}
   * @param options how they are run; where its listener ends it, those that were made are looked at
   * @throws IllegalArgumentException if there are more, and as {@link Runs#ask} and {@link Prim#discover} do
   * @throws CancellationException if it is ended before there are enough runs
   */
  public static Found discover(Runs of, Runs.Question outcome, LocalDate to, int runs, long seed,
      Options options) {
    Limits.REPLICATIONS.check(runs);
    List<Runs.Plan> plans = IntStream.rangeClosed(1, runs).mapToObj(i -> of.draw(seed, i)).toList();
    double[] answers = of.ask(plans, outcome, to, options);
    if (answers.length < Math.min(runs, FEWEST)) {
      throw new CancellationException(
          "stopped after " + answers.length + " of " + runs + " runs: discovery takes at least " + FEWEST);
    }
    var found = new ArrayList<Run>();
    for (int i = 0; i < answers.length; i++) {
      found.add(new Run(plans.get(i).numbers().stream().mapToDouble(x -> x).toArray(), answers[i] > 0));
    }
    return new Found(found, Prim.discover(found));
  }
}
