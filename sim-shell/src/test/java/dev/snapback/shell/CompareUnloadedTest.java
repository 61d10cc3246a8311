package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Metrics of scenarios that are compared without being loaded. */
class CompareUnloadedTest {
  private final Bench bench = new Bench();

  @Test
  void aMetricOfAComparedScenarioIsKnownWhateverIsLoaded() {
    assertThat(bench.run("-c", "load two-ports; compare geneva-truce mutual-accusation talks.us.cn.state").out()).contains("talks.us.cn.state");
    assertThat(bench.run("-c", "load two-ports; compare geneva-truce mutual-accusation ?").out()).contains("talks.us.cn.state");
  }

  @Test
  void anotherIsRefusedWithItsPlace() {
    var run = bench.run("-c", "load geneva-truce; compare two-ports geneva-truce tariff.us.xx");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("tariff.us.xx does not fit");
  }
}
