package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A truce binds its parties only: what its terms suspend, remove or keep is theirs. */
class OwnTermsTest {
  private static final String TEXT = TinWarFile.TEXT
      .replace("  isle: {", "  cy: {name: Cyra}\n  isle: {")
      .replace("  bo.av:\n", "  cy.av:\n    wall: {rate: 9%}\n  isle.av:\n    quay: {rate: 3%}\n  bo.av:\n")
      .replace("licenses:\n", "licenses:\n  ore: {exporter: cy, limit: 45d, yields: promise, review: fixed(2d), capacity: 9 per wd, "
          + "approval: 80%, arrivals: [{class: mills, rate: 1 per wd, tonnes: fixed(3)}]}\n")
      .replace("timeline:\n", "controls:\n  chips: {by: cy, on: bo}\ntimeline:\n");

  private static Check check(String term) {
    return ScenarioReader.read("f", TEXT.replace("terms:\n", "terms:\n      - " + term + "\n")).check();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      suspend cy.av.wall to 5% | this measure is that of cy, which is no party of the truce (got cy.av.wall
      remove cy.av.wall        | this measure is that of cy, which is no party of the truce (got cy.av.wall
      keep cy.av.wall          | this measure is that of cy, which is no party of the truce (got cy.av.wall
      suspend ore              | this regime is that of cy, which is no party of the truce (got ore
      suspend chips            | this control is that of cy, which is no party of the truce (got chips
      """)
  void whatIsAnothersIsRefusedAtTheTerm(String term, String told) {
    assertThat(check(term).text()).singleElement().asString()
        .contains("truces.port-royal.terms[1]").contains(told).contains("allowed: what av and bo impose themselves");
  }

  @Test
  void whatATerritoryImposesIsItsGovernments() {
    assertThat(check("suspend isle.av.quay to 1%").problems()).isEmpty();
  }
}
