package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a truce's {@code withdraw} and {@code collapse} blocks lead to, in rates: the law is 40% on goods of bo and 30% on
 * goods of av; the truce lowers them to 5% and 10% for 60 days.
 */
class WithdrawalTableTest {
  private static final String TEXT = """
      tariffs: {av.bo: {surcharge: {rate: 40%}}, bo.av: {counter: {rate: 30%}}}
      truces:
        peace:
          parties: [av, bo]
          length: 60d
          terms: [suspend av.bo.surcharge to 5%, suspend bo.av.counter to 10%, bo must approve tin]
          withdraw: {by: BY, cause: CAUSE, notice: NOTICE, restores: RESTORES}
          COLLAPSE
      """;
  private static final String WHEN_BREACHED = "collapse: {when: truce.peace.tin.state is disputed}";

  @ParameterizedTest(name = "{0}, cause {1}, notice {2}, restores {3}, collapse {4}: {5}, {6} days later {7} at {8} and {9}")
  @CsvSource(textBlock = """
      # by    cause    notice restores collapse  what is done           days state      av.bo bo.av
      either, none,    0d,    both,    never,    av withdraw,           0,   withdrawn, 40,   30
      either, none,    0d,    both,    never,    bo withdraw,           0,   withdrawn, 40,   30
      either, none,    0d,    own,     never,    av withdraw,           0,   withdrawn, 40,   10
      either, none,    0d,    own,     never,    bo withdraw,           0,   withdrawn, 5,    30
      either, none,    0d,    own,     never,    av withdraw,           59,  withdrawn, 40,   10
      either, none,    0d,    own,     never,    av withdraw,           60,  withdrawn, 40,   30
      either, none,    7d,    both,    never,    av withdraw,           6,   in-force,  5,    10
      either, none,    7d,    both,    never,    av withdraw,           7,   withdrawn, 40,   30
      either, none,    7d,    own,     never,    bo withdraw,           7,   withdrawn, 5,    30
      av,     none,    0d,    both,    never,    bo withdraw refused,   0,   in-force,  5,    10
      av,     none,    0d,    both,    never,    av withdraw,           0,   withdrawn, 40,   30
      either, dispute, 0d,    both,    never,    av withdraw refused,   0,   in-force,  5,    10
      either, dispute, 0d,    both,    never,    accuse; av withdraw,   0,   withdrawn, 40,   30
      either, dispute, 7d,    own,     never,    accuse; bo withdraw,   7,   withdrawn, 5,    30
      either, dispute, 7d,    both,    never,    accuse; av withdraw,   6,   in-force,  5,    10
      either, none,    0d,    both,    never,    accuse,                59,  in-force,  5,    10
      either, none,    0d,    both,    never,    accuse,                60,  lapsed,    40,   30
      either, none,    0d,    both,    dispute,  accuse,                0,   in-force,  5,    10
      either, none,    0d,    both,    dispute,  accuse,                1,   collapsed, 40,   30
      either, none,    0d,    own,     dispute,  accuse,                1,   collapsed, 40,   30
      either, none,    0d,    both,    dispute,  nothing,               59,  in-force,  5,    10
      either, none,    0d,    both,    dispute,  nothing,               60,  lapsed,    40,   30
      either, none,    7d,    own,     dispute,  av withdraw; accuse,   1,   collapsed, 40,   30
      either, dispute, 7d,    own,     dispute,  accuse; av withdraw,   1,   collapsed, 40,   30
      """)
  void theBlocksSayWhoseRatesComeBackAndWhen(String by, String cause, String notice, String restores, String collapse,
      String done, int days, String state, double avBo, double boAv) {
    Simulation sim = TwoSides.start(TEXT.replace("BY", by).replace("CAUSE", cause)
        .replace("NOTICE", notice).replace("RESTORES", restores)
        .replace("COLLAPSE", collapse.equals("never") ? "" : WHEN_BREACHED));
    sim.play("av, bo sign peace");
    for (String move : done.split("; ")) {
      play(sim, move);
    }
    sim.advance(Span.days(days));
    assertThat(sim.value("truce.peace.state")).isEqualTo(new Value.State(state));
    assertThat(sim.value("tariff.av.bo")).isEqualTo(Value.of(avBo));
    assertThat(sim.value("tariff.bo.av")).isEqualTo(Value.of(boAv));
  }

  private static void play(Simulation sim, String move) {
    switch (move) {
      case "nothing" -> { }
      case "accuse" -> assertThat(sim.play("av accuse bo of tin")).isInstanceOf(Outcome.Accepted.class);
      default -> {
        String line = move.substring(0, 2) + " withdraw from peace";
        assertThat(sim.play(line) instanceof Refused).as(move).isEqualTo(move.endsWith("refused"));
      }
    }
  }
}
