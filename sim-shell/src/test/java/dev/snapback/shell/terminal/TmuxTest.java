package dev.snapback.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing in a real terminal, which tmux provides. Skipped where there is no tmux. */
class TmuxTest {
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

  @Test
  void aSessionInARealTerminal() throws IOException {
    start("TERM=xterm-kitty");
    tmux.see(t -> t.equals("main 2025-06-05>"));
    tmux.keys("us ra", "Tab", "rec", "Tab", "to 125%", "Enter");
    tmux.see(t -> t.endsWith("done: us raise reciprocal to 125%\nmain 2025-06-05>"));
    tmux.keys("us r");
    tmux.see(t -> t.endsWith("> us raise reciprocal to 125%"));
    tmux.keys("C-c", "slow", "Enter");
    tmux.see(t -> t.endsWith("> slow"));
    tmux.keys("C-c");
    tmux.see(t -> t.endsWith("^Cstopped\nmain 2025-06-05>"));
    tmux.keys("hostile", "Enter");
    tmux.see(t -> t.contains("a<U+001B>[2Jb<U+001B>]0;title<U+0007>c<U+009B>31md<U+202E>ebold"));
    tmux.keys("tree → é 进", "Enter");
    tmux.see(t -> t.endsWith("├─ → é 进\nmain 2025-06-05>"));
    tmux.keys("C-d");
    tmux.see(t -> t.endsWith("left\nstatus 0, terminal as before"));
    assertThat(tmux.errors()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("state/snapback/history"))).startsWith("us raise reciprocal to 125%");
  }

  @Test
  void pastedLinesRunOneByOneAndTallTextsByThePage() throws IOException {
    start("TERM=screen NO_COLOR=1");
    tmux.see(t -> t.equals("main 2025-06-05>"));
    Path lines = Files.writeString(folder.resolve("lines"), "us\ncn\ntall 60\n");
    tmux.tmux("load-buffer", lines.toString());
    tmux.tmux("paste-buffer", "-p");
    tmux.see(t -> t.endsWith("> us\n               > cn\n               > tall 60"));
    tmux.keys("Enter");
    tmux.see(t -> t.contains("22 of 60 lines"));
    tmux.tmux("resize-window", "-x", "60", "-y", "30");
    tmux.keys("Space");
    tmux.see(t -> t.contains("51 of 60 lines"));
    tmux.keys("q");
    tmux.see(t -> t.endsWith("row 51\nmain 2025-06-05>"));
    tmux.keys("C-d");
    tmux.see(t -> t.endsWith("terminal as before"));
    assertThat(tmux.errors()).isEmpty();
  }

  @Test
  void aTerminalThatCanDoNothing() throws IOException {
    start("TERM=dumb");
    tmux.see(t -> t.equals("main 2025-06-05>"));
    tmux.keys("us", "Enter");
    tmux.see(t -> t.endsWith("done: us\nmain 2025-06-05>"));
    tmux.keys("C-d");
    tmux.see(t -> t.endsWith("left\nstatus 0, terminal as before"));
    assertThat(tmux.errors()).isEmpty();
  }

  private void start(String environment) throws IOException {
    tmux.start(80, 24, environment, ToyConsole.class.getName());
  }
}
