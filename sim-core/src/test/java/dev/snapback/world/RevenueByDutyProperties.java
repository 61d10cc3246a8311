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
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Offset;

/**
 * Revenue taken apart by duty and by partner, in a world of two sectors with base duties, all stacking rules, a suspension,
 * exemptions, an in-transit clause, leakage and front-loading, under random moves.
 */
class RevenueByDutyProperties {
  private static final String FILE = """
      snapback: 1
      scenario: layers
      clock: {start: 2025-01-01, end: 2026-12-31}
      assumptions: {A1: {text: all of it, because: an example}}
      source: A1
      actors: {ar: {name: A}, br: {name: B}, cr: {name: C}}
      goods:
        wine: {title: Wine, base: {ar.br: 5%}, trade: {ar.br: 6 bn USD}, sector: food, source: A1}
        cheese: {title: Cheese, base: {ar.br: 1%}, trade: {ar.br: 14 bn USD}, sector: food, source: A1}
        cloth: {title: Cloth, base: {ar.br: 3%}, trade: {ar.br: 9 bn USD}, sector: textiles, source: A1}
        other: {title: Rest, base: {br.ar: 3%}, source: A1}
      stacking:
        rules: [{exclusive: [vintage, surcharge]}, {max: [list-1, list-2]}, {floor: least, at: 15%}]
        source: A1
      tariffs:
        ar.br: {list-1: {title: L1, basis: IEEPA, rate: 0%}, list-2: {title: L2, goods: [cloth], rate: 0%}, least: {title: Floor}}
        ar.all: {surcharge: {title: S, basis: IEEPA}, vintage: {title: V, goods: [wine], basis: Act-1}}
        br.ar: {counter: {title: Counter}}
        br.all: {surcharge: {title: S}}
      """;
  private static final List<String> MOVES = List.of(
      "ar impose surcharge %d%% on all", "ar raise surcharge to %d%% on all", "ar lower surcharge to %d%% on all",
      "ar impose surcharge %d%% on br", "ar remove surcharge on all", "ar remove surcharge on br", "ar impose vintage %d%% on all",
      "ar impose vintage %d%% on br", "ar remove vintage on all", "ar set list-1 %d%%", "ar set list-2 %d%%",
      "ar impose least %d%% on br", "ar impose least 2%% on cr", "ar remove least on br", "ar suspend surcharge to %d%% on all for 20d",
      "ar suspend list-1 to %d%% for 9d", "ar exempt cheese from surcharge on all", "ar exempt cloth from list-1",
      "ar end exemption of cheese from surcharge on all", "ar void measures under IEEPA", "br impose counter %d%% on ar",
      "br raise counter to %d%%", "br remove counter", "br impose surcharge %d%% on all", "ar announce least 40%% on br effective 2025-03-01");
  private static final String LAYERS = "(base|list-1|list-2|least|surcharge|vintage|counter)";
  private static final String PARTNERS = "(ar|br|cr|zz)";
  private static final Offset<Double> CENT = within(1e-11);
  private static final EconomySpec ECONOMY = new EconomySpec(2023, List.of("ar", "br", "cr", "zz"), List.of("food", "textiles"),
      new double[][] {
        {60, 9, 4, 2, 20, 70, 5, 3, 6, 7, 30, 1, 4, 5, 3, 90}, {40, 3, 2, 8, 9, 20, 1, 6, 2, 3, 20, 4, 8, 2, 6, 50}},
      Elasticity.parse("2"), Elasticity.parse("4"), Span.days(20), Span.days(9), Span.days(6), Share.percent(10), RevenueUse.LUMP_SUM,
      Response.TEXTBOOK, Share.percent(30), Map.of(), Map.of(), Map.of("", Cites.of("A1")));

  private final Scenario scenario = ScenarioReader.read("layers.yaml", FILE, Map.of()).orElseThrow();
  private final Engine engine = new Engine(scenario.spec().withEconomy(Optional.of(ECONOMY)));

  private boolean play(World world, String line) {
    return scenario.grammar().parse(line) instanceof Parsed parsed && engine.play(
        world, new Move(parsed.actors(), (Command) parsed.command(), line), Cites.NONE) instanceof Outcome.Accepted;
  }

  private double number(World world, String metric) {
    return ((Value.Amount) engine.metrics().find(metric).orElseThrow().value().apply(world)).amount();
  }

  /** The sum of all metrics that are called like that. */
  private double sum(World world, String pattern) {
    Pattern name = Pattern.compile(pattern);
    List<String> fit = engine.metrics().names().stream().filter(n -> name.matcher(n).matches()).toList();
    assertThat(fit).as(pattern).isNotEmpty();
    return fit.stream().mapToDouble(n -> number(world, n)).sum();
  }

