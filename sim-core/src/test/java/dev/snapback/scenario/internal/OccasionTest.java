package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Simulation;
import dev.snapback.kernel.Event;
import dev.snapback.scenario.Problems;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Cites;
import dev.snapback.world.Entry;
import dev.snapback.world.EventPattern;
import dev.snapback.world.WorldEvent;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What may set a reaction off: no text of an event is taken for a move that is none. */
class OccasionTest {
  @Test
  void everyEventOfTheLibraryMaySetOneOff() throws IOException {
    int tried = 0;
    try (DirectoryStream<Path> library = Files.newDirectoryStream(Path.of("../scenarios"), "*.yaml")) {
      for (Path file : library) {
        if (file.getFileName().toString().startsWith("sources")) {
          continue;
        }
        Scenario scenario = ScenarioReader.read(file).orElseThrow();
        Simulation sim = Simulation.start(scenario);
        sim.advanceTo(scenario.spec().clock().end());
        var problems = new Problems();
        var lines = new Lines(scenario.grammar(), new Cross(problems));
        var at = new At(Place.start("f"), "");
        for (String text : sim.journal().stream().map(Entry::event)
            .filter(event -> !(event instanceof WorldEvent)).map(Event::text) // reactions see moves and what machines tell
            .filter(text -> text.length() <= EventPattern.MAX_LENGTH).distinct().toList()) {
          lines.occasion(new Located<>(new EventPattern(text), at, Cites.NONE));
          tried++;
        }
        assertThat(problems.text()).as(file.toString()).isEmpty();
      }
    }
    assertThat(tried).isPositive();
  }
}
