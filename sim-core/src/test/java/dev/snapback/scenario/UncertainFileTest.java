package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.Simulation;
import dev.snapback.world.Scheduled;
import dev.snapback.world.Uncertainty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The block uncertain: what it says, and what is wrong with it. */
class UncertainFileTest {
  private static ScenarioReading read(String line) {
    return ScenarioReader.read("tin-war.yaml",
        TinWarFile.TEXT.replace("timeline:\n", "uncertain:\n  " + line + "\ntimeline:\n"));
  }

  @Test
  void whatTheTimelineSetsOvertakesWhatAFutureDrew() {
    Scenario scenario = ScenarioReader.read("tin-war.yaml", TinWarFile.TEXT.replace("timeline:\n",
        "uncertain:\n  license.cobalt.approval: uniform(70%, 90%)\n  license.cobalt.capacity: uniform(2, 4)\ntimeline:\n"
            + "  - {date: 2030-05-20, id: better, set: license.cobalt.approval 95%, source: A1}\n"
            + "  - {date: 2030-05-25, id: best, set: license.cobalt.approval 99%, source: A1}\n")).orElseThrow();
    Simulation sim = Simulation.start(scenario);
    Map<String, Scheduled> overtaken = sim.overtaken(LocalDate.parse("2030-05-22"));
    assertThat(overtaken).containsOnlyKeys("license.cobalt.approval");
    assertThat(overtaken.get("license.cobalt.approval").id()).isEqualTo("better");
    assertThat(sim.overtaken(LocalDate.parse("2030-05-19"))).isEmpty();
  }

  private static Uncertainty one(String line) {
    List<Uncertainty> found = read(line).orElseThrow().uncertain();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aShareMayBeUniformInPercentOrBeta() {
    Uncertainty approval = one("license.cobalt.approval: uniform(70%, 90%)");
    assertThat(approval.parameter().name()).isEqualTo("license.cobalt.approval");
    assertThat(approval.at(0)).isCloseTo(70, within(1e-6));
    assertThat(approval.at(0.25)).isCloseTo(75, within(1e-6));
    assertThat(approval.at(1)).isCloseTo(90, within(1e-6));
    assertThat(approval.cites()).hasToString("A1");
    // the median of beta(2, 2) is one half
    assertThat(one("license.cobalt.approval: {distribution: \"beta(2, 2)\", source: A1}").at(0.5)).isCloseTo(50, within(1e-6));
  }

  @Test
  void wholeNumbersAreRoundedWhereTheyAreUsed() {
    Uncertainty refile = one("license.cobalt.refile: \"uniform(10wd, 20wd)\"");
    assertThat(refile.at(0.57)).isCloseTo(15.7, within(1e-6));
    assertThat(refile.adjustment(0.57).value()).isEqualTo(16);
    assertThat(one("license.cobalt.batteries.rate: \"discrete(1 50%, 3 50%)\"").at(0.4)).isCloseTo(1, within(1e-6));
    assertThat(one("license.cobalt.batteries.rate: \"discrete(1 50%, 3 50%)\"").at(0.6)).isCloseTo(3, within(1e-6));
  }

  /** 0.05% of an exponential with mean 13.15 lies above 100: it is left out, and the largest number is 100. */
  @Test
  void aLittleMayLieOutside() {
    Uncertainty most = one("license.cobalt.approval: exponential(mean 13.15%)");
    assertThat(most.at(1)).isCloseTo(100, within(1e-6));
    assertThat(most.at(0.5)).isLessThan(13.15 * Math.log(2));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "license.cobalt.aproval: beta(17, 3) | there is no parameter of this name (got license.cobalt.aproval",
      "license.cobalt.approval: uniform(0.5, 0.9) | counts 1% and the like",
      "license.cobalt.approval: uniform(90%, 110%) | 50% of uniform(90%, 110%) lies outside",
      "license.cobalt.approval: normal(mean 85%, sd 5%) | 0.135% of normal(mean 85%, sd 5%) lies outside of what "
          + "license.cobalt.approval may be: 0% to 100%; at most 0.1% may. Maybe normal(mean 85%, sd 5%, max 100%)",
      "license.cobalt.approval: discrete(50% 30%, 90% 60%) | the shares of discrete(VALUE SHARE, …) sum to 100 percent, not [90]",
      "license.cobalt.approval: uniform(70%, 90) | all values of uniform(70%, 90) need the same unit: d, wd, t, % or none",
      "license.cobalt.approval: triangular(mode 80%, min 70%, max 90%) | triangular is written triangular(min, mode, max)",
      "license.cobalt.approval: beta(17%, 3%) | beta(a, b) takes numbers without a unit",
      "license.cobalt.capacity: normal(mean 6, sd 1, min 100, max 200) | hardly anything of normal(mean 6, sd 1, min 100, max 200)",
      "license.cobalt.approval: cauchy(1, 2) | this is not a distribution",
      "license.cobalt.refile: uniform(1d, 5d) | counts 1wd and the like",
      "license.cobalt.batteries.rate: uniform(1d, 5d) | which uniform(1d, 5d) does not",
      "license.cobalt.review: uniform(1wd, 5wd) | is a distribution itself",
      "license.cobalt.approval: often | a distribution",
      "license.cobalt.approval: [a] | a distribution",
      "approval: uniform(90%, 95%) | a parameter's full name"})
  void saysWhatIsWrong(String line, String message) {
    String quoted = line.replaceFirst(": (.*)$", ": \"$1\"");
    ScenarioReading reading = read(quoted);
    assertThat(reading).isInstanceOf(ScenarioReading.Refused.class);
    assertThat(reading.check().text()).anySatisfy(text -> assertThat(text).contains(message));
    assertThat(reading.check().text()).anySatisfy(text -> assertThat(text).contains("tin-war.yaml:"));
  }

