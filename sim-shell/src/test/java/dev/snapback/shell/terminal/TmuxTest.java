package dev.snapback.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing in a real terminal, which tmux provides. Skipped where there is no tmux. */
class TmuxTest {
  private static final long PATIENCE = 20_000_000_000L;

  @TempDir Path folder;

  @BeforeEach
  void tmuxIsThere() {
    assumeTrue(tmux("-V").startsWith("tmux"), "no tmux on the path: the shell is not tried in a real terminal");
  }

  @AfterEach
  void stop() {
    tmux("kill-server");
  }

  @Test
  void aSessionInARealTerminal() throws IOException {
    start("TERM=xterm-kitty");
    see(t -> t.equals("main 2025-06-05>"));
    keys("us ra", "Tab", "rec", "Tab", "to 125%", "Enter");
    see(t -> t.endsWith("done: us raise reciprocal to 125%\nmain 2025-06-05>"));
    keys("us r");
    see(t -> t.endsWith("> us raise reciprocal to 125%"));
    keys("C-c", "slow", "Enter");
    see(t -> t.endsWith("> slow"));
    keys("C-c");
    see(t -> t.endsWith("^Cstopped\nmain 2025-06-05>"));
    keys("hostile", "Enter");
    see(t -> t.contains("a<U+001B>[2Jb<U+001B>]0;title<U+0007>c<U+009B>31md<U+202E>ebold"));
    keys("tree → é 进", "Enter");
    see(t -> t.endsWith("├─ → é 进\nmain 2025-06-05>"));
    keys("C-d");
    see(t -> t.endsWith("left\nstatus 0, terminal as before"));
    assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("state/snapback/history"))).startsWith("us raise reciprocal to 125%");
  }

  @Test
  void pastedLinesRunOneByOneAndTallTextsByThePage() throws IOException {
    start("TERM=screen NO_COLOR=1");
    see(t -> t.equals("main 2025-06-05>"));
    Path lines = Files.writeString(folder.resolve("lines"), "us\ncn\ntall 60\n");
    tmux("load-buffer", lines.toString());
    tmux("paste-buffer", "-p");
    see(t -> t.endsWith("> us\n               > cn\n               > tall 60"));
    keys("Enter");
    see(t -> t.contains("22 of 60 lines"));
    tmux("resize-window", "-x", "60", "-y", "30");
    keys("Space");
    see(t -> t.contains("51 of 60 lines"));
    keys("q");
    see(t -> t.endsWith("row 51\nmain 2025-06-05>"));
    keys("C-d");
    see(t -> t.endsWith("terminal as before"));
    assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
  }

  @Test
  void aTerminalThatCanDoNothing() throws IOException {
    start("TERM=dumb");
    see(t -> t.equals("main 2025-06-05>"));
    keys("us", "Enter");
    see(t -> t.endsWith("done: us\nmain 2025-06-05>"));
    keys("C-d");
    see(t -> t.endsWith("left\nstatus 0, terminal as before"));
    assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
  }

  private void start(String environment) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path script = Files.writeString(folder.resolve("run.sh"), """
        trap : INT
        before=$(stty -g)
        env LC_ALL=C XDG_STATE_HOME=%1$s/state %2$s %3$s --enable-native-access=ALL-UNNAMED -cp '%4$s' %5$s 2>%1$s/errors
        status=$?
        [ "$(stty -g)" = "$before" ] && echo "status $status, terminal as before"
        sleep 60
        """.formatted(folder, environment, java, System.getProperty("java.class.path"), ToyConsole.class.getName()));
    tmux("new-session", "-d", "-x", "80", "-y", "24", "sh " + script);
  }

  private void keys(String... keys) {
    var command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    tmux(command.toArray(String[]::new));
  }

  /** Waits until the screen is as wanted: frames may be half drawn. */
  private void see(Predicate<String> wanted) {
    long end = System.nanoTime() + PATIENCE;
    String text = screen();
    while (!wanted.test(text)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited for something else than\n" + text);
      }
      Screen.sleep(50);
      text = screen();
    }
  }

  private String screen() {
    return tmux("capture-pane", "-p").lines().map(String::stripTrailing).reduce("", (a, b) -> a + "\n" + b).strip();
  }

  private String tmux(String... arguments) {
    var command = new ArrayList<>(List.of("tmux", "-u", "-f", "/dev/null", "-S", folder.resolve("socket").toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
