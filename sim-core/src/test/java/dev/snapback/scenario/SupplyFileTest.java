package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.Reaction;
import dev.snapback.world.WorldSpec;
import org.junit.jupiter.api.Test;

/** The blocks supply, pressures and reactions: what they say, and what is wrong with them. */
class SupplyFileTest {
  private static final String BLOCKS = """
      supply:
        cobalt:
          user: av
          licenses: cobalt
          normal: 150 t per month
          lead: 14d
          share: {bo: 80%}
          used: 95%
          use: {batteries: 6 t per day}
          stock: {batteries: 40d}
          levels: {tight: 20d, shortage: 7d, line-stop: 0d}
          pressure: {on: av, per-shortage-day: 0.5}
      pressures:
        bo: {level: 1.5, per-month: 0.25, relief: 2%}
      reactions:
        angry: {when: supply.cobalt.batteries.cover_days < 7, move: av accuse bo of cobalt-licenses, once: true}
        hawk: {on: "bo raise *", move: av raise surcharge by 5pp, chance: 30%, per-pressure: 1%, cool-down: 30d, delay: 2d}
      """;

  private static ScenarioReading read(String what, String by) {
    assertThat(BLOCKS).contains(what);
    String text = TinWarFile.TEXT.replace("timeline:\n", BLOCKS.replace(what, by) + "timeline:\n");
    return ScenarioReader.read("tin-war.yaml", text);
  }

  private static String told(String blocks) {
    return String.join("\n", ScenarioReader.read(
        "f", TinWarFile.TEXT.replace("timeline:\n", blocks + "timeline:\n")).check().text());
  }

  private static void refused(String what, String by, String... parts) {
    ScenarioReading reading = read(what, by);
    assertThat(reading).as(by).isInstanceOf(ScenarioReading.Refused.class);
    assertThat(reading.check().text()).as(by).anySatisfy(line -> assertThat(line).contains(parts));
  }

  private static void warned(String what, String by, String... parts) {
    ScenarioReading reading = read(what, by);
    assertThat(reading).as(String.join("\n", reading.check().text())).isInstanceOf(ScenarioReading.Accepted.class);
    assertThat(reading.check().text()).as(by).anySatisfy(line -> assertThat(line).contains("warning").contains(parts));
  }

  @Test
  void what_is_written_is_read() {
    WorldSpec spec = read("used: 95%", "used: 95%").orElseThrow().spec();
    assertThat(spec.supply()).singleElement().satisfies(line -> {
      assertThat(line.trade().normal().orElseThrow()).hasToString("150 t per month");
      assertThat(line.share()).isEqualTo(Share.percent(80));
      assertThat(line.papers().used()).isEqualTo(Share.percent(95));
      assertThat(line.strain().orElseThrow().perShortageDay()).isEqualTo(Pressure.parse("0.5"));
    });
    assertThat(spec.pressures()).extracting(p -> p.on() + " " + p.level()).containsExactly("bo 1.5", "av 0");
    assertThat(spec.reactions()).extracting(Reaction::name).containsExactly("angry", "hawk");
    Reaction hawk = spec.reactions().get(1);
    assertThat(hawk.chance()).isEqualTo(new Reaction.Chance(Share.percent(30), false, Share.percent(1)));
    assertThat(hawk.from()).isEqualTo("2030-04-01");
    assertThat(hawk.cites()).hasToString("A1");
  }

  @Test
  void what_does_not_fit_together_is_told_with_its_place() {
    refused("user: av", "user: ax", "supply.cobalt.user", "no actor", "got ax", "maybe: av");
    refused("licenses: cobalt", "licenses: tin", "supply.cobalt.licenses", "no license regime");
    refused("use: {batteries: 6 t per day}", "use: {cars: 6 t per day}", "no class of users in regime cobalt", "got cars");
    refused("use: {batteries: 6 t per day}", "use: {}", "supply.cobalt: a supply line has at least one class of users "
        + "(allowed: use: {autos: 12 t per day})");
    refused("used: 95%", "used: 95%\n    loss: 1%", "supply.cobalt.loss: this is not ");
    refused("stock: {batteries: 40d}", "stock: {}", "the stock of class batteries is missing");
    refused("share: {bo: 80%}", "share: {av: 80%}", "no exporter of regime cobalt", "got av", "allowed: bo");
    refused("line-stop: 0d", "line-stop: 7d", "descend from tight to line-stop");
    refused("lead: 14d", "lead: 14wd", "supply.cobalt.lead", "a span of calendar days");
    refused("lead: 14d", "lead: 500d", "a lead time has 0d to 400d");
    refused("on: av, per", "on: isle, per", "supply.cobalt.pressure.on", "no government");
    refused("normal: 150 t per month", "normal: 150 per month", "supply.cobalt.normal", "a flow of goods");
    refused("bo: {level: 1.5", "isle: {level: 1.5", "pressures.isle", "no government");
    refused("level: 1.5", "level: '1.5'", "pressures.bo.level", "without quotation marks");
  }

