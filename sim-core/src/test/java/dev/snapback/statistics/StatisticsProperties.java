package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StatisticsProperties {
  /** Of 17.4 the sum of 10000 over 10000 was 17.399999999999974, and the interval did not hold the only value. */
  @Property(tries = 300)
  void aConstantIsItsOwnMean(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value, @ForAll @IntRange(min = 2, max = 3000) int count) {
    double[] same = new double[count];
    Arrays.fill(same, value);
    assertThat(Estimate.ofMean(same)).isEqualTo(new Estimate(value + 0.0, 0, value + 0.0, value + 0.0));
    assertThat(Estimate.ofDifference(same, same)).isEqualTo(new Estimate(0, 0, 0, 0));
  }

  /** A mean that was corrected by what it left over made 134.98349999999996 of 1349835 / 10000. */
  @Property(tries = 300)
  void aMeanOfTwoWholeNumbersIsTheirSumDividedOnce(@ForAll @IntRange(max = 500) int a, @ForAll @IntRange(max = 500) int b,
      @ForAll @IntRange(min = 1, max = 10_000) int ofA, @ForAll @IntRange(max = 10_000) int ofB) {
    double[] values = new double[ofA + ofB];
    Arrays.setAll(values, i -> i % 2 == 0 && i / 2 < ofA || i / 2 >= ofB ? a : b);
    double sum = Arrays.stream(values).mapToLong(v -> (long) v).sum();
    assertThat(Estimate.ofMean(values).value()).isEqualTo(sum / values.length);
  }

  @Property(tries = 300)
  void aMeanLiesAmongItsValues(@ForAll @Size(min = 1, max = 50) List<@IntRange(max = 2) Integer> ulps) {
    double[] values = ulps.stream().mapToDouble(more -> 0.1 + more * Math.ulp(0.1)).toArray();
    assertThat(Estimate.ofMean(values).value())
        .isBetween(Arrays.stream(values).min().getAsDouble(), Arrays.stream(values).max().getAsDouble());
  }

  /** The definition: the area between the forecast's steps and the step of what came. */
  @Property(tries = 300)
  void crpsIsTheIntegral(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -50, max = 50) Double> members,
      @ForAll @DoubleRange(min = -60, max = 60) double observed) {
    double[] x = members.stream().mapToDouble(v -> v).toArray();
    double[] knots = IntStream.rangeClosed(0, x.length).mapToDouble(i -> i < x.length ? x[i] : observed).sorted()
        .toArray();
    double area = 0;
    for (int k = 1; k < knots.length; k++) {
      double middle = (knots[k - 1] + knots[k]) / 2;
      double f = Arrays.stream(x).filter(v -> v <= middle).count() / (double) x.length - (observed <= middle ? 1 : 0);
      area += f * f * (knots[k] - knots[k - 1]);
    }
    assertThat(Crps.ofMembers(x, observed)).isCloseTo(area, within(1e-9));
  }

  @Property(tries = 200)
  void brierIsTheSumOfItsParts(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> said, @ForAll long outcomes,
      @ForAll @IntRange(min = 1, max = 12) int bins) {
    List<Brier.Case> cases = IntStream.range(0, said.size())
        .mapToObj(i -> new Brier.Case(said.get(i), (outcomes >> i & 1) == 1)).toList();
    Brier brier = Brier.of(cases, bins);
    double within = 0;
    for (int k = 0; k < bins; k++) {
      int bin = k;
      List<Brier.Case> in = cases.stream().filter(c -> Math.min(bins - 1, (int) (c.p() * bins)) == bin).toList();
      double p = in.stream().mapToDouble(Brier.Case::p).average().orElse(0);
      double o = in.stream().mapToInt(Brier.Case::outcome).average().orElse(0);
      for (Brier.Case one : in) {
        within += ((one.p() - p) * (one.p() - p) - 2 * (one.p() - p) * (one.outcome() - o)) / cases.size();
      }
    }
    assertThat(brier.within()).isCloseTo(within, within(1e-9));
    assertThat(brier.bins().stream().mapToInt(Brier.Bin::count).sum()).isEqualTo(cases.size());
  }

  @Property(tries = 200)
  void aHistogramHoldsEveryCaseOnce(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 5) Integer> members,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -1, max = 6) Integer> observed,
      @ForAll @IntRange(min = 1, max = 11) int bins) {
    List<Double> ensemble = members.stream().map(Integer::doubleValue).toList();
    Pit pit = Pit.of(observed.stream().map(y -> new Pit.Case(ensemble, y)).toList(), bins);
    assertThat(pit.counts().stream().mapToDouble(v -> v).sum()).isCloseTo(observed.size(), within(1e-9));
    assertThat(pit.counts()).allMatch(v -> v >= 0);
  }

  /** An input that nothing depends on gets zero effect and zero indices, whatever the model. */
  @Property(tries = 50)
  void anInputWithoutEffectIsFound(@ForAll @DoubleRange(min = -3, max = 3) double a, @ForAll long seed) {
    Response model = Response.of(u -> a * u[0] + StrictMath.sin(5 * u[0]) * u[2]);
    var index = Sobol.indices(model, 3, 32, 3, seed).orElseThrow().inputs().get(1);
    assertThat(index.total().value()).isZero();
    assertThat(index.first().value()).isZero();
    assertThat(Morris.screen(model, 3, 4, 4, seed).get(1).strength().value()).isZero();
  }
}
