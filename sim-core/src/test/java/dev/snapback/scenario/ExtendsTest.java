package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that is a small diff on another one. */
class ExtendsTest {
  private static final String HEAD = "snapback: 1\nscenario: slow\nextends: tin-war\n";

  private static ScenarioReading read(String diff) {
    return read(Map.of(), diff);
  }

  private static ScenarioReading read(Map<String, String> more, String diff) {
    var files = new LinkedHashMap<>(Map.of("tin-war.yaml", TinWarFile.TEXT));
    files.putAll(more);
    return ScenarioReader.read("slow.yaml", HEAD + diff, files);
  }

  @Test
  void whatTheDiffDoesNotNameIsAsInTheParent() {
    Scenario slow = read("title: Slow\n").orElseThrow();
    Scenario parent = ScenarioReader.read("tin-war.yaml", TinWarFile.TEXT).orElseThrow();

    assertThat(slow.spec().tariffs()).isEqualTo(parent.spec().tariffs());
    assertThat(slow.spec().timeline()).isEqualTo(parent.spec().timeline());
    assertThat(slow.name()).isEqualTo("slow");
    assertThat(slow.title()).isEqualTo("Slow");
    assertThat(slow.lineage().parents()).containsExactly("tin-war");
    assertThat(slow.hash()).isNotEqualTo(parent.hash());
  }

  @Test
  void mapsMergeByKeyAndSourcesStayWithTheNumbersTheyCover() {
    Scenario slow = read("""
        seed: 8
        clock: {today: 2030-03-01}
        assumptions: {A2: {text: Few licenses, because: to see what follows}}
        licenses:
          cobalt: {capacity: 1 per wd, source: A2}
        """).orElseThrow();

    assertThat(slow.spec().licenses().get(0).office().capacity()).hasToString("1 per wd");
    assertThat(slow.spec().licenses().get(0).limit().span()).isEqualTo(Span.workingDays(20));
    assertThat(slow.spec().clock().today()).isEqualTo(LocalDate.of(2030, 3, 1));
    assertThat(slow.spec().clock().end()).isEqualTo(LocalDate.of(2030, 12, 31));
    assertThat(slow.spec().seed()).isEqualTo(8);
    assertThat(slow.citations().get("licenses.cobalt.capacity")).isEqualTo(Cites.of("A2"));
    assertThat(slow.citations().get("licenses.cobalt.limit")).isEqualTo(Cites.of("A1"));
    assertThat(slow.lineage().changes()).extracting(Change::text).contains(
        "seed: 7 → 8", "clock.today: 2030-04-01 → 2030-03-01",
        "licenses.cobalt.capacity: {start: 2 per wd, changes: {2030-06-01: 3 per wd}} → 1 per wd [A2]",
        "assumptions.A2: + {text: Few licenses, because: to see what follows}");
  }

  @Test
  void aMapOverAValueThatStandsAloneAddsToIt() {
    Map<String, String> parent = Map.of("tin-war.yaml",
        TinWarFile.with("capacity: {start: 2 per wd, changes: {2030-06-01: 3 per wd}}", "capacity: 2 per wd"));

    assertThat(read(parent, "licenses: {cobalt: {capacity: {changes: {2030-07-01: 1 per wd}, source: A1}}}\n")
        .orElseThrow().spec().licenses().get(0).office().capacity()).hasToString("2 per wd, 1 per wd from 2030-07-01");
  }

  @Test
  void theParentsSourceOfAMapIsDropped() {
    String parent = TinWarFile.with("limit: 20wd", "limit: 20wd\n    source: A3")
        .replace("assumptions:\n", "assumptions:\n  A3: {text: So, because: we say so}\n");
    String diff = HEAD + "licenses: {cobalt: {source: drop}}\n";
    Map<String, String> files = Map.of("tin-war.yaml", parent);

    Scenario slow = ScenarioReader.read("slow.yaml", diff, files).orElseThrow();

    assertThat(slow.citations().get("licenses.cobalt.limit")).isEqualTo(Cites.of("A1"));
    assertThat(slow.spec().licenses().get(0).cites("limit")).isEqualTo(Cites.of("A1"));
    assertThat(slow.lineage().changes()).extracting(Change::path).contains("licenses.cobalt.source");
    assertThat(ScenarioReader.read("slow.yaml", HEAD + "source: drop\n", files).check().facts().unsourced()).isPositive();
  }

  @Test
  void whereTheParentHasNoSourceThereIsNoneToDrop() {
    assertThat(read("licenses: {cobalt: {source: drop}}\n").check().text())
        .anySatisfy(text -> assertThat(text).contains("licenses.cobalt.source: there is nothing here to drop"));
  }

