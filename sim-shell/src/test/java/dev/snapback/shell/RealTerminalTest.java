package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.terminal.Tmux;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a real terminal. Skipped where there is no tmux. */
class RealTerminalTest {
  @TempDir Path folder;

  private Tmux tmux;

  @BeforeEach
  void tmuxIsThere() {
    tmux = new Tmux(folder);
  }

  @AfterEach
  void stop() {
    tmux.close();
  }

  private void start(int columns, String arguments) throws IOException {
    tmux.start(columns, 30, "TERM=screen-256color", "-Dsnapback.terminal=012 -Dsnapback.scenarios="
        + Bench.SCENARIOS.toAbsolutePath().normalize() + " " + Main.class.getName() + " " + arguments);
  }

  @Test
  void controlCKeepsTheRunsOfAForecastAndTheSession() throws IOException {
    start(80, "geneva-truce");
    tmux.see(t -> t.endsWith("main 2025-06-05>"));
    tmux.keys("forecast 1000000 tariff.us.cn", "Enter");
    tmux.await(() -> tmux.errors().contains(" of 1,000,000 runs"));
    tmux.keys("C-c");
    tmux.see(t -> t.contains("stopped: the first ") && t.endsWith("main 2025-06-05>"));
    tmux.keys("value tariff.us.cn", "C-c");
    tmux.see(t -> t.endsWith("\nmain 2025-06-05>"));
    tmux.keys("exit", "Enter");
    tmux.see(t -> t.endsWith("status 0, terminal as before"));
    assertThat(tmux.errors()).endsWith("\r\u001b[K");
  }

  @Test
  void withoutAPromptControlCKeepsTheRunsAndEndsTheRest() throws IOException {
    start(80, "geneva-truce -c 'forecast 1000000 tariff.us.cn' -c 'value tariff.us.cn'");
    tmux.await(() -> tmux.errors().contains(" of 1,000,000 runs"));
    tmux.keys("C-c");
    assertThat(tmux.see(t -> t.endsWith("status 1, terminal as before"))).contains("stopped: the first ")
        .doesNotContain("tariff.us.cn = ");
  }

  @Test
  void whatWasAcceptedBeforeKillMinusNineIsTakenUpAgain() throws IOException {
    start(80, "geneva-truce");
    tmux.see(t -> t.endsWith("main 2025-06-05>"));
    tmux.keys("us withdraw from geneva", "Enter");
    tmux.see(t -> t.contains("headline 30% → 145%") && t.endsWith("main 2025-06-05>"));
    tmux.keys("us raise fent");
    tmux.see(t -> t.contains("> us raise fent"));
    tmux.kill();
    tmux.close();
    start(80, "");
    tmux.see(t -> t.endsWith("[y/N]"));
    assertThat(tmux.screen().lines()).allMatch(row -> row.length() < 80).anyMatch(row -> row.contains("take it up?"));
    tmux.keys("y");
    tmux.see(t -> t.endsWith("main 2025-06-05>"));
    tmux.keys("value tariff.us.cn", "Enter");
    tmux.see(t -> t.contains("tariff.us.cn = 145%"));
  }

  @Test
  void theTutorialIsPlayedByEnterAlone() throws IOException {
    start(100, "");
    tmux.see(t -> t.contains("tutorial plays a first session") && t.endsWith(">"));
    tmux.keys("tutorial", "Enter");
    tmux.see(t -> last(t).contains("> load geneva-truce"));
    for (String next : new String[] {"us withdraw from geneva because", "why tariff.us.cn", "branch calm", "compare main calm"}) {
      tmux.keys("Enter");
      tmux.see(t -> last(t).contains("> " + next));
    }
    tmux.keys("C-c");
    tmux.see(t -> t.endsWith(">"));
  }

  private static String last(String screen) {
    return screen.substring(screen.lastIndexOf('\n') + 1);
  }
}
