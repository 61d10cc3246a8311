package dev.snapback;

import static dev.snapback.Mirror.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.world.Engine;
import dev.snapback.world.Outcome;
import dev.snapback.world.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The same world of two in which home trades 20 of its 100 with each other; what a tariff of 25% does, day by day. */
class EconomyInTheWorldTest {
  private static final String FILE = Mirror.ALIKE + """
        in-transit: 10d
        leakage: 10%
      """;

  private static Simulation start() {
    return Mirror.start(FILE);
  }

  private static Simulation atWar() {
    Simulation sim = start();
    assertThat(sim.play("ar impose duty 25% on br")).isInstanceOf(Outcome.Accepted.class);
    assertThat(sim.play("br impose duty 25% on ar")).isInstanceOf(Outcome.Accepted.class);
    return sim;
  }

  @Test
  void atRestEverythingIsAsInTheBaseYearToTheLastBit() {
    Simulation sim = start();
    sim.advance(Span.days(200));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(20);
    assertThat(number(sim, "prices.ar")).isEqualTo(0);
    assertThat(number(sim, "welfare.ar")).isEqualTo(0);
    assertThat(number(sim, "revenue.ar")).isEqualTo(0);
    assertThat(number(sim, "balance.ar.br")).isEqualTo(0);
  }

  @Test
  void whatAGovernmentsPeopleLosePressesOnItAsLongAsItIsLost() {
    String pressed = FILE + "pressures: {ar: {level: 1, per-welfare-loss: 2, source: A1}}\n";
    Simulation sim = Mirror.start(pressed);
    sim.advance(Span.days(10));
    assertThat(number(sim, "pressure.ar")).isEqualTo(1);
    sim.play("ar impose duty 25% on br");
    sim.play("br impose duty 25% on ar");
    sim.advance(Span.days(700));
    assertThat(number(sim, "pressure.ar")).isCloseTo(1 - 2 * number(sim, "welfare.ar"), within(5e-3));
    assertThat(sim.why("pressure.ar", sim.today()).parts()).extracting(p -> p.label())
        .containsExactly("at the start", "from time", "from shortages", "from the economy");
  }

  @Test
  void aPressureFromAnEconomyThatIsNotThereIsRefusedWithItsPlace() {
    String nowhere = FILE.substring(0, FILE.indexOf("economy:")) + "pressures: {ar: {per-welfare-loss: 2, source: A1}}\n";
    ScenarioReading reading = Mirror.reading(nowhere);
    assertThat(reading.check().text().toString()).contains("mirror.yaml:10:")
        .contains("there is no region of the economy of this name");
  }

  @Test
  void inTheEndItIsTheClosedFormOfTheLongElasticity() {
    Simulation sim = atWar();
    sim.advance(Span.days(700)); // less than 1% of the gap is left after seven half-lives
    assertThat(number(sim, "prices.ar")).isCloseTo(3.1912093, within(2e-2));
    assertThat(number(sim, "welfare.ar")).isCloseTo(-1.2581287, within(2e-2));
  }

  @Test
  void pricesMoveTheSameEveningAndWhatIsUnderWayArrivesUnchanged() {
    Simulation sim = atWar();
    sim.advance(Span.days(1));
    // With elasticity 2 at once: (.8 + .2 / 1.25^2)^(-1/2).
    assertThat(number(sim, "prices.ar")).isCloseTo(100 * (1 / Math.sqrt(.8 + .2 / 1.5625) - 1), within(.02));
    sim.advance(Span.days(28));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(20);
    sim.advance(Span.days(2));
    assertThat(number(sim, "imports.ar.br")).isLessThan(16);
  }

  @Test
  void theGapClosesByHalfInAHalfLife() {
    Simulation sim = atWar();
    sim.advance(Span.days(30));
    sim.advance(Span.days(1));
    double soon = Math.log(number(sim, "imports.ar.br"));
    sim.advance(Span.days(100));
    double half = Math.log(number(sim, "imports.ar.br"));
    sim.advance(Span.days(550));
    double late = Math.log(number(sim, "imports.ar.br"));
    assertThat((half - soon) / (late - soon)).isCloseTo(.5, within(.02));
  }

  @Test
  void goodsUnderWayPayTheOldRateForTenDaysAndATenthLeaks() {
    Simulation sim = atWar(); // 1 January
    sim.advance(Span.days(10));
    assertThat(number(sim, "tariff.ar.br.collected")).isEqualTo(0);
    sim.advance(Span.days(40)); // 20 February: all of the month at 25%
    assertThat(number(sim, "tariff.ar.br.collected")).isCloseTo(22.5, within(1e-9));
    assertThat(number(sim, "revenue.ar")).isCloseTo(.225 * number(sim, "imports.ar.br"), within(1e-9));
  }

