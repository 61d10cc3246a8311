package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One slip at a time in a scenario that is otherwise right: where the reader says it is, and what it offers. */
class CrossChecksTest {
  /** What is written in place of what, what is told of it, and how many problems there are with what follows from it. */
  private record Slip(String what, String by, String told, int problems) {
    Slip(String what, String by, String told) {
      this(what, by, told, 1);
    }
  }

  private static final List<Slip> SLIPS = List.of(
      new Slip("parties: [av, bo]", "parties: [av, bu]",
          "29:19: truces.port-royal.parties[2]: there is no government of this name (got bu; allowed: av, bo; maybe: bo)", 2),
      new Slip("parties: [av, bo]", "parties: [av, isle]",
          "29:19: truces.port-royal.parties[2]: there is no government of this name (got isle; allowed: av, bo)", 2),
      new Slip("parties: [av, bo]", "parties: [av, av]", "28:3: truces.port-royal: a truce needs at least two parties", 2),
      new Slip("suspend av.bo.surcharge to 5%", "suspend av.bo.surcharg to 5%", "32:17: truces.port-royal.terms[1]"),
      new Slip("suspend av.bo.surcharge to 5%", "suspend av.bo.surcharge at 5%", "32:33: truces.port-royal.terms[1]"),
      new Slip("suspend bo.av.counter by 5pp", "suspend av.bo.surcharge by 5pp",
          "33:16: truces.port-royal.terms[2].term: a measure stands in one suspend term of a truce only"),
      new Slip("bo must approve", "isle must approve", "35:9: truces.port-royal.terms[4]"),
      new Slip("{av.bo: 2%}", "{av.box: 2%}", "14:37: goods.tin.base.av.box: there is no actor of this name"),
      new Slip("  bo.av:\n", "  bo.bo:\n", "25:3: tariffs.bo.bo: nobody levies tariffs on itself"),
      new Slip("{goods: [soft-metals]", "{goods: [soft-metal]",
          "23:25: tariffs.av.bo.safeguard.goods[1]: there is no good of this name (got soft-metal; "
              + "allowed: tin, zinc, soft-metals, other; maybe: soft-metals)"),
      new Slip("soft-metals: [tin, zinc]", "soft-metals: [tin, soft-metals]", "17:22: groups.soft-metals[2]"),
      new Slip("soft-metals: [tin, zinc]", "tin: [tin, zinc]", "17:3: groups.tin: a good has this name already", 2),
      new Slip("[safeguard, surcharge]", "[safeguard, sourcharge]",
          "18:44: stacking.rules[1].exclusive[2]: there is no layer of this name (got sourcharge; "
              + "allowed: safeguard, surcharge, counter; maybe: surcharge)"),
      new Slip("[{exclusive: [safeguard, surcharge]}]", "[{floor: surcharge}]", "18:20: stacking.rules[1]: this is not one rule"),
      new Slip("av impose surcharge 40% on bo}", "advance 3d}", "55:45: timeline[2].move: expected \"file\" or \"withdraw\" or an actor, not advance"),
      new Slip("  av.bo:\n    safeguard", "  isle.bo:\n    extra: {}\n  av.av:\n    extra: {}\n  av.bo:\n    safeguard",
          "24:3: tariffs.av.av: nobody levies tariffs on itself"),
      new Slip("title: Arvia and Borland (invented)", "title: \"Arvia\\nBorland\"", "3:8: title: this is not "),
      new Slip("source: A1\n", "source: {fact: A1, quot: so}\n",
          "6:20: source.quot: unknown key (got quot; allowed: fact, quote; maybe: quote)"),
      new Slip("seed: 7\n", "seed: 7\nbeyond-all:\n", "6:1: beyond-all: unknown key (got beyond-all"),
      new Slip("parties: [av, bo]", "parties: {av: bo}", "29:14: truces.port-royal.parties: this is not a list (got a map; allowed: [a name, …]; ", 2),
      new Slip("restores: own", "restores: own, seed: 3", "maybe: it is known in the file's top level, not here)"),
      new Slip("parties: [av, bo]", "title: Peace",
          "35:9: truces.port-royal.terms[4]: there is no party of this name (got bo; allowed: none is declared)", 2),
      new Slip("  soft-metals: [tin, zinc]", "  Soft: [tin, zinc]\n  soft-metals: [tin, zinc]", "17:3: groups.Soft: this cannot be a name here (got Soft"),
      new Slip("exporter: bo", "exporter: isle", "41:15: licenses.cobalt.exporter: there is no government of this name"),
      new Slip("calendar: bo-2030", "calendar: bo-2031", "43:15: licenses.cobalt.calendar: there is no calendar of this name "
          + "(got bo-2031; allowed: weekdays, bo-2030; maybe: bo-2030)"),
      new Slip("yields: promise", "yields: limit", "40:3: licenses.cobalt: with yields: limit the key deemed is needed"),
      new Slip("[batteries]", "[battery]", "49:18: licenses.cobalt.discipline[1]: there is no class of users"),
      new Slip("backlog: {batteries: 4}", "backlog: {cars: 4}", "52:15: licenses.cobalt.backlog.cars: there is no class"),
      new Slip("review: fixed(10wd)", "review: fixed(10)", "45:13: licenses.cobalt.review: a review takes calendar days"),
      new Slip("review: fixed(10wd)", "review: \"uniform(-20wd, -10wd)\"",
          "45:13: licenses.cobalt.review: 100.0% of uniform(-20wd, -10wd) lies below 0, and no review takes less"),
      new Slip("tonnes: fixed(5)", "tonnes: fixed(-5)",
          "51:60: licenses.cobalt.arrivals[1].tonnes: 100.0% of fixed(-5) lies below 0, and no application weighs less"),
      new Slip("tonnes: fixed(5)", "tonnes: \"uniform(-3, 2)\"", "51:60: licenses.cobalt.arrivals[1].tonnes: 60.0% of uniform(-3, 2)"),
      new Slip("tonnes: fixed(5)", "tonnes: \"normal(mean 3, sd 2)\"", "51:60: licenses.cobalt.arrivals[1].tonnes: 6.7% of "
          + "normal(mean 3, sd 2) lies below 0, and no application weighs less. Maybe normal(mean 3, sd 2, min 0)"),
      new Slip("limit: 20wd", "limit: 0wd", "42:12: licenses.cobalt.limit: a review limit is at least 1d or 1wd, not 0wd"),
      new Slip("approval: 90%", "approval: 90%\n    refile: 0d", "49:13: licenses.cobalt.refile: firms take 1 to 510 days to refile, not 0d"),
      new Slip("timeline:\n", "reactions:\n  r: {when: tariff.av.bo > 30%, move: av raise surcharge by 5pp, delay: 2wd}\ntimeline:\n",
          "54:73: reactions.r.delay: this is not a span of calendar days (got 2wd; allowed: 90d, at most 3660d; maybe: 2d)"),
      new Slip("timeline:\n", "reactions:\n  r: {when: tariff.av.bo > 30%, move: av raise surcharge by 5pp, cool-down: 3wd}\ntimeline:\n",
          "54:77: reactions.r.cool-down: this is not a span of calendar days (got 3wd"),
      new Slip("length: 60d", "length: 0d", "30:13: truces.port-royal.length: this is not a span of calendar days (got 0d; allowed: 90d, from 1d to 3660d"),
      new Slip("review: fixed(10wd)", "review: fixt(10wd)", "45:13: licenses.cobalt.review: "),
      new Slip("2030-10-01..2030-10-07", "2030-10-07..2030-10-01", "20:36: calendars.bo-2030.holidays[2]: this is not a day"),
      new Slip("make-up: 2030-10-12", "make-up: 2030-10-02", "20:3: calendars.bo-2030: calendar bo-2030: 2030-10-02 is both", 2),
      new Slip("today: 2030-04-01", "today: 2031-04-01", "4:35: clock.today: today lies outside the clock (got 2031-04-01; "
          + "allowed: 2030-01-01 to 2030-12-31"),
      new Slip("end: 2030-12-31", "end: 2029-12-31", "4:52: clock.end: the clock ends before it starts (got 2029-12-31; allowed: a day from 2030-01-01 on"),
      new Slip("1.5 bn USD", "1.5 bn EUR", "14:64: goods.tin.trade.av.bo: this is not an amount (got 1.5 bn EUR; allowed: 1 bn USD, 250.5 mn USD; no other currency is known"),
      new Slip("review: fixed(10wd)", "review: fixd(10wd)", "exponential, poisson, discrete, empirical; maybe: fixed(10wd))"),
      new Slip("port-royal.state is in-force", "port-royal.state is in-farce", "allowed: not, a state; maybe: in-force)"),
      new Slip("[{exclusive: [safeguard, surcharge]}]", "[{exclusive: [safeguard, surcharge]}, {exclusive: [counter, surcharge, safeguard]}]",
          "18:57: stacking.rules[2]: an earlier rule has these layers in another order (got counter, surcharge, safeguard; "
              + "allowed: each two layers in one order: safeguard, surcharge; maybe: leave one of the rules out)"),
      new Slip("parties: [av, bo]", "parties: {}", "got a map; allowed: [a name, …]; maybe: write [], or delete the key)", 2),
      new Slip("parties: [av, bo]", "parties: {av: bo}", "maybe: put it in brackets: [{…}])", 2),
      new Slip("end: 2030-12-31", "end: 2130-12-31", "4:8: clock: the clock runs too long"),
      new Slip("date: 2030-01-15", "date: 2029-01-15", "54:5: timeline[1]: the date lies before the clock's start (got 2029-01-15; allowed: 2030-01-01 to 2030-12-31"),
      new Slip("date: 2030-01-15", "date: 2030-02-30", "54:12: timeline[1].date: this is not a date"),
      new Slip("date: 2030-01-15, move", "move", "54:5: timeline[1]: an entry has one date"),
      new Slip("on: 2030-02-01, id", "on: 2030-02-01, date: 2030-02-01, id", "55:5: timeline[2]: an entry has one date"),
      new Slip("2030-06-01: 3 per wd", "2029-12-31: 3 per wd",
          "46:43: licenses.cobalt.capacity.changes.2029-12-31: the date lies before the clock's start (got 2029-12-31; allowed: 2030-01-01 to 2030-12-31)"),
      new Slip("expedited: {capacity: 5 per wd}", "expedited: {capacity: {start: 5 per wd, changes: {2029-12-31: 6 per wd}}}",
          "47:55: licenses.cobalt.expedited.capacity.changes.2029-12-31: the date lies before the clock's start"),
      new Slip("id: sign-1", "id: surcharge-1", "56:52: timeline[3].id: two entries have this id"),
      new Slip("id: sign-1", "id: all", "56:52: timeline[3].id: this is a word of the language and cannot be a name "
          + "(got all; allowed: another name; maybe: the-all)"),
      new Slip("America/New_York", "America/Gotham", "56:10: timeline[3].at: this is not an instant with its zone"),
      new Slip("2030-03-10T00:01[America", "2030-03-10T02:30[America", "56:10: timeline[3].at: this is not an instant"),
      new Slip("event: \"A note, shown only\"", "about: day", "stands twice", 2),
      new Slip("av impose safeguard 15% on bo for tin", "av impose safegard 15% on bo for tin", "54:40: timeline[1].move: "),
      new Slip("\"av, bo sign port-royal\"", "\"av, bo sign port-royale\"", "56:79: timeline[3].move: "),
      new Slip("av impose surcharge 40% on bo}", "value tariff.av.bo}", "55:45: timeline[2].move: "),
      new Slip("av impose surcharge 40% on bo}", "'av impose surcharge 40% on bo because \"why\"'}",
          "55:45: timeline[2].move: a move in a file has no reason of its own"),
      new Slip("tariff.av.bo = 40%}", "tariff.av.bo = 40d}", "expect[1].that: "),
      new Slip("tariff.av.bo = 40%}", "tarif.av.bo = 40%}", "60:30: expect[1].that: "),
      new Slip("date: 2030-03-09", "date: 2031-03-09", "60:5: expect[1]: the date lies after the clock's end"),
      new Slip("{when: tariff.av.bo > 90%}", "tariff.av.bo > > 90%", "38:30: truces.port-royal.collapse: "),
      new Slip("source: A1\n", "source: A2\n", "6:9: source: there is no fact, document or assumption of this id "
          + "(got A2; allowed: A1; maybe: A1)", 2),
      new Slip("zinc: {}\n", "zinc: {}\n  Zinc: {}\n", "16:3: goods.Zinc: this cannot be a name here (got Zinc"),
      new Slip("truces:\n", "controls:\n  Fiber: {by: av, on: bo}\ntruces:\n", "28:3: controls.Fiber: this cannot be a name here (got Fiber"),
      new Slip("suspend av.bo.surcharge to 5%", "suspend bo.isle.surcharge to 5%", "32:17: truces.port-royal.terms[1]"),
      new Slip("zinc: {}\n", "total: {}\n", "15:3: goods.total: this is a word of the language and cannot be a name", 2),
      new Slip("2030-06-01: 3 per wd", "2030-06-31: 3 per wd", "46:43: licenses.cobalt.capacity.changes.2030-06-31: this cannot"),
      new Slip("actors:\n", "actors:\n  impose: {}\n", "10:3: actors.impose: this is a word of the language"),
      new Slip("snapback: 1\n", "snapback: 1\nextends: other\n", "2:10: extends: there is no such scenario to extend: no file of this name lies beside"),
      new Slip("snapback: 1\n", "snapback: 1\neconomy: {dataset: x}\n", "2:10: economy: the key year is missing", 4),
      new Slip("  av: {name: Arvia}", "  AV: {name: Arvia}", "10:3: actors.AV: this cannot be a name here (got AV; allowed: "
          + "lower case letters, digits and single hyphens, a letter first; maybe: av)"),
      new Slip("  port-royal:\n", "  Port_Royal:\n", "28:3: truces.Port_Royal: this cannot be a name here (got Port_Royal"),
      new Slip("parties: [av, bo]\n", "title: Peace\n", "29:5: truces.port-royal: the key parties is missing", 2),
      new Slip("{by: either,", "{by: [either, av],",
          "37:21: truces.port-royal.withdraw.by[1]: there is no party of this name (got either; allowed: av, bo)"),
      new Slip("      - bo must approve cobalt-licenses\n", "      - bo must approve cobalt-licenses\n      - bo must approve cobalt-licenses\n",
          "36:9: truces.port-royal.terms[5]: an obligation of truce port-royal has this name already (got cobalt-licenses"),
      new Slip("[{exclusive: [safeguard, surcharge]}]", "[{max: [safeguard, safeguard]}]",
          "18:38: stacking.rules[1].max[2]: this stands twice in the list (got safeguard; allowed: each layer once)"),
      new Slip("[{exclusive: [safeguard, surcharge]}]", "[{floor: sucharge, at: 15%}]",
          "18:28: stacking.rules[1].floor: there is no layer of this name (got sucharge; "
              + "allowed: safeguard, surcharge, counter; maybe: surcharge)"),
      new Slip("[{exclusive: [safeguard, surcharge]}]", "[{floor: surcharge, at: much}]",
          "18:43: stacking.rules[1].at: this is not a rate (got much"),
      new Slip("[{exclusive: [safeguard, surcharge]}]", "[{floor: [surcharge], at: 15%}]",
          "18:28: stacking.rules[1].floor: this is not a name (got a list"),
      new Slip("  bo-2030: {", "  weekdays: {", "20:3: calendars.weekdays: this calendar is always there (got weekdays; allowed: another name)", 2),
      new Slip("2030-10-01..2030-10-07", "2030-10-01..2031-10-03", "20:36: calendars.bo-2030.holidays[2]: this is not a day or days"),
      new Slip("date: 2030-01-15", "date: -2030-01-15", "54:12: timeline[1].date: this is not a date"),
      new Slip("title: Arvia and Borland (invented)", "title: \"  \"", "3:8: title: this is not "),
      new Slip("{date: 2030-03-09, that", "{date: 2030-03-09, id: e, that: tariff.av.bo = 40%}\n  - {date: 2030-03-09, id: e, that",
          "61:28: expect[2].id: two expectations have this id (got e; allowed: an id of its own)"),
      new Slip("  A1: {", "  1A: {", "8:3: assumptions.1A: this cannot be a name here (got 1A", 3),
      new Slip("  av.bo:\n    safeguard", "  Av.bo:\n    safeguard", "22:3: tariffs.Av.bo: this cannot be a name here (got Av.bo", 7),
      new Slip("  A1: {", "  else: {", "8:3: assumptions.else: this cannot be a name here (got else", 3),
      new Slip("  av.bo:\n    safeguard", "  av.Bo:\n    safeguard", "22:3: tariffs.av.Bo: this cannot be a name here (got av.Bo", 7),
      new Slip("groups:\n  soft-metals: [tin, zinc]\n", "groups: soft-metals\n", "16:9: groups: this is not a map (got soft-metals; allowed: a map of NAME to a name, or a list of such, or a named union of goods; ", 2),
      new Slip("source: A1\n", "source: [{quote: so}]\n", "6:10: source[1]: this cites nothing (got a map", 2),
      new Slip("source: A1\n", "source: {fact: [A1]}\n", "6:9: source: this cites nothing (got a map", 2),
      new Slip("source: A1\n", "source: {fact: A1, quote: [so]}\n", "6:27: source.quote: this is no quote (got a list; allowed: a text; maybe: write one value without brackets"),
      new Slip("groups:\n  soft-metals: [tin, zinc]\n", "groups: [soft-metals]\n", "maybe: write {NAME: …} in place of […])", 2),
      new Slip("  soft-metals: [tin, zinc]\n", "  - soft-metals: [tin, zinc]\n", "maybe: write each key without '- ' before it)", 2),
      new Slip("  av.bo:\n    safeguard", "  av-bo:\n    safeguard",
          "22:3: tariffs.av-bo: this cannot be a name here (got av-bo; allowed: IMPORTER.EXPORTER or IMPORTER.all; maybe: av.bo)", 7),
      new Slip("snapback: 1\n", "snapback: 2\n",
          "1:11: snapback: this is not a version of the format that this program reads (got 2; allowed: 1"),
      new Slip("approval: 90%", "approval: {mean: 90%}", "maybe: write one value in place of {…}, or quote a text that begins with {)"),
      new Slip("{goods: [soft-metals], basis", "{goods: tin, zinc, basis",
          "maybe: quote the value before it, or put a list in brackets: a comma in braces ends a value)"),
      new Slip("rate: 1 per wd", "rate: \"1\"", "got 1; allowed: 6 per day, 2.5 per wd; maybe: 1 per wd)"),
      new Slip("restores: own", "restores: own, length: 3d",
          "37:59: truces.port-royal.withdraw.length: unknown key (got length; allowed: by, cause, notice, restores, source; "
              + "maybe: it is known in truces.NAME, truces.NAME.extend, not here)"));

