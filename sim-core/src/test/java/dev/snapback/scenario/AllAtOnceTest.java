package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which problems are told in one look, which checks wait for others, and that nothing untrue follows from a slip. */
class AllAtOnceTest {
  private static final String BLOCKS = TinWarFile.TEXT + """
      supply:
        tins:
          user: av
          licenses: cobalt
          lead: 30d
          use: {batteries: 1 t per day}
          stock: {batteries: 60d}
          levels: {tight: 30d, shortage: 10d, line-stop: 0d}
      stances:
        proud: {actor: bo, refuses: "bo raise *", while: tariff.av.bo > 30%, force: soft}
      reactions:
        hawk: {when: tariff.av.bo > 90%, move: av raise surcharge by 5pp}
      uncertain:
        license.cobalt.approval: "beta(18, 2)"
        license.cobalt.capacity: "uniform(1, 4)"
      correlations:
        - {of: [license.cobalt.approval, license.cobalt.capacity], rank: 0.5}
      """;

  private static Check check(String... edits) {
    String text = BLOCKS;
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(text).contains(edits[i]);
      text = text.replace(edits[i], edits[i + 1]);
    }
    return ScenarioReader.read("f", text).check();
  }

  private static List<String> paths(Check check) {
    return check.problems().stream().filter(Problem::isError).map(Problem::path).toList();
  }

  @Test
  void aScenarioLeavesNothingForLater() {
    assertThat(check().later()).isEmpty();
    assertThat(check().accepted()).as(check().text().toString()).isTrue();
  }

  @Test
  void whatIsRefusedWhereNoNamesAreDeclaredLeavesConditionsToBeChecked() {
    Check check = check("seed: 7", "seed: x", "force: soft", "force: sft", "tariff.av.bo > 90%, move", "tarif.av.bo > 90%, move",
        "date: 2030-01-15", "date: 2030-01-35", "that: tariff.av.bo = 40%", "that: tariff.av.bo = 40d",
        "\"uniform(1, 4)\"", "\"unifrm(1, 4)\"", "because: invented for teaching}", "because: x}\n  A2: {text: y}");

    assertThat(paths(check)).containsExactlyInAnyOrder("seed", "stances.proud.force", "reactions.hawk.when", "timeline[1].date",
        "expect[1].that", "uncertain.license.cobalt.capacity", "assumptions.A2");
    assertThat(check.later()).hasSize(2).first().asString().startsWith("parameters that are set");
  }

  @Test
  void withANameRefusedMovesAreCheckedAndConditionsWait() {
    Check check = check("limit: 20wd", "limit: 20", "move: av raise surcharge", "move: av raise surchage", "bo raise *", "bo rise *",
        "tariff.av.bo > 90%, move", "tarif.av.bo > 90%, move");

    assertThat(paths(check)).containsExactlyInAnyOrder("licenses.cobalt.limit", "reactions.hawk.move", "stances.proud.refuses");
    assertThat(check.later()).hasSize(3).first().asString().startsWith("conditions");
    assertThat(check.json()).containsEntry("later", check.later());
  }

  @Test
  void aFileThatCannotBeReadLeavesEverythingForLater() {
    assertThat(ScenarioReader.read("f", "{").check().later()).hasSize(4);
  }

  @Test
  void aBadAmountIsNoMissingClass() {
    assertThat(paths(check("batteries: 1 t per day", "batteries: 1 kg per day"))).containsExactly("supply.tins.use.batteries");
    assertThat(paths(check("stock: {batteries: 60d}", "stock: {batteries: 60}"))).containsExactly("supply.tins.stock.batteries");
  }

  @Test
  void aBadDistributionIsNoMissingParameter() {
    assertThat(paths(check("\"beta(18, 2)\"", "\"beta(18)\""))).containsExactly("uncertain.license.cobalt.approval");
  }
}
