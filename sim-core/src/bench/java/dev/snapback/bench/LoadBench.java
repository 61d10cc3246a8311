package dev.snapback.bench;

import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Milliseconds of reading and checking a scenario of the largest size there may be, and of refusing one over it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBench {
  private static final int MOST = 1 << 20;

  private Path moves;
  private Path tooLarge;

  /** Writes the files. */
  @Setup
  public void write() throws IOException {
    moves = Files.createTempFile("moves", ".yaml");
    Files.writeString(moves, moves(MOST - 200));
    tooLarge = Files.createTempFile("too-large", ".yaml");
    Files.writeString(tooLarge, moves(2 * MOST));
    largest();
  }

  /** A long timeline: a tariff raised and cut on every day of ten years, again and again. */
  private static String moves(int most) {
    var out = new StringBuilder("""
        snapback: 1
        scenario: large
        title: As large as a file may be
        clock: {start: 2025-01-01, today: 2025-01-02, end: 2034-12-31}
        assumptions:
          A1: {text: Made up, because: it measures the reader}
        actors:
          us: {name: United States}
          cn: {name: China}
        tariffs:
          us.cn:
            duty: {rate: 10%, source: A1}
        timeline:
        """);
    for (int i = 0; out.length() < most - 100; i++) {
      out.append(String.format(Locale.ROOT, "  - {date: 20%02d-%02d-%02d, id: m%d, move: us %s, source: A1}%n",
          25 + i / 336 % 10, 1 + i / 28 % 12, 1 + i % 28, i, "raise duty to " + (11 + i % 80) + "%"));
    }
    return out.toString();
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(moves);
    Files.delete(tooLarge);
  }

  /** Reads and checks a file of nearly 1 MiB. */
  @Benchmark
  public Scenario largest() {
    return ScenarioReader.read(moves).orElseThrow();
  }

  /** Refuses a file of 2 MiB. */
  @Benchmark
  public ScenarioReading tooLarge() {
    return ScenarioReader.read(tooLarge);
  }
}
