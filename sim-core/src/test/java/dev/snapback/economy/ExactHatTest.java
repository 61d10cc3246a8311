package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExactHatTest {
  private static final TradeTable MIRROR = TradeTable.of(List.of("a", "b"), new double[][] {{80, 20}, {20, 80}});

  @Test
  void twoMirrorImagesThatTaxEachOtherHaveAClosedForm() {
    // Wages do not move. P̂ = (.8 + .2 · 1.25^−4)^(−1/4); λ′ at home = .8 P̂^4; revenue is .25/1.25 of the rest.
    Equilibrium found = ExactHat.plain(MIRROR, 4).solve(rates(.25)).orElseThrow();

    for (int region = 0; region < 2; region++) {
      assertThat(found.wage(region)).isCloseTo(1, within(1e-12));
      assertThat(found.price(region)).isCloseTo(1.031912093, within(5e-10));
      assertThat(found.welfare(region)).isCloseTo(.987418713, within(5e-10));
      assertThat(found.flow(region, region) / found.expenditure(region)).isCloseTo(.907111756, within(5e-10));
      assertThat(found.revenue(region) / found.expenditure(region)).isCloseTo(.018577649, within(5e-10));
    }
  }

  @Test
  void withoutAShockEverythingIsExactlyOne() {
    Equilibrium found = ExactHat.plain(MIRROR, 4).solve(rates(0)).orElseThrow();

    assertThat(found.wage(0)).isEqualTo(1);
    assertThat(found.price(0)).isEqualTo(1);
    assertThat(found.welfare(0)).isEqualTo(1);
    assertThat(found.iterations()).isZero();
  }

  @Test
  void thirtyPointsOnTopOfABaseOf20Point8RaiseCostBy24Point8Percent() {
    // A small importer b whose suppliers' wages it cannot move: its prices rise by the cost alone.
    double[][] flows = {{1_000_000, 1}, {1, .000_001}};
    double[][] base = {{0, .208}, {0, 0}};
    double[][] now = {{0, .508}, {0, 0}};
    TradeTable table = TradeTable.of(List.of("world", "b"), flows, base);

    Equilibrium found = ExactHat.plain(table, 4).solve(new double[][] {TradeTable.flat(now)}).orElseThrow();

    assertThat(found.price(1) / found.wage(0)).isCloseTo(1.508 / 1.208, within(1e-6));
    assertThat(1.508 / 1.208).isCloseTo(1.248, within(5e-4));
  }

  @Test
  void aBaseWithTariffsIsAnEquilibriumOfItself() {
    double[][] base = {{0, .208}, {.03, 0}};
    TradeTable table = TradeTable.of(List.of("a", "b"), new double[][] {{300, 40}, {90, 200}}, base);

    Equilibrium found = ExactHat.plain(table, 2.5).solve(table.rates()).orElseThrow();

    assertThat(found.price(1)).isEqualTo(1);
    assertThat(found.welfare(0)).isEqualTo(1);
    assertThat(found.flow(0, 1)).isCloseTo(40, within(1e-12));
    assertThat(found.revenue(1)).isCloseTo(40 * .208, within(1e-12));
  }

  @Test
  void ratesAndElasticitiesOutsideTheirRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ExactHat.plain(MIRROR, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactHat.plain(MIRROR, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> ExactHat.plain(MIRROR, 4).solve(rates(-.1)))
        .withMessageContaining("from a to b");
    assertThatIllegalArgumentException().isThrownBy(() -> TradeTable.of(List.of("a", "b"), new double[][] {{0, 0}, {1, 1}}))
        .withMessageContaining("a sells nothing");
  }

  @Test
  void elasticitiesAndTheClosureAreThoseOfTheTable() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExactHat(MIRROR, new double[] {4, 4}, Closure.plain(2)))
        .withMessage("2 elasticities for 1 sectors, and a closure for 2 of 2 regions");
    assertThatIllegalArgumentException().isThrownBy(() -> new ExactHat(MIRROR, new double[] {4}, Closure.plain(3)))
        .withMessage("1 elasticities for 1 sectors, and a closure for 3 of 2 regions");
    assertThatIllegalArgumentException().isThrownBy(() -> ExactHat.plain(MIRROR, 100.1))
        .withMessage("a trade elasticity is more than 0 and at most 100, not 100.1");
    assertThat(ExactHat.plain(MIRROR, 100).epsilon(0)).isEqualTo(100);
  }

  @Test
  void aSectorThatACountryDoesNotBuyStaysEmpty() {
    TradeTable table = new TradeTable(List.of("a", "b"), List.of("s", "t"),
        new double[][] {{80, 20, 20, 80}, {0, 10, 0, 10}}, new double[2][4]);
    ExactHat model = ExactHat.plain(table, 4);
    assertThat(model.share(1, 0, 0)).isZero();
    Equilibrium found = model.solve(new double[][] {{0, .25, .25, 0}, {0, .25, .25, 0}}).orElseThrow();
    assertThat(found.flow(1, 0, 0)).isZero();
    assertThat(found.flow(1, 0, 1)).isBetween(1., 9.);
    assertThat(found.residual()).isLessThan(1e-11);
  }

  @Test
  void noCountryLivesOnDutiesAloneWhereTheyReplaceTheIncomeTax() {
    TradeTable table = TradeTable.of(List.of("a", "b"), Worlds.MIRROR, new double[][] {{0, 0}, {5, 0}});
    Closure relief = new Closure(Closure.RevenueUse.INCOME_TAX, .5, 0, new double[] {1, 1}, new double[2],
        Closure.Numeraire.WORLD_OUTPUT);
    assertThatIllegalArgumentException().isThrownBy(() -> new ExactHat(table, new double[] {4}, relief)).withMessage(
        "a has a tariff revenue of 100.0 and labor income of 100.0: there is no such income tax relief");
  }

  @Test
  void whereThereIsNoEquilibriumThereAreNoNumbers() {
    // a gives away, as a share of the world's output, more than it can still earn.
    TradeTable table = TradeTable.of(List.of("a", "b"), new double[][] {{1, 99}, {1, 900}});

    HatOutcome outcome = ExactHat.plain(table, 8).solve(new double[][] {{0, 60, 0, 0}});

    assertThat(outcome).isInstanceOf(NoEquilibrium.class);
    NoEquilibrium none = (NoEquilibrium) outcome;
    assertThat(none.text()).contains("no equilibrium").contains("labor of ");
    assertThatIllegalStateException().isThrownBy(outcome::orElseThrow).withMessage(none.text());
    assertThat(new NoEquilibrium(Double.NaN, 3, "a").text())
        .isEqualTo("no equilibrium was found: after 3 steps the market for the labor of a has no value");
    assertThat(new NoEquilibrium(.123456789, 3, "a").text()).endsWith(" is 12% from clearing");
    assertThat(new NoEquilibrium(.02, 3, "a").text())
        .isEqualTo("no equilibrium was found: after 3 steps the market for the labor of a is 2.0% from clearing");
  }

  private static double[][] rates(double rate) {
    return new double[][] {{0, rate, rate, 0}};
  }
}
