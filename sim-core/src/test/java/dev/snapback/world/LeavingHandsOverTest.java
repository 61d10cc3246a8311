package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Under {@code restores: own} what the other side suspended stays so until it moves or the old end comes: its rates, its
 * license regimes and its other controls alike.
 */
class LeavingHandsOverTest {
  private static final String TEXT = TwoSides.TIN + """
      tariffs: {av.bo: {surcharge: {rate: 40%}}, bo.av: {counter: {rate: 30%}}}
      controls: {scanners: {by: av, on: bo}, lists: {by: bo, on: av}}
      truces:
        peace:
          parties: [av, bo]
          length: 60d
          terms: [suspend av.bo.surcharge to 5%, suspend bo.av.counter to 10%, suspend tin, suspend scanners, suspend lists]
          withdraw: {by: either, restores: own}
      """;
  private static final LocalDate END = LocalDate.parse("2030-03-02");

  private final Simulation sim = TwoSides.start(TEXT);

  private void play(String line) {
    assertThat(sim.play(line)).as(line).isInstanceOf(Outcome.Accepted.class);
  }

  private void leave(String actor) {
    play("av restrict scanners");
    play("bo restrict lists");
    play("av, bo sign peace");
    play(actor + " withdraw from peace");
  }

  private void stand(String tin, String scanners, String lists) {
    assertThat(sim.value("license.tin.state")).isEqualTo(new Value.State(tin));
    assertThat(sim.value("control.scanners.state")).isEqualTo(new Value.State(scanners));
    assertThat(sim.value("control.lists.state")).isEqualTo(new Value.State(lists));
  }

  @Test
  void onlyTheLeaversOwnComesBack() {
    leave("av");
    stand("suspended", "in-force", "suspended");
    sim.advanceTo(END.minusDays(1));
    stand("suspended", "in-force", "suspended");
    sim.advanceTo(END);
    stand("controlled", "in-force", "in-force");
  }

  @Test
  void theExporterThatLeavesControlsAgain() {
    leave("bo");
    stand("controlled", "suspended", "in-force");
  }

  @Test
  void itsOwnerMayEndItBefore() {
    leave("av");
    play("bo resume lists");
    play("bo resume tin");
    stand("controlled", "in-force", "in-force");
  }

  @Test
  void theOwnersOwnSuspensionGoesOnWhereItEndsLater() {
    play("bo suspend tin");
    play("bo restrict lists");
    play("bo suspend lists until 2030-02-01");
    play("av, bo sign peace");
    play("av withdraw from peace");
    sim.advanceTo(END.minusDays(1));
    stand("suspended", "none", "suspended");
    sim.advanceTo(END);
    stand("suspended", "none", "in-force");
  }

  @Test
  void itIsToldWithItsOldEnd() {
    leave("av");
    assertThat(sim.world().journal().entries()).extracting(e -> e.event().text()).contains(
        "licenses for tin: the suspension by truce peace becomes its exporter's until 2030-03-02",
        "control lists: the suspension by truce peace becomes its owner's until 2030-03-02");
  }
}
