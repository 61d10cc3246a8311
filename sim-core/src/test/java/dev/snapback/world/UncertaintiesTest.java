package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Cites;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Uncertain parameters that go together: the rank correlation appears, and each keeps its own distribution. */
class UncertaintiesTest {
  private static final int DRAWS = 20_000;
  private static final String CAPACITY = "license.rare-earths.capacity";
  private static final String APPROVAL = "license.rare-earths.approval";
  private static final String RETURNED = "license.rare-earths.returned";
  private static final String RATE = "license.rare-earths.autos.rate";

  private final List<Uncertainty> parameters =
      ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow().uncertain();

  private static RankCorrelation rank(String a, String b, double rank) {
    return new RankCorrelation(a, b, rank, Cites.NONE);
  }

  private double[] column(Uncertainties of, String name) {
    int at = IntStream.range(0, parameters.size())
        .filter(i -> parameters.get(i).parameter().name().equals(name)).findFirst().orElseThrow();
    return IntStream.rangeClosed(1, DRAWS).mapToDouble(i -> of.draw(7, i).get(at).value()).toArray();
  }

  /** Spearman's coefficient: Pearson's of the ranks. */
  private static double spearman(double[] a, double[] b) {
    double[] x = ranks(a);
    double[] y = ranks(b);
    double mean = (x.length - 1) / 2.0;
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
    }
    return xy / xx;
  }

  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i]))
        .toArray(Integer[]::new);
    double[] ranks = new double[values.length];
    IntStream.range(0, order.length).forEach(i -> ranks[order[i]] = i);
    return ranks;
  }

  @Test
  void the_rank_correlations_appear() {
    var joined = Uncertainties.of(parameters, List.of(rank(CAPACITY, APPROVAL, 0.6), rank(RETURNED, CAPACITY, -0.5)));
    double[] capacity = column(joined, CAPACITY);
    assertThat(spearman(capacity, column(joined, APPROVAL))).isCloseTo(0.6, within(0.02));
    assertThat(spearman(capacity, column(joined, RETURNED))).isCloseTo(-0.5, within(0.02));
    assertThat(spearman(capacity, column(joined, RATE))).isCloseTo(0, within(0.03));
  }

  @Test
  void each_keeps_its_own_distribution() {
    var joined = Uncertainties.of(parameters, List.of(rank(CAPACITY, APPROVAL, 0.6), rank(RETURNED, CAPACITY, -0.5)));
    for (Uncertainty each : joined.parameters()) {
      double[] drawn = column(joined, each.parameter().name());
      Arrays.sort(drawn);
      for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
        double near = each.adjustment(p - 0.012).value();
        double far = each.adjustment(p + 0.012).value();
        assertThat(drawn[(int) (p * DRAWS)]).as(each.parameter().name() + " at " + p).isBetween(near, far);
      }
    }
  }

  @Test
  void a_correlation_of_others_moves_no_draw() {
    var alone = Uncertainties.of(parameters, List.of());
    var joined = Uncertainties.of(parameters, List.of(rank(CAPACITY, APPROVAL, 0.6)));
    assertThat(column(joined, RATE)).containsExactly(column(alone, RATE));
    assertThat(alone.only(u -> u.parameter().name().equals(RATE)).draw(7, 3)).hasSize(1)
        .containsExactly(alone.draw(7, 3).get(3));
    assertThat(joined.only(u -> !u.parameter().name().equals(APPROVAL)).correlations()).isEmpty();
  }

  @Test
  void what_cannot_hold_together_names_the_pair() {
    assertThatThrownBy(() -> Uncertainties.of(parameters,
        List.of(rank(CAPACITY, APPROVAL, 0.9), rank(APPROVAL, RETURNED, 0.9), rank(CAPACITY, RETURNED, -0.9))))
        .hasMessageContaining(CAPACITY + " and " + APPROVAL + " cannot go together by rank 0.90")
        .hasMessageContaining("beside " + RETURNED + " it is between");
    assertThatThrownBy(() -> Uncertainties.of(parameters, List.of(rank(CAPACITY, APPROVAL, 0.9), rank(APPROVAL, RETURNED, 0.9))))
        .hasMessageContaining("where nothing is said");
    assertThat(Uncertainties.of(parameters,
        List.of(rank(CAPACITY, APPROVAL, 0.9), rank(APPROVAL, RETURNED, 0.9), rank(CAPACITY, RETURNED, 0.8))).correlations())
        .as("the order does not matter").hasSize(3);
    assertThatThrownBy(() -> Uncertainties.of(parameters, List.of(rank(CAPACITY, APPROVAL, 0.3), rank(APPROVAL, CAPACITY, 0.3))))
        .hasMessageContaining("stand twice");
    assertThatThrownBy(() -> Uncertainties.of(parameters, List.of(rank(CAPACITY, "pressure.us.level", 0.3))))
        .hasMessageContaining("pressure.us.level is not uncertain");
    assertThatThrownBy(() -> rank(CAPACITY, CAPACITY, 0.3)).hasMessageContaining("itself");
    assertThatThrownBy(() -> rank(CAPACITY, APPROVAL, 1)).hasMessageContaining("between -1 and 1");
  }
}
