package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Scenario;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RevisionTest {
  private static final Scenario GENEVA = Files2025.GENEVA;

  private static Simulation revised(Simulation simulation, String name, String value) {
    return ((Revision.Revised) Revision.throughout(simulation, name, value)).simulation();
  }

  @Test
  void pastIsPlayedAgainWithTheSameSteps() {
    Simulation sim = Simulation.start(GENEVA);
    sim.play("us raise fentanyl to 25% because \"a test\"");
    sim.advanceTo(LocalDate.parse("2025-06-10"));
    sim.set("license.rare-earths.capacity", "20 per wd");
    sim.advanceTo(LocalDate.parse("2025-06-20"));
    Simulation again = revised(sim, "license.rare-earths.approval", "0%");
    assertThat(again.today()).isEqualTo(sim.today());
    assertThat(again.steps()).isEqualTo(sim.steps());
    assertThat(again.value("tariff.us.cn")).isEqualTo(sim.value("tariff.us.cn"));
    assertThat(again.value("license.granted", LocalDate.parse("2025-05-30"))).isEqualTo(new Value.Amount(0));
    assertThat(sim.value("license.granted", LocalDate.parse("2025-05-30"))).isNotEqualTo(new Value.Amount(0));
  }

  @Test
  void sameValueGivesTheSameHistory() {
    Simulation sim = Simulation.start(GENEVA);
    assertThat(revised(sim, "license.rare-earths.approval", "85%").journalHash()).isEqualTo(sim.journalHash());
  }

  @Test
  void wrongValuesAndFailingHistoriesAreRefused() {
    Simulation sim = Simulation.start(GENEVA);
    assertThat(Revision.throughout(sim, "license.rare-earths.approval", "120%")).isInstanceOf(Revision.Refused.class);
    assertThat(Revision.throughout(sim, "license.nothing", "1")).isInstanceOf(Revision.Refused.class);
    sim.play("withdraw application 300 for rare-earths");
    Revision refused = Revision.throughout(sim, "license.rare-earths.autos.rate", "0 per day");
    assertThat(refused).isInstanceOfSatisfying(Revision.Refused.class,
        r -> assertThat(r.refusal().reason()).startsWith("then 2025-06-05 fails: withdraw application 300"));
  }
}