  private void addsUp(World world) {
    for (String us : List.of("ar", "br")) {
      for (String so : List.of("", ".collected")) {
        double all = number(world, "revenue." + us + so);
        String tail = so.isEmpty() ? "" : "\\.collected";
        assertThat(sum(world, "revenue\\." + us + "\\." + LAYERS + tail)).as("by duty" + so).isCloseTo(all, CENT);
        assertThat(sum(world, "revenue\\." + us + "\\." + PARTNERS + tail)).as("by partner" + so).isCloseTo(all, CENT);
        for (String partner : List.of("br", "cr", "zz")) {
          if (us.equals("ar")) {
            assertThat(sum(world, "revenue\\.ar\\." + partner + "\\." + LAYERS + tail)).as(partner + so)
                .isCloseTo(number(world, "revenue.ar." + partner + so), CENT);
          }
        }
        assertThat(sum(world, "revenue\\." + us + "\\." + PARTNERS + "\\.surcharge" + tail)).isCloseTo(
            number(world, "revenue." + us + ".surcharge" + so), CENT);
      }
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void duties_and_partners_each_add_up_to_revenue_to_the_last_cent(@ForAll long seed) {
    var random = new Random(seed);
    World world = engine.start(1, 0, true);
    int accepted = 0;
    for (int day = 0; day < 80; day++) {
      if (random.nextInt(3) == 0) {
        accepted += play(world, MOVES.get(random.nextInt(MOVES.size())).formatted(5 + random.nextInt(60))) ? 1 : 0;
      }
      engine.advance(world);
      addsUp(world);
    }
    assertThat(accepted).isPositive();
    assertThat(number(world, "revenue.ar.base.collected")).isPositive();
  }

  /** Wine pays vintage, which keeps the surcharge off it; cheese and cloth pay the surcharge and what list-1 is held at. */
  @Example
  void eachLayerBringsWhatItCountsAfterCapsAndStacking() {
    World world = engine.start(1, 0, true);
    for (String line : List.of("ar impose vintage 100% on all", "ar impose surcharge 10% on br", "ar set list-1 30%",
        "ar suspend list-1 to 20% for 90d", "ar exempt cheese from surcharge on br")) {
      assertThat(play(world, line)).as(line).isTrue();
    }
    for (int day = 0; day < 7; day++) {
      engine.advance(world);
    }
    double food = number(world, "revenue.ar.br") - number(world, "revenue.ar.br.surcharge");
    assertThat(food).isPositive();
    // In the transit of nine days what arrives is the base year's: 20 of food, of which 6 parts in 20 are wine, and 9 of cloth.
    assertThat(number(world, "revenue.ar.br.vintage")).isCloseTo(.9 * 20 * .3 * 1, within(1e-9));
    assertThat(number(world, "revenue.ar.br.surcharge")).isCloseTo(.9 * 9 * .1, within(1e-9));
    assertThat(number(world, "revenue.ar.br.list-1")).isCloseTo(.9 * 29 * .2, within(1e-9));
    assertThat(number(world, "revenue.ar.br.base")).isCloseTo(.9 * (20 * (.3 * .05 + .7 * .01) + 9 * .03), within(1e-9));
  }

  @Example
  void goodsUnderWayPayTheDutiesOfTheirOwnDay() {
    World world = engine.start(1, 0, true);
    assertThat(play(world, "ar impose surcharge 50% on br")).isTrue();
    engine.advance(world);
    assertThat(number(world, "revenue.ar.br.surcharge")).as("loaded before").isZero();
    for (int day = 0; day < 6; day++) {
      engine.advance(world);
    }
    assertThat(number(world, "revenue.ar.br.surcharge")).as("the clause has run out").isCloseTo(.9 * 29 * .5, within(1e-9));
    assertThat(play(world, "ar remove surcharge on br")).isTrue();
    assertThat(play(world, "ar set list-1 50%")).isTrue();
    engine.advance(world);
    assertThat(number(world, "revenue.ar.br.surcharge")).as("one layer in place of another at the same rate").isZero();
    assertThat(number(world, "revenue.ar.br.list-1")).isCloseTo(.9 * 29 * .5, within(1e-9));
  }

  @Example
  void whyTellsRateTradeMoveBasisAndWhatKeepsALayerOff() {
    World world = engine.start(1, 0, true);
    assertThat(play(world, "ar impose vintage 100% on all")).isTrue();
    assertThat(play(world, "ar impose surcharge 10% on br")).isTrue();
    for (int day = 0; day < 7; day++) {
      engine.advance(world);
    }
    Explanation one = why(world, "revenue.ar.br.surcharge");
    assertThat(one.note()).startsWith("7.93% charged on 29 bn USD a year, less leakage; ");
    assertThat(one.parts()).extracting(Explanation::label)
        .containsExactly("surcharge on wine", "surcharge on cheese, cloth, other", "leakage");
    assertThat(one.parts().get(0).note()).startsWith("excluded by vintage; its rate is 10%, since 2025-01-01")
        .endsWith("; under IEEPA");
    Explanation all = why(world, "revenue.ar.surcharge");
    assertThat(all.parts()).extracting(Explanation::label).containsExactly("revenue.ar.br.surcharge", "leakage");
    assertThat(all.parts().get(0).parts()).hasSize(2);
    assertThat(why(world, "revenue.ar.list-1").note()).isEqualTo("nothing is charged today");
    assertThat(why(world, "revenue.ar").parts()).last().satisfies(byDuty -> assertThat(byDuty.parts()).extracting(Explanation::label)
        .containsExactlyInAnyOrder("revenue.ar.base", "revenue.ar.surcharge", "revenue.ar.vintage"));
    assertThat(why(world, "revenue.ar.surcharge.collected").parts()).extracting(Explanation::label)
        .containsExactly("revenue.ar.br.surcharge", "leakage");
  }

  private Explanation why(World world, String metric) {
    return engine.metrics().find(metric).orElseThrow().why().apply(world);
  }
}
