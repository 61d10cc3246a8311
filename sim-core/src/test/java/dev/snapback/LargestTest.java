package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How much memory the limits allow a scenario to ask for. */
class LargestTest {
  @Test
  void theLargestLegalScenarioRunsIn256MiB() throws IOException, InterruptedException {
    Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Largest.class.getName())
        .redirectErrorStream(true).start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(said).isZero();
    assertThat(said).contains("layers 256", "days 3660", "then Amount");
    assertThat(Integer.parseInt(said.replaceAll("(?s).*events (\\d+).*", "$1")))
        .isBetween(Limits.EVENTS.max() * 9 / 10, Limits.EVENTS.max());
  }
}