  private static List<String> warnings(ScenarioReading reading) {
    assertThat(reading).isInstanceOf(ScenarioReading.Accepted.class);
    return reading.check().problems().stream().filter(p -> !p.isError()).map(Problem::text).toList();
  }

  /** The end of a distribution may be the file's number: a chance of 0% that is drawn from 0% up. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "license.cobalt.approval: uniform(80%, 95%) | ",
      "license.cobalt.approval: uniform(90%, 95%) | ",
      "license.cobalt.approval: normal(mean 87%, sd 1%) | ",
      "license.cobalt.approval: uniform(91%, 95%) | the single path has 90%, which a forecast hardly ever draws from uniform(91%, 95%)",
      "license.cobalt.approval: uniform(80%, 89%) | the single path has 90%",
      "license.cobalt.approval: normal(mean 80%, sd 2%) | hardly ever draws from normal(mean 80%, sd 2%)"})
  void warnsWhereTheFilesNumberIsHardlyEverDrawn(String line, String warning) {
    List<String> found = warnings(read(line.replaceFirst(": (.*)$", ": \"$1\"")));
    if (warning == null) {
      assertThat(found).noneMatch(w -> w.contains("single path"));
    } else {
      assertThat(found).anySatisfy(w -> assertThat(w).startsWith("tin-war.yaml:").contains(warning));
    }
  }

  @Test
  void warnsWhereADrawDoesAwayWithTheDatesOfACapacity() {
    String line = "license.cobalt.capacity: \"uniform(2, 40)\"";
    assertThat(warnings(read(line))).anyMatch(w -> w.contains(
        "the single path has 2 per wd, 3 per wd from 2030-06-01; a forecast draws one number for all days"));
  }

  /** Who sets a number where the parent draws it is told that no forecast heeds it. */
  @Test
  void warnsWhereAFileSetsWhatItsParentDraws() {
    Map<String, String> parent = Map.of("tin-war.yaml", TinWarFile.TEXT.replace("timeline:\n",
        "uncertain: {license.cobalt.approval: \"uniform(70%, 95%)\"}\ntimeline:\n"));
    String child = "snapback: 1\nscenario: more\nextends: tin-war\nset: {license.cobalt.approval: 80%}\n";
    assertThat(warnings(ScenarioReader.read("more.yaml", child, parent))).anyMatch(w -> w.startsWith("more.yaml:4:")
        && w.contains("this counts in the single path only: a forecast draws license.cobalt.approval from uniform(70%, 95%), says"
            + " tin-war.yaml:") && w.contains("{license.cobalt.approval: drop}"));
    for (String own : List.of("drop", "\"uniform(75%, 85%)\"")) {
      ScenarioReading told = ScenarioReader.read("more.yaml", child + "uncertain: {license.cobalt.approval: " + own + "}\n", parent);
      assertThat(warnings(told)).noneMatch(w -> w.contains("single path"));
    }
  }

  private static ScenarioReading together(String correlations) {
    return read("""
        license.cobalt.approval: uniform(70%, 90%)
          license.cobalt.refile: "uniform(10wd, 20wd)"
        correlations: LIST""".replace("LIST", correlations));
  }

  @Test
  void twoMayGoTogether() {
    Scenario scenario = together("[{of: [license.cobalt.approval, license.cobalt.refile], rank: -0.6, source: A1}]").orElseThrow();
    assertThat(scenario.correlations()).hasSize(1);
    assertThat(scenario.correlations().get(0).rank()).isEqualTo(-0.6);
    assertThat(scenario.correlations().get(0).cites()).hasToString("A1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "[{of: [license.cobalt.aproval, license.cobalt.refile], rank: 0.6}] | no uncertain parameter of this name",
      "[{of: [license.cobalt.approval], rank: 0.6}] | a correlation is of two parameters",
      "[{of: [license.cobalt.approval, license.cobalt.approval], rank: 0.6}] | not of license.cobalt.approval with itself",
      "[{of: [license.cobalt.approval, license.cobalt.refile], rank: 1.2}] | a number between -1 and 1",
      "[{of: [license.cobalt.approval, license.cobalt.refile], rank: 1}] | a number between -1 and 1",
      "[{of: [license.cobalt.approval, license.cobalt.refile], rank: -1}] | a number between -1 and 1",
      "[{of: [license.cobalt.approval, license.cobalt.refile]}] | correlations[1]: the key rank is missing",
      "[{rank: 0.5}] | correlations[1]: the key of is missing",
      "[{of: [license.cobalt.approval, license.cobalt.refile], rank: often}] | a number between -1 and 1"})
  void whatDoesNotFitTogetherIsTold(String correlations, String message) {
    ScenarioReading reading = together(correlations);
    assertThat(reading).isInstanceOf(ScenarioReading.Refused.class);
    assertThat(reading.check().text()).singleElement().asString().contains(message);
  }

  @Test
  void aDistributionIsNeeded() {
    assertThat(read("license.cobalt.approval: {source: A1}").check().text())
        .containsExactly("tin-war.yaml:54:28: uncertain.license.cobalt.approval: the key distribution is missing: "
            + "what is known of it (maybe: add distribution: uniform(70%, 95%))");
  }
}
