package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.control.ControlSpec;
import dev.snapback.talks.TalksSpec;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.Stance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The blocks controls, talks, stances and claims, and measured obligations: what is read, and every slip with its place. */
class DiplomacyChecksTest {
  private static final String BLOCKS = """
      controls:
        lenses: {title: Fine lenses, by: av, on: [bo, isle]}
        sieves: {by: bo, on: av, breaks: cobalt-licenses}
      talks:
        av.bo:
          delegations: {av: [A, B], bo: C}
          places: [hilltop]
          last-contact: 2029-12-24
          stalls: 45d
      stances:
        proud: {actor: bo, refuses: "av, bo meet", while: tariff.av.bo > 30%, force: hard}
        coy: {actor: av, refuses: av seek *, while: talks.calls = 0, force: soft, chance: 25%}
      claims:
        broke: {by: av, says: Borland broke its word, about: cobalt-licenses, denied: bo}
      """;
  private static final String TEXT = TinWarFile.TEXT + BLOCKS;

  private record Slip(String what, String by, String told) {}

  private static final List<Slip> SLIPS = List.of(
      new Slip("  lenses:", "  Lenses:", "controls.Lenses: this cannot be a name here (got Lenses"),
      new Slip("  av.bo:\n    delegations", "  isle.av:\n    delegations", "talks.isle.av: there is no government of this name (got isle"),
      new Slip("delegations: {av: [A, B], bo: C}", "delegations: av", "talks.av.bo.delegations: this is not a map (got av; allowed: a map of NAME to "),
      new Slip("by: av, on: [bo, isle]", "by: isle, on: [bo]", "controls.lenses.by: there is no government of this name (got isle"),
      new Slip("by: av, on: [bo, isle]", "by: av, on: [bu]", "controls.lenses.on[1]: there is no actor of this name (got bu"),
      new Slip("by: av, on: [bo, isle]", "by: av, on: av",
          "controls.lenses: control lenses is aimed at its own government, av"),
      new Slip("by: av, on: [bo, isle]", "by: av", "controls.lenses: the key on is missing"),
      new Slip("  lenses:", "  surcharge:", "controls.surcharge: a layer has this name already"),
      new Slip("  lenses:", "  cobalt:", "controls.cobalt: a license regime has this name already"),
      new Slip("  lenses:", "  restrict:", "controls.restrict: this is a word of the language"),
      new Slip("breaks: cobalt-licenses", "breaks: cobalt-license",
          "controls.sieves.breaks: there is no obligation of this name (got cobalt-license; allowed: cobalt-licenses; maybe: cobalt-licenses)"),
      new Slip("by: bo, on: av, breaks", "by: av, on: bo, breaks",
          "controls.sieves.breaks: this obligation is owed by bo, so no control of av breaks it"),
      new Slip("  av.bo:\n    delegations", "  av.isle:\n    delegations", "talks.av.isle: there is no government of this name"),
      new Slip("  av.bo:\n    delegations", "  av.av:\n    delegations", "talks.av.av: nobody talks with itself: av"),
      new Slip("  av.bo:\n    delegations", "  av:\n    delegations", "talks.av: this cannot be a name here"),
      new Slip("stances:\n", "  bo.av: {}\nstances:\n", "talks.bo.av: these two talk already"),
      new Slip("{av: [A, B], bo: C}", "{isle: C}", "talks.av.bo.delegations.isle: there is no side of these talks of this name"),
      new Slip("2029-12-24", "2030-01-02",
          "talks.av.bo.last-contact: the last contact before the clock starts lies after it (got 2030-01-02; allowed: a day up to 2030-01-01)"),
      new Slip("stalls: 45d", "stalls: 45wd", "talks.av.bo.stalls: this is not a span of calendar days"),
      new Slip("stalls: 45d", "silent: 0d", "talks.av.bo: talks stall or fall silent after at least 1d"),
      new Slip("[hilltop]", "[meet]", "talks.av.bo.places[1]: this is a word of the language"),
      new Slip("actor: bo, refuses", "actor: bu, refuses", "stances.proud.actor: there is no government of this name"),
      new Slip("\"av, bo meet\"", "\"av, bo met\"", "stances.proud.refuses: no move begins like this (got met"),
      new Slip("\"av, bo meet\"", "\"av, bu meet\"", "stances.proud.refuses: there is no actor of this name (got bu"),
      new Slip("\"av, bo meet\"", "av meet",
          "stances.proud.refuses: a stance is about one's own moves, and bo takes no part in these (got av meet"),
      new Slip("tariff.av.bo > 30%", "tariff.av.bo > 30d", "stances.proud.while: "),
      new Slip("force: hard", "force: firm", "stances.proud.force: this is not one of these words (got firm; allowed: hard, soft"),
      new Slip(", force: hard", "", "stances.proud: the key force is missing"),
      new Slip("chance: 25%", "chance: 125%", "stances.coy.chance: this is not a share"),
      new Slip("by: av, says", "by: ov, says", "claims.broke.by: there is no actor of this name"),
      new Slip("says: Borland broke its word, ", "", "claims.broke: the key says is missing"),
      new Slip("about: cobalt-licenses", "about: cobalts", "claims.broke.about: there is no thing to claim about of this name"),
      new Slip("denied: bo", "denied: bu", "claims.broke.denied: there is no actor of this name"),
      new Slip("remove av.bo.safeguard\n", "{term: remove av.bo.safeguard, kept: tariff.av.bo > 1%}\n",
          "truces.port-royal.terms[3].term: kept and by are said of an obligation"),
      new Slip("- bo must approve cobalt-licenses\n", "- {term: bo must approve cobalt-licenses, by: 2030-05-01}\n",
          "truces.port-royal.terms[4].term: kept and by are said of an obligation, together or kept alone"),
      new Slip("- bo must approve cobalt-licenses\n", "- {term: bo must approve cobalt-licenses, kept: waiting > 1d}\n",
          "truces.port-royal.terms[4].kept: "),
      new Slip("- suspend av.bo.surcharge to 5%\n", "- suspend lenses\n      - suspend lenses\n",
          "a control stands in one suspend term of a truce only (got lenses"));

