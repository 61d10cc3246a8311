package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure of the economy beside its base year and the policy of the day of taking over, and the tree beneath it. */
class EconomyExplainedTest {
  private static final String FILE = """
      snapback: 1
      scenario: three
      clock: {start: 2025-01-01, today: 2025-03-01, end: 2026-12-31}
      assumptions: {A1: {text: all of it, because: an example}}
      actors: {ar: {name: A}, br: {name: B}, cl: {name: C}}
      goods:
        wine: {title: Wine, base: {ar.br: 5%}, trade: {ar.br: 6 bn USD}, source: A1}
        other: {title: Rest, base: {ar.br: 1%, ar.cl: 3%}, trade: {ar.br: 14 bn USD}, source: A1}
      tariffs:
        source: A1
        ar.br: {duty: {title: Duty}, vintage: {title: Duty on wine, goods: [wine]}}
        br.ar: {duty: {title: Duty}}
      economy:
        source: A1
        year: 2023
        regions: [ar, br, cl]
        flows: {ar: {ar: 80, br: 15, cl: 5}, br: {ar: 20, br: 80, cl: 4}, cl: {ar: 6, br: 3, cl: 50}}
        elasticity: {short: 2, long: 4}
        half-life: 100d
      timeline:
        - {date: 2025-02-01, move: ar impose duty 10% on br, source: A1}
        - {date: 2025-04-01, move: ar raise duty to 60%, source: A1}
      """;

  private static Simulation start() {
    return Simulation.start(ScenarioReader.read("three.yaml", FILE, Map.of()).orElseThrow());
  }

  private static double number(Simulation sim, World world, String metric) {
    return ((Value.Amount) sim.metric(metric).value().apply(world)).amount();
  }

  private static Explanation part(Explanation of, String label) {
    return of.parts().stream().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void onTheDayOfTakingOverTheCurrentPolicyIsThePresent() {
    Simulation sim = start();
    for (String metric : new String[] {"imports.ar.br", "prices.ar", "welfare.br", "revenue.ar"}) {
      assertThat(number(sim, sim.currentPolicy(), metric)).isEqualTo(number(sim, sim.world(), metric));
    }
  }

  @Test
  void theCurrentPolicyIsTheBranchWithoutWhatWasDoneSince() {
    Simulation sim = start();
    sim.play("br impose duty 40% on ar");
    sim.advance(Span.days(200));
    Simulation still = start();
    assertThat(still.cancel(still.schedule().get(0).id())).isTrue();
    still.advance(Span.days(200));
    for (String metric : new String[] {"imports.ar.br", "imports.br.ar", "prices.ar", "welfare.br", "revenue.ar"}) {
      assertThat(number(sim, sim.currentPolicy(), metric)).as(metric).isEqualTo(number(still, still.world(), metric));
      assertThat(number(sim, sim.world(), metric)).as(metric).isNotEqualTo(number(still, still.world(), metric));
    }
  }

  @Test
  void theFactorsOfAnImportMultiplyToIt() {
    Simulation sim = start();
    sim.advance(Span.days(200));
    Explanation atOnce = part(sim.why("imports.ar.br", sim.today()), "at once");
    double product = 20;
    for (Explanation factor : atOnce.parts().subList(1, atOnce.parts().size())) {
      product *= Double.parseDouble(factor.value().substring(2));
    }
    assertThat(product).isCloseTo(Double.parseDouble(atOnce.value().split(" ")[0]), within(.01));
  }

  /** In the textbook closure what dearer rivals do is the importer's price index, which the solver has found apart. */
  @Test
  void theFactorOfPricesIsTheImportersPriceIndexToThePowerOfTheElasticity() {
    Simulation sim = start();
    assertThat(sim.setThroughout("economy.elasticity.long", "2")).isEmpty(); // prices are at once what they will be
    sim.advance(Span.days(200));
    Explanation atOnce = part(sim.why("imports.ar.br", sim.today()), "at once");
    double factor = Double.parseDouble(part(atOnce, "prices of all goods in ar").value().substring(2));
    double prices = 1 + number(sim, sim.world(), "prices.ar") / 100;
    assertThat(factor).isCloseTo(prices * prices, within(1e-4));
  }

  @Test
  void ratesAreWeightedByTradeWhereItIsKnownAndSaySoWhereItIsNot() {
    Simulation sim = start();
    sim.play("ar impose vintage 100% on br");
    sim.advance(Span.days(1));
    // Base 2.2% = (6 × 5 + 14 × 1) / 20; with 10% on all and 100% on wine 42.2%.
    Explanation known = part(sim.why("imports.ar.br", sim.today()), "applied rate when they were sent");
    assertThat(known.note()).contains("from 2.2% on 2025-01-01");
    assertThat(known.value()).isEqualTo("42.2%");
    assertThat(known.origin().orElseThrow().by()).isEqualTo("mean of the totals by good, weighted by base-year trade");
    Explanation unknown = part(sim.why("imports.br.ar", sim.today()), "applied rate when they were sent");
    assertThat(unknown.origin().orElseThrow().by()).startsWith("the layers on other goods stand for all");
    Explanation base = part(sim.why("imports.ar.cl", sim.today()), "applied rate when they were sent");
    assertThat(base.value()).isEqualTo("3%");
    assertThat(base.origin().orElseThrow().by()).startsWith("the layers on other goods with their base duty stand for all");
  }

  @Test
  void welfareNeverStandsWithoutTheNoteOnInputOutputLinks() {
    Simulation sim = start();
    assertThat(sim.metric("welfare.ar").concept()).contains("against 2023").contains("revenue lump sum")
        .contains("no input-output links");
    assertThat(sim.why("welfare.ar", sim.today()).note()).contains("no input-output links");
  }

  @Test
  void whyNamesTheElasticityThatIsNotTheOneOfTheFile() {
    Simulation sim = start();
    assertThat(sim.set("economy.elasticity.short", "2.5")).isEmpty();
    sim.advance(Span.days(1));
    Explanation atOnce = part(sim.why("imports.ar.br", sim.today()), "at once");
    assertThat(part(atOnce, "trade elasticity").value()).isEqualTo("2.5");
    assertThat(part(sim.why("welfare.ar", sim.today()), "at once").note()).isEqualTo("elasticity 2.5");
  }

  @Test
  void whereThereIsNoEquilibriumEveryNumberSaysSo() {
    Simulation sim = Simulation.start(Mirror.reading(Mirror.file("""
          flows: {ar: {ar: 1, br: 0}, br: {ar: 1000000, br: 0.001}}
          elasticity: {short: 2, long: 4}
          half-life: 100d
        """)).orElseThrow());
    sim.play("ar impose duty 50% on br");
    sim.advance(Span.days(5));
    assertThat(sim.metrics().all().stream().filter(m -> m.name().startsWith("imports.") || m.name().startsWith("revenue.")))
        .isNotEmpty().allSatisfy(m -> {
          assertThat(m.value().apply(sim.world())).as(m.name()).isInstanceOf(Value.None.class);
          assertThat(m.why().apply(sim.world()).note()).as(m.name()).startsWith("no equilibrium was found: after ");
        });
  }
}
