package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import dev.snapback.Mirror;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a number that other scenarios have. */
class AbsentMetricsTest {
  private static final String FILE = """
      snapback: 1
      scenario: goods
      clock: {start: 2025-01-01, end: 2026-12-31}
      assumptions: {A1: {text: all of it, because: an example}}
      actors: {ar: {name: A}, br: {name: B}}
      goods:
        wine: {title: Wine, base: {ar.br: 5%}, trade: {ar.br: 6 bn USD}, source: A1}
        cheese: {title: Cheese, base: {ar.br: 1%}, trade: {ar.br: 14 bn USD}, source: A1}
      tariffs:
        source: A1
        ar.br: {duty: {title: Duty}}
      """;

  private static Optional<String> absent(Scenario scenario, String name) {
    return new Engine(scenario.spec()).metrics().absent(name);
  }

  private static Optional<String> goods(String name) {
    return absent(ScenarioReader.read("goods.yaml", FILE, Map.of()).orElseThrow(), name);
  }

  @Test
  void theTotalOnOtherGoodsIsToldBesideThoseByGood() {
    assertThat(goods("tariff.ar.br.total")).contains("tariff.ar.br.total is headline and base duty of all other goods, of which the"
        + " scenario gives none: goods: {other: {base: {ar.br: 3%}}}; by good there are tariff.ar.br.wine.total,"
        + " tariff.ar.br.cheese.total, and their mean tariff.ar.br.average");
    assertThat(goods("tariff.br.ar.total").orElseThrow()).endsWith("{other: {base: {br.ar: 3%}}}");
    assertThat(goods("tariff.ar.br.average")).as("is there").isEmpty();
    assertThat(goods("tariff.ar.zz.total")).isEmpty();
    assertThat(goods("tariff.ar.br.steel")).isEmpty();
    assertThat(goods("coverage.br.ar")).contains(
        "coverage.br.ar needs the base-year trade of some good: goods: {other: {trade: {br.ar: 1 bn USD}}}");
    assertThat(goods("refund.br").orElseThrow()).contains("needs a basis of measures");
    assertThat(goods("nonsense")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tariff.ar..total", "tariff.AR.BR.total", "tariff.ar.b r.total", "coverage..", "refund.", "refund.A-"})
  void whatCannotBeANameIsNobodysNumber(String typed) {
    assertThat(goods(typed)).isEmpty();
  }

  @Test
  void whatAnEconomyGivesIsToldWhereThereIsNone() {
    assertThat(goods("welfare.ar").orElseThrow()).startsWith("welfare.ar is a number of an economy, and the scenario has none: economy: {");
    assertThat(goods("household").orElseThrow()).startsWith("household is a number of an economy");
  }

  @Test
  void householdsAreAskedFor() {
    Scenario mirror = Mirror.read(Mirror.ALIKE);
    assertThat(absent(mirror, "cost.br.household").orElseThrow()).startsWith("cost.br.household needs the number of households and"
        + " what they spend: economy: {households: {br: {millions: ");
    assertThat(absent(mirror, "household").orElseThrow()).contains("{households: {ar: {millions: ");
    assertThat(absent(Files2025.GENEVA, "household")).as("metrics are called so").isEmpty();
    assertThat(absent(Files2025.GENEVA, "cost.us.household")).isEmpty();
    assertThat(absent(Files2025.GENEVA, "cost.cn.household").orElseThrow()).contains("{cn: {millions: ");
  }
}
