package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a series has settled. */
class MserTest {
  @Test
  void what_begins_far_off_is_left_out_and_no_more() {
    double[] settled = DoubleStream.concat(DoubleStream.of(0, 20, 30, 37), new Random(1).doubles(60, 39, 41)).toArray();
    assertThat(Mser.warmUp(settled)).hasValue(4);
  }

  @Test
  void of_a_constant_nothing_is_left_out() {
    assertThat(Mser.warmUp(new double[20])).hasValue(0);
  }

  @Test
  void what_goes_on_growing_has_not_settled() {
    assertThat(Mser.warmUp(IntStream.range(0, 100).asDoubleStream().toArray())).isEmpty();
  }

  @Test
  void the_statistic_is_the_one_of_the_paper_for_every_truncation() {
    for (int seed = 1; seed <= 20; seed++) {
      double[] x = new Random(seed).doubles(80).map(v -> v * v).toArray();
      x[seed % 7] = 9;
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int d = 0; d <= x.length - 20; d++) {
        double[] rest = Arrays.copyOfRange(x, d, x.length);
        double mean = Arrays.stream(rest).average().orElseThrow();
        double statistic = Arrays.stream(rest).map(v -> (v - mean) * (v - mean)).sum() / rest.length / rest.length;
        if (statistic < least - 1e-15) {
          least = statistic;
          best = d;
        }
      }
      assertThat(best).isPositive();
      assertThat(Mser.warmUp(x)).isEqualTo(best > 40 ? OptionalInt.empty() : OptionalInt.of(best));
    }
  }

  @Test
  void a_few_values_are_refused() {
    assertThatThrownBy(() -> Mser.warmUp(1, 2, 3)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 10");
  }
}
