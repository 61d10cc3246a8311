package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Closure.Numeraire;
import dev.snapback.economy.Closure.RevenueUse;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each equation that {@link ExactHat} is documented by, put to what was solved: three regions and two sectors, duties before
 * and after, deficits, and closures from the textbook's to one in which everything answers.
 */
class HatEquationsTest {
  private static final int N = 3;
  private static final int SECTORS = 2;
  private static final double[] EPSILON = {3, 6};
  private static final double[][] FLOWS = {{500, 30, 20, 45, 300, 10, 15, 25, 200}, {90, 12, 6, 20, 150, 9, 4, 11, 60}};
  private static final double[][] BEFORE = {{0, .05, .02, .04, 0, .1, .03, .2, 0}, {0, .1, 0, .15, 0, .05, .02, .04, 0}};
  private static final double[][] AFTER = {{0, .25, .02, .6, 0, .1, .13, .2, 0}, {0, .4, .3, .35, 0, .05, .12, .04, 0}};
  private static final TradeTable TABLE =
      new TradeTable(List.of("a", "b", "c"), List.of("goods", "machines"), FLOWS, BEFORE);
  private static final Offset<Double> CLOSE = within(1e-9);

  private static Closure closure(RevenueUse revenue, double kappa, double psi, double[] phi, double[] nu, Numeraire numeraire) {
    return new Closure(revenue, kappa, psi, phi, nu, numeraire);
  }

  private static Stream<Closure> closures() {
    double[] one = {1, 1, 1};
    double[] none = new double[N];
    double[] nu = {.1, .2, .3};
    double[] phi = {.4, 1.5, 1};
    return Stream.of(
        Closure.plain(N),
        closure(RevenueUse.LUMP_SUM, 0, 0, phi, none, Numeraire.WORLD_OUTPUT),
        closure(RevenueUse.LUMP_SUM, 0, 0, one, nu, Numeraire.WORLD_PRICES),
        closure(RevenueUse.LUMP_SUM, .5, 0, one, none, Numeraire.WORLD_OUTPUT),
        closure(RevenueUse.INCOME_TAX, .5, 0, one, none, Numeraire.WORLD_PRICES),
        closure(RevenueUse.INCOME_TAX, .5, .2, phi, nu, Numeraire.WORLD_PRICES),
        closure(RevenueUse.LUMP_SUM, 2, .1, phi, nu, Numeraire.WORLD_OUTPUT));
  }

  /** A number of a sector and a region. */
  private interface OfSeller {
    double of(int s, int i);
  }

  /** The sum over all sectors and regions. */
  private static double sum(OfSeller number) {
    double sum = 0;
    for (int s = 0; s < SECTORS; s++) {
      for (int i = 0; i < N; i++) {
        sum += number.of(s, i);
      }
    }
    return sum;
  }

  /** One solved world, and its equations. */
  private record Case(Closure closure, ExactHat model, Equilibrium found) {
    double cost(int i, int s) {
      return Math.pow(found.wage(i) / Math.pow(found.employment(i), closure.psi()), -EPSILON[s]);
    }

    double weight(int s, int i, int j) {
      int at = i * N + j;
      double change = (1 + AFTER[s][at]) / (1 + BEFORE[s][at]);
      return model.share(s, i, j) * cost(i, s) * Math.pow(change, -EPSILON[s] * closure.phi(j));
    }

    double weights(int s, int j) {
      double sum = 0;
      for (int i = 0; i < N; i++) {
        sum += weight(s, i, j);
      }
      return sum;
    }

    /** What a region spent on a sector in the base year, duties included. */
    double spentBefore(int s, int j) {
      double sum = 0;
      for (int i = 0; i < N; i++) {
        sum += FLOWS[s][i * N + j] * (1 + BEFORE[s][i * N + j]);
      }
      return sum;
    }

    double alpha(int s, int j) {
      return spentBefore(s, j) / model.expenditure(j);
    }

    double revenueBefore(int j) {
      return sum((s, i) -> FLOWS[s][i * N + j] * BEFORE[s][i * N + j]);
    }

    double worldBefore() {
      return model.output(0) + model.output(1) + model.output(2);
    }

    double worldNow() {
      return found.output(0) + found.output(1) + found.output(2);
    }

    double taxed(double revenue, double earned) {
      return closure.revenue() == RevenueUse.INCOME_TAX ? revenue / earned : 0;
    }
  }

