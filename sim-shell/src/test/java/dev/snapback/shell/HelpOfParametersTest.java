package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.Bench.Run;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code help} of what {@code set} can change. */
class HelpOfParametersTest {
  private final Bench bench = new Bench();

  @ParameterizedTest
  @ValueSource(strings = {"capacity", "Capacity", "license.rare-earths.capacity", "rare-earths capacity", "rare-earths.capacity"})
  void aParameterTellsMeaningUnitRangeAndValue(String words) {
    Run run = bench.geneva("help " + words);
    assertThat(run.status()).isZero();
    assertThat(run.out()).containsPattern("parameter +unit +value +allowed +meaning");
    assertThat(run.out())
        .containsPattern("license.rare-earths.capacity +per wd +12 per wd +0 per wd to 100000 per wd +decisions a working day");
    assertThat(run.last()).isEqualTo("  set license.rare-earths.capacity 12 per wd   params PATTERN lists more");
  }

  @Test
  void itsValueIsThatOfNow() {
    assertThat(bench.geneva("set license.rare-earths.capacity 20 per wd", "help capacity").out())
        .containsPattern("license.rare-earths.capacity +per wd +20 per wd");
  }

  @Test
  void theLineThatSetsItIsDone() {
    List<String> names = bench.geneva("params --json").out().lines().skip(1).flatMap(json ->
        Pattern.compile("\"name\":\"([^\"]+)\"").matcher(json).results().map(r -> r.group(1))).toList();
    assertThat(names).hasSizeGreaterThan(40);
    List<String> lines = names.stream().map(name -> bench.geneva("help " + name).last().strip().split("   ")[0]).toList();
    assertThat(bench.geneva(lines.toArray(String[]::new)).err()).isEmpty();
  }

  @Test
  void ofAPartAllAreToldThatHaveIt() {
    assertThat(bench.geneva("help capacity").out()).contains("license.rare-earths.expedited.capacity");
    assertThat(bench.geneva("help rare-earths.capacity").out()).doesNotContain("supply.magnets");
    assertThat(bench.geneva("help license.rare-earths.capacity").out()).doesNotContain("expedited");
    assertThat(bench.geneva("help line-stop").out()).contains("supply.magnets.levels.line-stop");
    assertThat(bench.geneva("help leaders-first").out()).contains("stance.leaders-first.chance");
  }

  @Test
  void itStandsBesideTheCommandsThatSpeakOfIt() {
    assertThat(bench.geneva("help chance").out()).contains("forecast [N]").contains("reaction.slow-queue.chance");
  }

  @ParameterizedTest
  @CsvSource({"help advance, Go on by", "help headline rate, tariff.us.cn", "help days of cover, supply.magnets.autos.cover_days"})
  void whatHadAnAnswerHasItStill(String line, String answer) {
    assertThat(bench.geneva(line).out()).contains(answer).doesNotContain("params PATTERN");
  }

  @Test
  void nobodyIsToldOfParametersThatAreNotLoaded() {
    Run run = bench.run("-c", "help approval");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("approval does not fit");
    assertThat(bench.run("-c", "help capacity").out()).contains("capacity: decisions a working day").doesNotContain("license.");
  }
}
