package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameters that a file sets: their numbers count as those of the blocks do, and queues are reckoned with them. */
class SettingsInFilesTest {
  private static final String SET = "set: {license.cobalt.capacity: 1 per wd}\n";
  private static final String LATER = "timeline:\n  - {date: 2030-04-02, set: license.cobalt.capacity 1 per wd}\n";

  private static Check check(String text) {
    return ScenarioReader.read("f", text).check();
  }

  @Test
  void theLoadIsThatOfTheCapacityThatIsSet() {
    assertThat(check(TinWarFile.TEXT + SET).loads()).extracting(QueueLoad::percent).containsExactly(100.0);
  }

  @Test
  void fromTheDayOnWhichTheTimelineSetsItTheLoadIsAnother() {
    Check check = check(TinWarFile.with("timeline:\n", LATER + "  - {date: 2030-05-02, set: license.cobalt.batteries.rate 3 per wd}\n"));

    assertThat(check.loads()).extracting(QueueLoad::percent).containsExactly(50.0, 100.0, 300.0);
    assertThat(check.loads()).extracting(QueueLoad::from)
        .containsExactly(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 4, 2), LocalDate.of(2030, 5, 2));
    assertThat(check.text()).singleElement().asString().contains("warning: licenses.cobalt: from 2030-05-02 on")
        .contains("loaded at 300%");
  }

  @Test
  void whatIsSetOtherwiseLeavesTheLoadAsItIs() {
    String other = "timeline:\n  - {date: 2030-04-02, set: license.cobalt.approval 80%}\n";
    assertThat(check(TinWarFile.with("timeline:\n", other)).loads()).hasSize(2);
  }

  @Test
  void numbersThatAreSetOrWaitedForHaveSources() {
    int before = check(TinWarFile.TEXT).facts().total();
    String reaction = "reactions:\n  r: {when: tariff.av.bo > 30%, move: av raise surcharge by 5pp}\n";

    assertThat(check(TinWarFile.TEXT + SET).facts().total()).isEqualTo(before + 1);
    assertThat(check(TinWarFile.with("timeline:\n", LATER)).facts().total()).isEqualTo(before + 2);
    assertThat(check(TinWarFile.TEXT + reaction).facts().total()).isEqualTo(before + 1);
    assertThat(check(TinWarFile.TEXT + SET).facts().unsourced()).isZero();
    assertThat(check(TinWarFile.with("source: A1\n", "") + SET).unsourced()).extracting(Position::path)
        .contains("set.license.cobalt.capacity");
  }

  @Test
  void whyCitesTheSourceOfWhatIsSet() {
    String ids = "assumptions:\n  A7: {text: The office works slower, because: a strike}\n";
    String file = TinWarFile.with("assumptions:\n", ids);
    for (String set : List.of("{license.cobalt.capacity: {value: 1 per wd, source: A7}}",
        "{license.cobalt.capacity: 1 per wd, source: {license.cobalt.capacity: A7, else: A1}}")) {
      Simulation sim = Simulation.start(ScenarioReader.read("f", file + "set: " + set + "\n").orElseThrow());

      assertThat(sim.world().given().get("license.cobalt.capacity")).isEqualTo(new Origin(LocalDate.of(2030, 1, 1),
          "set license.cobalt.capacity 1 per wd throughout", Cites.of("A7")));
      assertThat(sim.why("license.waiting").toString()).contains("capacity 1 per wd throughout", "A7");
    }
  }

  @Test
  void aSettingWithoutAValueIsRefusedAtItsPlace() {
    assertThat(check(TinWarFile.TEXT + "set: {license.cobalt.capacity: {source: A1}}\n").text())
        .anyMatch(line -> line.contains("set.license.cobalt.capacity: the key value is missing"));
  }
}
