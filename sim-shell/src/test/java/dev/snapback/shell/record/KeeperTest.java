package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
  @TempDir
  Path folder;

  private static Transcript lines(String... lines) {
    return new Transcript("1.2.3", List.of(), List.of(lines), List.of());
  }

  private static Entry entry(String line) {
    return new Entry(line, "", List.of(), List.of());
  }

  /** What a process leaves that was killed: the log, and a lock file that nobody holds. */
  private Path killed(int id, String... lines) throws SessionFileException {
    Path file = folder.resolve("running-" + id + ".snap");
    SessionLog.start(file, lines(lines), false).close();
    return file;
  }

  @Test
  void runningSessionIsNotOfferedAndLeavingTakesItsLogAlong() throws SessionFileException {
    Keeper keeper = Keeper.in(folder, 7).orElseThrow();
    keeper.restart(lines("load geneva-truce"));
    keeper.append(entry("undo"), lines("load geneva-truce", "undo"));
    assertThat(folder.resolve("running-7.snap")).content().contains("load geneva-truce\n").contains("\nundo\n");
    assertThat(Keeper.find(folder)).isEmpty();
    keeper.leave();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void killedSessionIsOffered() throws SessionFileException {
    Path file = killed(8, "load geneva-truce", "us withdraw from geneva");
    assertThat(Keeper.find(folder)).contains(new Keeper.Found(file, 2, "us withdraw from geneva"));
    Keeper.taken(Keeper.find(folder).orElseThrow());
    assertThat(Keeper.find(folder)).isEmpty();
  }

  @Test
  void sessionThatOnlyLoadedIsNothingToOffer() throws SessionFileException {
    killed(8, "load geneva-truce");
    assertThat(Keeper.find(folder)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void declinedSessionStaysAsideAndIsNotOfferedAgain() throws SessionFileException {
    killed(8, "load geneva-truce", "us withdraw from geneva");
    Path aside = Keeper.declined(Keeper.find(folder).orElseThrow());
    assertThat(Keeper.find(folder)).isEmpty();
    assertThat(SessionFile.read(aside).transcript().lines()).hasSize(2);
  }

  @Test
  void withoutAPlaceNothingIsKept() throws java.io.IOException {
    assertThat(Keeper.usualFolder(Map.of())).isEmpty();
    assertThat(Keeper.usualFolder(Map.of("HOME", "/h"))).contains(Path.of("/h/.local/state/snapback/sessions"));
    assertThat(Keeper.usualFolder(Map.of("HOME", "/h", "XDG_STATE_HOME", "/s"))).contains(Path.of("/s/snapback/sessions"));
    assertThat(Keeper.in(Files.createFile(folder.resolve("file")).resolve("sessions"), 1)).isEmpty();
  }
}
