package dev.snapback.study;

import dev.snapback.ensemble.Options;
import dev.snapback.statistics.Prim;
import dev.snapback.statistics.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which ranges of the uncertain parameters lead to an outcome. It conditions on the parameters alone: what reactions,
 * arrivals and reviews draw differs from run to run and is no part of the box.
 */
public final class Discovery {
  private Discovery() {}

  /**
   * Looks for a box in which an outcome is common; its ranges are in the parameters' units.
   *
   * @param outcome a question answered by 1 or 0
   * @param runs how many, at least 40
   * @param options how they are run; where its listener ends it, those that were made are looked at
   * @throws IllegalArgumentException as {@link Runs#ask} and {@link Prim#discover} do
   */
  public static Prim.Finding discover(Runs of, Runs.Question outcome, LocalDate to, int runs, long seed,
      Options options) {
    List<Runs.Plan> plans = IntStream.rangeClosed(1, runs).mapToObj(i -> of.draw(seed, i)).toList();
    double[] answers = of.ask(plans, outcome, to, options);
    var found = new ArrayList<Run>();
    for (int i = 0; i < answers.length; i++) {
      found.add(new Run(plans.get(i).numbers().stream().mapToDouble(x -> x).toArray(), answers[i] > 0));
    }
    return Prim.discover(found);
  }
}
