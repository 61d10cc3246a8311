package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or broken at any byte of any write loses no line that was acknowledged, and invents none. */
class SessionFaultTest {
  private static final Transcript NEW = new Transcript("0.1.0", List.of(), List.of(), List.of());

  @TempDir Path folder;

  /** How a disk fails once it has taken so many bytes, or been told so often to force. */
  private enum Fault { FULL, FULL_AND_NO_CUT, NO_FORCE, NO_FORCE_AND_NO_CUT }

  /** A disk with room for some bytes, which breaks for good when they are used up. */
  private static final class BadDisk implements Disk {
    private final Disk good;
    private final Fault fault;
    private int room;
    private boolean broken;

    BadDisk(Disk good, Fault fault, int room) {
      this.good = good;
      this.fault = fault;
      this.room = room;
    }

    private boolean fills() {
      return fault == Fault.FULL || fault == Fault.FULL_AND_NO_CUT;
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
      int taken = fills() ? Math.min(room, bytes.length) : bytes.length;
      good.write(at, Arrays.copyOf(bytes, taken));
      if (taken < bytes.length) {
        broken = true;
        throw new IOException("No space left on device");
      }
      room -= fills() ? taken : 0;
    }

    @Override
    public void force() throws IOException {
      if (!fills() && room-- <= 0) {
        broken = true;
        throw new IOException("Input/output error");
      }
      good.force();
    }

    @Override
    public void cut(long length) throws IOException {
      if (broken && (fault == Fault.FULL_AND_NO_CUT || fault == Fault.NO_FORCE_AND_NO_CUT)) {
        throw new IOException("Input/output error");
      }
      good.cut(length);
    }

    @Override
    public long length() throws IOException {
      return good.length();
    }

    @Override
    public void read(byte[] bytes) throws IOException {
      good.read(bytes);
    }

    @Override
    public void close() throws IOException {
      good.close();
    }
  }

  private static Entry entry(int i) {
    return new Entry("note \"" + i + "\"", "noted – 注", List.of(), List.of(new Mark(i + 1, "main", "j" + i)));
  }

  /** Appends three lines and returns those that were acknowledged; after a refusal none may be. */
  private static List<String> append(Path file, Fault fault, int room) throws IOException {
    var acknowledged = new ArrayList<String>();
    try (var log = SessionLog.start(file, NEW, true, path -> new BadDisk(Disk.of(path), fault, room))) {
      boolean refused = false;
      for (int i = 0; i < 3; i++) {
        try {
          log.append(entry(i));
          assertThat(refused).as("acknowledged after a refusal").isFalse();
          acknowledged.add(entry(i).line());
        } catch (SessionFileException e) {
          assertThat(e).hasMessageStartingWith(file + ": ");
          refused = true;
        }
      }
    }
    return acknowledged;
  }

  @Test
  void aDiskThatIsFullAtAnyByteLosesNothing() throws IOException {
    int whole = (int) sizeOfThree();
    for (int room = 0; room < whole; room++) {
      Path file = folder.resolve("full.snap");
      List<String> acknowledged = append(file, Fault.FULL, room);
      SessionFile.Found found = SessionFile.read(file);
      assertThat(found.transcript().lines()).as("room for " + room).isEqualTo(acknowledged);
      assertThat(found.torn()).as("what was not acknowledged is cut off").isEmpty();
    }
  }

  @Test
  void aDiskThatCannotEvenCutLeavesATornTailThatIsReported() throws IOException {
    int whole = (int) sizeOfThree();
    int torn = 0;
    for (int room = 0; room < whole; room++) {
      Path file = folder.resolve("stuck.snap");
      List<String> acknowledged = append(file, Fault.FULL_AND_NO_CUT, room);
      SessionFile.Found found = SessionFile.read(file);
      assertThat(found.transcript().lines()).as("room for " + room).isEqualTo(acknowledged);
      torn += found.torn().isPresent() ? 1 : 0;
    }
    assertThat(torn).isGreaterThan(whole / 2);
  }

  @Test
  void aDiskThatDoesNotForceAcknowledgesNothingMore() throws IOException {
    for (int forces = 0; forces < 3; forces++) {
      Path file = folder.resolve("force.snap");
      List<String> acknowledged = append(file, Fault.NO_FORCE, forces);
      assertThat(acknowledged).hasSize(forces);
      assertThat(SessionFile.read(file).transcript().lines()).isEqualTo(acknowledged);
      List<String> again = append(file, Fault.NO_FORCE_AND_NO_CUT, forces);
      List<String> kept = SessionFile.read(file).transcript().lines();
      assertThat(kept).hasSize(forces + 1); // the last was written, and not acknowledged
      assertThat(kept.subList(0, forces)).isEqualTo(again);
    }
  }

  @Test
  void whatCannotBeOpenedIsRefusedAndLetsGoOfTheFile() throws IOException {
    Path file = folder.resolve("a.snap");
    assertThatThrownBy(() -> SessionLog.start(file, NEW, false, path -> {
      throw new IOException("Input/output error");
    })).hasMessage(file + ": Input/output error");
    assertThat(folder.resolve("a.snap.lock")).doesNotExist();
    SessionLog.start(file, NEW, false).close();
  }

  private long sizeOfThree() throws IOException {
    Path file = folder.resolve("whole.snap");
    SessionLog.start(file, NEW, true).close();
    long header = Files.size(file);
    assertThat(append(file, Fault.FULL, Integer.MAX_VALUE)).hasSize(3);
    return Files.size(file) - header;
  }
}
