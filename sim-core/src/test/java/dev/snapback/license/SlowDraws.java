package dev.snapback.license;

import dev.snapback.kernel.Draws;
import dev.snapback.vocabulary.Distribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is drawn, told a second time: the raw words are the library's, what becomes of them is found by walking up. */
final class SlowDraws {
  private final long seed;
  private final Map<Distribution, List<Long>> cuts = new LinkedHashMap<>();

  SlowDraws(long seed) {
    this.seed = seed;
  }

  /** The four words of a draw, each of 32 bits. */
  long[] words(String stream, int index, int round) {
    var draws = new Draws();
    draws.at(seed, 0, Draws.stream(stream), index, round);
    return new long[] {draws.first() & 0xFFFFFFFFL, draws.second() & 0xFFFFFFFFL, draws.third() & 0xFFFFFFFFL,
        draws.fourth() & 0xFFFFFFFFL};
  }

  /** The rounded quantile; cuts are kept, for they are slow to come by. */
  int quantile(Distribution of, long word, int least, int most) {
    var known = cuts.computeIfAbsent(of, d -> new ArrayList<>());
    var cdf = of.cdf();
    int value = least;
    while (value < most) {
      while (known.size() <= value) {
        known.add(Math.round(Math.min(1, cdf.applyAsDouble(known.size() + 0.5)) * 0x1p32));
      }
      if (word < known.get(value)) {
        break;
      }
      value++;
    }
    return value;
  }

  /** The rounded quantile in days of what does not go beyond a limit. */
  static int daysUpTo(int limit, Distribution of, long word) {
    var cdf = of.cdf();
    int days = 1;
    while (days < limit
        && word >= Math.round(cdf.applyAsDouble(Math.min(limit, days + 0.5)) / cdf.applyAsDouble(limit) * 0x1p32)) {
      days++;
    }
    return days;
  }

  /** A weight in tonnes as one in kilograms. */
  static Distribution kilograms(Distribution tonnes) {
    return switch (tonnes) {
      case Distribution.Fixed f -> new Distribution.Fixed(f.value() * 1000, f.suffix());
      case Distribution.Uniform u -> new Distribution.Uniform(u.min() * 1000, u.max() * 1000, u.suffix());
      default -> throw new IllegalArgumentException("not told to the reference: " + tonnes);
    };
  }
}
