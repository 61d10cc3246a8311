package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told where something cannot be done: the reason that it has, and a line that can be typed. */
class HonestMessagesTest {
  @TempDir
  Path working;

  private String geneva(String... lines) {
    return new Bench(working).geneva(lines).err();
  }

  @ParameterizedTest
  @ValueSource(strings = {"value tariff.us.cn", "why sign", "compare main", "moves us", "forecast 20 tariff.us.cn",
      "set license.x 5", "why not us withdraw from geneva", "cite T1"})
  void nothingIsLoadedYet(String line) {
    assertThat(new Bench(working).run("-c", line).err()).contains("nothing is loaded yet").contains("maybe: load NAME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"set output foo", "help foo", "check nope"})
  void whatNeedsNothingHasItsOwnReason(String line) {
    assertThat(new Bench(working).run("-c", line).err()).isNotEmpty().doesNotContain("nothing is loaded");
  }

  @ParameterizedTest
  @CsvSource({"us raise reciprocal to 1e3%, 1000%", "file 40 applications for rare-earths by autos of 3kg each, 0.003 t"})
  void aNumberIsGuessedAsItWasMeant(String line, String meant) {
    assertThat(geneva(line)).contains("did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us raise reciprocal to 1e30%", "file 40 applications for rare-earths by autos of 3lb each"})
  void whatCannotBeMeantIsNotGuessed(String line) {
    assertThat(geneva(line)).isNotEmpty().doesNotContain("did you mean");
  }

  @Test
  void noLinesAreNotTakenBack() {
    assertThat(geneva("us raise fentanyl to 25%", "undo 0")).contains("undo takes the number of lines, from 1");
  }

  @Test
  void whatIsNoSessionIsRun() throws IOException {
    Files.writeString(working.resolve("bad.snap"), "load geneva-truce\n");
    assertThat(geneva("open bad.snap")).contains("maybe: run bad.snap").doesNotContain("load bad.snap");
    assertThat(new Bench(working).run("-c", "load two-ports", "-c", "save a.snap", "-c", "open a.snap").out())
        .contains("played 1 line; on");
  }

  @Test
  void filesHaveTheEndingOfWhatTheyHold() {
    assertThat(geneva("save y.csv")).contains(".snap").contains("not y.csv").contains("maybe: save ");
    assertThat(geneva("plot tariff.us.cn --svg y.png")).contains("--svg writes a file that ends with .svg, not y.png");
    assertThat(Files.exists(working.resolve("y.csv")) || Files.exists(working.resolve("y.png"))).isFalse();
  }

  @Test
  void nothingFollowsTheEnd() {
    assertThat(geneva("advance to 2025-12-31", "next")).contains("the scenario ends here").doesNotContain("maybe");
  }

  @Test
  void loadGivesItsProblemsAsCheckDoes() throws IOException {
    Files.writeString(working.resolve("bad.yaml"), "snapback: 1\nscenario: bad\ntitel: x\n");
    assertThat(new Bench(working).run("--json", "-c", "load bad.yaml").out()).contains("\"problems\":[{\"file\"")
        .contains("\"line\":3");
  }

  @Test
  void whatIsMeasuredIsNotSet() {
    assertThat(geneva("set tariff.us.cn 5%")).contains("tariff.us.cn is measured, not set").contains("moves");
  }

  @Test
  void aComparisonWithoutDifferenceNamesALaterDay() {
    Bench.Run run = new Bench(working).run("-c", "compare truce-lapses legal-snapback");
    assertThat(run.out()).containsPattern("on a later day: compare truce-lapses legal-snapback on 20\\d\\d-\\d\\d-\\d\\d");
  }
}
