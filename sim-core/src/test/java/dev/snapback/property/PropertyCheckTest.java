package dev.snapback.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void thereAreSomeSessionsAndNotTooMany(int sessions) {
    assertThatThrownBy(() -> PropertyCheck.run(Files2025.GENEVA, sessions, 1, done -> true))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("sessions: from 1 to 1000000, not " + sessions);
  }

  @Test
  void aSessionThatIsBrokenOffDoesNotCount() {
    assertThat(PropertyCheck.run(Files2025.GENEVA, 3, 7, done -> false).sessions()).isZero();
    var asked = new AtomicInteger();
    PropertyReport report = PropertyCheck.run(Files2025.GENEVA, 3, 7, done -> asked.incrementAndGet() < 4);
    assertThat(report.sessions()).isZero();
    assertThat(report.played()).isZero();
  }

  @Test
  void aDayThatIsPastIsNothingToDo() {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    assertThat(PropertyCheck.play(sim, "advance to 2025-06-04")).isTrue();
    assertThat(sim.steps()).isEmpty();
    assertThat(PropertyCheck.play(sim, "advance to 2026-06-04")).as("beyond the end").isFalse();
    assertThat(PropertyCheck.play(sim, "no such line")).isFalse();
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
