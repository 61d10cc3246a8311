package dev.snapback.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import org.junit.jupiter.api.Test;

class PropertyCheckTest {
  @Test
  void theDocumentsScenarioHasEveryProperty() {
    PropertyReport report = PropertyCheck.run(Files2025.GENEVA, 30, 1, () -> false);
    report.results().forEach(r -> assertThat(r.failure()).as(r.property().toString()).isEmpty());
    System.out.println(report);
    assertThat(report.results()).allSatisfy(r -> assertThat(r.tries()).isPositive());
  }
}