  @Test
  void aNumberOfTheDiffWithoutSourceOfItsOwnIsUnsourced() {
    Check check = read("licenses: {cobalt: {approval: 80%}}\n").check();

    assertThat(check.facts().unsourced()).isEqualTo(1);
  }

  @Test
  void dropDeletesAKeyOfAMap() {
    Scenario slow = read("stacking: drop\ntruces: {port-royal: {collapse: drop}}\n").orElseThrow();

    assertThat(slow.spec().tariffs().stacking()).isEmpty();
    assertThat(slow.spec().collapses()).isEmpty();
    assertThat(slow.lineage().changes()).extracting(Change::text).containsExactly(
        "stacking: {rules: [{exclusive: [safeguard, surcharge]}]} → dropped",
        "truces.port-royal.collapse: {when: tariff.av.bo > 90%} → dropped");
  }

  @Test
  void whatTheTimelineSetsIsShownAsSuch() {
    assertThat(read("timeline:\n  - {date: 2030-05-01, set: license.cobalt.capacity 3 per wd}\n").orElseThrow().lineage().changes())
        .extracting(Change::text).containsExactly("timeline[6]: + 2030-05-01 set license.cobalt.capacity 3 per wd");
  }

  @Test
  void timelineAndExpectationsAreAddedAndDroppedById() {
    Scenario slow = read("""
        drop: [sign-1, before-signing, t5]
        timeline:
          - {date: 2030-05-01, move: av raise surcharge to 50%}
        expect:
          - {date: 2030-05-01, that: tariff.av.bo = 50%}
        """.replace("before-signing, ", "")).orElseThrow();

    assertThat(slow.timeline()).extracting(TimelineEntry::id).containsExactly("t1", "surcharge-1", "t4", "t6");
    assertThat(slow.expectations()).hasSize(3);
    assertThat(slow.lineage().changes()).extracting(Change::text).containsExactly(
        "timeline.sign-1: 2030-03-10T00:01[America/New_York] av, bo sign port-royal → dropped",
        "timeline.t5: 2030-02-10 bo require licenses for cobalt → dropped",
        "timeline[4]: + 2030-05-01 av raise surcharge to 50%",
        "expect[3]: + 2030-05-01 tariff.av.bo = 50%");
  }

  @Test
  void anExpectationWithANameCanBeDropped() {
    Map<String, String> parent = Map.of("tin-war.yaml",
        TinWarFile.with("{date: 2030-03-09, that", "{date: 2030-03-09, id: before, that"));

    assertThat(read(parent, "drop: before\n").orElseThrow().expectations()).extracting(Expectation::id).containsExactly("e2");
    assertThat(read("drop: e1\n").orElseThrow().expectations()).extracting(Expectation::id).containsExactly("e2");
  }

  @Test
  void whatChangesNothingIsWarnedOf() {
    assertThat(read("""
        seed: 7
        drop: sing-1
        actors: {ilse: drop}
        licenses: {cobalt: {limit: 20wd}}
        goods: {}
        """).check().text()).containsExactly(
        "slow.yaml:4:7: warning: seed: this changes nothing: the parent says the same (got 7)",
        "slow.yaml:5:7: warning: drop: there is nothing of this name to drop (got sing-1; maybe: sign-1)",
        "slow.yaml:6:16: warning: actors.ilse: there is nothing here to drop (got ilse; maybe: isle)",
        "slow.yaml:7:28: warning: licenses.cobalt.limit: this changes nothing: the parent says the same (got 20wd)",
        "slow.yaml:8:8: warning: goods: this changes nothing: the map is empty (got {}; maybe: KEY: drop deletes a key)");
  }

  @Test
  void problemsAreToldInTheFileWhereTheyStand() {
    Map<String, String> parent = Map.of("tin-war.yaml", TinWarFile.with("length: 60d", "length: 60"));

    assertThat(read(parent, "licenses: {cobalt: {aproval: 80%}}\ntimeline:\n  - {date: 2030-05-01, move: av rase x}\n")
        .check().problems()).extracting(Problem::place)
        .containsExactly("slow.yaml:4:21", "slow.yaml:6:33", "tin-war.yaml:30:13");
  }

