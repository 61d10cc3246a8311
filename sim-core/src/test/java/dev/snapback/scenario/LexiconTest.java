package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Actor;
import org.junit.jupiter.api.Test;

/** What the language asks of a scenario's names. */
class LexiconTest {
  private static final String SUPPLY = """
      supply:
        cobalt:
          user: av
          licenses: cobalt
          lead: 14d
          use: {batteries: 6 t per day}
          stock: {batteries: 40d}
          levels: {tight: 20d, shortage: 7d, line-stop: 0d}
      """;

  @Test
  void aParameterHasARangeAndSomeActFromTheFirstDayOnly() {
    var names = new Lexicon(ScenarioReader.read("f", TinWarFile.TEXT + SUPPLY).orElseThrow().spec());
    assertThat(names.range("license.cobalt.approval")).isEqualTo("0% to 100%");
    assertThat(names.range("supply.cobalt.batteries.stock")).endsWith(", throughout only");
    assertThat(names.range("license.tin.approval")).isEmpty();
    assertThat(names.states("license.cobalt.state")).contains("free", "halted");
    assertThat(names.states("license.tin.state")).isEmpty();
  }

  @Test
  void aNameHasTheTitleThatTheFileGivesIt() {
    var names = new Lexicon(ScenarioReader.read("f", TinWarFile.TEXT).orElseThrow().spec());
    assertThat(names.title(Actor.class, "isle")).contains("The Isle");
    assertThat(names.title(Actor.class, "tin")).isEmpty();
  }
}
