package dev.snapback.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The Brier score of forecasts of events by their probability: the mean of (p − o)², o = 1 if the event came and 0 if
 * not (G. W. Brier, Mon. Weather Rev. 78, 1950). From 0, perfect, to 1; always saying 50% gets 0.25.
 *
 * <p>Forecasts are put into bins of equal width, and the score is the sum of its parts exactly:
 * <pre>
 *   score = reliability − resolution + uncertainty + within
 *   reliability = 1/n Σ nₖ (p̄ₖ − ōₖ)²     resolution = 1/n Σ nₖ (ōₖ − ō)²     uncertainty = ō (1 − ō)
 * </pre>
 * (A. H. Murphy, J. Appl. Meteorol. 12, 1973); {@code within} is 0 where each bin has one value, else the variance of
 * the forecasts in a bin less twice their covariance with the outcomes (Stephenson, Coelho and Jolliffe, Weather
 * Forecast. 23, 2008).
 *
 * @param score the Brier score
 * @param reliability how far said and seen frequencies lie apart; 0 is best
 * @param resolution how far the seen frequencies of different forecasts lie apart; large is best
 * @param uncertainty the score of always saying the frequency with which the event came
 * @param within what the bins hide
 * @param bins the bins with forecasts in them: the points of a reliability diagram
 */
public record Brier(
    double score, double reliability, double resolution, double uncertainty, double within, List<Bin> bins) {
  public Brier {
    bins = List.copyOf(bins);
  }

  /** A forecast that an event comes with probability {@code p}, and whether it came. */
  public record Case(double p, boolean came) {
    public Case {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + p);
      }
    }

    double squaredError() {
      return (p - outcome()) * (p - outcome());
    }

    int outcome() {
      return came ? 1 : 0;
    }
  }

  /**
   * Forecasts of about one probability.
   *
   * @param said the mean of their probabilities
   * @param seen how often the event came, with Wilson's interval
   */
  public record Bin(int count, double said, Estimate seen) {}

  /**
   * Scores forecasts.
   *
   * @param bins how many bins of equal width, at least 1
   * @throws IllegalArgumentException if there is no case or no bin
   */
  public static Brier of(List<Case> cases, int bins) {
    if (cases.isEmpty() || bins < 1) {
      throw new IllegalArgumentException("a Brier score needs a case and a bin");
    }
    List<List<Case>> sorted = new ArrayList<>();
    for (int k = 0; k < bins; k++) {
      sorted.add(new ArrayList<>());
    }
    for (Case one : cases) {
      sorted.get(Math.min(bins - 1, (int) (one.p() * bins))).add(one);
    }
    double n = cases.size();
    double came = cases.stream().mapToInt(Case::outcome).average().orElseThrow();
    double score = cases.stream().mapToDouble(Case::squaredError).sum() / n;
    double reliability = 0;
    double resolution = 0;
    List<Bin> filled = new ArrayList<>();
    for (List<Case> bin : sorted) {
      if (!bin.isEmpty()) {
        double said = bin.stream().mapToDouble(Case::p).average().orElseThrow();
        Estimate seen = Estimate.ofShare(bin.stream().mapToInt(Case::outcome).sum(), bin.size());
        reliability += bin.size() / n * (said - seen.value()) * (said - seen.value());
        resolution += bin.size() / n * (seen.value() - came) * (seen.value() - came);
        filled.add(new Bin(bin.size(), said, seen));
      }
    }
    double uncertainty = came * (1 - came);
    return new Brier(score, reliability, resolution, uncertainty, score - reliability + resolution - uncertainty,
        filled);
  }
}
