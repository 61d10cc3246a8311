package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WarmupTest {
  @TempDir
  Path working;

  private Shell shell() {
    return new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"), new Settings(Output.TABLE),
        () -> 0);
  }

  private static void await(BooleanSupplier what) throws InterruptedException {
    while (!what.getAsBoolean()) {
      Thread.sleep(Duration.ofMillis(5));
    }
  }

  @Test
  void futuresArePlayedWhileTheSessionWaitsAndChangeNothingInIt() throws InterruptedException {
    Shell shell = shell();
    shell.run("load mutual-accusation");
    String before = shell.session().simulation().world().canonical();
    var warmup = new Warmup(40, 1);
    warmup.goOn(shell.session());
    await(() -> warmup.played() >= 40);
    assertThat(shell.session().simulation().world().canonical()).isEqualTo(before);
    assertThat(shell.session().lines()).containsExactly("load mutual-accusation");
  }

  @Test
  void nothingIsPlayedBeforeAScenarioIsLoadedOrWhileALineRuns() throws InterruptedException {
    Shell shell = shell();
    var warmup = new Warmup(100_000, 20);
    warmup.goOn(shell.session());
    assertThat(warmup.played()).isZero();
    shell.run("load mutual-accusation");
    int before = atRest(warmup);
    Thread.sleep(200);
    assertThat(warmup.played()).isEqualTo(before);
    await(() -> {
      warmup.goOn(shell.session());
      return atRest(warmup) > before;
    });
  }

  /** Lets it play a little, and returns how much there was when all that had begun came to its end. */
  private static int atRest(Warmup warmup) {
    try {
      Thread.sleep(100);
      warmup.rest();
      int soFar;
      do {
        soFar = warmup.played();
        Thread.sleep(200);
      } while (warmup.played() > soFar);
      return soFar;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
