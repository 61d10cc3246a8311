package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Discovery of planted boxes. */
class DiscoveryTest {
  /** Runs at uniform points of which each is a case with the probability that the function gives. */
  private static List<Run> runs(int count, int inputs, long seed, Function<double[], Double> probability) {
    Draws draws = new Draws();
    List<Run> runs = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      double[] point = new double[inputs];
      for (int i = 0; i < inputs; i++) {
        draws.at(seed, n, 0, i, 0);
        point[i] = (draws.first() & 0xFFFFFFFFL) * 0x1p-32;
      }
      draws.at(seed, n, 1, 0, 0);
      runs.add(new Run(point, (draws.first() & 0xFFFFFFFFL) * 0x1p-32 < probability.apply(point)));
    }
    return runs;
  }

  @Test
  void findsAPlantedBox() {
    var found = Prim.discover(runs(2000, 5, 1, x -> x[1] < 0.4 && x[3] > 0.6 ? 0.95 : 0.05));

    assertThat(found.box().ranges()).extracting(Box.Range::input).containsExactly(1, 3);
    Box.Range first = found.box().ranges().get(0);
    assertThat(first.low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(first.high()).isCloseTo(0.4, within(0.1)); // a few slices, each 5% of the runs that are left
    Box.Range second = found.box().ranges().get(1);
    assertThat(second.low()).isCloseTo(0.6, within(0.1));
    assertThat(second.high()).isEqualTo(Double.POSITIVE_INFINITY);
    // 16% of the runs, 95% of them cases; outside 84% × 5%
    assertThat(found.box().mass()).isCloseTo(0.16, within(0.05));
    assertThat(found.box().density()).isCloseTo(0.95, within(0.12));
    assertThat(found.box().coverage()).isCloseTo(0.152 / 0.194, within(0.08));
    assertThat(found.box().holds(new double[] {0, 0.1, 0, 0.9, 0})).isTrue();
    assertThat(found.box().holds(new double[] {0, 0.9, 0, 0.9, 0})).isFalse();
  }

  @Test
  void findsAnIntervalInTheMiddle() {
    var range = Prim.discover(runs(2000, 3, 2, x -> x[2] > 0.3 && x[2] < 0.7 ? 0.9 : 0.1)).box().ranges();
    assertThat(range).hasSize(1);
    assertThat(range.get(0).low()).isCloseTo(0.3, within(0.03));
    assertThat(range.get(0).high()).isCloseTo(0.7, within(0.03));
  }

  /** Runs are counted, not points: an input with three values is cut between them. */
  @Test
  void findsAValueOfAnInputWithFew() {
    var found = Prim.discover(runs(1000, 2, 3, x -> x[0] > 2.0 / 3 ? 0.8 : 0.2).stream()
        .map(run -> new Run(new double[] {Math.floor(run.point()[0] * 3), run.point()[1]}, run.isCase())).toList());
    assertThat(found.box().ranges()).containsExactly(new Box.Range(0, 2, Double.POSITIVE_INFINITY));
    assertThat(found.box().density()).isCloseTo(0.8, within(0.08));
  }

  @Test
  void findsTheLeastValueOfAnInputWithFew() {
    var found = Prim.discover(runs(1000, 2, 3, x -> x[0] < 1.0 / 3 ? 0.8 : 0.2).stream()
        .map(run -> new Run(new double[] {Math.floor(run.point()[0] * 3), run.point()[1]}, run.isCase())).toList());
    assertThat(found.box().ranges()).containsExactly(new Box.Range(0, Double.NEGATIVE_INFINITY, 0));
  }

  /** Ranges stand in the order of the inputs, in whatever order they were found; the last of three matters most. */
  @Test
  void rangesStandInTheOrderOfTheInputs() {
    var found = Prim.discover(runs(3000, 3, 6, x -> x[2] > 0.6 ? x[0] < 0.5 ? 0.95 : 0.3 : 0.02));
    assertThat(found.box().ranges()).extracting(Box.Range::input).containsExactly(0, 2);
    assertThat(found.peeled().get(1).ranges()).extracting(Box.Range::input).containsExactly(2);
  }

  /** The same runs learn and judge in turn: the half held back is another one. */
  @Test
  void theRunsHeldBackAreNotThoseLearnedFrom() {
    List<Run> cases = runs(400, 1, 7, x -> x[0] > 0.5 ? 1.0 : 0.0);
    List<Run> halved = IntStream.range(0, 400).mapToObj(i -> i % 2 == 0 ? cases.get(i) : cases.get(i).otherwise()).toList();
    assertThat(Prim.discover(cases).box().ranges()).hasSize(1);
    assertThat(Prim.discover(halved).box().ranges()).as("the others say the opposite").isEmpty();
    assertThat(Prim.discover(runs(40, 1, 7, x -> 0.5)).peeled()).as("forty are enough").isNotEmpty();
  }

  /** Where nothing matters, most searches must say so; the runs held back catch the others' luck. */
  @Test
  void findsNothingInNoise() {
    int found = 0;
    for (int seed = 0; seed < 40; seed++) {
      found += Prim.discover(runs(400, 4, seed, x -> 0.5)).box().ranges().isEmpty() ? 0 : 1;
    }
    assertThat(found).isLessThanOrEqualTo(4);
  }

  /** From the whole space on, each box passed is smaller, denser, and holds fewer of the cases. */
  @Test
  void peelingTradesCoverageForDensity() {
    var peeled = Prim.discover(runs(1000, 3, 4, x -> x[0] * x[1])).peeled();
    assertThat(peeled.get(0).ranges()).isEmpty();
    assertThat(peeled.get(0).coverage()).isEqualTo(1);
    for (int i = 1; i < peeled.size(); i++) {
      assertThat(peeled.get(i).inside()).isLessThan(peeled.get(i - 1).inside());
      assertThat(peeled.get(i).density()).isGreaterThanOrEqualTo(peeled.get(i - 1).density());
    }
    assertThat(peeled).hasSizeGreaterThan(10);
  }

  @Test
  void allOrNoneNeedNoBox() {
    assertThat(Prim.discover(runs(100, 2, 5, x -> 1.0)).box().ranges()).isEmpty();
    Box none = Prim.discover(runs(100, 2, 5, x -> 0.0)).box();
    assertThat(none.ranges()).isEmpty();
    assertThat(none.coverage()).isZero();
    assertThatThrownBy(() -> Prim.discover(runs(39, 2, 5, x -> 0.5))).hasMessageContaining("at least 40 runs, not 39");
  }
}