  private static Case solved(Closure closure) {
    var model = new ExactHat(TABLE, EPSILON, closure);
    return new Case(closure, model, model.solve(AFTER).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("closures")
  void sharesOfExpenditureFollowCostsAndDuties(Closure closure) {
    Case one = solved(closure);
    for (int s = 0; s < SECTORS; s++) {
      for (int j = 0; j < N; j++) {
        for (int i = 0; i < N; i++) {
          double paid = one.found().flow(s, i, j) * (1 + AFTER[s][i * N + j]);
          assertThat(paid / (one.alpha(s, j) * one.found().expenditure(j)))
              .isCloseTo(one.weight(s, i, j) / one.weights(s, j), CLOSE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("closures")
  void pricesAreThoseOfTheSectorsAndOfWhatVarietyIsLost(Closure closure) {
    Case one = solved(closure);
    for (int j = 0; j < N; j++) {
      double price = 1;
      for (int s = 0; s < SECTORS; s++) {
        price *= Math.pow(one.weights(s, j), -one.alpha(s, j) / EPSILON[s]);
      }
      double spent = one.found().expenditure(j) / one.model().expenditure(j);
      price *= Math.pow(spent / one.found().wage(j), 1 - closure.phi(j));
      assertThat(one.found().price(j)).isCloseTo(price, CLOSE);
    }
  }

  @ParameterizedTest
  @MethodSource("closures")
  void whatIsSpentIsEarnedCollectedOrLent(Closure closure) {
    Case one = solved(closure);
    for (int j = 0; j < N; j++) {
      int importer = j;
      double revenue = sum((s, i) -> AFTER[s][i * N + importer] * one.found().flow(s, i, importer));
      double deficit = one.model().expenditure(j) - one.model().output(j) - one.revenueBefore(j);
      assertThat(one.found().revenue(j)).isCloseTo(revenue, CLOSE);
      assertThat(one.found().expenditure(j))
          .isCloseTo(one.found().output(j) + revenue + deficit * one.worldNow() / one.worldBefore(), within(1e-8));
    }
  }

  @ParameterizedTest
  @MethodSource("closures")
  void everyMarketClears(Closure closure) {
    Case one = solved(closure);
    for (int i = 0; i < N; i++) {
      int at = i;
      double before = sum((s, j) -> (1 - closure.nu(j)) * FLOWS[s][at * N + j] + closure.nu(at) * FLOWS[s][j * N + at]);
      double earned = sum((s, j) ->
          (1 - closure.nu(j)) * one.found().flow(s, at, j) + closure.nu(at) * one.found().flow(s, j, at));
      assertThat(one.model().output(i)).isCloseTo(before, CLOSE);
      assertThat(one.found().output(i)).isCloseTo(earned, within(1e-8));
      assertThat(one.found().output(i)).isCloseTo(one.found().wage(i) * one.found().employment(i) * before, within(1e-8));
    }
    assertThat(one.found().residual()).isPositive().isLessThan(HatSolver.TOLERANCE);
    assertThat(one.found().iterations()).isBetween(5, 60);
  }

  @ParameterizedTest
  @MethodSource("closures")
  void workAnswersToWhatAnHourBuysAfterTax(Closure closure) {
    Case one = solved(closure);
    for (int j = 0; j < N; j++) {
      double before = one.taxed(one.revenueBefore(j), one.model().output(j));
      double now = one.taxed(one.found().revenue(j), one.found().output(j));
      double hour = (1 - before) / (1 - now) * one.found().wage(j) / one.found().price(j);
      assertThat(one.found().employment(j)).isCloseTo(Math.pow(hour, closure.kappa()), CLOSE);
    }
  }

  @ParameterizedTest
  @MethodSource("closures")
  void welfareIsWhatPeopleBuyLessWhatTheirWorkCostsThem(Closure closure) {
    Case one = solved(closure);
    for (int j = 0; j < N; j++) {
      double tax = one.taxed(one.found().revenue(j), one.found().output(j));
      double spent = one.model().expenditure(j);
      double delta = spent / (spent - closure.kappa() / (1 + closure.kappa()) * (1 - tax) * one.model().output(j));
      double real = one.found().expenditure(j) / spent / one.found().price(j);
      double earned = one.found().wage(j) * one.found().employment(j) / one.found().price(j);
      assertThat(one.found().welfare(j)).isCloseTo(delta * real + (1 - delta) * earned, CLOSE);
    }
  }

  @ParameterizedTest
  @MethodSource("closures")
  void pricesAreMeasuredAgainstTheNumeraire(Closure closure) {
    Case one = solved(closure);
    double prices = 0;
    for (int j = 0; j < N; j++) {
      prices += one.model().expenditure(j) * (one.found().price(j) - 1);
    }
    if (closure.numeraire() == Numeraire.WORLD_PRICES) {
      assertThat(prices).isCloseTo(0, within(1e-8));
    } else {
      assertThat(one.worldNow()).isCloseTo(one.worldBefore(), within(1e-8));
    }
  }

  @ParameterizedTest
  @MethodSource("closures")
  void theBaseYearIsExactlyItself(Closure closure) {
    var model = new ExactHat(TABLE, EPSILON, closure);
    Equilibrium same = model.solve(BEFORE).orElseThrow();
    for (int j = 0; j < N; j++) {
      assertThat(new double[] {same.wage(j), same.price(j), same.employment(j), same.welfare(j)}).containsOnly(1);
      assertThat(same.flow(0, j)).isCloseTo(FLOWS[0][j] + FLOWS[1][j], CLOSE);
    }
  }

  /** What was solved before leaves no trace: a solver that has seen a hundred percent gives the bits of a new one. */
  @ParameterizedTest
  @MethodSource("closures")
  void aSolverForgetsWhatItSolved(Closure closure) {
    var model = new ExactHat(TABLE, EPSILON, closure);
    var solver = new HatSolver(model);
    double[][] high = {{0, 1, 1, 1, 0, 1, 1, 1, 0}, {0, 1, 1, 1, 0, 1, 1, 1, 0}};
    solver.solve(high).orElseThrow();
    Equilibrium again = solver.solve(AFTER).orElseThrow();
    Equilibrium fresh = model.solve(AFTER).orElseThrow();
    for (int j = 0; j < N; j++) {
      assertThat(again.wage(j)).isEqualTo(fresh.wage(j));
      assertThat(again.welfare(j)).isEqualTo(fresh.welfare(j));
    }
    assertThat(again.iterations()).isEqualTo(fresh.iterations());
  }

  @Test
  void importsAndExportsAreThoseOfAllOtherRegions() {
    Equilibrium found = solved(Closure.plain(N)).found();
    assertThat(found.imports(1)).isCloseTo(found.flow(0, 1) + found.flow(2, 1), CLOSE);
    assertThat(found.exports(1)).isCloseTo(found.flow(1, 0) + found.flow(1, 2), CLOSE);
  }
}
