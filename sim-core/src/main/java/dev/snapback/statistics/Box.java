package dev.snapback.statistics;

import java.util.List;

/**
 * A box in the space of inputs, and what it holds of a set of runs some of which are cases.
 *
 * @param ranges the inputs it restricts, in the order of their coordinates; none is the whole space
 * @param inside how many runs lie inside
 * @param casesInside how many of these are cases
 * @param runs how many runs there are
 * @param cases how many of these are cases
 */
public record Box(List<Range> ranges, int inside, int casesInside, int runs, int cases) {
  public Box {
    ranges = List.copyOf(ranges);
  }

  /**
   * The values of one input that lie in a box, ends included.
   *
   * @param input the coordinate
   * @param low the lower end, or negative infinity
   * @param high the upper end, or positive infinity
   */
  public record Range(int input, double low, double high) {
    boolean holds(double[] point) {
      return low <= point[input] && point[input] <= high;
    }
  }

  /** Counts the runs in a box. */
  static Box of(List<Range> ranges, List<Run> runs) {
    List<Run> inside = runs.stream().filter(run -> ranges.stream().allMatch(range -> range.holds(run.point()))).toList();
    return new Box(ranges, inside.size(), count(inside), runs.size(), count(runs));
  }

  private static int count(List<Run> runs) {
    return (int) runs.stream().filter(Run::isCase).count();
  }

  /** Whether a point lies inside. */
  public boolean holds(double[] point) {
    return ranges.stream().allMatch(range -> range.holds(point));
  }

  /** The share of cases among the runs inside; 0 where there is none. */
  public double density() {
    return ratio(casesInside, inside);
  }

  /** The share of all cases that lies inside; 0 where there is none. */
  public double coverage() {
    return ratio(casesInside, cases);
  }

  /** The share of all runs that lies inside. */
  public double mass() {
    return ratio(inside, runs);
  }

  /** The share of cases among all runs. */
  public double rate() {
    return ratio(cases, runs);
  }

  /**
   * Mass × (density − rate): how many more cases, per run of all, lie inside than would by chance. It weighs a pure
   * small box against a large thin one (weighted relative accuracy: Lavrač, Flach and Zupan, ILP 1999).
   */
  public double weight() {
    return mass() * (density() - rate());
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
