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
}
