package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file says and what can have no effect: it is read all the same, with a warning at its place. */
class SilentContradictionsTest {
  private static final String BLOCKS = """
      stances:
        proud: {actor: bo, refuses: "bo raise *", while: tariff.av.bo > 30%, force: soft, chance: 40%}
      reactions:
        hawk: {on: "av impose *", move: av raise surcharge by 5pp, from: 2030-05-01}
      """;

  private static List<String> told(String what, String by) {
    String text = TinWarFile.TEXT + BLOCKS;
    assertThat(text).contains(what);
    ScenarioReading reading = ScenarioReader.read("f", text.replace(what, by));
    assertThat(reading).as(String.join("\n", reading.check().text())).isInstanceOf(ScenarioReading.Accepted.class);
    return reading.check().text();
  }

  private static void warned(String what, String by, String... parts) {
    assertThat(told(what, by)).as(by).singleElement().asString().contains("warning: ").contains(parts);
  }

  @Test
  void withoutOneNothingIsTold() {
    assertThat(told("seed: 7", "seed: 7")).isEmpty();
  }

  @Test
  void aScenarioHasTheNameOfItsFile() {
    String text = TinWarFile.TEXT;
    assertThat(ScenarioReader.read("a/tin-war.yaml", text).check().text()).isEmpty();
    assertThat(ScenarioReader.read("a/tin-wars.yaml", text).check().text()).containsExactly("a/tin-wars.yaml:2:11: warning: scenario: "
        + "the file is not called like this, and others find it by its file: tin-wars.yaml (got tin-war; maybe: one name for both)");
  }

  @Test
  void aGoodBelongsToASectorOfTheEconomy() {
    assertThat(told("zinc: {}", "zinc: {sector: metals}")).as("without an economy").isEmpty();
    assertThat(ScenarioReader.read("f", TinWarFile.with("zinc: {}", "zinc: {sector: good}") + """
        economy:
          year: 2029
          regions: [av, bo]
          flows: {av: {av: 900, bo: 50}, bo: {av: 60, bo: 700}}
          elasticity: {short: 2, long: 4}
          half-life: 180d
        """).check().text()).singleElement().asString().startsWith(
            "f:15:18: warning: goods.zinc.sector: the economy has no sector of this name (got good; allowed: goods; maybe: goods)");
  }

  @Test
  void aFileOfSourcesIsNoScenario() {
    assertThat(ScenarioReader.read("s.yaml", "snapback: 1\ndocuments: {d: {outlet: O, title: T, date: 2030-01-01}}\n").check().text())
        .containsExactly("s.yaml:1:1: this is a file of sources, not a scenario (maybe: check a scenario that names it under sources:)");
  }

  @Test
  void whatIsKeptIsNotSuspended() {
    warned("- remove av.bo.safeguard", "- keep av.bo.surcharge", "34:9", "truces.port-royal.terms[3]",
        "this keeps what another term of the truce does not: suspend av.bo.surcharge to 5%");
  }

  @Test
  void whatIsKeptIsNotRemoved() {
    warned("- remove av.bo.safeguard", "- remove av.bo.safeguard\n      - keep av.bo.safeguard", "35:9", "remove av.bo.safeguard");
  }

  @Test
  void noPromiseIsMeasuredBeforeTheClockBegins() {
    warned("- bo must approve cobalt-licenses",
        "- {term: bo must approve cobalt-licenses, kept: tariff.av.bo < 6%, by: 2029-12-01}",
        "truces.port-royal.terms[4].by", "lies before the start of the clock (2030-01-01): this is never measured");
  }

  @Test
  void noPromiseIsMeasuredAfterTheClockEnds() {
    warned("- bo must approve cobalt-licenses",
        "- {term: bo must approve cobalt-licenses, kept: tariff.av.bo < 6%, by: 2031-01-01}",
        "truces.port-royal.terms[4].by", "lies after the end of the clock (2030-12-31): this is never measured");
  }

  @Test
  void aMakeUpDayIsOneOfAWeekend() {
    warned("make-up: 2030-10-12", "make-up: 2030-10-11", "calendars.bo-2030.make-up", "2030-10-11 is worked anyway");
  }

  @Test
  void aPromiseDecidesNothing() {
    warned("yields: promise", "yields: promise\n    deemed: granted", "licenses.cobalt.deemed",
        "with yields: promise nothing is decided for its limit");
  }

  @Test
  void aHardStanceLeavesNoChance() {
    warned("force: soft", "force: hard", "stances.proud.chance", "a hard stance leaves no chance");
  }

  @Test
  void nothingIsSetOffAfterTheEnd() {
    warned("from: 2030-05-01", "from: 2031-05-01", "reactions.hawk.from", "after the end of the clock (2030-12-31)");
  }

  @Test
  void nothingTakesForceAfterTheEnd() {
    warned("move: av raise surcharge by 5pp", "move: av raise surcharge by 5pp effective 2031-02-01", "reactions.hawk",
        "the move takes force on 2031-02-01, after the end of the clock");
    assertThat(told("move: av impose surcharge 40% on bo", "move: av impose surcharge 40% on bo effective 2031-02-01"))
        .anySatisfy(text -> assertThat(text).contains("timeline[2]", "the move takes force on 2031-02-01"));
  }

  @Test
  void anEventOfTheTimelineSetsNothingOff() {
    warned("av impose *", "A note*", "reactions.hawk.on", "an event of the timeline sets nothing off", "A note, shown only");
    assertThat(told("av impose *", "*")).isEmpty();
  }
}
