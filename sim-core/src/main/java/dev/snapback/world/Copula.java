package dev.snapback.world;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How uncertain parameters go together, whatever their distributions: a Gaussian copula. Their normal scores have the
 * correlation 2 sin(π r / 6), which gives the rank correlation r (Pearson 1907; Kruskal 1958). Immutable.
 */
final class Copula {
  private final List<String> names;
  private final List<RankCorrelation> correlations;

  /**
   * Joins parameters.
   *
   * @param names all of them, in their order
   * @param correlations at least one, each pair once
   */
  Copula(List<String> names, List<RankCorrelation> correlations) {
    this.names = names;
    this.correlations = correlations;
  }

  /**
   * Of each parameter the weights of the scores up to its own; empty where it goes with no other.
   *
   * @throws IllegalArgumentException if a correlation is of something else, stands twice, or cannot hold beside the
   *     others: the message names the pair
   */
  List<double[]> weights() {
    RealMatrix lower = lower();
    return IntStream.range(0, names.size()).mapToObj(i -> joined(names.get(i)) ? lower.getRow(i) : new double[0]).toList();
  }

  /** The lower triangle L of the matrix of normal scores' correlations, L Lᵀ. */
  private RealMatrix lower() {
    RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(Math.max(1, names.size()));
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
                "%s and %s cannot go together by rank %.2f%s: beside %s it is between %.2f and %.2f", names.get(c), names.get(a),
                rank(ac), unsaid ? ", which is so where nothing is said" : "", names.get(b), rank(Math.max(-1, ab * bc - room)),
                rank(Math.min(1, ab * bc + room))));
          }
        }
      }
    }
    return Optional.empty();
  }

  private int place(RankCorrelation of, String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(pair(of) + " cannot go together: " + name + " is not uncertain");
    }
    return place;
  }

  private static String pair(RankCorrelation of) {
    return of.a() + " and " + of.b();
  }

  private boolean joined(String name) {
    return correlations.stream().anyMatch(c -> c.a().equals(name) || c.b().equals(name));
  }
}
