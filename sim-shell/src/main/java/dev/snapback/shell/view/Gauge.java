package dev.snapback.shell.view;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Numbers as little pictures of one row; what they show is said in numbers beside them. */
final class Gauge {
  private static final int BAR = 18;
  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
  private static final int MOST_BARS = 24;
  private static final int[] STEPS = {1, 2, 5, 7, 10, 15, 30, 60, 90, 180, 365};

  private Gauge() {}

  /** Returns how much of a whole is gone. */
  static Text bar(int gone, int whole) {
    int full = whole <= 0 ? 0 : Math.max(0, Math.min(BAR, Math.round((float) BAR * gone / whole)));
    return Text.of("█".repeat(full)).dim("░".repeat(BAR - full));
  }

  /**
   * Returns a histogram of ages and what its bars stand for.
   *
   * @param ages in days, youngest first, at least one
   */
  static List<Text> ages(List<Integer> ages) {
    int oldest = ages.get(ages.size() - 1);
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && oldest / STEPS[i] < MOST_BARS; i--) {
      step = STEPS[i];
    }
    var counts = new Integer[oldest / step + 1];
    Arrays.fill(counts, 0);
    for (int age : ages) {
      counts[age / step]++;
    }
    int most = Collections.max(List.of(counts));
    var bars = new StringBuilder();
    for (int count : counts) {
      bars.append(count == 0 ? ' ' : HEIGHTS.charAt((count * HEIGHTS.length() - 1) / most));
    }
    return List.of(Text.EMPTY.dim("ages ").plain(bars.toString()).dim("  0 to " + oldest + " d since filing"),
        Text.EMPTY.dim(step + (step == 1 ? " day" : " days") + " a bar, at most " + most),
        Text.EMPTY.dim("half of them ").plain(ages.get(ages.size() / 2) + " d").dim(" or older"));
  }
}
