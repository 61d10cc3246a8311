package dev.snapback.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * The histogram of probability integral transforms: where in its forecast each observed value fell. Flat is right; a
 * hump means bands too wide, a bowl too narrow, a slope a bias.
 *
 * <p>Where members and observation tie, the unit is spread evenly between P(X < y) and P(X ≤ y), so that counts, states
 * and small ensembles need no random tie-break (Czado, Gneiting and Held, <em>Predictive model assessment for count
 * data</em>, Biometrics 65, 2009).
 *
 * @param counts how many observations fell into each bin of equal width from 0 to 1; fractions are possible
 */
public record Pit(List<Double> counts) {
  public Pit {
    counts = List.copyOf(counts);
  }

  /** A forecast as an ensemble's members, and what came. */
  public record Case(List<Double> members, double observed) {
    public Case {
      members = List.copyOf(members);
      if (members.isEmpty()) {
        throw new IllegalArgumentException("a forecast has at least one member");
      }
    }

    private double upTo(boolean including) {
      return members.stream().filter(x -> including ? x <= observed : x < observed).count() / (double) members.size();
    }
  }

  /**
   * Returns the histogram of these cases.
   *
   * @param bins at least 1
   * @throws IllegalArgumentException if there is no bin
   */
  public static Pit of(List<Case> cases, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("a histogram has at least one bin, not " + bins);
    }
    double[] counts = new double[bins];
    for (Case one : cases) {
      double from = one.upTo(false);
      double to = one.upTo(true);
      for (int k = 0; k < bins; k++) {
        counts[k] += share(from, to, (double) k / bins, (k + 1.0) / bins, k == bins - 1);
      }
    }
    return new Pit(Arrays.stream(counts).boxed().toList());
  }

  /** The part of [from, to] that lies in [low, high); of a single point all or nothing. */
  private static double share(double from, double to, double low, double high, boolean last) {
    if (from == to) {
      return from >= low && (from < high || last) ? 1 : 0;
    }
    return Math.max(0, Math.min(to, high) - Math.max(from, low)) / (to - from);
  }
}
