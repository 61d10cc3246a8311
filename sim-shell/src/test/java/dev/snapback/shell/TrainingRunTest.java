package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.session.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The archive that starts are made fast by holds what the training run touched: a run that stumbles costs every start. */
class TrainingRunTest {
  @Test
  void everyLineOfItIsPlayedToTheEnd() throws IOException {
    var catalog = new Catalog(Optional.of(Bench.SCENARIOS), Path.of(""));

    assertThat(TrainingRun.play(catalog, "test"))
        .startsWith("load geneva-truce").contains("branch x").endsWith("advance 7d");
  }
}