  @Test
  void aForkGoesItsOwnWayAndAnElasticityCanBeSet() {
    Simulation sim = atWar();
    sim.advance(Span.days(60));
    Simulation other = sim.fork();
    assertThat(other.play("ar remove duty on br")).isInstanceOf(Outcome.Accepted.class);
    other.advance(Span.days(60));
    sim.advance(Span.days(60));
    assertThat(number(other, "imports.ar.br")).isGreaterThan(number(sim, "imports.ar.br") + 2);
    Engine engine = new Engine(Mirror.read(FILE).spec());
    assertThat(engine.parameters().names()).contains("economy.elasticity.short", "economy.elasticity.long",
        "economy.half-life", "economy.leakage");
  }

  @Test
  void theSameLinesGiveTheSameState() {
    Scenario scenario = Mirror.read(FILE);
    Engine engine = new Engine(scenario.spec());
    World one = engine.start(1, 0, false);
    World two = engine.start(1, 0, false).fork();
    for (int day = 0; day < 40; day++) {
      engine.advance(one);
      engine.advance(two);
    }
    assertThat(one.canonical()).isEqualTo(two.canonical()).contains("economy");
    assertThat(one.today()).isEqualTo(LocalDate.parse("2025-02-10"));
  }

  @Test
  void anEconomyThatDoesNotFitTogetherIsRefusedWithItsPlaces() {
    String bad = FILE.replace("br: {ar: 20, br: 80}", "c: {ar: 20}").replace("short: 2", "short: 0");
    ScenarioReading reading = Mirror.reading(bad);
    assertThat(reading.check().problems()).extracting(p -> p.path() + " " + p.message())
        .anyMatch(t -> t.startsWith("economy.flows.c there is no region of this name"))
        .anyMatch(t -> t.startsWith("economy.elasticity.short this is not a trade elasticity"));
  }

  /** Ten tonnes of a metal a day, all from B, of which half needs no license. */
  @Test
  void aShortageOfAControlledGoodLowersOutputByTheShareThatHangsOnIt() {
    String shortOfOre = FILE.replace("    leakage: 10%\n", "") + """
          output: {ar: {smelters: 30%}}
        licenses:
          ores:
            exporter: br
            limit: 45d
            yields: promise
            review: "triangular(min 10d, mode 20d, max 30d)"
            beyond: truncated
            capacity: 1 per wd
            approval: 0%
            arrivals: [{class: smelters, to: ar, rate: 1 per day, tonnes: "fixed(10)"}]
            source: A1
        supply:
          ore:
            title: Ore
            user: ar
            licenses: ores
            normal: 300 t per month
            uncontrolled: 150 t per month
            lead: 1d
            share: {br: 100%}
            use: {smelters: 10 t per day}
            stock: {smelters: 2d}
            levels: {tight: 30d, shortage: 10d, line-stop: 0d}
            source: A1
        """;
    Simulation sim = Mirror.start(shortOfOre);
    sim.advance(Span.days(5));
    assertThat(number(sim, "output.ar")).isCloseTo(100, within(.5));
    double welfare = number(sim, "welfare.ar");
    assertThat(sim.play("br require licenses for ores")).isInstanceOf(Outcome.Accepted.class);
    sim.advance(Span.days(60));
    double met = number(sim, "supply.ore.smelters.use_met");
    assertThat(met).isCloseTo(50, within(2.));
    assertThat(number(sim, "output.ar")).isCloseTo(100 - .3 * (100 - met), within(1e-9));
    assertThat(sim.why("output.ar", sim.today()).parts()).extracting(p -> p.label()).containsExactly("smelters");
    assertThat(number(sim, "welfare.ar")).isEqualTo(welfare); // an index apart from the equilibrium
    assertThat(sim.play("br lift licenses for ores")).isInstanceOf(Outcome.Accepted.class);
    sim.advance(Span.days(30));
    assertThat(number(sim, "output.ar")).isCloseTo(100, within(.5));
  }

  @Test
  void whatWasSentLaterAndComesEarlierIsNotUndoneByOlderGoods() {
    Simulation sim = start();
    assertThat(sim.play("ar impose duty 200% on br")).isInstanceOf(Outcome.Accepted.class); // arrives on day 30
    sim.advance(Span.days(1));
    assertThat(sim.set("economy.transit", "5d")).isEmpty();
    assertThat(sim.play("ar remove duty on br")).isInstanceOf(Outcome.Accepted.class); // arrives on day 6
    sim.advance(Span.days(40));
    assertThat(number(sim, "imports.ar.br")).isCloseTo(20, within(.01));
  }
}
