package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The block observed: what came of a metric, and what is wrong with it. */
class ObservedFileTest {
  private static final String BLOCK = """
      observed:
        shipped: {metric: license.cobalt.granted, months: {2030-05: 3}, source: A1}
        truce: {metric: truce.port-royal.state, days: {2030-03-10: in-force}, source: A1}
      """;

  private static ScenarioReading read(String what, String by) {
    assertThat(BLOCK).contains(what);
    return ScenarioReader.read("f", TinWarFile.TEXT + BLOCK.replace(what, by), Map.of());
  }

  @Test
  void amountsGrowInMonthsAndStatesStandOnDays() {
    Scenario scenario = read("truce:", "truce:").orElseThrow();
    assertThat(scenario.observed()).extracting(Observed::name).containsExactly("shipped", "truce");
    assertThat(scenario.observed().get(0).months()).containsEntry(YearMonth.of(2030, 5), 3.0);
    assertThat(scenario.observed().get(1).days()).hasToString("{2030-03-10=State[name=in-force]}");
  }

  @Test
  void whatANaiveForecastSaysStandsBesideWhatCame() {
    assertThat(read("source: A1}\n  truce", "naive: {last-year: 2.5}, source: A1}\n  truce").orElseThrow().observed().get(0).naive())
        .hasToString("{last-year=2.5}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2030-05: 3            | 2030-5: 3             | f:63:54: observed.shipped.months.2030-5: this cannot be a name here (got 2030-5
      2030-05: 3            | 2030-13: 3            | f:63:54: observed.shipped.months.2030-13: this cannot be a name here (got 2030-13
      2030-05: 3            | 0000-05: 3            | f:63:54: observed.shipped.months.0000-05: this cannot be a name here (got 0000-05
      2030-05: 3            | 2030-05: 3d           | f:63:54: observed.shipped.months.2030-05: this is no value of license.cobalt.granted (got 3d
      2030-05: 3            | 2030-05: "3 or tariff.av.bo > 3%" | f:63:54: observed.shipped.months.2030-05: this is no value of license.cobalt.granted (got 3 or tariff.av.bo > 3%
      2030-05: 3            | 2030-05: many         | f:63:54: observed.shipped.months.2030-05: this is no value of license.cobalt.granted (got many
      days: {2030-03-10: in-force} | months: {2030-03: in-force} | f:64:52: observed.truce.months.2030-03: a state does not grow (got in-force; allowed: days: {…})
      2030-03-10: in-force  | 2030-03-10: "1 or tariff.av.bo > 3%" | f:64:50: observed.truce.days.2030-03-10: this is no value of truce.port-royal.state
      months: {2030-05: 3}, | ''                    | f:63:3: observed.shipped: nothing was observed here (allowed: months: {…} or days: {…})
      granted               | grnted                | f:63:21: observed.shipped.metric: there is no metric of this name (got license.cobalt.grnted
      granted               | waiting               | f:63:54: observed.shipped.months.2030-05: this metric is no running total, and months tell what one grew by (got 3; allowed: days: {…})
      """)
  void everySlipIsToldWithItsPlace(String what, String by, String told) {
    ScenarioReading reading = read(what, by);
    assertThat(reading).isInstanceOf(ScenarioReading.Refused.class);
    assertThat(String.join("\n", reading.check().text())).contains(told);
  }

  @Test
  void aNameIsObservedOnceInAllFiles() {
    String sources = "snapback: 1\nobserved:\n  shipped: {metric: tariff.av.bo, days: {2030-05-01: 3%}, source: A1}\n";
    String text = TinWarFile.with("source: A1\n", "sources: s.yaml\nsource: A1\n") + BLOCK;
    assertThat(ScenarioReader.read("f", text, Map.of("s.yaml", sources)).check().text()).containsExactly(
        "s.yaml:3:3: observed.shipped: something else is observed under this name already (got shipped; allowed: a name of its own)");
  }
}
