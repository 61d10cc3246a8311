package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Change;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A session becomes a scenario that extends the one it was played on. */
class SavedScenarioTest {
  private static ScenarioReading read(String text) {
    return ScenarioReader.read(Files2025.FOLDER.resolve("hawk.yaml"), text);
  }

  @Test
  void whatWasTypedIsTheDiff() {
    Simulation sim = Simulation.start(Files2025.GENEVA,
        new Simulation.Start(Optional.of(LocalDate.parse("2025-06-01")), OptionalLong.of(7)));
    sim.cancel("metals");
    sim.setThroughout("license.rare-earths.approval", "50%");
    sim.set("license.rare-earths.capacity", "6 per wd");
    sim.play("us withdraw from geneva because \"the licenses: none come\"");
    sim.advanceTo(LocalDate.parse("2025-07-01"));
    String text = SavedScenario.text(sim, "hawk", "geneva-truce", List.of(), false);

    String reason = "A" + (Files2025.GENEVA.lastAssumption() + 1);
    assertThat(text.replace(reason, "A99")).isEqualTo("""
        snapback: 1
        scenario: hawk
        title: "The Geneva truce, as five press reports of 5-6 June 2025 tell it, as played to 2025-07-01"
        extends: geneva-truce
        clock:
          today: 2025-06-01
        reactions:
          slow-queue: {from: 2025-06-05}
          shortage: {from: 2025-06-05}
          reprieve: {from: 2025-06-05}
        seed: 7
        drop:
          - metals
        assumptions:
          A99: {text: 2025-06-01 us withdraw from geneva, because: "the licenses: none come"}
        set:
          license.rare-earths.approval: 50%
        timeline:
          - {date: 2025-06-01, set: license.rare-earths.capacity 6 per wd}
          - {date: 2025-06-01, move: us withdraw from geneva, source: A99}
        """);
    Scenario saved = read(text).orElseThrow();
    assertThat(SavedScenario.differs(sim, saved)).isEmpty();
    assertThat(saved.lineage().changes()).extracting(Change::text).contains(
        "set: + {license.rare-earths.approval: 50%}",
        "timeline[34]: + 2025-06-01 us withdraw from geneva [" + reason + "]");
  }

  @Test
  void aJournalThatDiffersIsToldWithItsDay() {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    sim.play("us withdraw from geneva");
    sim.advanceTo(LocalDate.parse("2025-06-20"));
    String text = SavedScenario.text(sim, "hawk", "geneva-truce", List.of(), false).replace("2025-06-05", "2025-06-09");

    assertThat(SavedScenario.differs(sim, read(text).orElseThrow())).contains(LocalDate.parse("2025-06-05"));
  }

  @Test
  void aReactionThatBeganOnAnotherDayKeepsIt() {
    String later = "snapback: 1\nscenario: later\nextends: geneva-truce\nreactions: {shortage: {from: 2025-06-20}}\n";
    Simulation sim = Simulation.start(ScenarioReader.read(Files2025.FOLDER.resolve("later.yaml"), later).orElseThrow(),
        new Simulation.Start(Optional.of(LocalDate.parse("2025-06-01")), OptionalLong.empty()));
    assertThat(SavedScenario.text(sim, "hawk", "later", List.of(), false)).contains("""
        reactions:
          slow-queue: {from: 2025-06-05}
          reprieve: {from: 2025-06-05}
        """);
  }

  @Test
  void aJournalThatIsShorterDiffersOnTheDayOfWhatItLacks() {
    Simulation plain = Simulation.start(Files2025.GENEVA);
    Simulation hawk = plain.fork();
    hawk.play("us withdraw from geneva");
    Scenario saved = read(SavedScenario.text(hawk, "hawk", "geneva-truce", List.of(), false)).orElseThrow();
    Scenario parent = read(SavedScenario.text(plain, "hawk", "geneva-truce", List.of(), false)).orElseThrow();
    assertThat(SavedScenario.differs(hawk, parent)).contains(LocalDate.parse("2025-06-05"));
    assertThat(SavedScenario.differs(plain, parent)).isEmpty();
    assertThat(SavedScenario.differs(plain, saved)).contains(LocalDate.parse("2025-06-05"));
  }

  @Test
  void whatTheBranchNoLongerLeadsToCanBeLeftOut() {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    sim.play("us withdraw from geneva");
    Scenario first = read(SavedScenario.text(sim, "hawk", "geneva-truce", List.of(), false)).orElseThrow();
    List<String> missed = SavedScenario.missed(first);
    Scenario second = read(SavedScenario.text(sim, "hawk", "geneva-truce", missed, false)).orElseThrow();

    assertThat(missed).isNotEmpty().hasSizeLessThan(first.expectations().size());
    assertThat(second.expectations()).hasSize(first.expectations().size() - missed.size());
    assertThat(SavedScenario.missed(second)).isEmpty();
  }

  @Test
  void aBranchOfWhichNothingWasDoneSaysNoMoreThanItsParent() {
    assertThat(SavedScenario.text(Simulation.start(Files2025.GENEVA), "plain", "geneva-truce", List.of(), false)).isEqualTo("""
        snapback: 1
        scenario: plain
        title: "The Geneva truce, as five press reports of 5-6 June 2025 tell it, as played to 2025-06-05"
        extends: geneva-truce
        """);
  }

  @Test
  void whatCannotBeSetIsRefusedWithItsPlace() {
    String head = "snapback: 1\nscenario: hawk\nextends: geneva-truce\n";

    assertThat(read(head + "set: {license.rare-earths.aproval: 50%}\n").check().text()).singleElement().asString()
        .startsWith(Files2025.FOLDER + "/hawk.yaml:4:7: set.license.rare-earths.aproval: there is no parameter of this name")
        .endsWith("maybe: license.rare-earths.approval)");
    assertThat(read(head + "timeline: [{date: 2025-06-09, set: license.rare-earths.approval 500%}]\n").check().text())
        .singleElement().asString().contains("hawk.yaml:4:36: timeline[34].set: ");
    assertThat(read(head + "timeline: [{date: 2025-06-09, set: x}]\n").check().text()).singleElement().asString()
        .contains("this sets nothing (got x; allowed: PARAMETER VALUE)");
    assertThat(read(head + "timeline: [{date: 2025-06-09, set: x y, event: z}]\n").check().text()).singleElement()
        .asString().contains("an entry has either a move, an event or a parameter to set");
  }

  @Test
  void whatIsSetThroughoutKeepsItsReason() {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    sim.setThroughout("license.rare-earths.capacity", "6 per wd", Optional.of("a small office"));
    Scenario saved = read(SavedScenario.text(sim, "hawk", "geneva-truce", List.of(), false)).orElseThrow();

    assertThat(Simulation.start(saved).world().given()).isEqualTo(sim.world().given());
    assertThat(saved.assumptions().values()).anyMatch(a -> a.because().equals("a small office"));
  }
}
