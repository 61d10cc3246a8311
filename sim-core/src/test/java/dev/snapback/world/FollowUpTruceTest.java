package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file may have several truces for one measure; they are in force one after another. */
class FollowUpTruceTest {
  private static final String TEXT = TwoSides.TIN + """
      tariffs: {av.bo: {surcharge: {rate: 40%}}}
      controls: {scanners: {by: av, on: bo}}
      truces:
        peace: {parties: [av, bo], length: 10d, terms: [suspend av.bo.surcharge to 5%, suspend tin, suspend scanners]}
        again: {parties: [av, bo], length: 60d, terms: [suspend TERM]}
      """;

  private static Simulation start(String term) {
    return TwoSides.start(TEXT.replace("TERM", term));
  }

  private static String refused(Simulation sim, String line) {
    return ((Outcome.Refused) sim.play(line)).refusal().reason();
  }

  @ParameterizedTest
  @ValueSource(strings = {"av.bo.surcharge to 1%", "tin", "scanners"})
  void theSecondIsSignedWhenTheFirstIsOver(String term) {
    Simulation sim = start(term);
    sim.play("av, bo sign peace");
    assertThat(refused(sim, "av, bo sign again")).endsWith(term.replaceAll(" .*", "")
        + " stands in the suspend terms of truce peace, which is not over; it stands in those of one truce at a time");
    sim.advanceTo(LocalDate.parse("2030-01-11"));
    assertThat(sim.play("av, bo sign again")).isInstanceOf(Outcome.Accepted.class);
    assertThat(sim.value("truce.again.state")).isEqualTo(new Value.State("in-force"));
  }

  @Test
  void whatIsAgreedForALaterDayHoldsItToo() {
    Simulation sim = start("av.bo.surcharge to 1%");
    sim.play("av sign again");
    sim.play("av, bo sign peace effective 2030-01-05");
    assertThat(refused(sim, "bo sign again")).contains("truce peace");
    sim.advanceTo(LocalDate.parse("2030-01-05"));
    assertThat(List.of(sim.value("truce.peace.state"), sim.value("truce.again.state")))
        .containsExactly(new Value.State("in-force"), new Value.State("proposed"));
  }

  @Test
  void anOfferOfOneSideHoldsNothing() {
    Simulation sim = start("av.bo.surcharge to 1%");
    sim.play("av sign peace effective 2030-01-05");
    assertThat(sim.play("av, bo sign again")).isInstanceOf(Outcome.Accepted.class);
  }
}
