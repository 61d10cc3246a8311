package dev.snapback.study;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Undecided;
import dev.snapback.kernel.Limits;
import dev.snapback.statistics.Prim;
import dev.snapback.statistics.Run;
import dev.snapback.world.Condition;
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
   * @param undecided of how many nobody can say whether it comes: they count among those in which it does not
   */
  public record Found(List<Run> runs, Prim.Finding leads, Undecided undecided) {
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
   * @param outcome what may come at the end of some day
   * @param runs how many, at least 40 and up to {@link Limits#REPLICATIONS}
   * @param options how they are run; where its listener ends it, those that were made are looked at
   * @throws IllegalArgumentException if there are more, and as {@link Runs#ask} and {@link Prim#discover} do
   * @throws CancellationException if it is ended before there are enough runs
   */
  public static Found discover(Runs of, Condition outcome, LocalDate to, int runs, long seed, Options options) {
    Limits.REPLICATIONS.check(runs);
    List<Runs.Plan> plans = IntStream.rangeClosed(1, runs).mapToObj(i -> of.draw(seed, i)).toList();
    Forecast made = of.forecast(plans, Questions.everHolds(outcome), to, options);
    double[] answers = Runs.answers(made, to);
    if (answers.length < Math.min(runs, FEWEST)) {
      throw new CancellationException(
          "stopped after " + answers.length + " of " + runs + " runs: discovery takes at least " + FEWEST);
    }
    var found = new ArrayList<Run>();
    for (int i = 0; i < answers.length; i++) {
      found.add(new Run(plans.get(i).numbers().stream().mapToDouble(x -> x).toArray(), answers[i] > 0));
    }
    return new Found(found, Prim.discover(found), made.undecided(0));
  }
}