  @Test
  void aParentMayHaveAParent() {
    Map<String, String> middle = Map.of("middle.json", """
        {"snapback": 1, "scenario": "middle", "extends": "tin-war", "seed": 9, "drop": ["sign-1"]}
        """);
    Scenario slow = ScenarioReader.read("slow.yaml",
        "snapback: 1\nscenario: slow\nextends: middle\ntimeline: [{date: 2030-05-01, event: So}]\n",
        Map.of("middle.json", middle.get("middle.json"), "tin-war.yaml", TinWarFile.TEXT)).orElseThrow();

    assertThat(slow.spec().seed()).isEqualTo(9);
    assertThat(slow.lineage().parents()).containsExactly("middle", "tin-war");
    assertThat(slow.timeline()).extracting(TimelineEntry::id).containsExactly("t1", "surcharge-1", "t4", "t5", "t6");
    assertThat(slow.lineage().changes()).hasSize(1);
  }

  @Test
  void aCircleAMissingParentAndADropWithoutParentAreRefused() {
    assertThat(read(Map.of("tin-war.yaml", "snapback: 1\nscenario: tin-war\nextends: slow\n",
        "slow.yaml", HEAD), "").check().text()).containsExactly("tin-war.yaml:3:10: extends: these files extend each "
            + "other in a circle: slow.yaml → tin-war.yaml → slow.yaml (got slow)");
    assertThat(ScenarioReader.read("x.yaml", HEAD.replace("tin-war", "tin-wra"), Map.of("tin-war.yaml", "")).check().text())
        .containsExactly("x.yaml:3:10: extends: there is no such scenario to extend: no file of this name lies beside the "
            + "file or in the library (got tin-wra; allowed: the name of a scenario beside this file; maybe: tin-war)");
    assertThat(ScenarioReader.read("tin-war.yaml", TinWarFile.TEXT + "drop: [sign-1]\n").check().text())
        .containsExactly("tin-war.yaml:62:1: drop: there is nothing to drop from: the file extends no scenario");
    assertThat(ScenarioReader.read("x.yaml", HEAD.replace("tin-war", "../tin-war")).check().text())
        .anySatisfy(text -> assertThat(text).startsWith("x.yaml:3:10: extends: this is not a name (got ../tin-war"));
  }

  @Test
  void aChainIsOfLimitedLength() {
    var files = new LinkedHashMap<String, String>();
    for (int i = 0; i < 40; i++) {
      files.put("s" + i + ".yaml", "snapback: 1\nscenario: s" + i + "\nextends: s" + (i + 1) + "\n");
    }

    assertThat(ScenarioReader.read("s0.yaml", files.get("s0.yaml"), files).check().text()).containsExactly(
        "s16.yaml:3:10: extends: too many files extend each other (got s17; allowed: at most 16 scenarios below a scenario "
            + "that extends them (limit \"ancestors\"))");
  }

  @Test
  void aParentLiesBesideTheFileOrOnAShelf(@TempDir Path folder) throws IOException {
    Path shelf = Files.createDirectory(folder.resolve("shelf"));
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Path file = Files.writeString(mine.resolve("slow.yaml"), HEAD + "sources: more.yaml\n");
    Files.writeString(mine.resolve("more.yaml"), "snapback: 1\n");
    Files.writeString(shelf.resolve("tin-war.yaml"), TinWarFile.with("source: A1\n", "sources: base.yaml\nsource: A1\n"));
    Files.writeString(shelf.resolve("base.yaml"), "snapback: 1\n");

    assertThat(ScenarioReader.read(file).check().text()).singleElement().asString().contains("no such scenario");
    assertThat(ScenarioReader.read(file, shelf).check().text()).isEmpty();
    Files.createSymbolicLink(mine.resolve("tin-war.yaml"), shelf.resolve("tin-war.yaml"));
    assertThat(ScenarioReader.read(file, shelf).check().text()).as("a link leads out of the folder").singleElement()
        .asString().contains("this file lies outside the scenario's folder");
  }

  @Test
  void aListOfSourcesIsAddedToThatOfTheParent() {
    Map<String, String> files = Map.of(
        "tin-war.yaml", TinWarFile.with("source: A1\n", "sources: base.yaml\nsource: A1\n"),
        "base.yaml", "snapback: 1\ndocuments: {d: {outlet: O, title: T, date: 2030-01-01}}\n",
        "more.yaml", "snapback: 1\ndocuments: {e: {outlet: O, title: T, date: 2030-01-01}}\n");

    assertThat(read(files, "sources: [more.yaml, base.yaml]\n").orElseThrow().documents()).containsOnlyKeys("d", "e");
    assertThat(List.of(read(files, "").orElseThrow().documents().keySet().toArray())).containsExactly("d");
  }
}
