package dev.snapback;

import static dev.snapback.Mirror.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Closure;
import dev.snapback.economy.Closure.Numeraire;
import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.economy.Equilibrium;
import dev.snapback.economy.ExactHat;
import dev.snapback.economy.TradeTable;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of an economy as parameters: set, uncertain, and handed to the solver as the file has them. */
class EconomyParametersTest {
  private static final String FILE = Mirror.file("""
        flows: {ar: {ar: 80, br: 30}, br: {ar: 20, br: 90}}
        elasticity: {short: 2, long: 4}
        half-life: 1d
        revenue: income-tax
        closure: {labor-supply: 0.5, scale: 0.1675, pass-through: 1.25, destination-share: 12%}
      uncertain:
        economy.elasticity.long: "normal(mean 4, sd 0.2)"
        economy.pass-through: "uniform(0.25, 1)"
        source: A1
      """);

  private static double after(Simulation sim, String metric, String name, String value) {
    assertThat(sim.set(name, value)).isEmpty();
    sim.play("ar impose duty 25% on br");
    sim.advance(Span.days(60)); // all that 60 half-lives leave of the gap
    return number(sim, metric);
  }

  /** The same world by the solver itself. */
  private static Equilibrium solved(double kappa, double psi, double firm, double nu) {
    double[] phi = new double[2];
    double[] shares = {nu, nu};
    for (int i = 0; i < 2; i++) {
      phi[i] = nu == 0 ? firm : Closure.phi(firm, nu, 4 / .67);
    }
    Closure closure = new Closure(RevenueUse.INCOME_TAX, kappa, psi, phi, shares, Numeraire.WORLD_OUTPUT);
    var table = TradeTable.of(List.of("ar", "br"), new double[][] {{80, 30}, {20, 90}});
    return new ExactHat(table, new double[] {4}, closure).solve(new double[][] {{0, 0, .25, 0}}).orElseThrow();
  }

  @Test
  void aScenarioTakesTheClosureOfThePaper() {
    Simulation sim = Mirror.start(FILE);
    sim.play("ar impose duty 25% on br");
    sim.advance(Span.days(60));
    Equilibrium solved = solved(.5, .1675, 1.25, .12);
    assertThat(number(sim, "welfare.ar")).isCloseTo(100 * (solved.welfare(0) - 1), within(1e-9));
    assertThat(number(sim, "prices.br")).isCloseTo(100 * (solved.price(1) - 1), within(1e-9));
    assertThat(number(sim, "imports.ar.br")).isCloseTo(solved.flow(1, 0), within(1e-9));
  }

  @Test
  void eachOfItsNumbersCanBeSetAndActsAsTheSolverSays() {
    assertThat(after(Mirror.start(FILE), "welfare.ar", "economy.labor-supply", "0"))
        .isCloseTo(100 * (solved(0, .1675, 1.25, .12).welfare(0) - 1), within(1e-9));
    assertThat(after(Mirror.start(FILE), "welfare.ar", "economy.scale", "0"))
        .isCloseTo(100 * (solved(.5, 0, 1.25, .12).welfare(0) - 1), within(1e-9));
    assertThat(after(Mirror.start(FILE), "welfare.ar", "economy.pass-through", "0.25"))
        .isCloseTo(100 * (solved(.5, .1675, .25, .12).welfare(0) - 1), within(1e-9));
    assertThat(after(Mirror.start(FILE), "welfare.ar", "economy.destination-share", "0%"))
        .isCloseTo(100 * (solved(.5, .1675, 1.25, 0).welfare(0) - 1), within(1e-9));
  }

  @Test
  void whatIsSentAfterTheTransitWasSetTakesThatLong() {
    Simulation sim = Mirror.start(FILE);
    assertThat(sim.set("economy.transit", "20d")).isEmpty();
    sim.play("ar impose duty 25% on br");
    sim.advance(Span.days(20));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(20);
    sim.advance(Span.days(1));
    assertThat(number(sim, "imports.ar.br")).isLessThan(18);
  }

  @Test
  void valuesOutsideTheClosuresRangeAreRefused() {
    Simulation sim = Mirror.start(FILE);
    assertThat(sim.set("economy.pass-through", "0")).isPresent();
    assertThat(sim.set("economy.scale", "1")).isPresent();
    assertThat(sim.set("economy.destination-share", "100%")).isPresent();
    assertThat(sim.set("economy.labor-supply", "-1")).isPresent();
    ScenarioReading reading = Mirror.reading(FILE.replace("scale: 0.1675", "scale: 1"));
    assertThat(reading.check().text().toString()).contains("mirror.yaml:18:39: economy.closure.scale: this is not a coefficient");
  }

  @Test
  void anElasticityIsUncertainByItsPublishedStandardError() {
    Scenario scenario = Mirror.read(FILE);
    var elasticity = scenario.uncertain().get(0);
    assertThat(elasticity.at(.5)).isCloseTo(4, within(1e-6));
    assertThat(elasticity.at(.975)).isCloseTo(4 + 1.959964 * .2, within(1e-4));
    assertThat(scenario.spec().with("economy.elasticity.long", "4.2").economy().orElseThrow().longRun().value())
        .isEqualTo(4.2);
    assertThat(scenario.uncertain().get(1).at(0)).isCloseTo(.25, within(1e-6));
  }

  @Test
  void noKeyIsReadAndThenUnused() {
    ScenarioReading reading = Mirror.reading(FILE.replace("long: 4}", "long: 4, long-se: 0.2}"));
    assertThat(reading.check().problems()).extracting(p -> p.path()).contains("economy.elasticity.long-se");
  }
}
