package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.world.Reaction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The blocks reactions and stances in the tin war: what they say, and what is wrong with them. */
class ReactionFileTest {
  private static final String PRESSED = TinWarFile.TEXT + "pressures: {av: {level: 1}}\n";

  private static ScenarioReading read(String reaction) {
    return ScenarioReader.read("f", PRESSED + "reactions: {r: {" + reaction + "}}\n");
  }

  private static Reaction reaction(String text) {
    return read(text).orElseThrow().spec().reactions().get(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      on: "bo raise *", chance: 4% per day, move: av raise surcharge by 5pp | reactions.r.chance: an event has one chance, not one a day (got 4% per day; allowed: 30%; maybe: 4%)
      on: "bo raise *", once: yes, move: av raise surcharge by 5pp          | reactions.r.once: this is not true or false (got yes; allowed: true, false; maybe: true)
      on: "bo raise *", once: maybe, move: av raise surcharge by 5pp        | reactions.r.once: this is not true or false (got maybe; allowed: true, false
      on: "bo raise *", when: tariff.av.bo > 1%, chance: 4% per day, move: av raise surcharge by 5pp | reactions.r: a reaction has either a condition or an event
      when: tariff.av.bo > 1%, per-pressure: 1%, move: file 3 applications for cobalt by batteries  | reactions.r.per-pressure: firms make this move, and pressure is on governments (got 1%; maybe: leave it out)
      when: tariff.av.bo > 1%, per-pressure: 1%, move: bo raise counter by 5pp | reactions.r.per-pressure: there is no government under pressure of this name (got bo; allowed: av)
      """)
  void everySlipIsTold(String text, String told) {
    assertThat(read(text)).isInstanceOf(ScenarioReading.Refused.class);
    assertThat(String.join("\n", read(text).check().text())).contains(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      bo rise *             | this never happens: no move begins like this (got rise; maybe: raise)
      xx raise counter *    | this never happens: there is no actor of this name (got xx)
      bo, xx raise *        | this never happens: there is no actor of this name (got xx)
      bo raise contre *     | this never happens: no move begins like this (got raise contre; allowed: raise LAYER
      bo raise counter      | this never happens: no move ends here (got bo raise counter; maybe: bo raise counter *)
      """)
  void whatNoMoveFitsIsAWarning(String on, String told) {
    assertThat(read("on: \"" + on + "\", move: av raise surcharge by 5pp").check().text()).singleElement().asString()
        .startsWith("f:63:21: warning: reactions.r.on: " + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bo raise *", "* raise *", "b* rise", "bo accused *", "truce * lapsed *", "av, bo sign port-royal",
      "bo require licenses for cobalt", "tin exempt from *", "*"})
  void whatMayHappenIsNone(String on) {
    assertThat(read("on: \"" + on + "\", move: av raise surcharge by 5pp").check().text()).isEmpty();
  }

  @Test
  void aReactionHappensOftenUnlessItSaysOnce() {
    assertThat(reaction("on: \"bo raise *\", once: false, move: av raise surcharge by 5pp").once()).isFalse();
    assertThat(reaction("on: \"bo raise *\", once: true, move: av raise surcharge by 5pp").once()).isTrue();
  }

  @Test
  void aChanceOfZeroNeverHappensUnlessItIsUncertain() {
    String text = PRESSED + "reactions: {r: {when: tariff.av.bo > 1%, chance: 0% per day, move: av raise surcharge by 5pp}}\n";
    assertThat(ScenarioReader.read("f", text).check().text()).singleElement().asString()
        .contains("warning: reactions.r: this never happens: its chance is 0%");
    assertThat(ScenarioReader.read("f", text + "uncertain: {reaction.r.chance: \"uniform(1%, 5%)\"}\n").check().text()).isEmpty();
  }

  @Test
  void aDailyChanceIsDrawnEveryEvening() {
    assertThat(reaction("when: tariff.av.bo > 1%, chance: 4% per day, move: av raise surcharge by 5pp").chance().daily()).isTrue();
    assertThat(reaction("when: tariff.av.bo > 1%, chance: 4%, move: av raise surcharge by 5pp").chance().daily()).isFalse();
  }

  @Test
  void aStanceMayBeAboutTheMovesOfAnybody() {
    String stance = "stances: {proud: {actor: bo, refuses: \"* meet\", while: tariff.av.bo > 30%, force: hard}}\n";
    List<String> told = ScenarioReader.read("f", TinWarFile.TEXT + stance).check().text();
    assertThat(told).isEmpty();
  }
}
