package dev.snapback.world;

import dev.snapback.kernel.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is known of several parameters together: of each its distribution, of some pairs how they go together. Immutable.
 *
 * <p>A number is drawn at (seed, replication, stream {@code uncertain.NAME}, 0) by inversion, so that another uncertain
 * parameter moves no draw. Parameters that go together are joined by a Gaussian copula: their normal scores have the
 * correlation 2 sin(π r / 6), which gives the rank correlation r (Pearson 1907; Kruskal 1958), and each keeps its own
 * distribution.
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
    RealMatrix lower = lower();
    this.weights = IntStream.range(0, parameters.size())
        .mapToObj(i -> joined(i) ? lower.getRow(i) : new double[0]).toList();
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

  /** The lower triangle L of the matrix of normal scores' correlations, L Lᵀ. */
  private RealMatrix lower() {
    int size = Math.max(1, parameters.size());
    if (correlations.isEmpty()) {
      return new Array2DRowRealMatrix(new double[size][size]);
    }
    RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(size);
    for (RankCorrelation each : correlations) {
      int a = place(each, each.a());
      int b = place(each, each.b());
      if (matrix.getEntry(a, b) != 0) {
        throw new IllegalArgumentException(pair(each) + " stand twice");
      }
      matrix.setEntry(a, b, pearson(each.rank()));
      matrix.setEntry(b, a, pearson(each.rank()));
    }
    try {
      return new CholeskyDecomposition(matrix).getL();
    } catch (NonPositiveDefiniteMatrixException impossible) {
      throw new IllegalArgumentException(blamed(matrix), impossible);
    }
  }

  private static double pearson(double rank) {
    return 2 * StrictMath.sin(StrictMath.PI * rank / 6);
  }

  private static double rank(double pearson) {
    return 6 * StrictMath.asin(pearson / 2) / StrictMath.PI;
  }

  /** A pair that cannot be what it is beside a third parameter; first of those that nobody speaks of, which are 0. */
  private String blamed(RealMatrix matrix) {
    return blamed(matrix, true).or(() -> blamed(matrix, false)).orElseGet(() ->
        "the correlations cannot hold together, those of " + pair(correlations.get(correlations.size() - 1))
            + " among them: their matrix is not positive definite");
  }

  private Optional<String> blamed(RealMatrix matrix, boolean unsaid) {
    for (int a = 0; a < matrix.getRowDimension(); a++) {
      for (int c = 0; c < a; c++) {
        double ac = matrix.getEntry(a, c);
        for (int b = 0; b < matrix.getRowDimension(); b++) {
          double ab = matrix.getEntry(a, b);
          double bc = matrix.getEntry(b, c);
          double room = StrictMath.sqrt((1 - ab * ab) * (1 - bc * bc));
          if (a != b && b != c && (ac == 0) == unsaid && (ac <= ab * bc - room || ac >= ab * bc + room)) {
            return Optional.of(String.format(Locale.ROOT,
                "%s and %s cannot go together by rank %.2f%s: beside %s it is between %.2f and %.2f", name(c), name(a),
                rank(ac), unsaid ? ", which is so where nothing is said" : "", name(b), rank(Math.max(-1, ab * bc - room)),
                rank(Math.min(1, ab * bc + room))));
          }
        }
      }
    }
    return Optional.empty();
  }

  private String name(int parameter) {
    return parameters.get(parameter).parameter().name();
  }

  private int place(RankCorrelation of, String name) {
    return IntStream.range(0, parameters.size()).filter(i -> parameters.get(i).parameter().name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            pair(of) + " cannot go together: " + name + " is not uncertain"));
  }

  private static String pair(RankCorrelation of) {
    return of.a() + " and " + of.b();
  }

  private boolean joined(int parameter) {
    String name = name(parameter);
    return correlations.stream().anyMatch(c -> c.a().equals(name) || c.b().equals(name));
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
    List<String> names = kept.stream().map(p -> p.parameter().name()).toList();
    return of(kept, correlations.stream().filter(c -> names.contains(c.a()) && names.contains(c.b())).toList());
  }

  /** Returns the numbers of a replication, in the order of the parameters: a pure function, for any number of threads. */
  public List<Adjustment> draw(long seed, int replication) {
    double[] levels = levels(seed, replication);
    return IntStream.range(0, levels.length).mapToObj(i -> parameters.get(i).adjustment(levels[i])).toList();
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
