package dev.snapback.ensemble;

import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.util.List;

/**
 * Two ensembles that met the same luck, question by question. Both have read the same metrics, each in its own world.
 *
 * @param a the first
 * @param b the other
 */
public record Pairing(Forecast a, Forecast b) {
  /** How many replications of one are run before those of the other: some milliseconds, and whole blocks. */
  private static final int TURN = 8 * Workers.BLOCK;

  /**
   * Checks that they belong together.
   *
   * @throws IllegalArgumentException if they have other seeds, other last days or other metrics
   */
  public Pairing {
    if (a.seed() != b.seed() || !a.question().to().equals(b.question().to()) || !names(a).equals(names(b))) {
      throw new IllegalArgumentException("only answers to one question under the same luck are paired");
    }
  }

  private static List<String> names(Forecast of) {
    return of.question().metrics().stream().map(Metric::name).toList();
  }

  /**
   * Runs the same replications of both, by turns, so that what is kept when it is stopped is pairs: see
   * {@link Replications#asked} of either side.
   *
   * @param options whose progress counts the replications of both
   */
  public static Pairing of(
      Ensemble a, Question of, Ensemble b, Question other, int replications, Options options) {
    Replications left = Replications.none(of.width());
    Replications right = Replications.none(other.width());
    boolean whole = true;
    for (int done = 0; done < replications && whole; done += TURN) {
      int next = Math.min(TURN, replications - done);
      Replications one = a.rows(of, done + 1, next, counted(options, 2 * done, 2 * replications));
      Replications two = b.rows(other, done + 1, one.count(), counted(options, 2 * done + next, 2 * replications));
      whole = two.count() == next;
      if (whole || done == 0) {
        left = left.plus(one.first(two.count()));
        right = right.plus(two);
      }
    }
    return new Pairing(new Forecast(of, a.from(), a.seed(), left.asked(replications)),
        new Forecast(other, b.from(), b.seed(), right.asked(replications)));
  }

  private static Options counted(Options options, int before, int all) {
    return options.progress((done, of) -> options.progress().goesOn(before + done, all));
  }

  /** Pairs a metric that is a number, by its place in the question, at the end of the last day. */
  public Paired metric(int metric) {
    Metric<World> asked = a.question().metrics().get(metric);
    if (asked.unit() == Unit.STATE) {
      throw new IllegalArgumentException(asked.name() + " is a state, which has no difference");
    }
    return Paired.of(a.replications().column(a.question().column(metric, a.question().dates().size() - 1)),
        b.replications().column(b.question().column(metric, b.question().dates().size() - 1)));
  }
}
