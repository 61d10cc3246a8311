package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLogTest {
  private static final Transcript NEW = new Transcript("0.1.0", List.of(), List.of(), List.of());
  private static final Entry LOAD = new Entry("load geneva-truce", "The Geneva truce · today 2025-06-05\n US on CN  30%",
      List.of(SessionFileTest.GENEVA), List.of(new Mark(1, "main", "aa11")));
  private static final Entry WITHDRAW = new Entry("us withdraw from geneva",
      "snapback  us.cn  reciprocal 10% → 125%\n\n#= 2 10 00000000\n#: journal main forged",
      List.of(), List.of(new Mark(2, "main", "cc33")));

  @TempDir Path folder;

  @Test
  void theLogIsAScriptWithItsReplies() throws IOException {
    Path file = log();
    assertThat(Files.readString(file)).isEqualTo("""
        # Snapback session. Play it again with: open FILE, run FILE, or ./snapback -f FILE
        #: session 1
        #: version 0.1.0
        #= 0 113 1ef5d1b0

        load geneva-truce
        #  The Geneva truce · today 2025-06-05
        #   US on CN  30%
        #: scenario geneva-truce 5f0c sources 77ab seed 1
        #: journal main aa11
        #= 1 148 9af8c776

        us withdraw from geneva
        #  snapback  us.cn  reciprocal 10% → 125%
        #
        #  #= 2 10 00000000
        #  #: journal main forged
        #: journal main cc33
        #= 2 138 f5b5c74b
        """);
    assertThat(folder.resolve("a.snap.lock")).doesNotExist();
  }

  @Test
  void theLogIsReadAsASession() throws IOException {
    assertThat(SessionFile.read(log()).transcript()).isEqualTo(new Transcript("0.1.0", List.of(SessionFileTest.GENEVA),
        List.of("load geneva-truce", "us withdraw from geneva"),
        List.of(new Mark(1, "main", "aa11"), new Mark(2, "main", "cc33"))));
  }

  @Test
  void aLogThatStartsLateBeginsWithWhatWasTypedBefore() throws IOException {
    Path file = folder.resolve("late.snap");
    try (var log = SessionLog.start(file, SessionFileTest.SESSION, false)) {
      log.append(new Entry("next", "", List.of(), List.of()));
    }
    Transcript read = SessionFile.read(file).transcript();
    assertThat(read.lines()).startsWith(SessionFileTest.SESSION.lines().toArray(String[]::new)).endsWith("next");
    assertThat(read.marks()).isEqualTo(SessionFileTest.SESSION.marks());
  }

  @Test
  void aTailTornAtAnyByteIsCutAndReported() throws IOException {
    byte[] whole = Files.readAllBytes(log());
    int first = header(whole);
    int second = record(whole, first);
    for (int length = first; length < whole.length; length++) {
      Path file = Files.write(folder.resolve("torn.snap"), Arrays.copyOf(whole, length));
      List<String> lines = length < second ? List.of() : List.of("load geneva-truce");
      SessionFile.Found found = SessionFile.read(file);
      assertThat(found.transcript().lines()).as("cut at " + length).isEqualTo(lines);
      assertThat(found.torn().isPresent()).isEqualTo(length != first && length != second);
      try (var log = SessionLog.start(file, found.transcript(), false)) {
        assertThat(log.cut()).isEqualTo(found.torn());
        log.append(new Entry("next", "", List.of(), List.of()));
      }
      SessionFile.Found after = SessionFile.read(file);
      assertThat(after.torn()).isEmpty();
      assertThat(after.transcript().lines()).hasSize(lines.size() + 1).endsWith("next");
    }
    for (int length = 0; length < first; length++) {
      Path file = Files.write(folder.resolve("torn.snap"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> SessionLog.start(file, NEW, false)).isInstanceOf(SessionFileException.class);
      assertThat(file).hasSize(length);
    }
  }

  @Test
  void aTornTailIsDescribed() throws IOException {
    byte[] whole = Files.readAllBytes(log());
    Path file = Files.write(folder.resolve("torn.snap"), Arrays.copyOf(whole, whole.length - 1));
    assertThat(SessionFile.read(file).torn().orElseThrow().sentence()).isEqualTo("line 12: the last record was cut off"
        + " while it was written; its 155 bytes were never acknowledged and are left out: us withdraw from geneva");
  }

  @Test
  void aFlippedByteIsAnErrorOrATornTailAndNeverPassesInSilence() throws IOException {
    byte[] whole = Files.readAllBytes(log());
    int lastSeal = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("\n#= ");
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 4;
      Path file = Files.write(folder.resolve("flipped.snap"), flipped);
      if (at < lastSeal) {
        assertThatThrownBy(() -> SessionFile.read(file)).as("byte " + at).isInstanceOf(SessionFileException.class);
        continue;
      }
      try {
        SessionFile.Found found = SessionFile.read(file);
        assertThat(found.torn()).as("byte " + at).isPresent();
        assertThat(found.transcript().lines()).containsExactly("load geneva-truce");
      } catch (SessionFileException named) {
        assertThat(named).hasMessageContaining("record 2 (lines 12 to 19)");
      }
    }
  }

  @Test
  void aBadRecordInTheMiddleIsNamed() throws IOException {
    Path file = log();
    Files.writeString(file, Files.readString(file).replace("30%", "31%"));
    assertThatThrownBy(() -> SessionFile.read(file)).hasMessageContaining("a.snap: record 1 (lines 5 to 11)");
    assertThatThrownBy(() -> SessionLog.start(file, NEW, false)).hasMessageContaining("record 1 (lines 5 to 11)");
  }

  @Test
  void aRecordThatIsMissingIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(log());
    int first = header(whole);
    int second = record(whole, first);
    byte[] missing = new byte[whole.length - (second - first)];
    System.arraycopy(whole, 0, missing, 0, first);
    System.arraycopy(whole, second, missing, first, whole.length - second);
    Path file = Files.write(folder.resolve("missing.snap"), missing);
    assertThatThrownBy(() -> SessionFile.read(file)).hasMessageContaining("record 1 (lines 5 to 12)");
  }

  @Test
  void onlyOneWriterAtATime() throws IOException {
    Path file = folder.resolve("two.snap");
    try (var log = SessionLog.start(file, NEW, false)) {
      assertThatThrownBy(() -> SessionLog.start(file, NEW, false)).hasMessageContaining("recording to this file already");
      log.append(LOAD);
    }
    Transcript soFar = SessionFile.read(file).transcript();
    try (var log = SessionLog.start(file, soFar, false)) {
      log.append(WITHDRAW);
    }
    assertThat(SessionFile.read(file).transcript().lines()).hasSize(2);
  }

  @Test
  void anotherSessionsLogIsNotTouched() throws IOException {
    Path file = log();
    String before = Files.readString(file);
    assertThatThrownBy(() -> SessionLog.start(file, NEW, false)).hasMessageContaining("--replace");
    assertThat(file).hasContent(before);
    assertThat(folder.resolve("a.snap.lock")).doesNotExist();
    SessionLog.start(file, NEW, true).close();
    assertThat(SessionFile.read(file).transcript()).isEqualTo(NEW);
  }

  @Test
  void whatSomebodyElseDidToTheFileIsNoticed() throws IOException {
    Path file = folder.resolve("a.snap");
    try (var log = SessionLog.start(file, NEW, false)) {
      Files.writeString(file, "x", StandardOpenOption.APPEND);
      assertThatThrownBy(() -> log.append(LOAD)).hasMessageContaining("somebody else has written");
    }
    try (var log = SessionLog.start(file, NEW, true)) {
      Files.move(file, folder.resolve("b.snap"));
      assertThatThrownBy(() -> log.append(LOAD)).hasMessageContaining("moved or replaced");
      Files.copy(folder.resolve("b.snap"), file);
      assertThatThrownBy(() -> log.append(LOAD)).hasMessageContaining("moved or replaced");
    }
  }

  @Test
  void anInterruptDoesNotCloseTheLog() throws IOException {
    Path file = folder.resolve("a.snap");
    try (var log = SessionLog.start(file, NEW, false)) {
      Thread.currentThread().interrupt();
      log.append(LOAD);
      assertThat(Thread.interrupted()).isTrue();
      log.append(WITHDRAW);
    }
    assertThat(SessionFile.read(file).transcript().lines()).hasSize(2);
  }

  private Path log() throws IOException {
    Path file = folder.resolve("a.snap");
    try (var log = SessionLog.start(file, NEW, false)) {
      log.append(LOAD);
      log.append(WITHDRAW);
    }
    return file;
  }

  private static int header(byte[] bytes) {
    return record(bytes, 0);
  }

  /** Where the record that begins at {@code start} ends. */
  private static int record(byte[] bytes, int start) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf('\n', text.indexOf("\n#= ", start) + 1) + 1;
  }
}
