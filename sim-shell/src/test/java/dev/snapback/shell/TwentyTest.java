package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of {@code docs/examples/twenty.snap} in a pipe: clean text, nothing on the error stream, status 0. */
class TwentyTest {
  private static final Path SCRIPT = Path.of("..", "docs", "examples", "twenty.snap");

  @TempDir Path working;

  @Test
  void theSessionGivesCleanTextInAPipe() throws IOException {
    List<String> numbers = Files.readAllLines(SCRIPT).stream().filter(l -> l.matches("[^#].*# [0-9]+.*"))
        .map(l -> l.replaceAll(".*# ([0-9]+).*", "$1")).toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList());
    Bench.Run run = new Bench(working).run("-f", SCRIPT.toAbsolutePath().toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().chars()).allMatch(c -> c == '\n' || c >= ' ');
    assertThat(run.out()).contains("tariff.us.cn = 30%").contains("truce geneva lapsed")
        .contains("chance").contains("145%").contains("journal");
    assertThat(run.out().lines()).noneMatch(l -> l.endsWith(" "));
  }
}
