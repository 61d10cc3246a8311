package dev.snapback.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Outcome;
import org.junit.jupiter.api.Test;

/** Which layers a pair's lines name. */
class RateLinesTest {
  private static final String TEXT = """
      snapback: 1
      scenario: two
      clock: {start: 2030-01-01, end: 2030-12-31}
      source: A1
      assumptions: {A1: {text: Everything, because: invented}}
      actors: {av: {name: Arvia}, bo: {name: Borland}, ce: {name: Cedonia}}
      tariffs:
        av.all: {levy: {rate: 10%}}
        av.bo: {levy: {rate: 34%}, surcharge: {rate: 20%}}
      truces:
        peace: {parties: [av, bo], length: 10d, terms: [suspend av.bo.surcharge to 5%, suspend av.all.levy to 4%]}
      """;

  @Test
  void aLayerOnAllIsNotNamedWhereAPartnersOwnStandsInItsPlace() {
    Simulation sim = Simulation.start(ScenarioReader.read("two.yaml", TEXT).orElseThrow());
    var done = (Outcome.Accepted) sim.play("av, bo sign peace");
    assertThat(RateLines.of(done.entries())).extracting(r -> r.pair() + " " + r.layer())
        .containsExactly("av.bo surcharge 20% → 5%", "av.ce levy 10% → 4%");
  }
}
