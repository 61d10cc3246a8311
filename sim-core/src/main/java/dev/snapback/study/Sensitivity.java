package dev.snapback.study;

import dev.snapback.ensemble.Options;
import dev.snapback.kernel.Limits;
import dev.snapback.statistics.Morris;
import dev.snapback.statistics.Response;
import dev.snapback.statistics.Sobol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/**
 * Which uncertain parameters matter for an answer, and how much of it is luck. Inputs are the parameters in the order
 * of {@link Runs#uncertain}, and last the luck: all draws of a run together.
 */
public final class Sensitivity {
  /** Shifts of the Sobol points, of which the intervals come. */
  public static final int REPLICATES = 8;
  private static final int FEWEST_ROWS = 4;
  /** How many times the runs halve an interval. */
  private static final int TO_HALVE = 4;
  private static final int LEVELS = 4;
  /** Lucks to choose from: as many as a coordinate has values that differ in a million runs. */
  private static final double LUCKS = 0x1p30;

  private Sensitivity() {}

  /**
   * Returns the Sobol indices; empty if the answer is always the same.
   *
   * @param runs about how many to make, at least; up to {@link Limits#REPLICATIONS}; the number made is in the answer, and
   *     may be twice as large
   * @throws IllegalArgumentException if there are more, or as many parameters as {@link Sobol#MOST_INPUTS}, and as {@link
   *     Runs#ask} does
   * @throws CancellationException if the listener of the options ends it: a part of the points answers nothing
   */
  public static Optional<Sobol.Indices> indices(
      Runs of, Runs.Question question, LocalDate to, int runs, long seed, Options options) {
    Limits.REPLICATIONS.check(runs);
    int inputs = of.uncertain().size() + 1;
    int ofRow = Math.multiplyExact(REPLICATES, inputs + 2);
    int least = FEWEST_ROWS;
    while ((long) least * ofRow < runs) {
      least *= 2;
    }
    int rows = least;
    var whole = new Whole(options, Math.multiplyExact(rows, ofRow));
    Response response = points -> {
      var plans = new ArrayList<Runs.Plan>(points.length);
      for (double[] point : points) {
        plans.add(new Runs.Plan(of.numbers(point), 1 + (int) (point[inputs - 1] * LUCKS)));
      }
      return whole.ask(of, plans, question, to);
    };
    return Sobol.indices(response, inputs, rows, REPLICATES, seed);
  }

  /**
   * Returns how many runs to ask for so that the intervals become half as wide or narrower: the error falls as 1/√N at the
   * slowest. At most {@link Limits#STUDY}; empty if that is no more than were made.
   */
  public static OptionalInt more(Sobol.Indices found) {
    int most = Limits.STUDY.max();
    return found.runs() < most ? OptionalInt.of(Math.min(most, TO_HALVE * found.runs())) : OptionalInt.empty();
  }

  /**
   * Screens the parameters for a few runs each.
   *
   * @param runs about how many to make, at most, but two trajectories at least; up to {@link Limits#REPLICATIONS}
   * @throws IllegalArgumentException if there are more, and as {@link Runs#ask} does
   * @throws CancellationException if the listener of the options ends it: a part of the points answers nothing
   */
  public static List<Morris.Effect> screen(
      Runs of, Runs.Question question, LocalDate to, int runs, long seed, Options options) {
    Limits.REPLICATIONS.check(runs);
    int inputs = of.uncertain().size() + 1;
    int trajectories = Math.max(2, runs / (inputs + 1));
    var whole = new Whole(options, trajectories * (inputs + 1));
    Response response = points -> {
      var plans = new ArrayList<Runs.Plan>(points.length);
      for (int i = 0; i < points.length; i++) {
        int level = (int) Math.round(points[i][inputs - 1] * (LEVELS - 1));
        plans.add(new Runs.Plan(of.numbers(points[i]), 1 + LEVELS * (i / (inputs + 1)) + level)); // each walk its own luck
      }
      return whole.ask(of, plans, question, to);
    };
    return Morris.screen(response, inputs, trajectories, LEVELS, seed);
  }

  /** Counts the runs of all batches, and insists on all of them. For one thread. */
  private static final class Whole {
    private final Options options;
    private final int all;
    private int before;

    Whole(Options options, int all) {
      this.options = options;
      this.all = all;
    }

    double[] ask(Runs of, List<Runs.Plan> plans, Runs.Question question, LocalDate to) {
      int offset = before;
      double[] found = of.ask(plans, question, to,
          options.progress((done, ofBatch) -> options.progress().goesOn(offset + done, all)));
      before += found.length;
      if (found.length < plans.size()) {
        throw new CancellationException("stopped after " + before + " of " + all + " runs: it takes all of them");
      }
      return found;
    }
  }
}
