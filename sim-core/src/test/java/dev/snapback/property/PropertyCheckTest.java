package dev.snapback.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyCheckTest {
  @Test
  void theDocumentsScenarioHasEveryProperty() {
    PropertyReport report = PropertyCheck.run(Files2025.GENEVA, 20, 1, done -> true);
    assertThat(report.results()).hasSize(ScenarioProperty.values().length).allSatisfy(result -> {
      assertThat(result.failure()).as(result.property().statement()).isEmpty();
      assertThat(result.tries()).isPositive();
    });
    assertThat(report.holds()).isTrue();
    assertThat(report.played()).isGreaterThan(60);
    assertThat(report.refused()).as("moves that the state does not allow are tried too").isPositive();
    assertThat(report.states().get("truce.geneva.state")).as("the truce ends in some").contains("in-force", "lapsed");
  }

  @Test
  void theSameSeedTriesTheSameSessions() {
    PropertyReport once = PropertyCheck.run(Files2025.GENEVA, 3, 7, done -> true);
    assertThat(PropertyCheck.run(Files2025.GENEVA, 3, 7, done -> true)).isEqualTo(once);
    assertThat(PropertyCheck.run(Files2025.GENEVA, 3, 8, done -> true)).isNotEqualTo(once);
  }

  @Test
  void aSessionThatFailsIsMadeAsShortAsItCanBe() {
    // Not a property: that nothing is ever announced, restricted or signed. The session shows it with one line.
    var lines = List.of("advance to 2025-06-10", "us raise fentanyl to 40%", "cn withdraw from geneva", "advance to 2025-06-20");
    var shrinking = new Shrinking(
        sim -> sim.value("truce.geneva.state").toString().contains("withdrawn")
            ? java.util.Optional.of("the truce is over") : java.util.Optional.empty(),
        () -> Simulation.start(Files2025.GENEVA));
    assertThat(shrinking.of(lines, "?"))
        .isEqualTo(new PropertyReport.Failure("the truce is over", List.of("cn withdraw from geneva")));
  }
}