  @Test
  void reactions_that_cannot_be_understood_are_refused() {
    refused("when: supply", "on: \"av *\", when: supply", "either a condition or an event");
    refused("cover_days < 7", "cover_days is tight", "reactions.angry.when", "is a number");
    refused("move: av accuse bo of cobalt-licenses", "move: av accuse bo of nothing", "reactions.angry.move");
    refused("chance: 30%", "chance: 30% per day", "an event has one chance", "maybe: 30%");
    refused("chance: 30%", "chance: often", "reactions.hawk.chance", "a chance");
    refused("delay: 2d", "delay: 2wd", "this is not a span of calendar days");
  }

  @Test
  void what_never_happens_is_a_warning() {
    warned("cover_days < 7", "cover_days < 0", "reactions.angry", "its condition cannot hold");
    warned("cover_days < 7", "cover_days < 7 and supply.cobalt.batteries.cover_days > 8", "its condition cannot hold");
    warned("supply.cobalt.batteries.cover_days < 7",
        "truce.port-royal.state is in-force and truce.port-royal.state is lapsed", "its condition cannot hold");
    warned("supply.cobalt.batteries.cover_days < 7",
        "not (truce.port-royal.state is in-force or not truce.port-royal.state is in-force)", "its condition cannot hold");
    warned("move: av accuse bo of cobalt-licenses", "move: bo accuse av of cobalt-licenses", "never legal",
        "bo owes cobalt-licenses");
    warned("move: av accuse bo of cobalt-licenses", "move: av halt licenses for cobalt", "bo alone moves regime cobalt");
    warned("move: av raise surcharge by 5pp", "move: av raise counter by 5pp", "the layer counter is that of bo");
    warned("chance: 30%, per-pressure: 1%", "chance: 0%", "its chance is 0%");
    ScenarioReading fine = read("cover_days < 7", "cover_days < 7 and not truce.port-royal.state is lapsed");
    assertThat(fine.check().text()).noneMatch(line -> line.contains("never happens"));
  }

  @Test
  void a_regime_that_cannot_feed_a_line_is_a_warning() {
    warned("use: {batteries: 6 t per day}", "use: {batteries: 9 t per day}", "supply.cobalt",
        "under control batteries lacks 4.15 t a day", "licenses bring some 3.05 t", "others deliver 1.80 t");
    warned("normal: 150 t per month", "normal: 90 t per month", "2.96 t a day ship while no license is required");
    warned("normal: 150 t per month", "normal: 0 t per month", "0.00 t a day ship while no license is required");
    warned("normal: 150 t per month\n    lead: 14d", "uncontrolled: 30 t per month\n    lead: 40d",
        "0.99 t ship without one");
  }

  @Test
  void a_line_is_fed_as_the_file_sets_it() {
    warned("reactions:", "set: {supply.cobalt.batteries.use: 9 t per day}\nreactions:",
        "under control batteries lacks 4.15 t a day", "9.00 t are used");
    warned("reactions:", "set: {license.cobalt.approval: 10%}\nreactions:", "under control batteries lacks");
    String scarce = BLOCKS.replace("use: {batteries: 6 t per day}", "use: {batteries: 9 t per day}");
    String mended = scarce.replace("reactions:", "set: {supply.cobalt.batteries.use: 6 t per day}\nreactions:");
    assertThat(told(scarce)).contains("under control batteries lacks");
    assertThat(told(mended)).isEqualTo(told(BLOCKS));
  }

  @Test
  void one_license_supplies_one_line() {
    refused("pressures:", """
          again: {user: av, licenses: cobalt, lead: 0d, use: {batteries: 1 t per day}, stock: {batteries: 1d},
            levels: {tight: 20d, shortage: 7d, line-stop: 0d}}
        pressures:""".replace("        ", ""), "supply the line cobalt already");
  }

  @Test
  void a_regime_that_supplies_two_lines_tells_where_each_license_goes() {
    String another = """
          again: {user: bo, licenses: cobalt, lead: 0d, use: {batteries: 1 t per day}, stock: {batteries: 1d},
            levels: {tight: 20d, shortage: 7d, line-stop: 0d}}
        pressures:""".replace("        ", "");
    assertThat(read("pressures:", another).check().text()).noneMatch(line -> line.contains("needs a destination"));
    String text = TinWarFile.with("class: batteries, to: av,", "class: batteries,")
        .replace("timeline:\n", BLOCKS.replace("pressures:", another) + "timeline:\n");
    assertThat(ScenarioReader.read("f", text).check().text()).anySatisfy(line -> assertThat(line).contains(
        "supply.again: regime cobalt supplies several lines, so each of its arrivals needs a destination "
            + "(got again; allowed: arrivals: [{class: …, to: bo, …}])"));
  }

  @Test
  void a_state_that_a_regime_never_has_is_refused() {
    refused("supply.cobalt.batteries.cover_days < 7", "license.cobalt.state is open", "is never open",
        "it is free, announced, halted");
  }
}
