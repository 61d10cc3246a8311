package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that is writing a log, again and again, and lets the next go on with the same file. More rounds with
 * {@code -Dsnapback.kills=1000}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("snapback.kills", 20);

  @TempDir Path folder;

  @Test
  void noAcknowledgedLineIsLost() throws Exception {
    var random = new Random(7);
    Path file = folder.resolve("killed.snap");
    int torn = 0;
    for (int round = 0; round < KILLS; round++) {
      Process writer = start(file);
      int acknowledged = -1;
      try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
        acknowledged = Integer.parseInt(out.readLine());
        Thread.sleep(0, random.nextInt(1_000_000));
        if (random.nextBoolean()) {
          Thread.sleep(random.nextInt(30));
        }
        writer.toHandle().destroyForcibly(); // SIGKILL; the pipe stays open
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          acknowledged = line.isEmpty() ? acknowledged : Math.max(acknowledged, whole(line, acknowledged));
        }
      }
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
      SessionFile.Found found = SessionFile.read(file);
      List<String> lines = found.transcript().lines();
      assertThat(lines).as("round " + round).hasSizeGreaterThan(acknowledged);
      assertThat(lines).isEqualTo(IntStream.range(0, lines.size()).mapToObj(i -> "note \"" + i + "\"").toList());
      torn += found.torn().isPresent() ? 1 : 0;
    }
    System.out.println("KillTest: " + KILLS + " kills, " + torn + " torn tails, no acknowledged line lost");
  }

  /** The number of a line that may itself have been cut off by the kill. */
  private static int whole(String line, int before) {
    int number = Integer.parseInt(line);
    return number == before + 1 ? number : before;
  }

  @Test
  void twoProcessesDoNotWriteTheSameLog() throws Exception {
    Path file = folder.resolve("shared.snap");
    Process writer = start(file);
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("0");
      var nothing = new Transcript("0.1.0", List.of(), List.of(), List.of());
      assertThatThrownBy(() -> SessionLog.start(file, nothing, true)).hasMessageContaining("recording to this file already");
    } finally {
      writer.destroyForcibly().waitFor();
    }
    SessionLog.start(file, SessionFile.read(file).transcript(), false).close();
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), LogWriter.class.getName(), file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
