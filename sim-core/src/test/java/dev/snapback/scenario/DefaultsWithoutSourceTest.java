package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Cites;
import dev.snapback.world.ParameterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that a file does not give is the format's own: the sources of its block say nothing of it. */
class DefaultsWithoutSourceTest {
  private static final String BLOCKS = """
      supply:
        cobalt:
          user: av
          licenses: cobalt
          lead: 14d
          use: {batteries: 5 t per day}
          stock: {batteries: 40d}
          levels: {tight: 20d, shortage: 7d, line-stop: 0d}
      pressures:
        bo: {level: 1.5}
      stances:
        proud: {actor: bo, refuses: "bo raise *", while: tariff.av.bo > 30%, force: soft}
      reactions:
        hawk: {when: tariff.av.bo > 30%, move: av raise surcharge by 5pp}
      """;

  private static Cites cites(String blocks, String parameter) {
    Scenario scenario = ScenarioReader.read("f", TinWarFile.TEXT + blocks).orElseThrow();
    return ParameterRegistry.of(scenario.spec()).find(parameter).orElseThrow().cites().apply(scenario.spec());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      stance.proud.chance           | force: soft         | force: soft, chance: 40%
      supply.cobalt.restock         | lead: 14d           | lead: 14d / restock: 60d
      supply.cobalt.levels.recovery | line-stop: 0d       | line-stop: 0d, recovery: 4d
      supply.cobalt.loss            | lead: 14d           | lead: 14d / loss: 1% per month
      pressure.bo.relief            | level: 1.5          | level: 1.5, relief: 2%
      reaction.hawk.chance          | by 5pp              | by 5pp, chance: 30%
      reaction.hawk.delay           | by 5pp              | by 5pp, delay: 2d
      """)
  void onlyWhatTheFileGivesIsCited(String parameter, String without, String with) {
    assertThat(cites(BLOCKS, parameter)).isEqualTo(Cites.NONE);
    assertThat(cites(BLOCKS.replace(without, with.replace(" / ", "\n    ")), parameter)).isEqualTo(Cites.of("A1"));
  }
}