  @TestFactory
  Stream<DynamicTest> everySlipIsToldWithItsPlace() {
    return SLIPS.stream().map(slip -> DynamicTest.dynamicTest(slip.by().strip(), () -> {
          ScenarioReading reading = ScenarioReader.read("f", TinWarFile.with(slip.what(), slip.by()));
          assertThat(reading).isInstanceOf(ScenarioReading.Refused.class);
          assertThat(String.join("\n", reading.check().text())).contains(slip.told());
          assertThat(reading.check().text()).as("what is told besides").hasSize(slip.problems());
        }));
  }

  @Test
  void aMisplacedKeyIsToldWhereItBelongs() {
    assertThat(ScenarioReader.read("f", TinWarFile.with("limit: 20wd", "limit: 20wd\n    parties: [av]")).check().text())
        .singleElement().asString().startsWith("f:43:5: licenses.cobalt.parties: unknown key")
        .contains("it is known in truces.NAME, not here");
  }

  @Test
  void theProblemsOfAllBlocksAreToldAtOnce() {
    String text = TinWarFile.with("parties: [av, bo]", "parties: [av, bu]").replace("seed: 7", "seed: x")
        .replace("impose safeguard", "impse safeguard").replace("calendar: bo-2030", "calendar: none");

    assertThat(ScenarioReader.read("f", text).check().problems()).extracting(Problem::line)
        .contains(5, 29, 43, 54);
  }

