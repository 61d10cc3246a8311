package dev.snapback.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import org.junit.jupiter.api.Test;

/** Random sessions of the documents' own scenario. */
class DocumentsPropertiesTest {
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
}
