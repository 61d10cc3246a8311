package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diffs that do not fit their parent, or whose parent is wrong itself: what is told, and what is made of it all the same. */
class ExtendsSlipsTest {
  private static final String HEAD = "snapback: 1\nscenario: slow\nextends: tin-war\n";

  private static ScenarioReading read(String parent, String diff) {
    return ScenarioReader.read("slow.yaml", HEAD + diff, Map.of("tin-war.yaml", parent));
  }

  private static List<String> told(String parent, String diff) {
    return read(parent, diff).check().text();
  }

  private static String without(String begin) {
    String text = TinWarFile.TEXT;
    int from = text.indexOf("\n" + begin + ":") + 1;
    int to = text.length();
    for (int line = text.indexOf('\n', from) + 1; line < text.length(); line = text.indexOf('\n', line) + 1) {
      if (text.charAt(line) != ' ') {
        to = line;
        break;
      }
    }
    return text.substring(0, from) + text.substring(to);
  }

  @Test
  void aParentThatIsNoMapIsNoScenario() {
    assertThat(told("- snapback: 1\n", "")).containsExactly(
        "tin-war.yaml:1:1: the file must be a map (got a list; allowed: a scenario)");
  }

  @Test
  void aNameToExtendIsOneName() {
    assertThat(ScenarioReader.read("slow.yaml", HEAD.replace("tin-war", "[tin-war]"), Map.of()).check().text())
        .anySatisfy(text -> assertThat(text).startsWith("slow.yaml:3:10: extends: this is not a name (got a list;"));
  }

  @Test
  void aFileIsExtendedByItsName() {
    for (String typed : List.of("tin-war.yaml", "../tin-war", "Tin War")) {
      assertThat(ScenarioReader.read("slow.yaml", HEAD.replace("tin-war", typed), Map.of()).check().text()).containsExactly(
          "slow.yaml:3:10: extends: this is not a name (got " + typed + "; allowed: the name of a scenario beside this file, "
              + "without folder and ending; maybe: tin-war)");
    }
  }

  @Test
  void aMisspelledBlockOfTheParentIsOneError() {
    assertThat(told(TinWarFile.TEXT, "licenses: {cobolt: {approval: 30%}}\n")).containsExactly(
        "slow.yaml:4:20: licenses.cobolt: the scenario that this one extends has no block of this name, and alone it lacks "
            + "exporter, limit, yields, review, capacity, arrivals (got cobolt; maybe: cobalt)");
  }

  @Test
  void anErrorOfTheParentThatFollowsFromTheDiffNamesItsPlace() {
    assertThat(told(TinWarFile.TEXT, "truces: {port-royal: drop}\n")).isNotEmpty()
        .allSatisfy(text -> assertThat(text).startsWith("tin-war.yaml:")
            .endsWith("maybe: look at slow.yaml:4:22, which drops truces.port-royal)"));
    assertThat(told(TinWarFile.TEXT, "licenses: {cobalt: {arrivals: [{class: magnets, rate: 1 per wd, tonnes: fixed(5)}]}}\n")).isNotEmpty()
        .allSatisfy(text -> assertThat(text).startsWith("tin-war.yaml:")
            .endsWith("maybe: look at slow.yaml:4:31, which changes licenses.cobalt.arrivals)"));
    assertThat(told(TinWarFile.TEXT.replace("av impose surcharge 40% on bo", "av impose surcharg 40% on bo"), "title: other\n"))
        .as("the parent's own").singleElement().asString().doesNotContain("look at");
  }

  @Test
  void aListThatTheParentDoesNotHaveBeginsWithTheDiff() {
    Scenario slow = read(without("expect"), "expect: [{date: 2030-03-09, that: tariff.av.bo = 40%}]\n").orElseThrow();
    assertThat(slow.expectations()).extracting(Expectation::id).containsExactly("e1");
    assertThat(slow.lineage().changes()).extracting(Change::text)
        .containsExactly("expect: + [{date: 2030-03-09, that: tariff.av.bo = 40%}]");
  }

  @Test
  void sourcesThatTheParentDoesNotHaveBeginWithTheDiff() {
    ScenarioReading reading = ScenarioReader.read("slow.yaml", HEAD + "sources: s.yaml\n", Map.of("tin-war.yaml", TinWarFile.TEXT,
        "s.yaml", "snapback: 1\ndocuments: {d: {outlet: O, title: T, date: 2030-01-01}}\n"));
    assertThat(reading.orElseThrow().documents()).containsOnlyKeys("d");
    assertThat(ScenarioReader.read("slow.yaml", HEAD + "sources: none.yaml\n", Map.of("tin-war.yaml", TinWarFile.TEXT))
        .check().text()).containsExactly("slow.yaml:4:10: sources: there is no such file (got none.yaml; "
            + "allowed: a file in the scenario's own folder, like sources.yaml)");
  }

