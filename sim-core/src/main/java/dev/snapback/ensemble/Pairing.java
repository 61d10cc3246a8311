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
   * Runs the same replications of both.
   *
   * @param options whose progress counts the replications of both
   */
  public static Pairing of(
      Ensemble a, Question of, Ensemble b, Question other, int replications, Options options) {
    Options.Progress progress = options.progress();
    Forecast first = a.run(of, replications, options.progress((done, all) -> progress.goesOn(done, 2 * all)));
    int kept = first.replications().count();
    return new Pairing(first, b.run(other, kept,
        options.progress((done, all) -> progress.goesOn(replications + done, 2 * replications) || kept < replications)));
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
