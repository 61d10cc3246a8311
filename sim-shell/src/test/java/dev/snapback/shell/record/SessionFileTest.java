package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
  static final Loaded GENEVA = new Loaded("geneva-truce", "5f0c", "77ab", 1);
  static final Transcript SESSION = new Transcript("0.1.0", List.of(GENEVA),
      List.of("load geneva-truce", "us withdraw from geneva because \"no progress – 进展\"", "branch hawk", "advance 30d"),
      List.of(new Mark(4, "main", "aa11"), new Mark(4, "hawk", "bb22")));

  @TempDir Path folder;

  @Test
  void whatWasSavedIsRead() throws IOException {
    Path file = folder.resolve("a.snap");
    SessionFile.save(file, SESSION, false);
    SessionFile.Found found = SessionFile.read(file);
    assertThat(found.transcript()).isEqualTo(SESSION);
    assertThat(found.torn()).isEmpty();
  }

  @Test
  void theFileIsAScriptThatAPersonCanRead() throws IOException {
    Path file = folder.resolve("a.snap");
    SessionFile.save(file, SESSION, false);
    assertThat(Files.readString(file)).isEqualTo("""
        # Snapback session. Play it again with: open FILE, run FILE, or ./snapback -f FILE
        #: session 1
        #: version 0.1.0
        #: scenario geneva-truce 5f0c sources 77ab seed 1
        #: lines 4
        #: journal main aa11
        #: journal hawk bb22
        #= 0 216 ff028b77

        load geneva-truce
        us withdraw from geneva because "no progress – 进展"
        branch hawk
        advance 30d
        #= 1 100 90dbc852
        """);
  }

  @Test
  void anEmptySessionIsSavedToo() throws IOException {
    Path file = folder.resolve("a.snap");
    var nothing = new Transcript("0.1.0", List.of(), List.of(), List.of());
    SessionFile.save(file, nothing, false);
    assertThat(SessionFile.read(file).transcript()).isEqualTo(nothing);
  }

  @Test
  void aSavedFileThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = saved();
    for (int length = 0; length < whole.length; length++) {
      Path file = Files.write(folder.resolve("cut.snap"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> SessionFile.read(file)).as("cut at " + length)
          .isInstanceOf(SessionFileException.class).hasMessageStartingWith(file + ": ");
    }
  }

  @Test
  void aFlippedByteAnywhereIsFound() throws IOException {
    byte[] whole = saved();
    for (int at = 0; at < whole.length; at++) {
      for (int bit : new int[] {2, 7}) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        Path file = Files.write(folder.resolve("flipped.snap"), flipped);
        assertThatThrownBy(() -> SessionFile.read(file)).as("bit " + bit + " of byte " + at)
            .isInstanceOf(SessionFileException.class);
      }
    }
  }

  @Test
  void theDamagedRecordIsNamed() throws IOException {
    String text = new String(saved(), StandardCharsets.UTF_8).replace("advance 30d", "advance 31d");
    Path file = Files.writeString(folder.resolve("a.snap"), text);
    assertThatThrownBy(() -> SessionFile.read(file)).hasMessageContaining("a.snap: record 1 (lines 9 to 14)");
  }

  @Test
  void aScriptIsNoSessionFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.snap"), "load geneva-truce\nadvance 1d\n");
    assertThatThrownBy(() -> SessionFile.read(file)).hasMessageContaining("no session file").hasMessageContaining("run");
    Path empty = Files.writeString(folder.resolve("b.snap"), "");
    assertThatThrownBy(() -> SessionFile.read(empty)).hasMessageEndingWith("this file is empty");
  }

  @Test
  void whatOnlyLooksLikeASessionFileIsRefused() throws IOException {
    assertRefused("#: session 2\n#: version 9\n", "of format 2; this version reads format 1");
    assertRefused("#: session 1\n#: version 1\n#: color blue\n", "line 3: this version does not know");
    assertRefused("#: session 1\n#: version 1\n#: lines many\n", "line 3: this version does not know");
    assertRefused("#: session 1\n", "no session file");
    assertRefused("#: session 1\n#: version 1\nadvance \u001b[2J1d\n", "line 3, column 9: a control");
  }

  private void assertRefused(String record, String message) throws IOException {
    Path file = Files.write(folder.resolve("a.snap"), Seal.sealed(0, record));
    assertThatThrownBy(() -> SessionFile.read(file)).isInstanceOf(SessionFileException.class)
        .hasMessageContaining(message);
  }

  @Test
  void linesThatAreNoneAreNotWritten() {
    Path file = folder.resolve("a.snap");
    for (String line : List.of("", "  ", "# note", "#= 0 1 00000000")) {
      var session = new Transcript("0.1.0", List.of(), List.of(line), List.of());
      assertThatThrownBy(() -> SessionFile.save(file, session, false)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void whatCannotBeShownIsReplaced() throws IOException {
    Path file = folder.resolve("a.snap");
    SessionFile.save(file, new Transcript("0.1.0", List.of(), List.of(" next\t# a\u001b[2J\u202e\n#= 9 "), List.of()), false);
    assertThat(SessionFile.read(file).transcript().lines()).containsExactly("next # a\ufffd[2J\ufffd\ufffd#= 9");
  }

  @Test
  void aTextThatLooksLikeASealIsOnlyText() throws IOException {
    Path file = folder.resolve("a.snap");
    var session = new Transcript("0.1.0", List.of(), List.of("note \"#= 1 5 00000000\"", "x #= 0 1 00000000"), List.of());
    SessionFile.save(file, session, false);
    assertThat(SessionFile.read(file).transcript()).isEqualTo(session);
  }

  @Test
  void filesAreNotOverwrittenUnlessAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("a.snap"), "mine");
    assertThatThrownBy(() -> SessionFile.save(file, SESSION, false)).hasMessageContaining("--replace");
    assertThat(file).hasContent("mine");
    SessionFile.save(file, SESSION, true);
    assertThat(SessionFile.read(file).transcript()).isEqualTo(SESSION);
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing is left beside it").containsExactly(file);
    }
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.snap"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("b.snap"), file);
    SessionFile.save(link, SESSION, true);
    assertThat(link).isSymbolicLink();
    assertThat(SessionFile.read(file).transcript()).isEqualTo(SESSION);
  }

  @Test
  void theNameOfAFileThatCannotBeWrittenIsSaid() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    assertThatThrownBy(() -> SessionFile.save(inside, SESSION, true)).hasMessage(inside
        + ": this is a folder; a file's name is needed");
    Path nowhere = folder.resolve("no/a.snap");
    assertThatThrownBy(() -> SessionFile.save(nowhere, SESSION, false))
        .hasMessage(nowhere + ": there is no folder " + nowhere.getParent());
    assertThatThrownBy(() -> SessionFile.read(nowhere)).hasMessage(nowhere + ": there is no such file");
    assertThatThrownBy(() -> SessionFile.read(inside)).hasMessageContaining("this is a folder");
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      assertThatThrownBy(() -> SessionFile.save(device, SESSION, true)).hasMessageContaining("no ordinary file");
      assertThatThrownBy(() -> SessionFile.read(device)).hasMessageContaining("no ordinary file");
    }
  }

  @Test
  void aNameCannotColorTheScreen() {
    assertThatThrownBy(() -> SessionFile.read(folder.resolve("a\u001b[31m.snap")))
        .hasMessageContaining("a<U+001B>[31m.snap: there is no such file");
  }

  private byte[] saved() throws IOException {
    Path file = folder.resolve("whole.snap");
    SessionFile.save(file, SESSION, true);
    return Files.readAllBytes(file);
  }
}
