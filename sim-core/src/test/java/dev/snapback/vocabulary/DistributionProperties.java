package dev.snapback.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Distribution.Suffix;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DistributionProperties {
  @Property(tries = 300)
  void parseUndoesPrint(
      @ForAll @IntRange(min = 1) int digits, @ForAll @IntRange(min = -11, max = 5) int magnitude,
      @ForAll boolean negative, @ForAll Suffix suffix) {
    double b = digits * StrictMath.pow(10, magnitude) / 3;
    double a = negative ? -b : b;
    Distribution[] all = {
        new Distribution.Normal(a, b, suffix), new Distribution.Gamma(b, b, suffix),
        new Distribution.LogNormal(b, b, suffix), new Distribution.Exponential(b, suffix),
        new Distribution.Normal(a, b, new Truncation(a - b / 7, a + b), suffix),
        new Distribution.LogNormal(b, b, new Truncation(Double.NEGATIVE_INFINITY, 2 * b), suffix),
        new Distribution.Fixed(a, suffix), new Distribution.Beta(b, b)};
    for (Distribution one : all) {
      assertThat(Distribution.parse(one.toString())).isEqualTo(one);
    }
  }
}
