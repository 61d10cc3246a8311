package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that a new scenario begins with. */
class SkeletonTest {
  private static final String SOURCES = """
      snapback: 1
      documents:
        D1: {outlet: The Times, title: A title, date: 2030-01-01}
      facts:
        C1: {kind: level, document: D1, quote: so}
      """;

  @Test
  void aNewScenarioHasNoProblems() {
    ScenarioReading reading = ScenarioReader.read("mine.yaml", Skeleton.whole("mine"));
    assertThat(reading.check().text()).isEmpty();
    assertThat(reading.check().facts().unsourced()).isZero();
    assertThat(reading.orElseThrow().name()).isEqualTo("mine");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDiffHasNoProblemsAndAnAssumptionOfItsOwn(boolean json) {
    String parent = TinWarFile.with("source: A1\n", "source: A1\nsources: s.yaml\n").replace("assumptions:\n",
        "assumptions:\n  B1: {text: Another, because: it is taken}\n");
    Scenario read = ScenarioReader.read("tin-war.yaml", parent, Map.of("s.yaml", SOURCES)).orElseThrow();
    String text = Skeleton.diff("mine", read, "tin-war", "tariff.av.bo = 5%", json);
    ScenarioReading mine = ScenarioReader.read(json ? "mine.json" : "mine.yaml", text,
        Map.of("tin-war.yaml", parent, "s.yaml", SOURCES));

    assertThat(mine.orElseThrow().title()).isEqualTo("What if: Arvia and Borland (invented)");
    assertThat(mine.orElseThrow().lineage().parents()).containsExactly("tin-war");
    assertThat(mine.orElseThrow().assumptions()).as("B1, C1 and D1 stand for something").containsOnlyKeys("A1", "B1", "E1");
    assertThat(mine.orElseThrow().expectations()).last()
        .extracting(e -> e.day() + " " + e.that()).isEqualTo("2030-04-01 tariff.av.bo = 5%");
    assertThat(text.startsWith("{")).isEqualTo(json);
    assertThat(text.startsWith("# mine: what is otherwise than in tin-war, in a line.")).isEqualTo(!json);
    assertThat(text.contains("{date: 2030-04-01, id: what-if, move: \"a move, as you would type it\", source: E1}")).isEqualTo(!json);
  }
}
