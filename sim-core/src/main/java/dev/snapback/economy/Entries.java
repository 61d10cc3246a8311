package dev.snapback.economy;

import java.util.Arrays;

/** What has entered at customs value and what was due on it, by pair: in the month so far, and in all. Changed in place. */
final class Entries {
  private final double[] value;
  private final double[] duties;
  private final double[] valueBefore;
  private final double[] dutiesBefore;

  Entries(int pairs) {
    value = new double[pairs];
    duties = new double[pairs];
    valueBefore = new double[pairs];
    dutiesBefore = new double[pairs];
  }

  Entries(Entries other) {
    value = other.value.clone();
    duties = other.duties.clone();
    valueBefore = other.valueBefore.clone();
    dutiesBefore = other.dutiesBefore.clone();
  }

  /** Begins a month. */
  void month() {
    for (int at = 0; at < value.length; at++) {
      valueBefore[at] += value[at];
      dutiesBefore[at] += duties[at];
    }
    Arrays.fill(value, 0);
    Arrays.fill(duties, 0);
  }

  void add(int pair, double entered, double due) {
    value[pair] += entered;
    duties[pair] += due;
  }

  double value(int pair) {
    return value[pair];
  }

  double duties(int pair) {
    return duties[pair];
  }

  double valueOfAll(int pair) {
    return valueBefore[pair] + value[pair];
  }

  double dutiesOfAll(int pair) {
    return dutiesBefore[pair] + duties[pair];
  }

  @Override
  public String toString() {
    return Arrays.toString(value) + Arrays.toString(duties) + Arrays.toString(valueBefore) + Arrays.toString(dutiesBefore);
  }
}
