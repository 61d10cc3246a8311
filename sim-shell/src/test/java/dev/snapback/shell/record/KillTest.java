package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a process that is writing a log, again and again, and lets the next go on with the same file: at any moment, and
 * at each point of a write. A thousand rounds and twenty at each point: {@code mvn -Pcrash verify}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("snapback.kills", 20);
  private static final int KILLS_AT_A_POINT = Integer.getInteger("snapback.kills-at-a-point", 2);

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

  @ParameterizedTest
  @EnumSource(LogWriter.Point.class)
  void noAcknowledgedLineIsLostAtAPoint(LogWriter.Point point) throws Exception {
    var random = new Random(point.ordinal());
    Path file = folder.resolve(point + ".snap");
    int lines = 0;
    for (int round = 0; round < KILLS_AT_A_POINT; round++) {
      int before = random.nextInt(3);
      Process writer = start(file, Integer.toString(before), point.name(), Integer.toString(random.nextInt(1000)));
      int acknowledged = lines - 1;
      try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
        for (String line = out.readLine(); !point.cry().equals(line); line = out.readLine()) {
          acknowledged = Integer.parseInt(line);
        }
        writer.toHandle().destroyForcibly();
      }
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(acknowledged).isEqualTo(lines + before - 1);
      SessionFile.Found found = SessionFile.read(file);
      boolean written = point == LogWriter.Point.BEFORE_FORCE || point == LogWriter.Point.AFTER_FORCE;
      lines = acknowledged + (written ? 2 : 1);
      assertThat(found.transcript().lines())
          .isEqualTo(IntStream.range(0, lines).mapToObj(i -> "note \"" + i + "\"").toList());
      if (point != LogWriter.Point.IN_WRITE) {
        assertThat(found.torn()).isEmpty();
      }
    }
    System.out.println("KillTest: " + KILLS_AT_A_POINT + " kills " + point.cry() + ", no acknowledged line lost");
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

  private static Process start(Path file, String... waiting) throws IOException {
    var command = new ArrayList<String>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), LogWriter.class.getName(), file.toString()));
    command.addAll(List.of(waiting));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
