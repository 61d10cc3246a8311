package dev.snapback.world;

import dev.snapback.vocabulary.Cites;

/**
 * How two uncertain parameters go together: Spearman's rank correlation, which no change of their distributions changes.
 *
 * @param a the full name of one
 * @param b the full name of the other
 * @param rank from −1 to 1, both excluded
 * @param cites where it comes from
 */
public record RankCorrelation(String a, String b, double rank, Cites cites) {
  /**
   * Checks that it is one of two different parameters.
   *
   * @throws IllegalArgumentException if it is not; the message says what is allowed
   */
  public RankCorrelation {
    if (a.equals(b)) {
      throw new IllegalArgumentException("a rank correlation is between two parameters, not of " + a + " with itself");
    }
    if (!(rank > -1 && rank < 1)) {
      throw new IllegalArgumentException("a rank correlation lies between -1 and 1, not at " + rank);
    }
  }
}
