package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the scenario only tells is told on its day by whoever goes there. */
class NewsTest {
  private final Bench bench = new Bench();

  @Test
  void anAdvanceTellsOnItsDayWhatHappenedWithoutAMoveAndFromWhichSource() {
    String told = "  2025-05-31  · about that week: The US secretary of defense calls";
    assertThat(bench.run("-c", "load geneva-truce at 2025-05-30; advance to 2025-05-31").out())
        .contains(told).contains("[D8 ").doesNotContain("nothing happened");
    assertThat(bench.run("-c", "load geneva-truce at 2025-05-29; advance to 2025-05-30").out()).doesNotContain(told);
    assertThat(bench.run("-c", "load geneva-truce at 2025-05-31; advance to 2025-06-01").out()).doesNotContain(told);
  }

  @Test
  void whoStaysIsToldNothingNew() {
    assertThat(bench.run("-c", "load geneva-truce at 2025-05-31; advance until truce.state is in-force").out())
        .contains("2025-05-31  nothing happened").doesNotContain("secretary");
  }

  @Test
  void inJsonTheyStandBesideTheEvents() {
    assertThat(bench.run("--json", "-c", "load geneva-truce at 2025-05-30; advance to 2025-05-31").last())
        .contains("\"told\":[{\"date\":\"2025-05-31\",\"text\":\"The US secretary").contains("\"sources\":[\"D8\"]");
    assertThat(bench.run("--json", "-c", "load geneva-truce at 2025-05-31; advance to 2025-06-01").last())
        .contains("\"told\":[]");
  }
}