  @Test
  void whatNothingCitesIsAWarning() {
    Check check = ScenarioReader.read("f", TinWarFile.with("because: invented for teaching}",
        "because: invented for teaching}\n  A2: {text: never used, because: to see}")).check();

    assertThat(check.accepted()).isTrue();
    assertThat(check.text()).containsExactly("f:9:3: warning: assumptions.A2: nothing cites the assumption A2");
  }

  @Test
  void anOverloadedQueueIsAWarning() {
    Check check = ScenarioReader.read("f", TinWarFile.with("rate: 1 per wd", "rate: 4 per wd")).check();

    assertThat(check.accepted()).isTrue();
    assertThat(check.text()).hasSize(2).first().asString()
        .startsWith("f:40:3: warning: licenses.cobalt: from 2030-01-01 on the queue is loaded at 200%");
  }

  @Test
  void whatLiesAfterTheEndWillNeverHappen() {
    assertThat(ScenarioReader.read("f", TinWarFile.with("date: 2030-02-10, move", "date: 2031-02-10, move")).check().text())
        .singleElement().asString().contains("warning: timeline[5]: the date lies after the end of the clock");
  }

  @Test
  void aNumberWithoutASourceIsCounted() {
    Check check = ScenarioReader.read("f", TinWarFile.with("source: A1\n", "")).check();

    assertThat(check.facts().unsourced()).isEqualTo(check.facts().total()).isPositive();
    assertThat(ScenarioReader.read("f", TinWarFile.TEXT).check().facts())
        .isEqualTo(new Coverage(0, check.facts().total(), 0));
  }

