package dev.snapback.shell.terminal;

import static dev.snapback.shell.terminal.Screen.CTRL_R;
import static dev.snapback.shell.terminal.Screen.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastLinesTest {
  @TempDir Path folder;

  @Test
  void linesAreKeptForTheNextSession() throws Exception {
    Path file = folder.resolve("state/snapback/history");
    try (var screen = new Screen(80, 24, Optional.of(file))) {
      screen.type("us raise reciprocal to 125%" + ENTER).see("done").type("cn" + ENTER).see("done: cn");
      screen.type("cn" + ENTER).waitFor(t -> screen.console.lines.size() == 3);
    }
    assertThat(file).hasContent("us raise reciprocal to 125%\ncn\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    try (var screen = new Screen(80, 24, Optional.of(file))) {
      screen.type(CTRL_R + "recip").see("us raise reciprocal to 125%").type(ENTER + ENTER).see("done: us raise");
    }
  }

  @Test
  void aHostileFileIsOnlyText() throws Exception {
    Path file = Files.writeString(folder.resolve("history"), "us \u001b[2J\n\nus \u202ex\ncn\n");
    try (var screen = new Screen(80, 24, Optional.of(file))) {
      screen.type(Screen.UP).see("> cn").type(Screen.UP);
      Screen.sleep(50);
      assertThat(screen.text()).endsWith("> cn");
    }
  }

  @Test
  void whereNothingCanBeWrittenThereIsNoComplaint() throws Exception {
    Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("snapback/history");
    for (Path file : new Path[] {blocked, Files.createDirectory(folder.resolve("folder"))}) {
      try (var screen = new Screen(80, 24, Optional.of(file))) {
        screen.type("us" + ENTER).see("done: us").waitFor(t -> t.endsWith(">")).type(Screen.UP).waitFor(t -> t.endsWith("> us"));
        assertThat(screen.text()).isEqualTo("main 2025-06-05> us\ndone: us\nmain 2025-06-05> us");
      }
    }
  }

  @Test
  void aLongHistoryIsCut() throws Exception {
    Path file = folder.resolve("history");
    Files.writeString(file, "advance 1d\n".repeat(10_001) + "us\n");
    try (var screen = new Screen(80, 24, Optional.of(file))) {
      screen.type("cn" + ENTER).see("done: cn");
    }
    assertThat(Files.readAllLines(file)).hasSize(5_001).endsWith("us", "cn");
  }

  @Test
  void thePlaceFollowsXdg() {
    assertThat(PastLines.usualFile(Map.of("HOME", "/home/a"))).hasValue(Path.of("/home/a/.local/state/snapback/history"));
    assertThat(PastLines.usualFile(Map.of("HOME", "/home/a", "XDG_STATE_HOME", "/s")))
        .hasValue(Path.of("/s/snapback/history"));
    assertThat(PastLines.usualFile(Map.of("HOME", "/home/a", "XDG_STATE_HOME", "relative")))
        .hasValue(Path.of("/home/a/.local/state/snapback/history"));
    assertThat(PastLines.usualFile(Map.of())).isEmpty();
    assertThat(PastLines.usualFile(Map.of("HOME", ""))).isEmpty();
  }
}
