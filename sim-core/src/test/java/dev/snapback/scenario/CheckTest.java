package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a look at a scenario's files tells beside its problems. */
class CheckTest {
  private static final String SOURCES = """
      snapback: 1
      documents:
        times: {outlet: The Times, title: A title, date: 2030-01-01}
        post: {outlet: The Post, title: A title, date: 2030-01-01}
        globe: {outlet: The Globe, title: A title, date: 2030-01-01}
      facts:
        T1: {kind: level, document: times, quote: so}
        T2: {kind: level, document: times, quote: not so}
        P1: {kind: level, document: post, quote: so}
      """;

  private static Check check(String what, String by) {
    return ScenarioReader.read("f", TinWarFile.with(what, by), Map.of("s.yaml", SOURCES)).check();
  }

  @Test
  void aDocumentIsUsedWhereOneOfItsFactsIs() {
    Check check = check("source: A1\n", "sources: s.yaml\nsource: T1\n");
    assertThat(check.unused(Standing.FACT)).containsExactly("T2", "P1");
    assertThat(check.unused(Standing.DOCUMENT)).containsExactly("post", "globe");
    assertThat(check.unused(Standing.ASSUMPTION)).containsExactly("A1");
    assertThat(check.json().get("unused")).hasToString("{facts=[T2, P1], documents=[post, globe], assumptions=[A1]}");
    assertThat(check.json().get("facts")).asString().endsWith("declared=3, used=1}");
  }

  @Test
  void aWarningIsNoErrorInJsonEither() {
    Check check = check("because: invented for teaching}", "because: invented for teaching}\n  A2: {text: never used, because: to see}");
    assertThat(check.accepted()).isTrue();
    assertThat((List<?>) check.json().get("problems")).singleElement().asString()
        .contains("path=assumptions.A2, severity=warning, message=nothing cites the assumption A2, got=, allowed=, maybe=");
  }

  @Test
  void whatIsNoMapWasNotRead() {
    assertThat(ScenarioReader.read("f", "- a\n").check().wasRead()).isFalse();
    assertThat(ScenarioReader.read("f", "snapback: 1\nassumptions: {A1: {text: x, because: y}}\n").check().wasRead())
        .as("there is something that may be cited").isTrue();
    assertThat(check("length: 60d", "length: 60").wasRead()).as("there are numbers").isTrue();
    assertThat(check("length: 60d", "length: 61d").wasRead()).isTrue();
  }

  @Test
  void theProblemsThatAreNotShownAreCounted() {
    var keys = new StringBuilder("snapback: 1\n");
    for (int i = 0; i < 80; i++) {
      keys.append("zz").append(i).append(": 1\n");
    }
    Check check = ScenarioReader.read("f", keys.toString()).check();
    assertThat(check.text()).hasSize(Problems.SHOWN + 1).last().isEqualTo("and " + check.more() + " more");
    assertThat(check.more()).isGreaterThanOrEqualTo(30);
    assertThat(check.json()).containsEntry("more", check.more());
  }
}
