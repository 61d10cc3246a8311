package dev.snapback.world;

import dev.snapback.kernel.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is known of several parameters together: of each its distribution, of some pairs how they go together. Immutable.
 *
 * <p>A number is drawn at (seed, replication, stream {@code uncertain.NAME}, 0) by inversion, so that another uncertain
 * parameter moves no draw. Parameters that go together are joined by a {@link Copula}; each keeps its own distribution.
 */
public final class Uncertainties {
  /** Nothing is uncertain. */
  public static final Uncertainties NONE = of(List.of(), List.of());

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double WORDS = 0x1p32;

  private final List<Uncertainty> parameters;
  private final List<RankCorrelation> correlations;
  private final int[] streams;
  /** Of each parameter the weights of the scores up to its own; empty where it goes with no other. */
  private final List<double[]> weights;

  private Uncertainties(List<Uncertainty> parameters, List<RankCorrelation> correlations) {
    this.parameters = List.copyOf(parameters);
    this.correlations = List.copyOf(correlations);
    this.streams = parameters.stream().mapToInt(p -> Draws.stream("uncertain." + p.parameter().name())).toArray();
    this.weights = correlations.isEmpty() ? Collections.nCopies(parameters.size(), new double[0])
        : new Copula(names(parameters), correlations).weights();
  }

  /**
   * Joins what is known.
   *
   * @param correlations each pair once, of these parameters
   * @throws IllegalArgumentException if a correlation is of something else, stands twice, or cannot hold beside the
   *     others: the message names the pair
   */
  public static Uncertainties of(List<Uncertainty> parameters, List<RankCorrelation> correlations) {
    return new Uncertainties(parameters, correlations);
  }

  private static List<String> names(List<Uncertainty> of) {
    return of.stream().map(p -> p.parameter().name()).toList();
  }

  /** The parameters, in the order of the file. */
  public List<Uncertainty> parameters() {
    return parameters;
  }

  /** How some of them go together. */
  public List<RankCorrelation> correlations() {
    return correlations;
  }

  /** Returns what is known of some of them alone; how they go together with the others is left out. */
  public Uncertainties only(Predicate<Uncertainty> which) {
    List<Uncertainty> kept = parameters.stream().filter(which).toList();
    List<String> names = names(kept);
    return of(kept, correlations.stream().filter(c -> names.contains(c.a()) && names.contains(c.b())).toList());
  }

  /** Returns the numbers of a replication, in the order of the parameters: a pure function, for any number of threads. */
  public List<Adjustment> draw(long seed, int replication) {
    double[] levels = levels(seed, replication);
    return IntStream.range(0, levels.length).mapToObj(i -> parameters.get(i).adjustment(levels[i])).toList();
  }

  /** Returns the same numbers, each with the source of its distribution. */
  public List<Drawn> drawn(long seed, int replication) {
    List<Adjustment> numbers = draw(seed, replication);
    return IntStream.range(0, numbers.size()).mapToObj(i -> new Drawn(numbers.get(i), parameters.get(i).cites())).toList();
  }

  /** The part of each parameter's distribution that lies below its number, from 0 to 1. */
  double[] levels(long seed, int replication) {
    var draws = new Draws();
    double[] levels = new double[parameters.size()];
    double[] scores = new double[parameters.size()];
    for (int i = 0; i < levels.length; i++) {
      draws.at(seed, replication, streams[i], 0, 0);
      long word = draws.first() & 0xFFFFFFFFL;
      levels[i] = word / WORDS;
      double[] row = weights.get(i);
      if (row.length > 0) {
        scores[i] = NORMAL.inverseCumulativeProbability((word + 0.5) / WORDS);
        double sum = 0;
        for (int j = 0; j <= i; j++) {
          sum += row[j] * scores[j];
        }
        levels[i] = NORMAL.cumulativeProbability(sum);
      }
    }
    return levels;
  }

  /** Names with distributions, for people. */
  @Override
  public String toString() {
    var texts = new ArrayList<String>();
    parameters.forEach(p -> texts.add(p.parameter().name() + " " + p.distribution()));
    correlations.forEach(c -> texts.add(c.a() + " with " + c.b() + " by rank " + c.rank()));
    return String.join(", ", texts);
  }
}
