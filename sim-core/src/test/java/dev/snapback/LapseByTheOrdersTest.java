package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * The two lapses that were avoided, by the letter of the orders: of 125 points 91 were removed for good, 24 of the
 * remaining 34 suspended, and 10 stayed. Executive Orders 14257, 14266, 14298, 14334, 14358; the dates are those of
 * the public record.
 */
class LapseByTheOrdersTest {
  private static final String ORDERS = """
      snapback: 1
      scenario: by-the-orders
      title: The reciprocal layer as the orders have it
      clock: {start: 2025-02-01, today: 2025-05-15, end: 2026-12-31}
      source: A1
      assumptions:
        A1: {text: The public record, because: typed in for this test}
      actors:
        us: {name: United States}
        cn: {name: China}
      tariffs:
        us.cn:
          fentanyl: {title: Synthetic opioids, basis: IEEPA}
          reciprocal: {title: Reciprocal, basis: IEEPA}
        cn.us:
          retaliation: {title: Countermeasures}
      truces:
        geneva:
          parties: [us, cn]
          length: 90d
          terms:
            - remove us.cn.reciprocal to 34%
            - suspend us.cn.reciprocal to 10%
            - remove cn.us.retaliation to 34%
            - suspend cn.us.retaliation to 10%
            - keep us.cn.fentanyl
          extend: {by: both}
          withdraw: {by: either, cause: none, restores: both}
      timeline:
        - {date: 2025-02-04, move: us impose fentanyl 10% on cn}
        - {date: 2025-03-04, move: us raise fentanyl to 20%}
        - {date: 2025-04-09, move: us impose reciprocal 84% on cn}
        - {date: 2025-04-10, move: us raise reciprocal to 125%}
        - {date: 2025-04-12, move: cn impose retaliation 125% on us}
        - {date: 2025-05-12, move: "us, cn sign geneva effective 2025-05-14"}
      expect:
        - {date: 2025-04-09, that: tariff.us.cn = 104%}
        - {date: 2025-04-12, that: tariff.us.cn = 145% and tariff.cn.us = 125%}
        - {date: 2025-05-13, that: tariff.us.cn = 145% and truce.geneva.state is proposed}
        - {date: 2025-05-14, that: tariff.us.cn = 30% and tariff.cn.us = 10%}
      """;

  private final Simulation sim = Simulation.start(ScenarioReader.read("orders.yaml", ORDERS).orElseThrow());

  private void on(String day, int us, int cn) {
    sim.advanceTo(LocalDate.parse(day));
    assertThat(sim.value("tariff.us.cn")).as("US on CN on %s", day).isEqualTo(Value.of(us));
    assertThat(sim.value("tariff.cn.us")).as("CN on US on %s", day).isEqualTo(Value.of(cn));
  }

  @Test
  void a_lapse_on_12_august_gives_54_and_34() {
    on("2025-08-11", 30, 10);
    on("2025-08-12", 54, 34);
  }

  @Test
  void a_lapse_on_10_november_after_the_fentanyl_cut_gives_44_and_34() {
    sim.advanceTo(LocalDate.parse("2025-08-11"));
    assertThat(sim.play("us, cn extend geneva to 2025-11-10")).isInstanceOf(Outcome.Accepted.class);
    sim.advanceTo(LocalDate.parse("2025-11-09"));
    assertThat(sim.play("us lower fentanyl to 10%")).isInstanceOf(Outcome.Accepted.class);
    on("2025-11-09", 20, 10);
    on("2025-11-10", 44, 34);
  }
}
