package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program returns, and which stream gets what. */
class ExitStatusTest {
  @TempDir
  Path working;

  private final Bench bench = new Bench();

  @Test
  void doneIsZero() {
    Bench.Run run = bench.run("-c", "load geneva-truce", "-c", "value tariff.us.cn", "-c", "value tariff.cn.us");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().skip(1)).containsExactly(
        "tariff.us.cn = 30%  headline rate, 2025-06-05", "tariff.cn.us = 10%  headline rate, 2025-06-05");
  }

  @Test
  void semicolonsPartCommandsOfOneArgument() {
    assertThat(bench.run("-c", "load geneva-truce; value tariff.us.cn # a comment; value nothing").last())
        .isEqualTo("tariff.us.cn = 30%  headline rate, 2025-06-05");
  }

  @Test
  void failedCommandStopsTheRestAndNamesItsPlace() {
    Bench.Run run = bench.geneva("us rise reciprocal to 125%", "value tariff.us.cn");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("tariff.us.cn =");
    assertThat(run.err()).isEqualTo("""
        -c:1:4: rise is no move
          us rise reciprocal to 125%
             ^^^^
          did you mean raise?
          for instance: us raise reciprocal to 125%
        """);
  }

  @Test
  void keepGoingRunsTheRestAndStillFails() {
    Bench.Run run = bench.run("--keep-going", "-c", "load geneva-truce", "-c", "us rise x", "-c", "value tariff.us.cn");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.last()).startsWith("tariff.us.cn = 30%");
  }

  @Test
  void scriptNamesFileLineAndColumn() throws IOException {
    Path script = Files.writeString(working.resolve("script.snap"), """
        # a comment
        load geneva-truce
          value tariff.us.cn; us rise reciprocal to 125%
        """);
    Bench.Run run = bench.run("-f", script.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith(script + ":3:26: rise is no move");
    assertThat(bench.run("--json", "-f", script.toString()).last())
        .contains("\"place\":\"" + script + ":3:26\"").contains("\"maybe\":\"us raise reciprocal to 125%\"");
  }

  @Test
  void aLineOfAScriptMayGoOnInTheNextAndPlacesAreThoseOfTheFile() throws IOException {
    Path script = Files.writeString(working.resolve("long.snap"), """
        load geneva-truce
        value \\
          tariff.us.cn; us rise \\
            reciprocal to 125%
        # a comment that ends so \\
        nothing
        """);
    Bench.Run run = bench.run("--keep-going", "-f", script.toString());
    assertThat(run.out()).contains("tariff.us.cn = 30%");
    assertThat(run.err()).startsWith(script + ":3:20: rise is no move").contains(script + ":6:1: ");
  }

  @Test
  void aQuestionMarkSaysWhatCouldStandThere() {
    assertThat(bench.geneva("us raise ?").out()).contains("reciprocal").containsPattern("reciprocal +layer +.*us\\.cn.*Reciprocal");
    assertThat(bench.geneva("us raise reciprocal ?").out()).contains("to RATE");
    assertThat(bench.geneva("advance ?").out()).contains("advance until");
    assertThat(bench.geneva("us raise ?", "prompt ?").status()).isZero();
    assertThat(bench.geneva("set license.rare-earths.capacity ? --json").last()).contains("\"command\":\"help\"");
    assertThat(bench.geneva("us rise to ?").out()).contains("nothing can follow");
  }

  @Test
  void linesComeInOnAPipe() {
    assertThat(bench.runWith("load geneva-truce\n\nvalue tariff.us.cn\n").last()).startsWith("tariff.us.cn = 30%");
    assertThat(bench.runWith("value tariff.us.cn\n", "geneva-truce", "-").last()).startsWith("tariff.us.cn = 30%");
    assertThat(bench.runWith("value nothing", "geneva-truce").err()).startsWith("stdin:1:7: expected a metric");
  }

  @Test
  void linesAreStrictUtf8AndEnd() throws IOException {
    Path latin = Files.write(working.resolve("latin.snap"), new byte[] {'#', (byte) 0xe9, '\n'});
    assertThat(bench.run("-f", latin.toString()).status()).isEqualTo(1);
    assertThat(bench.run("-f", latin.toString()).err()).contains("is not UTF-8");
    Path endless = Files.writeString(working.resolve("endless.snap"), "#" + "x".repeat(2_000_000));
    assertThat(bench.run("-f", endless.toString()).err()).contains("line 1 is too long");
    Path windows = Files.writeString(working.resolve("windows.snap"), "\ufeffload geneva-truce\r\nvalue tariff.us.cn\r\n");
    assertThat(bench.run("-f", windows.toString()).last()).startsWith("tariff.us.cn = 30%");
  }

  @Test
  void exitEndsTheLines() {
    Bench.Run run = bench.runWith("load geneva-truce\nexit\nvalue nothing\n");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void commandsStandAmongTheArguments() {
    String file = Bench.SCENARIOS.resolve("geneva-truce.yaml").toString();
    assertThat(bench.run("check", file).out()).startsWith(file + ": no problems");
    assertThat(bench.run("check", file, "--json").last()).contains("\"unsourced\":0");
    assertThat(bench.run("run", "geneva-truce").status()).isZero();
    assertThat(bench.run("check", "all").status()).isZero();
  }

  @Test
  void whatDoesNotHoldIsOne() throws IOException {
    Path file = Files.writeString(working.resolve("wrong.yaml"), """
        snapback: 1
        scenario: wrong
        title: Expects too much
        clock: {start: 2030-01-01, today: 2030-01-05, end: 2030-01-10}
        actors: {av: {name: Arvia}, bo: {name: Borland}}
        tariffs: {av.bo: {surcharge: {}}}
        timeline:
          - {date: 2030-01-02, id: raise, move: av impose surcharge 10% on bo}
        expect:
          - {date: 2030-01-03, that: tariff.av.bo = 10%}
          - {date: 2030-01-04, that: tariff.av.bo = 12%}
        """);
    Bench.Run run = bench.run("run", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("2030-01-03  tariff.av.bo = 10%  yes").contains("2030-01-04  tariff.av.bo = 12%  no");
    Bench.Run check = bench.run("check", file.toString());
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).contains(file + ":11:5: expect[2]: expected on 2030-01-04: tariff.av.bo = 12%")
        .contains("got tariff.av.bo is 10%");
  }

  @Test
  void moveOfThePastThatIsNotLegalIsAnErrorOfTheFile() throws IOException {
    Path file = Files.writeString(working.resolve("illegal.yaml"), """
        snapback: 1
        scenario: illegal
        title: Raises what is not there
        clock: {start: 2030-01-01, today: 2030-01-05, end: 2030-01-10}
        actors: {av: {name: Arvia}, bo: {name: Borland}}
        tariffs: {av.bo: {surcharge: {}}}
        timeline:
          - {date: 2030-01-02, id: raise, move: av raise surcharge to 10%}
        """);
    Bench.Run run = bench.run("load", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(file + ":8:5: timeline[1]: 2030-01-02: av raise surcharge to 10% is not legal");
  }

  @Test
  void moveOfTheFutureThatDidNotHappenIsToldAsItIsTyped() throws IOException {
    Path file = Files.writeString(working.resolve("hasty.yaml"), """
        snapback: 1
        scenario: hasty
        title: A deal out of nothing
        clock: {start: 2030-01-01, today: 2030-01-05, end: 2030-01-10}
        actors: {av: {name: Arvia}, bo: {name: Borland}}
        talks: {av.bo: {}}
        timeline:
          - {date: 2030-01-07, id: deal, move: "av, bo agree deal"}
        """);
    String why = "agree deal needs the state framework; it is silent";
    assertThat(bench.run("check", file.toString()).out()).contains(why);
    assertThat(bench.run(file.toString(), "-c", "advance 3d").out()).contains(why);
    assertThat(bench.run(file.toString(), "-c", "advance 3d", "--json").out()).contains(why);
  }

  @Test
  void badUsageIsTwo() {
    assertThat(bench.run("--jsn").status()).isEqualTo(2);
    assertThat(bench.run("-c").status()).isEqualTo(2);
    assertThat(bench.run("-f", "nowhere.snap").status()).isEqualTo(2);
    assertThat(bench.run("geneva-truce", "two-ports").status()).isEqualTo(2);
    assertThat(bench.run("--jsn").err()).startsWith("snapback: there is no option --jsn");
    assertThat(bench.run("--jsn").out()).isEmpty();
  }

  @Test
  void helpAndVersionNeedNothing() {
    assertThat(bench.run("--help").out()).contains("--keep-going");
    assertThat(bench.run("--version").out()).isEqualTo("Snapback 1.2.3\n");
  }

  @Test
  void unknownScenarioFails() {
    assertThat(bench.run("geneva-trouce", "-c", "status").status()).isEqualTo(1);
  }
}
