package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hash is the SHA-256 of the lines, each with its end: the same as of a file of them. */
class HashesTest {
  @Test
  void hashesAreThoseOfTheLines() {
    assertThat(Hashes.of(List.of("abc"))).isEqualTo("edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb");
    assertThat(Hashes.of(List.of())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Hashes.of(List.of("a", "b"))).isNotEqualTo(Hashes.of(List.of("ab")));
  }

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
