package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.ElasticityFit.Outcome;
import org.junit.jupiter.api.Test;

/** The elasticity behind a change of what a buys from b, where c may stand beside them. */
class ElasticityFitTest {
  private static final double[][] THREE = {{80, 20, 5}, {30, 90, 4}, {6, 3, 50}};
  private static final double[] RATES = {0, 0, 0, .3, 0, 0, 0, 0, 0};

  private static Outcome fit(Dataset data, double change) {
    return ElasticityFit.of(data, 0, 1, change);
  }

  @Test
  void whatTheModelMadeOfAnElasticityGivesItBack() {
    Dataset data = Worlds.of(THREE, RATES);
    Equilibrium made = ExactHat.plain(data.table(i -> 0), 3.5).solve(data.rates()).orElseThrow();
    var found = (Outcome.Found) fit(data, made.flow(1, 0) / 30 - 1);
    assertThat(found.epsilon()).isCloseTo(3.5, within(1e-7));
    assertThat(found.fitted()).isCloseTo(made.flow(1, 0) / 30 - 1, within(1e-8));
    assertThat(found.others()).isCloseTo(made.flow(2, 0) / 6 - 1, within(1e-7)).isPositive();
    assertThat(found.all()).isCloseTo(made.imports(0) / 36 - 1, within(1e-7));
    assertThat(found.revenue()).isCloseTo(.3 * made.flow(1, 0), within(1e-6));
  }

  @Test
  void withoutOthersTheyHaveNoChange() {
    var found = (Outcome.Found) fit(Worlds.of(Worlds.MIRROR, 0, 0, .3, 0), -.4);
    assertThat(found.others()).isNaN();
    assertThat(found.all()).isCloseTo(-.4, within(1e-8));
  }

  @Test
  void aChangeThatNoElasticityGivesIsOutOfReach() {
    var fall = (Outcome.OutOfReach) fit(Worlds.of(THREE, RATES), -.9999);
    assertThat(fall.most()).isBetween(-.9999, -.9);
    assertThat(fit(Worlds.of(THREE, RATES), .1)).isEqualTo(fall);
    assertThat(fall.least()).isBetween(-.3, 0.);
  }

  @Test
  void whereRatesStayEveryElasticityWillDo() {
    Dataset still = Worlds.of(THREE, new double[9]);
    var found = (Outcome.Found) fit(still, 0);
    assertThat(found.epsilon()).isEqualTo(Elasticity.LEAST);
    assertThat(found.fitted()).isCloseTo(0, within(1e-12));
    assertThat(fit(still, -.1)).isInstanceOf(Outcome.OutOfReach.class);
  }

  @Test
  void whereTheModelHasNoSolutionThereIsNone() {
    var none = (Outcome.None) ElasticityFit.of(Worlds.of(new double[][] {{1, 99}, {1, 900}}, 0, 60, 0, 0), 1, 0, -.9);
    assertThat(none.reason()).startsWith("no equilibrium was found: after ");
  }

  @Test
  void anImportThatIsNotThereCannotBeFitted() {
    Dataset data = Worlds.of(new double[][] {{80, 20}, {0, 90}}, 0, 0, .3, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> fit(data, -.1))
        .withMessage("a buys nothing from b in the base year");
    assertThatIllegalArgumentException().isThrownBy(() -> ElasticityFit.of(data, 1, 1, -.1))
        .withMessage("b buys nothing from b in the base year");
  }
}
