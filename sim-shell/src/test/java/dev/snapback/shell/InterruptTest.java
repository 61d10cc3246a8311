package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.terminal.Console;
import dev.snapback.shell.terminal.Theme;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C ends a long command, which keeps what it has, and never the session. */
class InterruptTest {
  @TempDir Path working;

  private Shell shell;

  @BeforeEach
  void start() {
    shell = new Shell(
        new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"), new Settings(Output.TABLE), () -> 0);
  }

  private Reply run(String line) {
    return shell.run(line);
  }

  private String text(Reply reply) {
    return shell.render(reply, Paint.NONE, false)
        + shell.renderFailure(reply, Paint.NONE);
  }

  /** Pulls the brake where the command first tells how far it is. */
  private void stopWhenFirstShown() {
    shell.meter(Meter.NONE, shell.brake()::pull);
  }

  @Test
  void aForecastKeepsTheRunsItHasAndSaysHowMany() {
    run("load geneva-truce");
    stopWhenFirstShown();
    String stopped = text(run("forecast 100000"));
    assertThat(stopped).containsPattern("stopped: the first \\d+ of 100000 are kept").contains("tariff.us.cn");
    assertThat(shell.brake().cameTooLate()).isFalse();
    shell.brake().release();
    shell.meter(Meter.NONE, () -> { });
    assertThat(text(run("value tariff.us.cn"))).startsWith("tariff.us.cn = 30%");
  }

  @Test
  void triesOfPropertiesSayHowManySessionsWerePlayed() {
    stopWhenFirstShown();
    assertThat(text(run("check geneva-truce --properties 100"))).contains("stopped: 0 of 100 sessions were tried");
    shell.brake().release();
    assertThat(text(run("selftest 50"))).containsPattern("stopped: 0 of \\d+ sessions were tried");
  }

  @Test
  void aCheckOfAllFilesSaysHowManyWereChecked() {
    stopWhenFirstShown();
    Reply stopped = run("check all");
    assertThat(text(stopped)).containsPattern("stopped: 0 of \\d+ files were checked");
    assertThat(stopped.ok()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      slow-licenses      | sweep license.rare-earths.capacity over 4..20 by 2 license.waiting --runs 20000
      slow-licenses      | find license.rare-earths.capacity in 2..40 such that license.waiting < 10 --runs 20000 --chance 95%
      slow-licenses      | sensitivity license.waiting --runs 50000
      slow-licenses      | discover license.waiting > 10 --runs 50000
      public-record-2025 | backtest --runs 50000
      geneva-truce       | compare main geneva-truce --runs 50000
      """)
  void everyStudySaysThatItWasStopped(String scenario, String line) {
    assertThat(run("load " + scenario).ok()).isTrue();
    stopWhenFirstShown();
    assertThat(text(run(line))).contains("stopped");
    assertThat(shell.brake().cameTooLate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      slow-licenses      | discover license.waiting > 10 --runs 50000
      slow-licenses      | discover license.waiting > 300 --runs 50000
      public-record-2025 | backtest --runs 50000
      """)
  void aStudyThatHasEnoughRunsKeepsThemAndSaysHowMany(String scenario, String line) {
    assertThat(run("load " + scenario).ok()).isTrue();
    var told = new AtomicInteger();
    shell.meter(Meter.NONE, () -> {
      if (told.incrementAndGet() == 300) {
        shell.brake().pull();
      }
    });
    assertThat(text(run(line))).containsPattern("stopped: the first \\d+ of 50000 runs are kept");
  }

  @Test
  void anAdvanceIsAllOrNothing() {
    run("load geneva-truce");
    shell.brake().pull();
    Reply stopped = run("advance to 2025-12-31");
    assertThat(stopped.ok()).isFalse();
    assertThat(text(stopped)).contains("stopped on the way; it is still 2025-06-05 and nothing has changed");
    assertThat(text(run("advance until truce.state is not in-force"))).contains("nothing has changed");
    shell.brake().release();
    assertThat(shell.prompt()).isEqualTo("main 2025-06-05>");
    assertThat(text(run("undo"))).contains("nothing");
    assertThat(run("advance to 2025-12-31").ok()).isTrue();
  }

  @Test
  void theLinesOfAFileStopToo() throws IOException {
    Files.writeString(working.resolve("two.snap"), "load geneva-truce\nforecast 100000\nvalue tariff.us.cn\n");
    stopWhenFirstShown();
    String stopped = text(run("run two.snap"));
    assertThat(stopped).containsPattern("stopped: the first \\d+ of 100000").contains("two.snap:3:1: stopped before this line");
  }

  @Test
  void whatStandsBehindItOnTheLineOrInThePasteIsNotRun() {
    var terminal = new AtTerminal(shell, Theme.NONE, Optional.empty(), Optional.empty());
    run("load geneva-truce");
    stopWhenFirstShown();
    Console.Answer line = terminal.execute("forecast 100000 tariff.us.cn; us withdraw from geneva; status", question -> true, 80);
    assertThat(line.text()).contains("stopped: the first ").contains("the 2 commands after it were not run");
    assertThat(terminal.execute("forecast 100000 tariff.us.cn", question -> true, 80).ok()).isFalse();
    assertThat(text(run("value tariff.us.cn"))).startsWith("tariff.us.cn = 30%");
  }

  @Test
  void withoutATerminalOfOurOwnTheFirstEndsTheCommandAndWhatComesAfterItIsNotRun() {
    Bench.Run run = new Bench().interrupted("-c", "load geneva-truce", "-c", "forecast 100000", "-c", "value tariff.us.cn");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).containsPattern("stopped: the first \\d+ of 100000 are kept").doesNotContain("tariff.us.cn = 30%");
    assertThat(run.err()).contains(" of 100,000 runs").endsWith("\r\u001b[K");
  }
}
