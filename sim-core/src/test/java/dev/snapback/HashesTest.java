package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sources have a hash of what they say, wherever it stands. */
class HashesTest {
  @Test
  void whatSourcesSayHasAHashOfItsOwn() {
    Scenario geneva = Files2025.GENEVA;
    String hash = Simulation.start(geneva).sourcesHash();
    assertThat(hash).hasSize(64).isNotEqualTo(geneva.hash());
    assertThat(sources(new Assumption("A1", "t", "b", at(1)))).isEqualTo(sources(new Assumption("A1", "t", "b", at(2))))
        .isNotEqualTo(sources(new Assumption("A1", "t", "c", at(1))))
        .isNotEqualTo(sources(new Assumption("A1", "t\n1 b", "", at(1))));
  }

  private static String sources(Assumption assumption) {
    return Hashes.of(Map.of(), Map.of(), Map.of(assumption.id(), assumption));
  }

  private static Position at(int line) {
    return new Position("a.yaml", line, 1, "assumptions.A1");
  }
}
