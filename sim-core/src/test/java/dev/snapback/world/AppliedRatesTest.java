package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.economy.EconomySpec;
import dev.snapback.economy.Elasticity;
import dev.snapback.economy.Response;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Span;
import dev.snapback.language.Parsed;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.tariff.TariffBook;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The rates that an economy sees. ar buys wine and cheese from br, both food, of which base duty and trade are known; and
 * cloth, of which the base duty is not. zz is a region that is no actor.
 */
class AppliedRatesTest {
  private static final String FILE = """
      snapback: 1
      scenario: sectors
      clock: {start: 2025-01-01, end: 2026-12-31}
      assumptions: {A1: {text: all of it, because: an example}}
      actors: {ar: {name: A}, br: {name: B}}
      goods:
        wine: {title: Wine, base: {ar.br: 5%}, trade: {ar.br: 6 bn USD}, sector: food, source: A1}
        cheese: {title: Cheese, base: {ar.br: 1%}, trade: {ar.br: 14 bn USD}, sector: food, source: A1}
        cloth: {title: Cloth, trade: {ar.br: 9 bn USD}, sector: textiles, source: A1}
        other: {title: Rest, base: {br.ar: 3%}, source: A1}
      tariffs:
        source: A1
        ar.br: {duty: {title: Duty}, vintage: {title: Duty on wine, goods: [wine]}}
        br.ar: {duty: {title: Duty}}
      """;
  private static final int BR_TO_AR = 3;
  private static final int AR_TO_BR = 1;

  private final Scenario scenario = ScenarioReader.read("sectors.yaml", FILE, Map.of()).orElseThrow();
  private final WorldSpec spec = scenario.spec();
  private final Engine engine = new Engine(spec);
  private final World world = engine.start(1, 0, true);

  private static EconomySpec economy(String... sectors) {
    return new EconomySpec(2023, List.of("ar", "br", "zz"), List.of(sectors), new double[sectors.length][9], Elasticity.parse("2"),
        Elasticity.parse("4"), Span.days(10), Span.days(30), Span.days(0), Share.NONE, RevenueUse.LUMP_SUM, Response.TEXTBOOK,
        Share.percent(50), Map.of(), Map.of(), Map.of());
  }

  private void play(String line) {
    var parsed = (Parsed) scenario.grammar().parse(line);
    var move = new Move(parsed.actors(), (Command) parsed.command(), line);
    assertThat(engine.play(world, move, Cites.NONE)).as(line).isInstanceOf(Outcome.Accepted.class);
  }

  private double[][] rates(EconomySpec economy) {
    double[][] rates = new double[economy.sectors().size()][9];
    new AppliedRates(economy, spec.tariffs()).into(rates, world.tariffs());
    return rates;
  }

  @Test
  void aSectorHasTheMeanOfItsGoodsByTheirTrade() {
    play("ar impose duty 10% on br");
    play("ar impose vintage 100% on br");
    double[][] rates = rates(economy("textiles", "food"));
    assertThat(rates[1][BR_TO_AR]).as("food: wine 115%, cheese 11%").isCloseTo((6 * 1.15 + 14 * .11) / 20, within(1e-12));
    assertThat(rates[0][BR_TO_AR]).as("cloth, of which no base duty is known").isEqualTo(.1);
    assertThat(rates[0][AR_TO_BR]).as("the base duty on other goods").isEqualTo(.03);
    assertThat(rates[0][6]).as("from a region that is no actor").isZero();
    assertThat(rates[0][0]).isZero();
  }

  @Test
  void oneSectorHasAllGoodsAndOneOfThemIsNotKnown() {
    play("ar impose duty 10% on br");
    play("ar impose vintage 100% on br");
    assertThat(rates(economy("goods"))[0][BR_TO_AR]).as("the layers on other goods").isEqualTo(.1);
  }

  @Test
  void whatTheyAreMeansOfIsSaid() {
    EconomySpec two = economy("textiles", "food");
    assertThat(AppliedRates.basis(spec.tariffs(), two, "zz", "br")).isEqualTo("no rates: zz is no actor of the scenario");
    assertThat(AppliedRates.basis(spec.tariffs(), two, "ar", "br"))
        .isEqualTo("the layers on other goods stand for all: no trade and base duty by good known in textiles");
    assertThat(AppliedRates.basis(spec.tariffs(), two, "br", "ar"))
        .isEqualTo("the layers on other goods with their base duty stand for all: no trade and base duty by good known");
    assertThat(AppliedRates.basis(spec.tariffs(), economy("food"), "ar", "br"))
        .as("one sector has the cloth, too").startsWith("the layers on other goods stand for all");
    assertThat(AppliedRates.basis(spec.tariffs(), economy("food", "drink"), "ar", "br"))
        .isEqualTo("the layers on other goods stand for all: no trade and base duty by good known in drink");
  }

  @Test
  void anAnnouncedIncreaseIsKnownByItsFirstDay() {
    play("ar impose vintage 20% on br");
    play("ar announce duty 10% on br effective 2025-03-01");
    play("br announce duty 10% on ar effective 2025-02-01");
    EconomySpec two = economy("textiles", "food");
    LocalDate[] days = Announcements.of(two, new AppliedRates(two, spec.tariffs()), world.tariffs());
    assertThat(days[BR_TO_AR]).isEqualTo("2025-03-01");
    assertThat(days[AR_TO_BR]).isEqualTo("2025-02-01");
    assertThat(days[0]).isEqualTo(LocalDate.MAX);
    assertThat(days[6]).isEqualTo(LocalDate.MAX);
  }

  @Test
  void aDecreaseIsNoIncreaseAndTheFirstOfTwoCounts() {
    play("ar impose duty 50% on br");
    TariffBook before = world.tariffs();
    EconomySpec two = economy("textiles", "food");
    assertThat(Announcements.of(two, new AppliedRates(two, spec.tariffs()), before)).containsOnly(LocalDate.MAX);
    play("ar lower duty to 20% effective 2025-02-01");
    play("ar announce vintage 5% on br effective 2025-03-01");
    LocalDate[] days = Announcements.of(two, new AppliedRates(two, spec.tariffs()), world.tariffs());
    assertThat(days[BR_TO_AR]).as("wine, the first that rises").isEqualTo("2025-03-01");
  }
}