  @TestFactory
  Stream<DynamicTest> everySlipIsToldWithItsPlace() {
    return SLIPS.stream().map(slip -> DynamicTest.dynamicTest(slip.told(), () -> {
          assertThat(TEXT).contains(slip.what());
          ScenarioReading reading = ScenarioReader.read("f", TEXT.replace(slip.what(), slip.by()));
          assertThat(reading).isInstanceOf(ScenarioReading.Refused.class);
          assertThat(String.join("\n", reading.check().text())).contains(slip.told());
        }));
  }

  @Test
  void aClaimNeedsASource() {
    assertThat(ScenarioReader.read("f", TEXT.replace("source: A1\n", "")).check().text()).anySatisfy(
        t -> assertThat(t).contains("claims.broke: a claim needs a source"));
  }

  @Test
  void theBlocksAreRead() {
    Scenario scenario = ScenarioReader.read("f", TEXT).orElseThrow();
    assertThat(scenario.spec().controls()).extracting(ControlSpec::title).containsExactly("Fine lenses", "sieves");
    assertThat(scenario.spec().talks()).singleElement().extracting(TalksSpec::delegations).asString()
        .isEqualTo("{av=[A, B], bo=[C]}");
    assertThat(scenario.spec().stances()).extracting(Stance::chance).containsExactly(Stance.HALF, Share.percent(25));
    assertThat(scenario.spec().stances()).extracting(s -> s.refuses() + " while " + s.during())
        .containsExactly("av, bo meet while tariff.av.bo > 30%", "av seek while talks.av.bo.calls = 0");
    assertThat(scenario.claims()).extracting(c -> c.denied().orElseThrow().by().id()).containsExactly("bo");
  }

  private static List<String> never(String when, String move) {
    return ScenarioReader.read("f", TEXT + "reactions:\n  r: {when: " + when + ", move: \"" + move + "\"}\n").check()
        .text().stream().filter(t -> t.contains("never happens")).toList();
  }

  @Test
  void aReactionWhoseMoveDoesNotStartFromTheStateNamedIsAWarning() {
    assertThat(never("control.lenses.state is none", "av ease lenses")).singleElement().asString()
        .contains("control.lenses.state is none then, and ease does not lead from there");
    assertThat(never("control.lenses.state is in-force", "av ease lenses")).isEmpty();
    assertThat(never("control.lenses.state is not in-force", "av ease lenses")).as("it leaves the state open").isEmpty();
    assertThat(never("talks.av.bo.state is silent and tariff.av.bo > 30%", "av, bo meet")).singleElement().asString()
        .contains("talks.av.bo.state is silent then, and meet does not lead from there");
    assertThat(never("talks.av.bo.state is talks-scheduled", "av, bo meet")).isEmpty();
    assertThat(never("truce.port-royal.state is none", "av withdraw from port-royal")).singleElement().asString()
        .contains("withdraw does not lead from there");
    assertThat(never("license.cobalt.state is halted", "bo halt licenses for cobalt")).singleElement().asString()
        .contains("license.cobalt.state is halted then");
  }

  @Test
  void aReactionOfTheWrongGovernmentIsAWarning() {
    assertThat(never("tariff.av.bo > 30%", "bo ease lenses")).singleElement().asString()
        .contains("av alone moves control lenses");
  }
}
