package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.economy.Dataset.Country;
import dev.snapback.economy.Dataset.Sector;
import dev.snapback.economy.Question.Model;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The same world asked of each model: its table, its groups, its notes, and why there is none. */
class FindingsTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Findings found(Dataset data, Question question) {
    return ((Findings.Outcome.Found) Findings.of(data, question)).findings();
  }

  private static String none(Dataset data, Question question) {
    return ((Findings.Outcome.None) Findings.of(data, question)).reason();
  }

  private static double value(Findings findings, String row, String column) {
    int at = findings.columns().stream().map(Findings.Column::key).toList().indexOf(column);
    return findings.rows().stream().filter(r -> r.name().equals(row)).findFirst().orElseThrow().values()[at];
  }

  @Test
  void theClosedFormOfTwoMirrorImagesInPercent() {
    Findings found = found(Worlds.of(Worlds.MIRROR, 0, .25, .25, 0), Question.of(Model.EXACT_HAT));
    assertThat(found.rows()).extracting(Findings.Row::name).containsExactly("a", "b");
    assertThat(value(found, "a", "welfare")).isCloseTo(-1.2581287, within(1e-7));
    assertThat(value(found, "a", "prices")).isCloseTo(3.1912093, within(1e-7));
    // Of 1/(1 − .018577649) that is spent .092888244 goes abroad, a fifth of it as duty; it was 20 of 100.
    double spent = 1 / (1 - .018577649);
    assertThat(value(found, "a", "exportsToGdp")).isCloseTo(100 * (.092888244 / 1.25 * spent / .2 - 1), within(1e-6));
    assertThat(value(found, "a", "importsToGdp")).isCloseTo(value(found, "a", "exportsToGdp"), within(1e-9));
    assertThat(value(found, "a", "revenue")).isCloseTo(1.8577649, within(1e-6));
    assertThat(value(found, "a", "employment")).isZero();
    assertThat(value(found, "a", "deficit")).as("there is none to be compared with").isNaN();
    assertThat(found.notes()).containsExactly(
        "tariff revenue is part of expenditure; prices are measured against the value of the world's output", Findings.NO_LINKS);
  }

  @Test
  void aDeficitIsMeasuredAgainstItsOwnSize() {
    Findings found = found(Worlds.of(new double[][] {{80, 20}, {30, 80}}, 0, 0, 0, 0), Question.of(Model.EXACT_HAT));
    assertThat(value(found, "a", "deficit")).isZero();
    Findings taxed = found(Worlds.of(new double[][] {{80, 20}, {30, 80}}, 0, 0, .1, 0), Question.of(Model.EXACT_HAT));
    // The deficit stays the same share of the world's output, which is the numeraire.
    assertThat(value(taxed, "a", "deficit")).isCloseTo(0, within(1e-9));
    assertThat(value(taxed, "a", "importsToGdp")).isNegative();
  }

  @Test
  void whoeverTradesNothingHasNoChangeOfItsTrade() {
    Findings found = found(Worlds.of(new double[][] {{80, 20, 0}, {20, 80, 0}, {0, 0, 7}}, 0, .1, 0, 0, 0, 0, 0, 0, 0),
        Question.of(Model.EXACT_HAT));
    assertThat(value(found, "c", "exportsToGdp")).isNaN();
    assertThat(value(found, "c", "importsToGdp")).isNaN();
    assertThat(value(found, "a", "exportsToGdp")).isNegative();
  }

  @Test
  void aGroupIsTheMeanOfItsMembersWeightedByExpenditure() {
    List<Country> countries = List.of(new Country("a", NONE, NONE, NONE, List.of("all"), 2),
        new Country("b", NONE, NONE, NONE, List.of("all", "alone"), 3));
    Findings found = found(Worlds.of(countries, new double[][] {{280, 20}, {20, 80}}, 0, .25, .25, 0),
        Question.of(Model.EXACT_HAT));
    assertThat(found.rows()).extracting(r -> r.name() + " " + r.group())
        .containsExactly("a false", "b false", "all true", "alone true");
    assertThat(value(found, "all", "welfare")).isCloseTo(
        (300 * value(found, "a", "welfare") + 100 * value(found, "b", "welfare")) / 400, within(1e-12));
    assertThat(value(found, "alone", "welfare")).isEqualTo(value(found, "b", "welfare"));
  }

  @Test
  void theFullModelWithoutAnyAnswerIsTheTextbooksButForTheMeasureOfPrices() {
    Dataset world = Worlds.of(new double[][] {{280, 25}, {20, 80}}, 0, .1, .25, 0);
    Question dull = new Question(Model.FULL, RevenueUse.LUMP_SUM, 4, 0, 0, 1, OptionalDouble.of(0), -1.25, 1.5, 5);
    Findings full = found(world, dull);
    Findings textbook = found(world, Question.of(Model.EXACT_HAT));
    for (String country : List.of("a", "b")) {
      for (String column : List.of("welfare", "exportsToGdp", "importsToGdp", "employment")) {
        assertThat(value(full, country, column)).isCloseTo(value(textbook, country, column), within(1e-7));
      }
    }
    assertThat(1 + value(full, "a", "prices") / 100).isCloseTo(
        (1 + value(textbook, "a", "prices") / 100) * (1 + value(full, "b", "prices") / 100)
            / (1 + value(textbook, "b", "prices") / 100), within(1e-9));
    assertThat(value(full, "a", "prices")).isNotCloseTo(value(textbook, "a", "prices"), within(.1));
    assertThat(full.notes()).containsExactly(
        "tariff revenue goes to lump sum; prices are measured against what the world's expenditure costs", Findings.NO_LINKS);
  }

  @Test
  void theFullModelTakesThePublishedSharesOrACountrysOwn() {
    Question full = Question.of(Model.FULL);
    Country own = new Country("a", NONE, OptionalDouble.of(.3), OptionalDouble.of(.25), List.of(), 1);
    List<Country> countries = List.of(own, Worlds.country("USA"));
    Closure closure = full.closure(Worlds.of(countries, Worlds.MIRROR, 0, 0, 0, 0));
    assertThat(closure.nu(0)).isEqualTo(.3);
    assertThat(closure.phi(0)).isEqualTo(Closure.phi(.25, .3, Question.THETA));
    assertThat(closure.nu(1)).isEqualTo(Question.NU_US);
    assertThat(closure.phi(1)).isEqualTo(Closure.phi(1, Question.NU_US, Question.THETA));
    assertThat(full.calibrated(Worlds.country("b"))).isEqualTo(Question.NU);
    assertThat(Question.of(Model.EXACT_HAT).calibrated(own)).isZero();
  }

  @Test
  void salesAtHomeThatAreTakenAsZeroAreNoted() {
    List<Country> countries = List.of(Worlds.country("a", 15), Worlds.country("b", 50));
    double[][] abroad = {{Double.NaN, 20}, {10, Double.NaN}};
    assertThat(found(Worlds.of(countries, abroad, 0, 0, 0, 0), Question.of(Model.EXACT_HAT)).notes()).first().isEqualTo(
        "sales at home are taken as 0 for 1 that buy more abroad than GDP and deficit allow: a");
  }

  @Test
  void whereThereIsNoEquilibriumTheReasonIsTold() {
    Question high = new Question(Model.EXACT_HAT, RevenueUse.LUMP_SUM, 8, 0, 0, 1, NONE, -1.25, 1.5, 5);
    assertThat(none(Worlds.of(new double[][] {{1, 99}, {1, 900}}, 0, 60, 0, 0), high))
        .startsWith("no equilibrium was found: after ").contains("the market for the labor of ");
    assertThat(none(Worlds.of(new double[][] {{1e308, 1e308}, {1e308, 1e308}}, 0, 0, 0, 0), high))
        .startsWith("the base year itself does not settle: no equilibrium was found: after ").endsWith(" has no value");
  }

  @Test
  void gsimGivesPercentAndTheUnitOfTheFlows() {
    Findings found = found(new Dataset(List.of("US", "JP", "EU", "RW").stream().map(Worlds::country).toList(),
        List.of(new Sector("goods", NONE)), GsimTest.TABLE.flows(), GsimTest.TABLE.rates(), GsimTest.free(0, 2)),
        Question.of(Model.GSIM));
    assertThat(value(found, "US", "worldPrice")).isCloseTo(7.9181, within(5e-5));
    assertThat(value(found, "JP", "basketPrice")).isCloseTo(2.5881, within(5e-5));
    assertThat(value(found, "US", "producerSurplus")).isCloseTo(46.135966, within(5e-7));
    assertThat(value(found, "US", "consumerSurplus")).isCloseTo(110.595197, within(5e-7));
    assertThat(value(found, "US", "revenueChange")).isCloseTo(-138.517242, within(5e-7));
    assertThat(value(found, "US", "netWelfare")).isCloseTo(18.21392, within(5e-7));
    assertThat(found.iterations()).isZero();
    assertThat(found.notes()).containsExactly(
        "linear in percent changes of one industry: for small changes of rates", "surpluses are in the unit of the flows");
  }

  @Test
  void gsimWithoutAnyElasticityDeterminesNoPrices() {
    Question stiff = new Question(Model.GSIM, RevenueUse.LUMP_SUM, 4, 0, 0, 1, NONE, -1e-13, 1e-13, 1e-13);
    assertThat(none(Worlds.of(Worlds.MIRROR, 0, .1, 0, 0), stiff))
        .isEqualTo("the exporters' markets determine no prices: the system is singular");
  }

  @Test
  void gravityGivesResistancesAndSaysWhatItLeavesOut() {
    Dataset world = Worlds.of(new double[][] {{80, 20}, {10, 90}}, 0, .2, 0, 0);
    Findings found = found(world, Question.of(Model.GRAVITY));
    TradeTable table = world.table(i -> 0);
    var solution = Gravity.of(table, 5, 0).solve(table, world.rates()).orElseThrow();
    assertThat(value(found, "a", "inwardResistance")).as("of the reference").isZero();
    assertThat(value(found, "a", "exports")).isEqualTo(100 * (solution.exports()[0] - 1)).isNegative();
    assertThat(value(found, "b", "realOutput")).isEqualTo(100 * (solution.realOutput(1) - 1));
    assertThat(value(found, "b", "home")).isPositive();
    assertThat(found.notes()).containsExactly("prices are measured against the inward resistance of a",
        "incomes are not fed back into the resistances, as in gegravity; tariff revenue is not spent");
  }

  @Test
  void gravityTellsWhereItFindsNoResistances() {
    // A tariff that leaves nothing of one of two flows; without it the other can only die out, ever more slowly.
    assertThat(none(Worlds.of(Worlds.MIRROR, 0, 0, 1e90, 0), Question.of(Model.GRAVITY)))
        .startsWith("no resistances were found: after 100000 steps that of ").contains(" still moves by ");
  }

  @Test
  void gravityHasOneSector() {
    List<Sector> sectors = List.of(new Sector("s", NONE), new Sector("t", OptionalDouble.of(3)));
    double[][] flows = {{80, 20, 20, 80}, {8, 2, 2, 8}};
    var world = new Dataset(Worlds.countries(2), sectors, flows, new double[2][4], new double[2][4]);
    assertThatIllegalArgumentException().isThrownBy(() -> Findings.of(world, Question.of(Model.GRAVITY)))
        .withMessage("gravity has one sector, not 2");
    assertThat(Question.of(Model.FULL).elasticities(world)).containsExactly(4, 3);
  }
}
