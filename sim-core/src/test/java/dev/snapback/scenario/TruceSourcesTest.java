package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule of a truce cites the sources that stand with it. */
class TruceSourcesTest {
  private static final String FILE = """
      snapback: 1
      scenario: tin
      clock: {start: 2030-01-01, end: 2030-12-31}
      assumptions:
        A1: {text: the truce, because: an example}
        A2: {text: its length, because: an example}
        A3: {text: its extension, because: an example}
        A4: {text: how it is left, because: an example}
        A5: {text: the notice, because: an example}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      tariffs: {source: A1, av.bo: {tin: {title: Tin}}}
      truces:
        port:
          parties: [av, bo]
          length: 60d
          terms: [keep av.bo.tin]
          extend: {by: both, source: A3}
          withdraw: {by: either, notice: 10d, source: {notice: A5, else: A4}}
          source: {length: A2, else: A1}
      timeline:
        - {date: 2030-01-01, move: "av, bo sign port", source: A1}
      """;

  private static Scenario read(String text) {
    return ScenarioReader.read("tin.yaml", text, Map.of()).orElseThrow();
  }

  private static TruceSpec truce(String text) {
    return read(text).spec().truces().get(0);
  }

  @Test
  void lengthExtensionWithdrawalAndNoticeHaveTheirOwn() {
    TruceSpec truce = truce(FILE);
    assertThat(truce.cites("length")).isEqualTo(Cites.of("A2"));
    assertThat(truce.cites("extend")).isEqualTo(Cites.of("A3"));
    assertThat(truce.cites("withdraw")).isEqualTo(Cites.of("A4"));
    assertThat(truce.cites("withdraw.notice")).isEqualTo(Cites.of("A5"));
    assertThat(truce.cites("parties")).isEqualTo(Cites.of("A1"));
  }

  @Test
  void whatHasNoneOfItsOwnHasThoseAroundIt() {
    TruceSpec whole = truce(FILE.replace("{length: A2, else: A1}", "A1").replace(", source: A3", "")
        .replace("source: {notice: A5, else: A4}", "source: A4"));
    assertThat(whole.cites("length")).isEqualTo(Cites.of("A1"));
    assertThat(whole.cites("extend")).isEqualTo(Cites.of("A1"));
    assertThat(whole.cites("withdraw.notice")).isEqualTo(Cites.of("A4"));
    TruceSpec bare = truce(FILE.replaceAll("(?m)^ +(extend|withdraw):.*\\n", ""));
    assertThat(bare.withdraw().notice().length()).isZero();
    assertThat(bare.cites("withdraw.notice")).isEqualTo(Cites.of("A1"));
  }

  @Test
  void parametersAndReasonsCiteThem() {
    Simulation sim = Simulation.start(read(FILE));
    assertThat(sim.parameters().find("truce.port.length").orElseThrow().cites().apply(sim.world().spec())).isEqualTo(Cites.of("A2"));
    assertThat(sim.parameters().find("truce.port.notice").orElseThrow().cites().apply(sim.world().spec())).isEqualTo(Cites.of("A5"));
    Explanation length = sim.why("truce.state").parts().get(0);
    assertThat(length.label()).isEqualTo("length");
    assertThat(length.value()).isEqualTo("60d");
    assertThat(length.origin().orElseThrow().cites()).isEqualTo(Cites.of("A2"));
  }
}
