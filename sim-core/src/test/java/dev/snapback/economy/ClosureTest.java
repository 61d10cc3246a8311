package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Closure.Numeraire;
import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.vocabulary.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The range of each constant, at its ends. */
class ClosureTest {
  private static Closure closure(double kappa, double psi, double phi, double nu) {
    return new Closure(RevenueUse.LUMP_SUM, kappa, psi, new double[] {1, phi}, new double[] {0, nu}, Numeraire.WORLD_OUTPUT);
  }

  @Test
  void theEndsOfEachRangeAreAllowed() {
    assertThat(closure(0, 0, .01, 0).phi(1)).isEqualTo(.01);
    Closure highest = closure(100, .9999, 100, .9999);
    assertThat(highest.kappa()).isEqualTo(100);
    assertThat(highest.psi()).isEqualTo(.9999);
    assertThat(highest.phi(1)).isEqualTo(100);
    assertThat(highest.nu(1)).isEqualTo(.9999);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0", "100.1, 0", "NaN, 0", "0, -0.1", "0, 1", "0, NaN"})
  void howWorkersAndCostsAnswerHasARange(double kappa, double psi) {
    assertThatIllegalArgumentException().isThrownBy(() -> closure(kappa, psi, 1, 0))
        .withMessage("kappa is from 0 to 100 and psi from 0 to below 1, not " + kappa + " and " + psi);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100.1, 0", "NaN, 0", "1, -0.1", "1, 1", "1, NaN"})
  void whatAnImporterPaysHasARange(double phi, double nu) {
    assertThatIllegalArgumentException().isThrownBy(() -> closure(0, 0, phi, nu))
        .withMessage("phi is more than 0 and at most 100, nu from 0 to below 1, for each region, not [1.0, " + phi
            + "] and [0.0, " + nu + "]");
  }

  @Test
  void eachRegionHasBoth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Closure(
        RevenueUse.LUMP_SUM, 0, 0, new double[] {1}, new double[2], Numeraire.WORLD_OUTPUT))
        .withMessageEndingWith("for each region, not [1.0] and [0.0, 0.0]");
  }

  @Test
  void withNothingEarnedWhereItIsSoldAnImportersElasticityIsThatOfFirms() {
    assertThat(Closure.phi(.25, 0, 6)).isCloseTo(.25, within(1e-12));
    assertThat(Closure.phi(.25, .2, 6)).isGreaterThan(.25);
  }

  @Test
  void aScenariosAnswersHaveARange() {
    Response textbook = Response.TEXTBOOK;
    assertThatIllegalArgumentException().isThrownBy(() -> textbook.withScale(Coefficient.ONE))
        .withMessage("scale is from 0 to below 1, not 1");
    assertThatIllegalArgumentException().isThrownBy(() -> textbook.withPassThrough(Coefficient.ZERO))
        .withMessage("pass-through is at least 0.01, not 0");
    assertThatIllegalArgumentException().isThrownBy(() -> textbook.withDestination(Share.parse("99.01%")))
        .withMessage("the share earned where goods are sold is at most 99%, not 99.01%");
    assertThat(textbook.withDestination(Share.parse("99%")).text())
        .isEqualTo("labor supply 0, scale 0, pass-through 1, 99% earned where goods are sold");
    assertThat(textbook.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_001})
  void aCoefficientIsFromZeroToAHundred(int tenThousandths) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Coefficient(tenThousandths))
        .withMessageStartingWith("a coefficient is from 0 to 100, not ");
    assertThat(Coefficient.parse("100").value()).isEqualTo(Coefficient.MOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 20_001})
  void anElasticityIsFromATenthToTwenty(int thousandths) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Elasticity(thousandths))
        .withMessageStartingWith("an elasticity is from 0.1 to 20, not ");
    assertThat(Elasticity.parse("0.1").value()).isEqualTo(Elasticity.LEAST);
  }

  @Test
  void coefficientsAndElasticitiesAreWrittenAsTheyAreRead() {
    for (String text : new String[] {"0", "0.25", "1", "12.3456", "100"}) {
      assertThat(Coefficient.parse(text)).hasToString(text);
      assertThat(Coefficient.parse(text).value()).isEqualTo(Double.parseDouble(text));
    }
    for (String text : new String[] {"0.1", "2.125", "20"}) {
      assertThat(Elasticity.parse(text)).hasToString(text);
      assertThat(Elasticity.parse(text).value()).isEqualTo(Double.parseDouble(text));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Coefficient(1_000_001))
        .withMessage("a coefficient is from 0 to 100, not 100.0001");
    assertThatIllegalArgumentException().isThrownBy(() -> new Elasticity(20_001))
        .withMessage("an elasticity is from 0.1 to 20, not 20.001");
  }

  @Test
  void theWordOfAFileIsNotThatOfASentence() {
    assertThat(RevenueUse.LUMP_SUM.word()).isEqualTo("lump-sum");
    assertThat(RevenueUse.INCOME_TAX.word()).isEqualTo("income-tax");
    assertThat(RevenueUse.INCOME_TAX.text()).isEqualTo("income tax relief");
  }

  /** With ν = 10%, φ̃ = .5 and θ = 4/.67 a tariff acts with .5 + (1 + θ)/(.9 θ) − 1/θ − 1 of a cost. */
  @Test
  void aScenariosAnswersMakeTheClosureOfEachRegion() {
    Response answers = new Response(Coefficient.parse("0.5"), Coefficient.parse("0.2"), Coefficient.parse("0.5"), Share.percent(10));
    Closure closure = answers.closure(RevenueUse.INCOME_TAX, 2);
    double theta = 4 / .67;
    for (int region = 0; region < 2; region++) {
      assertThat(closure.nu(region)).isEqualTo(.1);
      assertThat(closure.phi(region)).isCloseTo(.5 + (1 + theta) / (.9 * theta) - 1 / theta - 1, within(1e-12));
    }
    assertThat(closure.kappa()).isEqualTo(.5);
    assertThat(closure.psi()).isEqualTo(.2);
    assertThat(closure.revenue()).isEqualTo(RevenueUse.INCOME_TAX);
    assertThat(answers.withDestination(Share.NONE).closure(RevenueUse.LUMP_SUM, 1).phi(0)).isEqualTo(.5);
    assertThat(Response.TEXTBOOK.withLaborSupply(Coefficient.parse("0.5")).withScale(Coefficient.parse("0.2"))
        .withPassThrough(Coefficient.parse("0.5")).withDestination(Share.percent(10))).isEqualTo(answers);
    assertThat(Response.TEXTBOOK.withScale(Coefficient.parse("0.9999")).scale().value()).isEqualTo(Response.MOST_SCALE);
    assertThat(Response.TEXTBOOK.withPassThrough(Coefficient.parse("0.01")).passThrough().value())
        .isEqualTo(Response.LEAST_PASS_THROUGH);
  }
}
