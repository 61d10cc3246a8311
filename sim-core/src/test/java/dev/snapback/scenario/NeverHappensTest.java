package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions in the tin war whose move is never legal, since it is another's: and those next to them that may be. */
class NeverHappensTest {
  private static final String TEXT = TinWarFile.TEXT + """
      controls:
        lenses: {by: av, on: bo}
      talks:
        av.bo: {}
      """;

  private static List<String> told(String when, String move) {
    return ScenarioReader.read("f", TEXT + "reactions:\n  r: {when: " + when + ", move: \"" + move + "\"}\n").check().text();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      av raise counter by 5pp                 | the layer counter is that of bo
      av, bo raise counter by 5pp             | the layer counter is that of bo
      bo threaten safeguard 5% on av          | the layer safeguard is that of av
      av halt licenses for cobalt             | bo alone moves regime cobalt
      isle withdraw from port-royal           | only its parties move truce port-royal
      bo accuse bo of cobalt-licenses         | bo owes cobalt-licenses
      av accuse av of cobalt-licenses         | bo owes cobalt-licenses
      av honor cobalt-licenses                | bo owes cobalt-licenses
      bo restrict lenses                      | av alone moves control lenses
      isle, bo meet                           | the scenario declares no talks of isle and bo
      """)
  void aMoveOfTheWrongActorIsAWarning(String move, String why) {
    assertThat(told("tariff.av.bo > 30%", move)).anySatisfy(text -> assertThat(text)
        .startsWith("f:67:3: warning: reactions.r: this never happens: its move is never legal, since " + why));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      bo raise counter by 5pp
      bo halt licenses for cobalt
      file 3 applications for cobalt by batteries
      withdraw application 3 for cobalt
      av withdraw from port-royal
      av accuse bo of cobalt-licenses
      bo honor cobalt-licenses
      av restrict lenses
      av, bo meet
      av void measures under Section-9
      """)
  void theSameMoveOfTheRightOneIsNone(String move) {
    assertThat(told("tariff.av.bo > 30%", move)).isEmpty();
  }

  @Test
  void aTerritoryMakesNoMoves() {
    assertThat(told("tariff.av.bo > 30%", "isle raise surcharge by 5pp")).anySatisfy(text ->
        assertThat(text).endsWith("this never happens: isle makes no moves"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      license.cobalt.state is free                          | bo halt licenses for cobalt    | license.cobalt.state is free then, and halt-licenses
      truce.port-royal.cobalt-licenses.state is breached     | av accuse bo of cobalt-licenses | truce.port-royal.cobalt-licenses.state is breached then, and accuse
      talks.av.bo.state is silent and tariff.av.bo > 30%     | av, bo meet                    | talks.av.bo.state is silent then, and meet
      """)
  void aMoveFromAStateThatItDoesNotLeaveIsAWarning(String when, String move, String why) {
    assertThat(told(when, move)).anySatisfy(text -> assertThat(text).contains(why + " does not lead from there"));
  }

  @Test
  void afterADelayTheStateMayBeAnother() {
    assertThat(told("talks.av.bo.state is silent, delay: 1d", "av, bo meet")).isEmpty();
    assertThat(told("talks.av.bo.state is silent, delay: 0d", "av, bo meet")).hasSize(1);
  }

  @Test
  void whoseTalksAreMeantIsOpenWhereThereAreSeveral() {
    String when = "talks.av.bo.state is silent";
    assertThat(told(when, "av break off")).singleElement().asString().contains("break-off does not lead from there");
    String several = TEXT.replace("isle: {name: The Isle, territory-of: bo}", "isle: {name: The Isle}") + "  av.isle: {}\n";
    assertThat(ScenarioReader.read("f", several + "reactions:\n  r: {when: " + when + ", move: av break off}\n").check().text())
        .noneMatch(text -> text.contains("never happens"));
  }

  @Test
  void whatHoldsInOneCaseOnlyLeavesTheStateOpen() {
    assertThat(told("talks.av.bo.state is silent or tariff.av.bo > 30%", "av, bo meet")).isEmpty();
    assertThat(told("not talks.av.bo.state is silent and not tariff.av.bo > 30%", "av, bo meet")).isEmpty();
  }
}