  @Test
  void aFileOfSourcesThatIsNotThereIsGuessed(@TempDir Path folder) throws IOException {
    String text = TinWarFile.with("source: A1\n", "source: A1\nsources: facs.yaml\n");
    assertThat(ScenarioReader.read("f", text, Map.of("facts.yaml", "snapback: 1\n")).check().text()).singleElement().asString()
        .endsWith("; maybe: facts.yaml)");
    Path shelf = Files.createDirectories(folder.resolve("shelf"));
    Files.writeString(shelf.resolve("facs.yaml"), "snapback: 1\n");
    Files.writeString(folder.resolve("facts.yaml"), "snapback: 1\n");
    Path file = folder.resolve("tin-war.yaml");
    assertThat(ScenarioReader.read(file, text).check().text()).singleElement().asString().endsWith("; maybe: facts.yaml)");
    assertThat(ScenarioReader.read(file, text, shelf).check().text()).singleElement().asString()
        .endsWith("; maybe: copy " + shelf.resolve("facs.yaml") + ", or extend a scenario of its folder)");
  }

  @Test
  void aWholeListCanBeDropped() {
    Scenario slow = read(TinWarFile.TEXT, "timeline: drop\nexpect: drop\n").orElseThrow();
    assertThat(slow.timeline()).isEmpty();
    assertThat(slow.expectations()).isEmpty();
    assertThat(slow.lineage().changes()).extracting(Change::text).allSatisfy(text ->
        assertThat(text).matches("(timeline|expect): \\[.*] → dropped"));
  }

  @Test
  void whatIsDroppedMustBeThere() {
    assertThat(told(without("expect"), "drop: e1\n")).containsExactly(
        "slow.yaml:4:7: warning: drop: there is nothing of this name to drop (got e1; maybe: t1)");
    assertThat(told(TinWarFile.TEXT, "drop: [[t1]]\n")).singleElement().asString()
        .startsWith("slow.yaml:4:8: drop[1]: this is not ");
  }

  @Test
  void aSourceOfTheDiffCoversWhatTheDiffSaysAlone() {
    Scenario slow = read(TinWarFile.TEXT,
        "source: A2\nassumptions: {A2: {text: Slower, because: to see}}\nlicenses: {cobalt: {limit: 30wd}}\n").orElseThrow();
    assertThat(slow.citations().get("licenses.cobalt.limit")).hasToString("A2");
    assertThat(slow.citations().get("licenses.cobalt.approval")).hasToString("A1");
  }

  @Test
  void theSameWithAnotherSourceChangesItsSourceAtMost() {
    assertThat(told(TinWarFile.TEXT, "licenses: {cobalt: {limit: 20wd, source: A1}}\n")).containsExactly(
        "slow.yaml:4:28: warning: licenses.cobalt.limit: this changes nothing but perhaps its source: the parent says the same (got 20wd)");
  }

  @Test
  void aQuoteStaysWithTheNumberThatItIsAbout() {
    String sources = """
        snapback: 1
        documents: {times: {outlet: The Times, title: A title, date: 2030-01-01}}
        facts: {T1: {kind: level, document: times, quote: thirty days}}
        """;
    Map<String, String> files = Map.of("tin-war.yaml", TinWarFile.with("source: A1\n", "sources: s.yaml\nsource: A1\n"), "s.yaml", sources);
    for (String source : List.of("{fact: T1, quote: thirty days}", "{fact: T1}", "[{fact: T1, quote: thirty days}, A1]")) {
      Scenario slow = ScenarioReader.read("slow.yaml", HEAD + "licenses: {cobalt: {limit: 30wd, source: " + source + "}}\n", files)
          .orElseThrow();
      String kept = source.replace(": ", "=").replace("{fact=T1}", "limit=T1,");
      assertThat(slow.content().get("licenses").toString()).contains(kept);
      assertThat(slow.quotes()).hasSize(source.contains("quote") ? 1 : 0);
    }
  }

  @Test
  void aMapOverWhatIsNoneTakesItsPlace() {
    assertThat(told(TinWarFile.with("clock: {start: 2030-01-01, today: 2030-04-01, end: 2030-12-31}", "clock: 2030"),
        "clock: {start: 2030-01-01, today: 2030-04-01, end: 2030-12-31}\n")).isEmpty();
    assertThat(told(without("groups").replace("goods: [soft-metals], ", "") + "groups: soft\n",
        "groups: {metals: [tin, zinc]}\n")).isEmpty();
  }

  @Test
  void whatIsNoMapOverAMapIsToldWhereItStands() {
    assertThat(told(TinWarFile.TEXT, "clock: 2030\n")).singleElement().asString()
        .startsWith("slow.yaml:4:8: clock: this is not a map (got 2030;");
    assertThat(told(TinWarFile.TEXT, "actors: [av, bo]\n"))
        .anySatisfy(text -> assertThat(text).startsWith("slow.yaml:4:9: actors: this is not a map (got a list;"));
  }

  @Test
  void aKeyThatNobodyKnowsIsToldInBoth() {
    assertThat(told(TinWarFile.TEXT + "zzz: 1\n", "zzz: 2\n")).singleElement().asString()
        .startsWith("slow.yaml:4:1: zzz: unknown key");
  }

  @Test
  void aParentsTimelineThatIsNoListIsToldInTheParent() {
    assertThat(told(without("timeline") + "timeline: {date: 2030-01-15}\n", "timeline: [{date: 2030-05-01, event: So}]\n"))
        .first().asString().startsWith("tin-war.yaml:").contains(": timeline: this is not a list (got a map");
    assertThat(told(without("timeline") + "timeline: {date: 2030-01-15}\n", "drop: t1\n"))
        .anySatisfy(text -> assertThat(text).startsWith("slow.yaml:4:7: warning: drop: there is nothing of this name to drop"));
  }
}
