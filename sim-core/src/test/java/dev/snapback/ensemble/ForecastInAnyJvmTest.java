package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same forecast in JVMs that interpret, compile at once, and speak another language. */
class ForecastInAnyJvmTest {
  /** A program that prints the hash of a small forecast with uncertain parameters. */
  static final class Small {
    private Small() {}

    public static void main(String[] args) {
      System.out.println(hash());
    }

    static String hash() {
      Simulation sim = Simulation.start(ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow());
      return sim.ensemble(7).run(Question.of(LocalDate.parse("2025-07-10"), List.of(sim.metric("license.waiting"),
          sim.metric("supply.magnets.autos.cover_days"), sim.metric("imports.us.cn"))), 24, Options.DEFAULT.threads(2))
          .replications().hash();
    }
  }

  private static String child(String... options) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(), Small.class.getName()));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return out;
  }

  /** Where the classes of this JVM are, which may have them as modules. */
  private static String classPath() {
    String modules = System.getProperty("jdk.module.path", "");
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return modules.isEmpty() ? classes : classes + System.getProperty("path.separator") + modules;
  }

  @Test
  void the_hash_is_the_same_interpreted_compiled_and_in_another_language() throws IOException, InterruptedException {
    String here = Small.hash();
    assertThat(child("-Xint")).isEqualTo(here);
    assertThat(child("-XX:TieredStopAtLevel=1", "-Duser.language=tr", "-Duser.timezone=Asia/Kathmandu")).isEqualTo(here);
  }
}
