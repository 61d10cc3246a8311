package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every world of exact-hat algebra has, on random worlds of two to five regions: invariants 32 to 43. */
class ExactHatProperties {
  private static final double EXACT = 1e-9;

  /**
   * A world with rates before and after.
   *
   * @param flows exporter by importer, in bn USD
   * @param before rates of the base year, flat: exporter × importer
   * @param after rates now, flat
   * @param epsilon trade elasticity
   */
  record Case(double[][] flows, double[][] before, double[] after, double epsilon) {
    int size() {
      return flows.length;
    }

    TradeTable table() {
      return TradeTable.of(names(size()), flows, before);
    }

    Equilibrium solved() {
      return ExactHat.plain(table(), epsilon).solve(new double[][] {after}).orElseThrow();
    }

    @Override
    public String toString() {
      return Arrays.deepToString(flows) + " " + Arrays.toString(after) + " " + epsilon;
    }
  }

  private static List<String> names(int n) {
    var names = new ArrayList<String>();
    for (int i = 0; i < n; i++) {
      names.add("r" + i);
    }
    return names;
  }

  @Provide
  Arbitrary<Case> worlds() {
    return Arbitraries.integers().between(2, 5).flatMap(n -> {
      Arbitrary<double[]> trade = Arbitraries.doubles().between(1, 100).array(double[].class).ofSize(n * n);
      Arbitrary<double[]> low = Arbitraries.doubles().between(0, .25).array(double[].class).ofSize(n * n);
      Arbitrary<double[]> high = Arbitraries.doubles().between(0, 1.5).array(double[].class).ofSize(n * n);
      return Combinators.combine(trade, low, high, Arbitraries.doubles().between(1, 8)).as((flat, t0, t, epsilon) -> {
        double[][] flows = new double[n][n];
        double[][] before = new double[n][n];
        double[] after = t.clone();
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            // Trade is within a fifth of balance: with deficits near a region's income there may be no equilibrium.
            double both = flat[Math.min(i, j) * n + Math.max(i, j)];
            flows[i][j] = i == j ? 100 + 5 * both : i < j ? both : both * (.8 + .4 * t0[i * n + j]);
            before[i][j] = i == j ? 0 : t0[i * n + j];
          }
          after[i * n + i] = 0;
        }
        return new Case(flows, before, after, epsilon);
      });
    });
  }

  @Property(tries = 200)
  void inv34_no_change_of_rates_changes_nothing(@ForAll("worlds") Case world) {
    Equilibrium same = ExactHat.plain(world.table(), world.epsilon()).solve(world.table().rates()).orElseThrow();
    for (int i = 0; i < world.size(); i++) {
      assertThat(same.wage(i)).isEqualTo(1);
      assertThat(same.welfare(i)).isEqualTo(1);
    }
  }

  @Property(tries = 200)
  void inv32_revenue_is_rate_times_customs_value_and_markets_clear(@ForAll("worlds") Case world) {
    Equilibrium found = world.solved();
    for (int j = 0; j < world.size(); j++) {
      double revenue = 0;
      double sales = 0;
      double bought = 0;
      for (int i = 0; i < world.size(); i++) {
        revenue += world.after()[i * world.size() + j] * found.flow(i, j);
        sales += found.flow(j, i);
        bought += found.flow(i, j);
      }
      assertThat(found.revenue(j)).isCloseTo(revenue, within(1e-7 * Math.max(1, revenue)));
      assertThat(found.expenditure(j)).as("what is spent goes to sellers and to the treasury")
          .isCloseTo(bought + revenue, within(1e-7 * bought));
      assertThat(sales).as("what is made is sold").isCloseTo(found.output(j), within(1e-7 * sales));
      assertThat(found.welfare(j)).as("42: finite").isFinite().isPositive();
    }
  }

  @Property(tries = 150)
  void inv33_no_import_rises_when_its_own_tariff_does(@ForAll("worlds") Case world) {
    Equilibrium before = world.solved();
    double[] more = world.after().clone();
    more[1] += .2; // of region 0 in region 1
    Equilibrium after = new Case(world.flows(), world.before(), more, world.epsilon()).solved();
    assertThat(after.flow(0, 1)).isLessThanOrEqualTo(before.flow(0, 1) * (1 + EXACT));
  }

  /** Two goods of an importer, at customs value: their ratio follows duties and wages by the elasticity, and nothing else. */
  @Property(tries = 150)
  void inv36_of_two_origins_the_dearer_is_bought_less_by_the_closed_form(@ForAll("worlds") Case world) {
    Equilibrium found = world.solved();
    int n = world.size();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        int home = j * n + j;
        double duties = (1 + world.after()[i * n + j]) / (1 + world.before()[i][j]);
        double wages = found.wage(i) / found.wage(j);
        double wanted = world.flows()[i][j] / world.flows()[j][j]
            * Math.pow(duties, -1 - world.epsilon()) * Math.pow(wages, -world.epsilon());
        assertThat(found.flow(i, j) / found.flow(j, j)).isCloseTo(wanted, within(1e-12 * Math.max(1, wanted)));
        assertThat(world.after()[home]).as("no duty at home").isZero();
      }
    }
  }

  /** Where trade is balanced: a deficit is held in the numeraire, of which every region is a part. */
  @Property(tries = 150)
  void inv41_a_region_that_trades_with_nobody_changes_nothing_for_the_others(@ForAll("worlds") Case world) {
    int n = world.size();
    double[][] flows = new double[n + 1][n + 1];
    double[][] before = new double[n + 1][n + 1];
    double[] after = new double[(n + 1) * (n + 1)];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        flows[i][j] = (world.flows()[i][j] + world.flows()[j][i]) / 2;
      }
      System.arraycopy(world.before()[i], 0, before[i], 0, n);
      System.arraycopy(world.after(), i * n, after, i * (n + 1), n);
      after[i * (n + 1) + n] = .5; // its own duties fall on nothing
    }
    flows[n][n] = 70;
    double[][] balanced = Arrays.stream(flows, 0, n).map(row -> Arrays.copyOf(row, n)).toArray(double[][]::new);
    Equilibrium one = new Case(balanced, world.before(), world.after(), world.epsilon()).solved();
    Equilibrium other = new Case(flows, before, after, world.epsilon()).solved();
    for (int i = 0; i < n; i++) {
      assertThat(other.welfare(i)).isCloseTo(one.welfare(i), within(1e-8));
      assertThat(other.wage(i) / other.wage(0)).isCloseTo(one.wage(i) / one.wage(0), within(1e-8));
    }
    assertThat(other.welfare(n)).isCloseTo(1, within(1e-8));
  }

  @Property(tries = 150)
  void inv43_a_tariff_turns_trade_away_and_makes_none(@ForAll("worlds") Case world) {
    Equilibrium before = world.solved();
    double[] more = world.after().clone();
    more[1] += .2; // of region 0 in region 1
    Equilibrium after = new Case(world.flows(), world.before(), more, world.epsilon()).solved();
    assertThat(after.imports(1) / after.flow(1, 1)).as("of all that it buys less comes from abroad")
        .isLessThanOrEqualTo(before.imports(1) / before.flow(1, 1) * (1 + EXACT));
    for (int i = 2; i < world.size(); i++) {
      assertThat(after.flow(i, 1) / after.flow(0, 1)).as("and more of that from the others")
          .isGreaterThan(before.flow(i, 1) / before.flow(0, 1));
    }
  }

  @Property(tries = 150)
  void inv37_38_another_unit_of_money_changes_no_hat(@ForAll("worlds") Case world) {
    double[][] cents = world.flows().clone();
    for (int i = 0; i < cents.length; i++) {
      cents[i] = Arrays.stream(cents[i]).map(x -> x * 100).toArray();
    }
    Equilibrium one = world.solved();
    Equilibrium other = new Case(cents, world.before(), world.after(), world.epsilon()).solved();
    for (int i = 0; i < world.size(); i++) {
      assertThat(other.wage(i)).isCloseTo(one.wage(i), within(EXACT));
      assertThat(other.welfare(i)).isCloseTo(one.welfare(i), within(EXACT));
    }
  }

  @Property(tries = 150)
  void inv39_other_names_give_the_same_results_under_other_names(@ForAll("worlds") Case world) {
    int n = world.size();
    double[][] flows = new double[n][n];
    double[][] before = new double[n][n];
    double[] after = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        flows[n - 1 - i][n - 1 - j] = world.flows()[i][j];
        before[n - 1 - i][n - 1 - j] = world.before()[i][j];
        after[(n - 1 - i) * n + n - 1 - j] = world.after()[i * n + j];
      }
    }
    Equilibrium one = world.solved();
    Equilibrium other = new Case(flows, before, after, world.epsilon()).solved();
    for (int i = 0; i < n; i++) {
      assertThat(other.welfare(n - 1 - i)).isCloseTo(one.welfare(i), within(1e-8));
    }
  }

  @Property(tries = 150)
  void inv40_a_sector_in_two_equal_halves_is_the_same_sector(@ForAll("worlds") Case world) {
    int n = world.size();
    double[] half = Arrays.stream(TradeTable.flat(world.flows())).map(x -> x / 2).toArray();
    double[] rates = TradeTable.flat(world.before());
    var table = new TradeTable(names(n), List.of("left", "right"), new double[][] {half, half.clone()},
        new double[][] {rates, rates.clone()});
    Equilibrium one = world.solved();
    Equilibrium two = new ExactHat(table, new double[] {world.epsilon(), world.epsilon()}, Closure.plain(n))
        .solve(new double[][] {world.after(), world.after()}).orElseThrow();
    for (int i = 0; i < n; i++) {
      assertThat(two.wage(i)).isCloseTo(one.wage(i), within(1e-8));
      assertThat(two.welfare(i)).isCloseTo(one.welfare(i), within(1e-8));
      assertThat(two.flow(0, i, 0) + two.flow(1, i, 0)).isCloseTo(one.flow(i, 0), within(1e-6));
    }
  }
}