  @Test
  void theJsonFormHasTheKeysThatScriptsRelyOn() {
    Map<String, Object> json = ScenarioReader.read("f", TinWarFile.with("length: 60d", "length: 60")).check().json();

    assertThat(json).containsEntry("command", "check").containsEntry("file", "f").containsKeys("problems", "facts");
    assertThat(json.get("problems")).asInstanceOf(InstanceOfAssertFactories.LIST).singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("line", 30).containsEntry("column", 13).containsEntry("path", "truces.port-royal.length")
        .containsEntry("severity", "error").containsKeys("message", "maybe");
  }

  @Test
  void aFileOfSourcesStaysInTheScenariosFolder(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("scenarios"));
    Files.writeString(folder.resolve("secret.yaml"), "snapback: 1\n");
    Files.createSymbolicLink(inside.resolve("link.yaml"), folder.resolve("secret.yaml"));
    Files.writeString(inside.resolve("good.yaml"), "snapback: 1\n");
    for (String name : List.of("../secret.yaml", "link.yaml", "/etc/hosts", "none.yaml", "a/../../secret.yaml", ".hidden")) {
      Path file = inside.resolve("tin-war.yaml");
      Files.writeString(file, TinWarFile.with("source: A1\n", "sources: ['" + name + "']\nsource: [A1, {fact: T1, quote: so}]\n"));
      assertThat(ScenarioReader.read(file).check().problems()).as("%s, and nothing of what it may hold", name).singleElement()
          .extracting(Problem::path).isEqualTo("sources[1]");
    }
    Files.writeString(inside.resolve("tin-war.yaml"), TinWarFile.with("source: A1\n", "sources: good.yaml\nsource: A1\n"));
    assertThat(ScenarioReader.read(inside.resolve("tin-war.yaml")).check().accepted()).isTrue();
  }

  @Test
  void factsAreCheckedAgainstTheirDocuments() {
    String sources = """
        snapback: 1
        documents:
          times: {outlet: The Times, title: A title, date: 2030-01-01}
        facts:
          T1: {kind: level, document: tims, quote: so}
          T2: {kind: opinion, document: times, quote: so}
          A1: {kind: level, document: times, quote: so}
        """;
    String text = TinWarFile.with("source: A1\n", "sources: s.yaml\nsource: {fact: A1, quote: so}\n");

    assertThat(ScenarioReader.read("f", text, Map.of("s.yaml", sources)).check().text()).containsExactly(
        "f:7:16: source.fact: only a fact can be quoted (got A1; allowed: T1, T2)",
        "s.yaml:5:31: facts.T1.document: there is no document of this name (got tims; allowed: times; maybe: times)",
        "s.yaml:6:14: facts.T2.kind: this is not one of these words (got opinion; "
            + "allowed: level, event, rule, pressure, claim)",
        "s.yaml:7:3: facts.A1: the id stands for an assumption already (got A1; allowed: an id of its own)");
  }

  @Test
  void everyFactIsListedWithTheBlocksThatItCovers() {
    Check check = ScenarioReader.read(dev.snapback.Files2025.FOLDER.resolve("geneva-truce.yaml")).check();
    assertThat(check.standing()).filteredOn(s -> s.kind().equals(Standing.FACT)).hasSize(40)
        .allSatisfy(s -> assertThat(s.at()).as(s.id()).isNotEmpty());
    assertThat(check.standing()).filteredOn(s -> s.id().equals("L2")).singleElement().satisfies(
        s -> {
          assertThat(s.places()).matches("licenses\\.rare-earths\\.limit line \\d+, expect\\[\\d+] line \\d+");
          assertThat(s.json()).containsEntry("kind", Standing.FACT).containsEntry("document", s.document()).containsKey("at");
        });
    assertThat(check.standing()).filteredOn(s -> s.kind().equals(Standing.ASSUMPTION)).isNotEmpty()
        .allSatisfy(s -> assertThat(s.json()).doesNotContainKey("document"));
    assertThat(check.json().get("facts")).hasToString("{sourced=102, assumed=43, unsourced=0, declared=40, used=40}");
  }

  @Test
  void documentsMayBeSharedAndIdsStandForOneThing() {
    String sources = "snapback: 1\ndocuments: {times: {outlet: The Times, title: A title, date: 2030-01-01}}\n";
    String text = TinWarFile.with("source: A1\n", "sources: [s.yaml, t.yaml]\nsource: A1\n");
    assertThat(ScenarioReader.read("f", text, Map.of("s.yaml", sources, "t.yaml", sources)).orElseThrow().documents()).hasSize(1);
    assertThat(ScenarioReader.read("f", text, Map.of("s.yaml", sources, "t.yaml", sources.replace("A title", "Another"))).check().text())
        .contains("t.yaml:2:13: documents.times: the id stands for a document already (got times; allowed: an id of its own)");
    assertThat(ScenarioReader.read("f", text, Map.of("s.yaml", sources, "t.yaml", sources.replace("times:", "A1:"))).check().text())
        .contains("t.yaml:2:13: documents.A1: the id stands for an assumption already (got A1; allowed: an id of its own)");
  }

  @Test
  void aScenarioHasAtMost256TariffLayers() {
    var layers = new StringBuilder("tariffs:\n  av.isle:\n");
    for (int i = 1; i <= 254; i++) {
      layers.append("    l").append(i).append(": {}\n");
    }
    assertThat(ScenarioReader.read("f", TinWarFile.with("tariffs:\n", layers.toString())).check().text()).singleElement().asString()
        .startsWith("f:22:3: tariffs: there are too many tariff layers (got 257; allowed: at most 256 tariff layers in one scenario");
    assertThat(ScenarioReader.read("f", TinWarFile.with("tariffs:\n", layers.toString().replace("    l254: {}\n", ""))).check().text())
        .isEmpty();
  }

  @Test
  void onePartyAloneMayWithdraw() {
    assertThat(ScenarioReader.read("f", TinWarFile.with("{by: either,", "{by: av,")).orElseThrow().spec().truces().get(0)
        .withdraw().by()).hasToString("[av]");
  }

  @Test
  void aFileIsAtMostAMebibyteHoweverItIsGiven() {
    assertThat(ScenarioReader.read("f", "# " + "x\n#".repeat(400_000)).check().text()).containsExactly("f:1:1: the file is too large "
        + "(allowed: at most 1048576 bytes in one file (limit \"file\"); maybe: this is no scenario; a long one can be cut in two with "
        + "extends: and sources:)");
  }
}
